"""Table alignment as classes."""

import markdown

TABLE = """
| name | points | note |
|:-----|-------:|:----:|
| a    | 1      | b    |
"""


def html(source: str, *extensions: str) -> str:
    return markdown.markdown(source, extensions=["tables", "hooks.markdown.alignment", *extensions])


def test_alignment_becomes_a_class_and_never_a_style() -> None:
    result = html(TABLE)
    assert "style" not in result
    for side in ("left", "right", "center"):
        assert result.count(f'class="align-{side}"') == 2


def test_a_column_without_alignment_stays_bare() -> None:
    assert "class" not in html("| a | b |\n|---|---|\n| 1 | 2 |")


def test_a_class_that_the_author_gave_is_kept() -> None:
    result = html("| a |\n|--:|\n| 1 {.total} |", "attr_list")
    assert 'class="total align-right"' in result

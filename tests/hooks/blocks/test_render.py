"""Templates to elements: escaped, strict, well-formed."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from hooks.blocks.render import environment, keep_compiled, render, signed


def rendered(folder: Path, template: str, **context: object) -> str | None:
    (folder / "t.jinja").write_text(template, encoding="utf-8")
    return "".join(render("t.jinja", context, environment(folder)).itertext())


@pytest.mark.parametrize(
    "text",
    ["<b>bold</b>", "</p><script>x</script>", "&amp; & &lt;", "\"'", "&nbsp;", "]]>", "李 🙂"],
)
def test_text_comes_out_letter_for_letter(tmp_path: Path, text: str) -> None:
    assert rendered(tmp_path, "<p>{{ text }}</p>", text=text) == text


def test_text_in_an_attribute_cannot_leave_it(tmp_path: Path) -> None:
    (tmp_path / "t.jinja").write_text('<p title="{{ text }}"/>', encoding="utf-8")
    hostile = '" onclick="alert(1)'
    element = render("t.jinja", {"text": hostile}, environment(tmp_path))
    assert element.attrib == {"title": hostile}


def test_a_name_that_the_template_does_not_know_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError, match="verdicts"):
        rendered(tmp_path, "<p>{{ verdicts }}</p>", verdict=1)


def test_an_attribute_that_a_thing_does_not_have_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError, match="no attribute 'lable'"):
        rendered(tmp_path, "<p>{{ choice.lable }}</p>", choice=Path())


def test_entities_of_html_are_known(tmp_path: Path) -> None:
    assert rendered(tmp_path, "<p>a&nbsp;b &eacute; &amp; &lt;</p>") == "a\N{NO-BREAK SPACE}b é & <"


def test_what_is_not_well_formed_is_named_with_the_text_around_it(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"templates/t\.jinja is not XHTML: .*</p>"):
        rendered(tmp_path, "<div>\n<p>open</b></p></div>")


def test_a_template_is_compiled_once_for_all_builds_until_it_changes(tmp_path: Path) -> None:
    def compiled(text: str) -> list[str]:
        """Render a template as a build does, and return the names of what was compiled."""
        (tmp_path / "t.jinja").write_text(text, encoding="utf-8")
        build = environment(tmp_path)
        keep_compiled(build, tmp_path / "cache")
        names = []
        compile_ = build.compile
        build.compile = lambda source, name, *rest: (
            names.append(name) or compile_(source, name, *rest)
        )
        assert render("t.jinja", {}, build).text == text[3:-4]
        return names

    assert [compiled("<p>one</p>"), compiled("<p>one</p>"), compiled("<p>two</p>")] == [
        ["t.jinja"],
        [],
        ["t.jinja"],
    ]


@pytest.mark.parametrize(("points", "text"), [(0, "0"), (12, "+12"), (-3, "\N{MINUS SIGN}3")])
def test_points_carry_their_sign(points: int, text: str) -> None:
    assert signed(points) == text

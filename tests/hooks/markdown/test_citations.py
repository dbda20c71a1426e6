"""Citations: how they come out, mistakes that stop the build, and the pages that cite a fact."""

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from markdown import Markdown

from hooks.blocks.evidence import Page, cited
from hooks.content import facts
from hooks.markdown.citations import citations, plain, sentence
from hooks.markdown.mistakes import BlockError
from tests.support.markdown_page import html

CITING = Path(__file__).parent / "citations"


@pytest.fixture(autouse=True)
def small_record(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cite from a record that stands still while the real one grows."""
    monkeypatch.setattr(facts, "PATH", CITING / "facts.toml")


def test_a_page_with_citations_everywhere_gives_its_html() -> None:
    """After a change: REWRITE_PAIRS=1 python -m pytest tests/hooks/markdown/test_citations.py."""
    result = html((CITING / "page.md").read_text(encoding="utf-8")) + "\n"
    if os.environ.get("REWRITE_PAIRS"):
        (CITING / "page.html").write_text(result, encoding="utf-8")
    assert result == (CITING / "page.html").read_text(encoding="utf-8")


def test_a_fact_has_one_footnote_however_often_it_is_cited() -> None:
    result = html("First [@R2]. Then [@A1]. And again [@R2].\n")
    assert re.findall(r'<li id="fn:(\w+)">', result) == ["R2", "A1"]
    assert re.findall(r'href="#fn:\w+">(\d)</a>', result) == ["1", "2", "1"]
    assert re.findall(r'href="#(fnref\d?:R2)"', result) == ["fnref:R2", "fnref2:R2"]
    for id_ in ("fnref:R2", "fnref2:R2", "fnref:A1"):
        assert f'id="{id_}"' in result


def test_the_next_page_starts_from_nothing() -> None:
    converter = Markdown(extensions=("footnotes", "hooks.markdown.citations"))
    assert "fn:A1" in converter.convert("Here [@A1].")
    converter.reset()
    assert "footnote" not in converter.convert("Here.")


def test_facts_of_the_same_kind_share_their_wording() -> None:
    result = html("Counted [@V1 @R2 @V2].")
    assert result.count("vendor data, about sales outreach</a>") == 1
    assert re.findall(r"#fn:(\w+)", result) == ["V1", "R2", "V2"]


def test_a_grade_is_said_once_in_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    known = facts.load()
    other = replace(known["V2"], about="about InMails")
    monkeypatch.setattr(facts, "_read", lambda _: known | {"V2": other})
    result = re.sub("<[^>]+>", "", html("Counted [@V1 @V2 @R2]."))
    assert "(vendor data, about sales outreach; about InMails; " in result


@pytest.mark.parametrize("stop", [".", ":", ";", ",", "!", ")", "”"])
def test_a_citation_is_written_out_whatever_stop_follows(stop: str) -> None:
    assert "[@" not in html(f"It was so [@R2]{stop} More.")


def test_a_page_without_citations_has_no_sources() -> None:
    assert html("Nothing.") == "<p>Nothing.</p>"


@pytest.mark.parametrize(
    ("markdown", "last"),
    [
        ("One. Two", "Two"),
        ("In 9.36% of cases", "In 9.36% of cases"),
        ("**One.** Two *three*", "Two three"),
        ("“One.” Two", "Two"),
        ("Is it? “Two”", "“Two”"),
        ("e.g. of old", "e.g. of old"),
        ("One\n\nTwo", "Two"),
        ("One.\nTwo\nthree", "Two\nthree"),
        ("[two](a-7.md), <b title='8'>three</b>[^9] {: .x10 } &#55;", "[two], three  7"),
    ],
)
def test_a_sentence_is_what_stands_behind_the_last_stop(markdown: str, last: str) -> None:
    assert sentence(plain(markdown)) == last


STATED = {
    "in digits": "It was 10 [@R2].",
    "in words": "It was ten [@R2].",
    "with a unit of thousands": "Of 20,000,000 [@V1].",
    "by one of several facts": "Of ten, 9.36% answered [@R2 @V1].",
    "in the sentence before": "It was 11. That is many [@R2].",
    "behind the citation": "It was many [@R2], so 11.",
    "cited before": "It was ten [@R2], or 9.36% [@V1].",
    "behind an element": "<div markdown='span'>So\n<p>it</p> was ten [@R2].\n</div>",
    "in markup only": "See [it](p-11.md) and `12` [@R2].",
}


@pytest.mark.parametrize("markdown", STATED.values(), ids=STATED)
def test_a_sentence_may_state(markdown: str) -> None:
    assert "guide-cite" in html(markdown)


HOLDS = (
    "Correct it; or, if the source says so, add it to docs/method/facts.toml; or, if it is no "
    "claim of the source, say it in a sentence of its own"
)
MISTAKES = {
    "unknown id": (
        "One.\n\nTwo [@R3].",
        "line 3: [@R3]: docs/method/facts.toml holds no R3; near it are R2",
    ),
    "small letter": (
        "Two [@v1].",
        "line 1: [@v1]: docs/method/facts.toml holds no v1; near it are V1, V2, L1, A1",
    ),
    "nothing near": ("Two [@Q77].", "line 1: [@Q77]: docs/method/facts.toml holds no Q77"),
    "a comma": ("Two [@R2, @V1].", "line 1: [@R2, @V1]: write one id or several as in "),
    "one at for two": ("Two [@R2 V1].", "line 1: [@R2 V1]: write one id or several as in "),
    "no id": ("Two [@].", "line 1: [@]: write one id or several as in [@R2] and [@V1 @V2]"),
    "another figure": (
        "It was ten.\nIt was\n11% [@R2 @V2].",
        "line 3: [@R2 @V2]: the sentence says “11%”, but the record of R2, V2 holds about 10 "
        f"mutual connections; 25.3% accepted with a note. {HOLDS}",
    ),
    "a figure in words": (
        "- It was **eleven** [@R2].",
        "line 1: [@R2]: the sentence says “eleven”, but the record of R2 holds about 10 mutual "
        f"connections. {HOLDS}",
    ),
    "a figure where there is none": (
        "a | b\n--|--\nc | Two [@A1]",
        f"line 3: [@A1]: the sentence says “Two”, but the record of A1 holds no figure. {HOLDS}",
    ),
    "per cent for a number": ("It was 10% [@R2].", "line 1: [@R2]: the sentence says “10%”, but "),
    "behind the full stop": (
        "It was ten. [@R2]",
        "line 1: [@R2]: stands behind its sentence; put it before the full stop",
    ),
    "behind a full stop in bold": ("It was **ten.** [@R2]", "line 1: [@R2]: stands behind its "),
    "one behind the other": (
        "It was ten [@R2] [@V1].",
        "line 1: [@V1]: has no words before it; put all ids of a sentence into one citation",
    ),
    "at the beginning": ("[@R2] says so.", "line 1: [@R2]: has no words before it; "),
    "the second of two alike": (
        "It was ten [@R2].\n\nIt was 11 [@R2].",
        "line 3: [@R2]: the sentence says “11”, ",
    ),
    "behind one in code": (
        "`[@R2]`\n\nIt was 11 [@R2].",
        "line 3: [@R2]: the sentence says “11”, ",
    ),
    "behind one in a fence": (
        "~~~\n[@R2]\n~~~\n\nIt was 11 [@R2].",
        "line 5: [@R2]: the sentence ",
    ),
    "in a block": (
        "/// details | More\nIt was 11 [@R2].\n///",
        "line 2: [@R2]: the sentence says “11”, ",
    ),
    "in a footnote": (
        "See[^a].\n\n[^a]: It was 11 [@R2].",
        "line 3: [@R2]: the sentence says “11”",
    ),
}


@pytest.mark.parametrize(("source", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_line(source: str, message: str) -> None:
    with pytest.raises(BlockError) as raised:
        html(source)
    assert str(raised.value).startswith(message)


def test_a_record_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "facts.toml"
    path.write_text("[R2]\nclaim = 3\n")
    monkeypatch.setattr(facts, "PATH", path)
    with pytest.raises(
        BlockError, match=r"^line 1: \[@R2\]: docs/method/facts.toml: R2: claim must"
    ):
        html("It was ten [@R2].")


def test_citations_need_footnotes() -> None:
    with pytest.raises(BlockError, match="citations need footnotes among the markdown_extensions"):
        Markdown(extensions=("hooks.markdown.citations",)).convert("It was ten [@R2].")


def test_the_lines_and_ids_of_a_page_are_found() -> None:
    lines = (
        "# T\nOne [@R2] and\n[@V1\n@V2], `[@L1]`, \\[@L1].\n```\n[@A1]\n```\n<!-- [@A1] -->".split(
            "\n"
        )
    )
    assert citations(lines) == [(1, ("R2",)), (2, ("V1", "V2"))]


def test_a_fact_knows_the_pages_that_cite_it(tmp_path: Path) -> None:
    pages = {
        "index.md": "# Home { #home }\n\nIt is so [@R2]. And so [@R2 @V1].",
        "a/b.md": "---\ntitle: B\n---\n\n# The *second* page\n\nIt is so [@V1].",
        "a/none.md": "# None\n\n`[@R2]`",
        "untitled.md": "It is so [@A1].",
    }
    for name, text in pages.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    home, second = Page("index.md", "Home"), Page("a/b.md", "The second page")
    assert cited(tmp_path) == {
        "R2": [home],
        "V1": [second, home],
        "A1": [Page("untitled.md", "untitled")],
    }


def test_pages_with_the_same_heading_are_told_apart_by_their_titles(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: A list\n---\n\n# Names\n\nSo it is [@R2].")
    (tmp_path / "b.md").write_text("# Names\n\nSo it is [@R2].")
    assert cited(tmp_path) == {"R2": [Page("a.md", "A list"), Page("b.md", "Names")]}

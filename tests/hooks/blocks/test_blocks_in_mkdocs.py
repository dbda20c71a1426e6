"""The blocks in a site that MkDocs builds: links, anchors, and the place of a mistake."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from hooks.project import ROOT
from tests.support.markdown_page import EXTENSIONS

type Site = Callable[[dict[str, str]], Path]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Build a small site of the given pages, strictly, and return its folder."""
    monkeypatch.chdir(tmp_path)

    def built(pages: dict[str, str]) -> Path:
        for name, text in pages.items():
            page = tmp_path / "docs" / name
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, encoding="utf-8")
        (tmp_path / "mkdocs.yml").write_text(
            "site_name: Test\nplugins: []\nmarkdown_extensions: [attr_list, hooks.blocks]\n"
            "validation: {absolute_links: relative_to_docs, anchors: warn}\n",
            encoding="utf-8",
        )
        build(load_config(str(tmp_path / "mkdocs.yml"), strict=True))
        return tmp_path / "site"

    return built


def test_the_site_lists_the_extensions_that_the_other_tests_use() -> None:
    listed = set(load_config(str(ROOT / "mkdocs.yml")).markdown_extensions)
    assert listed - set(EXTENSIONS) == {"fenced_code"}  # MkDocs adds it, superfences replaces it
    assert set(EXTENSIONS) <= listed


CAPS = "/// caps | connection-score\n    question: friend_openness\n///\n"


def test_links_into_the_guide_are_right_at_every_depth(site: Site) -> None:
    pages = {"index.md": CAPS, "a.md": CAPS, "a/b.md": CAPS, "a/b/c.md": CAPS}
    folder = site({**pages, "familiarity/friends.md": "# Friends\n\n" + CAPS})
    for page in ("index.html", "a/index.html", "a/b/index.html", "a/b/c/index.html"):
        links = re.findall(r'href="([^"]*friends/)">More', (folder / page).read_text())
        assert len(links) == 2
        for link in links:
            assert (folder / page).parent.joinpath(link, "index.html").is_file()
    assert "More" not in (folder / "familiarity/friends/index.html").read_text()


def test_a_guide_page_that_does_not_exist_is_reported(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        site({"index.md": CAPS})
    assert "'/familiarity/friends.md', but the target" in caplog.text


def test_links_in_the_body_and_anchors_of_questions_are_known(site: Site) -> None:
    body = "See [b](b.md) and [the question](#connection-score-mutuals).\n"
    folder = site({"a.md": f"/// calculator | connection-score\n{body}///\n", "b.md": "# B"})
    assert 'href="../b/"' in (folder / "a/index.html").read_text()


BLOCKS = {
    "/// points | connection-score\n    question: mutual\n///\n": '"mutual" is not a question',
    "/// example | good\n    title: T\nConnect?\n///\n": "the checker does not find it good",
}


@pytest.mark.parametrize(("block", "message"), BLOCKS.items())
@pytest.mark.parametrize("front", ["", "---\ntitle: A\n---\n", "---\ntitle: A\n---\n\n\n"])
def test_mkdocs_stops_with_file_and_line(
    site: Site, caplog: pytest.LogCaptureFixture, front: str, block: str, message: str
) -> None:
    text = f"{front}# A\n\n{block}"
    first, _, _ = block.partition(" |")
    line = text[: text.index(first)].count("\n") + 1
    with pytest.raises(Abort):
        site({"method/a.md": text})
    start = f"docs/method/a.md:{line}: {first}: {message}"
    assert sum(record.getMessage().startswith(start) for record in caplog.records) == 1
    assert not any(record.exc_info for record in caplog.records)

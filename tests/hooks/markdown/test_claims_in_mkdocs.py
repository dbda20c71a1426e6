"""Claims in a site that MkDocs builds: strict, searched, and with the place of a mistake."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from scripts.findings import of_build
from tests.support.sample_score import sample_score

__all__ = ["sample_score"]

pytestmark = pytest.mark.usefixtures("sample_score")

type Site = Callable[[str], Path]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Build a small site of one page, strictly, and return its folder."""
    monkeypatch.chdir(tmp_path)

    def built(text: str) -> Path:
        (tmp_path / "docs").mkdir()
        (tmp_path / "docs" / "index.md").write_text(text, encoding="utf-8")
        (tmp_path / "mkdocs.yml").write_text(
            "site_name: Test\nplugins: [search]\nmarkdown_extensions: [hooks.markdown.claims]\n"
            "validation: {absolute_links: relative_to_docs, anchors: warn, "
            "unrecognized_links: warn}\n",
            encoding="utf-8",
        )
        build(load_config(str(tmp_path / "mkdocs.yml"), strict=True))
        return tmp_path / "site"

    return built


def test_nothing_is_left_of_the_address_in_the_page_nor_in_the_search(site: Site) -> None:
    claim = '(claim:closeness=next&paper=own "post")'
    folder = site(f"# Home\n\n## [Next *door*]{claim}\n\nSo [post **it**]{claim} now.\n")
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert '<h2 id="next-door">Next <em>door</em></h2>' in page
    assert "<p>So post <strong>it</strong> now.</p>" in page
    entries = json.loads((folder / "search/search_index.json").read_text())["docs"]
    assert entries[-1]["title"] == "Next door"
    assert entries[-1]["text"] == "So post it now."
    assert "claim" not in page + str(entries)


def test_a_broken_promise_stops_the_build_with_file_and_line_and_reaches_the_summary(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        site('---\ntitle: A\n---\n# A\n\nSo\n[post it](claim:closeness=near "post").\n')
    told = [record.getMessage() for record in caplog.records if "promises" in record.getMessage()]
    assert len(told) == 1
    assert told[0].startswith("docs/index.md:7: “post it”: promises “Post it” (post), but the ")
    (found,) = of_build(f"ERROR   -  Error reading page 'index.md':\nERROR   -  {told[0]}\n")
    assert (found.file, found.line) == ("docs/index.md", 7)
    assert found.text.endswith("see docs/method/host-your-own.md")

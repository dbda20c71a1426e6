"""Citations in a site that MkDocs builds: links, anchors, and the place of a mistake."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from hooks.blocks import evidence
from hooks.content import facts

CITING = Path(__file__).parent / "citations"
type Site = Callable[..., Path]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Build a small site of the given pages, and return its folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(facts, "PATH", CITING / "facts.toml")
    monkeypatch.setattr(evidence, "DOCS", tmp_path / "docs")

    def built(pages: dict[str, str], strict: bool = True) -> Path:
        for name, text in pages.items():
            page = tmp_path / "docs" / name
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, encoding="utf-8")
        (tmp_path / "mkdocs.yml").write_text(
            "site_name: Test\nplugins: []\n"
            "markdown_extensions: [footnotes, hooks.blocks, hooks.markdown.citations]\n"
            "validation: {absolute_links: relative_to_docs, anchors: warn}\n",
            encoding="utf-8",
        )
        build(load_config(str(tmp_path / "mkdocs.yml"), strict=strict))
        return tmp_path / "site"

    return built


EVIDENCE = "# Evidence\n\n/// evidence | research\n///\n"


def test_a_citation_and_the_record_lead_to_each_other(site: Site) -> None:
    folder = site({"a/b.md": "# The page\n\nIt is so [@R2].\n", "method/evidence.md": EVIDENCE})
    page = (folder / "a/b/index.html").read_text()
    assert 'href="../../method/evidence/#R2">peer-reviewed' in page
    record = (folder / "method/evidence/index.html").read_text()
    assert '<li id="R2">' in record
    assert re.search(r"Cited on</dt><dd><a href=\"../../a/b/\">The page</a></dd>", record)


def test_a_citation_of_a_fact_that_the_page_does_not_show_is_reported(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        site({"a.md": "It is so [@V1].\n", "method/evidence.md": EVIDENCE})
    assert "'/method/evidence.md#V1'" in caplog.text


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "---\ntitle: A\n---\n# A\n\nIt is so [@X9].\n",
            "6: [@X9]: docs/method/facts.toml holds no",
        ),
        (
            "# A\n\nIt is\n11 [@R2].\n",
            "4: [@R2]: the sentence says “11”, but the record of R2 holds",
        ),
    ],
)
def test_a_mistake_stops_the_build_with_file_and_line(
    site: Site, caplog: pytest.LogCaptureFixture, text: str, message: str, strict: bool
) -> None:
    with pytest.raises(Abort):
        site({"method/a.md": text, "method/evidence.md": EVIDENCE}, strict=strict)
    start = f"docs/method/a.md:{message}"
    assert sum(record.getMessage().startswith(start) for record in caplog.records) == 1

"""What search engines and social networks are told: titles, descriptions, the card, the sitemap."""

import struct
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from calculators.connection_score.verdicts import VERDICTS
from hooks.project import ROOT
from tests.support import faults
from tests.support.guide import READ

CARD = ROOT / "docs" / "assets" / "images" / "card.png"
HOME = "https://example.github.io/before-you-connect/"


class Head(HTMLParser):
    """The title of a page, and its links and meta tags by name."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.title = ""
        self.named: dict[str, str] = {}
        self.feed(page.read_text(encoding="utf-8").partition("</head>")[0])

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what a meta tag or a link says."""
        given = dict(attrs)
        name = given.get("name") or given.get("property") or given.get("rel")
        if name:
            self.named[name] = given.get("content") or given.get("href") or ""

    def handle_data(self, data: str) -> None:
        """Keep the title, the first text in the head that is not blank."""
        if self.lasttag == "title":
            self.title += data.strip()


def pages(site: Path) -> Iterator[tuple[str, Head]]:
    """Yield the address of every page below the site's own, and its head."""
    for page in sorted(site.rglob("index.html")):
        address = page.parent.relative_to(site).as_posix().removeprefix(".")
        yield f"{address}/" if address else "", Head(page)


@pytest.mark.style
def test_every_page_has_a_title_of_its_own(site_dir: Path) -> None:
    titles = Counter(head.title for _, head in pages(site_dir))
    assert [title for title, count in titles.items() if count > 1 or not title] == []


@pytest.mark.style
def test_every_page_has_a_description_of_its_own_that_a_result_list_shows_whole(
    site_dir: Path,
) -> None:
    described = {address: head.named.get("description", "") for address, head in pages(site_dir)}
    uses = Counter(described.values())
    faults.none(
        f"{faults.source(Path(address) / 'index.html')}: its description has {len(text)} "
        f"characters{' and is that of other pages too' if uses[text] > 1 else ''}; write one of "
        "50 to 160, of its own"
        for address, text in described.items()
        if not 50 <= len(text) <= 160 or uses[text] > 1
    )


def test_every_page_says_how_a_link_to_it_looks(site_dir: Path) -> None:
    for address, head in pages(site_dir):
        named = head.named
        assert named["canonical"] == named["og:url"] == HOME + address
        assert head.title == f"{named['og:title']} - {named['og:site_name']}"
        assert named["og:description"] == named["description"]
        assert named["og:type"] == ("article" if address else "website")
        assert named["twitter:card"] == "summary_large_image"


@pytest.mark.style
def test_the_card_has_the_size_that_the_pages_say_and_is_light(site_dir: Path) -> None:
    for address, head in pages(site_dir):
        named = head.named
        assert named["og:image"].startswith(HOME), address
        image = (site_dir / named["og:image"].removeprefix(HOME)).read_bytes()
        assert image.startswith(b"\x89PNG")
        size = [int(named[f"og:image:{side}"]) for side in ("width", "height")]
        assert [*struct.unpack(">II", image[16:24])] == size == [1200, 630]
        assert len(image) <= 80_000


def test_every_page_has_a_card_of_its_own_and_says_what_stands_on_it(site_dir: Path) -> None:
    found = {address: head.named for address, head in pages(site_dir)}
    cards = {named["og:image"] for named in found.values()}
    assert len(cards) == len(found)
    for address, named in found.items():
        if address:
            assert named["og:title"] in named["og:image:alt"]


@pytest.mark.style
def test_the_card_s_drawing_names_the_verdicts_as_the_score_does() -> None:
    drawing = (ROOT / "scripts" / "card.html").read_text(encoding="utf-8")
    for verdict in VERDICTS:
        message = "change scripts/card.html, then draw it: python -m scripts.card"
        assert f">{verdict.label}<" in drawing, message


def test_a_page_that_is_not_there_is_not_offered_to_anybody(site_dir: Path) -> None:
    named = Head(site_dir / "404.html").named
    assert not [name for name in named if name.startswith(("og:", "twitter:", "canonical"))]


def test_the_sitemap_lists_every_page_and_nothing_else(site_dir: Path) -> None:
    root = ElementTree.parse(site_dir / "sitemap.xml").getroot()
    schema = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert root.tag == f"{schema}urlset"
    listed = [location.text for location in root.iterfind(f"{schema}url/{schema}loc")]
    assert sorted(map(str, listed)) == sorted(HOME + address for address, _ in pages(site_dir))


@pytest.fixture
def fork(tmp_path: Path) -> Path:
    """A small copy under somebody else's address, as the Pages workflow builds it."""
    page = tmp_path / "docs" / "timing" / "moments.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\ndescription: Two pages.\n---\n# Moments\n", encoding="utf-8")
    (tmp_path / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        docs_dir=str(tmp_path / "docs"),
        site_dir=str(tmp_path / "site"),
        site_url="https://somebody.github.io/fork/",
        repo_url="https://github.com/somebody/fork",
        nav=None,
        hooks=[],
    )
    build(config)
    return tmp_path / "site"


def test_a_fork_names_its_own_addresses_and_edits_its_own_files(fork: Path) -> None:
    page = (fork / "timing" / "moments" / "index.html").read_text(encoding="utf-8")
    assert 'href="https://github.com/somebody/fork/edit/main/docs/timing/moments.md"' in page
    assert 'content="https://somebody.github.io/fork/timing/moments/"' in page
    assert 'content="https://somebody.github.io/fork/assets/images/card.png"' in page
    assert "example.github.io" not in page


def test_a_copy_that_has_no_repository_links_to_none(site_dir: Path) -> None:
    page = (site_dir / READ.address / "index.html").read_text(encoding="utf-8")
    assert "Suggest a change" not in page

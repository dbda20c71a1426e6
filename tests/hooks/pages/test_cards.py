"""The cards of shared links: drawn for each page, kept, and named by the page."""

import re
from html import escape
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from hooks.pages import cards
from hooks.pages.cards import SHARED, STYLES, add_cards, card, light
from hooks.project import BundleError

COLOURS = light(STYLES.read_text(encoding="utf-8"))
PAGE = """<head><meta property="og:site_name" content="Lanterns">
<meta property="og:title" content="{}">
<meta property="og:description" content="How &amp; when.">
<meta property="og:image" content="https://lanterns.example/a/assets/images/card.png">
<meta property="og:image:alt" content="All of it."></head>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, title in {"": "Home", "wicks": "Wicks", "oil": "Oil “and” water"}.items():
        page = tmp_path / "site" / name / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(PAGE.format(escape(title)), encoding="utf-8")
    return tmp_path / "site"


def image_of(page: Path) -> str:
    found = re.search(r'"og:image" content="https://lanterns.example/a/([^"]*)"', page.read_text())
    assert found
    return found[1]


def test_each_page_but_the_home_page_names_a_card_that_is_there(site: Path) -> None:
    add_cards(site, site.parent / "kept")
    named = [image_of(site / name / "index.html") for name in ("wicks", "oil")]
    assert len(set(named)) == 2
    for name in named:
        with Image.open(site / name) as image:
            assert image.size == cards.SIZE
    assert image_of(site / "index.html") == SHARED
    assert 'content="Lanterns: Oil “and” water"' in (site / "oil/index.html").read_text()


def test_what_was_drawn_is_kept_and_a_finished_site_is_left_alone(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site.parent / "again").mkdir()
    for page in site.rglob("index.html"):
        copy = site.parent / "again" / page.relative_to(site)
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(page.read_bytes())
    add_cards(site, site.parent / "kept")
    monkeypatch.setattr(cards, "card", lambda *_: pytest.fail("drawn again"))
    before = (site / "wicks/index.html").read_bytes()
    add_cards(site, site.parent / "kept")
    add_cards(site.parent / "again", site.parent / "kept")
    assert (site / "wicks/index.html").read_bytes() == before
    assert (site.parent / "again/wicks/index.html").read_bytes() == before


def drawn(title: str, description: str = "", name: str = "Lanterns") -> Image.Image:
    with Image.open(BytesIO(card(title, description, name, COLOURS))) as image:
        return image.convert("RGB")


@pytest.mark.parametrize("title", ["Wicks", "A wick, a flame and a long night " * 3, "wick " * 200])
def test_nothing_runs_into_the_margins(title: str) -> None:
    image = drawn(title, "When to trim, and how. " * 7, "Lanterns and " * 9)
    paper = image.getpixel((0, 0))
    width, height = image.size
    edge = cards.MARGIN - 4
    for box in ((width - edge, 0, width, height - 20), (0, 0, edge, height - 20)):
        assert image.crop(box).getcolors() == [((box[2] - box[0]) * (height - 20), paper)]


def test_another_title_is_another_picture() -> None:
    assert drawn("Wicks").tobytes() != drawn("Oil").tobytes()


@pytest.mark.parametrize("value", ["", "oklch(40% 0.1 200)"])
def test_a_colour_that_cannot_be_drawn_stops_the_build_and_is_named(value: str) -> None:
    colours = {name: one for name, one in COLOURS.items() if name != "guide-go"}
    if value:
        colours["guide-go"] = value
    told = f"--guide-go is {value or 'missing'}; the cards need a colour such as #fdfcfa"
    with pytest.raises(BundleError, match=re.escape(told)):
        card("Wicks", "When to trim.", "Lanterns", colours)


@pytest.mark.parametrize("value", ["#0a0", "rgb(0, 170, 0)"])
def test_a_colour_may_be_written_as_style_sheets_do(value: str) -> None:
    assert light(f":root {{ --guide-go: {value}; }}")["guide-go"] == value
    green = card("Wicks", "When to trim.", "Lanterns", {**COLOURS, "guide-go": value})
    with Image.open(BytesIO(green)) as image:
        assert image.convert("RGB").getpixel((1199, 629)) == (0, 170, 0)

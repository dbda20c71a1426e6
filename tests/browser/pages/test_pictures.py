"""The pictures as they are seen: on a phone and a desk, in the light and in the dark."""

import re
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from hooks.content import drawings
from hooks.project import ROOT
from tests.browser.calculator.test_in_sight import LARGE
from tests.browser.conftest import NOTHING_KEPT
from tests.browser.pages.test_accessibility import WIDTHS, choose_colours

pytestmark = NOTHING_KEPT

DOCS = ROOT / "docs"
SMALLEST = 11
"""Pixels of the smallest letters that read well on a phone (editorial)."""

COLOURS = """() => {
  const look = (element, name) => getComputedStyle(element)[name];
  const all = (selector, name) =>
    [...document.querySelectorAll(selector)].map((element) => look(element, name));
  return {
    paper: look(document.body, "backgroundColor"),
    fields: [...document.querySelectorAll(".picture-routes > svg > svg")].map((field) => {
      const rect = field.querySelector("rect");
      const text = field.querySelector("text");
      return [look(text, "fill"), look(rect, "fill"), look(rect, "fillOpacity")];
    }),
    words: all(".picture text:not(.picture-routes svg svg *)", "fill"),
    lines: all(
      ".picture :is(circle, .picture-line, .picture-leader, .picture-route line, rect + line)"
        + ":not(.picture-year *), .picture-speed rect",
      "stroke"
    ).concat(all(".picture-year circle, .picture-computer rect", "fill")),
  };
}"""
"""The colours of all pictures: the words on fields with what is behind them, others, and lines."""

type Box = dict[str, float]
type Colour = tuple[float, ...]


WHERE = {
    one: source.relative_to(DOCS).with_suffix("").as_posix() + "/"
    for source in sorted(DOCS.rglob("*.md"))
    for one in re.findall(r"^/// picture \| (\w+)", source.read_text("utf-8"), re.M)
}
"""A page that shows each picture: the last in the order of their names."""


@pytest.fixture(params=sorted({WHERE[name] for name in drawings.PICTURES}))
def pictures(request: pytest.FixtureRequest, page: Page, site: str) -> Locator:
    """The drawings of a page."""
    page.goto(site + request.param)
    return page.locator("figure.picture > svg")


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_words_are_large_enough_and_stand_clear_of_each_other_and_of_the_edge(
    page: Page, pictures: Locator, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    found = pictures.all()
    assert found
    for picture in found:
        words = words_of(picture)
        frame = picture.bounding_box()
        assert frame
        assert len(words) > 4
        for word in words:
            assert word["size"] >= SMALLEST, word
            assert word["left"] > frame["x"] - 2, word
            assert word["right"] < frame["x"] + frame["width"] + 2, word
        assert clashes(words) == []


@pytest.mark.usefixtures("pictures")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_lines_stand_out_from_what_is_behind_them(page: Page, scheme: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    choose_colours(page, scheme)
    colours = page.evaluate(COLOURS)
    paper = parts(colours["paper"])
    assert colours["words"]
    assert colours["lines"]
    for word, tint, share in colours["fields"]:
        mixed = zip(parts(tint), paper, strict=True)
        behind = tuple(float(share) * t + (1 - float(share)) * p for t, p in mixed)
        assert contrast(parts(word), behind) >= 4.5
    assert all(contrast(parts(word), paper) >= 4.5 for word in colours["words"])
    assert all(contrast(parts(line), paper) >= 3 for line in colours["lines"])


@pytest.mark.parametrize("name", ["year", "speed"])
def test_words_of_twice_the_size_stand_clear_of_each_other(
    page: Page, site: str, name: str
) -> None:
    page.set_viewport_size({"width": WIDTHS["phone"], "height": 900})
    page.goto(site + WHERE[name])
    page.evaluate(LARGE)
    assert clashes(words_of(page.locator(f".picture-{name} > svg"))) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS["phone"]


def words_of(picture: Locator) -> list[Any]:
    """Return the lines of text in a picture, each with its box and the size of its letters."""
    found: list[Any] = picture.evaluate(
        """svg => [...svg.querySelectorAll("tspan")].map(line => {
          const {left, right, top, bottom} = line.getBoundingClientRect();
          const size = parseFloat(getComputedStyle(line).fontSize);
          return {left, right, top, bottom, size, text: line.textContent};
        })"""
    )
    return found


def clashes(words: list[Any]) -> list[tuple[str, str]]:
    """Return the lines of text that run into each other."""
    pairs = combinations(words, 2)
    return [(one["text"], other["text"]) for one, other in pairs if overlap(one, other)]


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than the room that letters leave above and below them."""
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > 0 and down > one["size"] * 0.3


def parts(colour: str) -> Colour:
    """Return a computed colour as red, green and blue from 0 to 255."""
    return tuple(float(part) for part in re.findall(r"[\d.]+", colour)[:3])


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours as WCAG defines it, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Colour) -> float:
    """Return how bright a colour is, from 0 to 1, as WCAG defines it."""
    parts = [part / 255 for part in colour]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

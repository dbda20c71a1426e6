"""Accessibility, as far as a machine can tell: axe finds nothing, in both schemes and widths."""

from importlib.resources import files
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NOTHING_KEPT
from tests.browser.pages.test_policy import KINDS
from tests.support import faults, guide

pytestmark = NOTHING_KEPT

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text()
SCHEMES = ("light", "dark")
WIDTHS = {"phone": 360, "desk": 1440}


def violations(page: Page) -> list[str]:
    """Return what axe finds, one line for each element."""
    # The policy forbids a script tag; the debugger's evaluation is no part of the page.
    page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate(
        "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
    )
    return [
        f"{rule['help']}, at {' '.join(map(str, node['target']))}. "
        f"{node['any'][0]['message'] if node['any'] else ''} ({rule['id']})"
        for rule in found
        for node in rule["nodes"]
    ]


def place(violation: str, path: str) -> str:
    """Return the file to mend it in, as far as that can be told."""
    colours = "(color-contrast)" in violation
    return "docs/assets/styles/site.css" if colours else faults.source(Path(path) / "index.html")


def choose_colours(page: Page, scheme: str) -> None:
    """Switch as a reader does; emulated preferences do not reach every Firefox."""
    page.locator(f"input[name=__palette][data-md-color-media*={scheme}]").dispatch_event("click")
    attribute = {"light": "default", "dark": "slate"}[scheme]
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", attribute)


def clean_in_every_view(page: Page) -> None:
    """Fail for what axe finds, and for a page wider than its window, in all schemes and widths."""
    for scheme, width in product(SCHEMES, WIDTHS.values()):
        choose_colours(page, scheme)
        page.set_viewport_size({"width": width, "height": 900})
        assert violations(page) == [], f"{scheme}, {width}"
        wide = "document.documentElement.scrollWidth > innerWidth"
        assert not page.evaluate(wide), f"{width} px scroll sideways"


@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing(page: Page, site: str, path: str, browser_name: str) -> None:
    # axe would measure colours in the middle of a transition.
    page.emulate_media(reduced_motion="reduce")
    page.goto(site + path)
    views = [*product(SCHEMES, WIDTHS.items())]
    # Each browser is asked each scheme and each width once, and the two all four together.
    for scheme, (name, width) in views[::3] if browser_name == "firefox" else views[1:3]:
        choose_colours(page, scheme)
        page.set_viewport_size({"width": width, "height": 900})
        faults.none(
            f"{place(violation, path)}: {violation}, on the page /{path} ({scheme}, {name})"
            for violation in violations(page)
        )


def test_axe_finds_nothing_in_the_open_menu_and_the_open_search(page: Page, site: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + guide.READ.address)
    page.locator(".md-header label[for=__drawer]").click()
    for scheme in SCHEMES:
        choose_colours(page, scheme)
        entry = page.locator(".md-nav--primary").get_by_text(guide.READ.label)
        expect(entry.first).to_be_in_viewport()
        assert violations(page) == [], scheme
    page.goto(site)
    page.locator("label.md-header__button[for=__search]").click()
    page.get_by_role("textbox", name="Search").press_sequentially(guide.READ.heading)
    for scheme in SCHEMES:
        choose_colours(page, scheme)
        expect(page.locator(".md-search-result__link").first).to_be_in_viewport()
        assert violations(page) == [], scheme


def test_colours_follow_the_device_until_the_reader_chooses(page: Page, site: str) -> None:
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        page.goto(site)
        dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
        expect(page.locator("body")).to_have_attribute(
            "data-md-color-scheme", "slate" if dark else "default"
        )

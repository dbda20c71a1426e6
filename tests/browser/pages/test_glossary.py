"""Terms are opened and closed by keyboard and by touch, in sight; axe knows nothing against it."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NOTHING_KEPT
from tests.browser.pages.test_accessibility import SCHEMES, choose_colours, violations

pytestmark = NOTHING_KEPT


@pytest.fixture
def term(page: Page, site: str) -> Locator:
    """The button of a term, on a page for a phone."""
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + "method/score/")
    return page.locator("button[popovertarget^=term-]").first


@pytest.fixture
def meaning(page: Page, term: Locator) -> Locator:
    """What that button opens."""
    return page.locator(f"#{term.get_attribute('popovertarget')}")


def test_the_keyboard_opens_and_closes_a_meaning(
    page: Page, term: Locator, meaning: Locator
) -> None:
    expect(meaning).to_be_hidden()
    term.focus()
    page.keyboard.press("Enter")
    expect(meaning).to_be_visible()
    expect(meaning).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    expect(term).to_be_focused()


def test_a_tap_opens_a_meaning_within_the_screen_and_another_closes_it(
    page: Page, term: Locator, meaning: Locator
) -> None:
    term.click()
    expect(meaning).to_be_in_viewport(ratio=1)
    page.locator("h1").click()
    expect(meaning).to_be_hidden()


def test_axe_finds_nothing_in_an_open_meaning(page: Page, term: Locator, meaning: Locator) -> None:
    term.click()
    for scheme in SCHEMES:
        choose_colours(page, scheme)
        expect(meaning).to_be_visible()
        assert violations(page) == [], scheme

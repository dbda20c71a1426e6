"""Going from page to page: without a reload, by keyboard, and on a narrow screen."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NOTHING_KEPT

pytestmark = NOTHING_KEPT


def mark(page: Page) -> None:
    page.evaluate("window.marker = 'still here'")


def is_marked(page: Page) -> bool:
    return page.evaluate("window.marker === 'still here'")


def test_a_click_changes_the_page_without_a_reload(page: Page, site: str) -> None:
    # The theme has to know the site's pages, from the sitemap: until then a click loads anew.
    page.goto(site + "network/value/", wait_until="networkidle")
    mark(page)
    page.locator(".md-tabs").get_by_role("link", name="Method").click()
    expect(page).to_have_url(site + "method/score/")
    expect(page.locator("h1")).to_contain_text("score")
    assert is_marked(page)
    page.go_back()
    expect(page.locator("h1")).to_contain_text("value")
    assert is_marked(page)


def test_the_policy_is_in_the_page_once_after_changing_pages(page: Page, site: str) -> None:
    page.goto(site)
    page.locator(".md-tabs").get_by_role("link", name="Guide").click()
    expect(page).to_have_url(site + "network/value/")
    expect(page.locator("meta[http-equiv=Content-Security-Policy]")).to_have_count(1)


def test_the_menu_of_a_narrow_screen_opens_by_keyboard(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site)
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.htmlFor === '__drawer'"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#__drawer")).to_be_checked()
    drawer = page.get_by_role("navigation", name="Navigation", exact=True)
    expect(drawer.get_by_text("Calculators", exact=True).first).to_be_in_viewport()


def test_an_unknown_address_offers_ways_on_from_any_depth(page: Page, site: str) -> None:
    page.goto(site + "some/old/address/")
    page.locator("article").get_by_role("link", name="Should I connect?").click()
    expect(page).to_have_url(site + "calculators/should-i-connect/")


@pytest.mark.parametrize("path", ["", "network/mutual-connections/", "method/score/"])
def test_nothing_is_wider_than_a_small_phone(page: Page, site: str, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + path)
    # The page hides what sticks out, so its own width tells nothing.
    wide = page.evaluate(
        """() => [...document.querySelectorAll("article *, footer *, header h1")]
        .filter((element) => !element.closest(".md-typeset__scrollwrap, table, pre, .headerlink"))
        // Of a drawing, its words: the boxes of what is nested in it hold space that nobody sees.
        .filter((element) => !element.parentElement.closest("svg") || element.tagName === "text")
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120))"""
    )
    assert wide == []


def test_the_name_of_the_site_fits_a_small_phone(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site)
    title = page.locator(".md-header__topic .md-ellipsis").first
    expect(title).to_have_text(re.compile("Before You Connect"))
    assert title.evaluate("(element) => element.scrollWidth <= element.clientWidth")

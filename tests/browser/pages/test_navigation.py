"""Going from page to page: without a reload, by keyboard, and on a narrow screen."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NOTHING_KEPT
from tests.browser.pages.test_policy import KINDS
from tests.support import guide

pytestmark = NOTHING_KEPT


def mark(page: Page) -> None:
    page.evaluate("window.marker = 'still here'")


def is_marked(page: Page) -> bool:
    return page.evaluate("window.marker === 'still here'")


def test_a_click_changes_the_page_without_a_reload(page: Page, site: str) -> None:
    # The theme has to know the site's pages, from the sitemap: until then a click loads anew.
    page.goto(site + guide.READ.address, wait_until="networkidle")
    mark(page)
    page.locator(".md-tabs").get_by_role("link", name=guide.LAST.tab).click()
    first = guide.TABS[guide.LAST.tab]
    expect(page).to_have_url(site + first.address)
    expect(page.locator("h1")).to_contain_text(first.heading)
    assert is_marked(page)
    page.go_back()
    expect(page.locator("h1")).to_contain_text(guide.READ.heading)
    assert is_marked(page)


def test_the_policy_is_in_the_page_once_after_changing_pages(page: Page, site: str) -> None:
    page.goto(site)
    page.locator(".md-tabs").get_by_role("link", name=guide.LAST.tab).click()
    expect(page).to_have_url(site + guide.TABS[guide.LAST.tab].address)
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
    expect(drawer.get_by_text(guide.LAST.tab, exact=True).first).to_be_in_viewport()


def test_an_unknown_address_offers_ways_on_from_any_depth(page: Page, site: str) -> None:
    page.goto(site + "some/old/address/")
    for way_on in page.locator("article a").all():
        assert page.request.get(way_on.evaluate("link => link.href")).status == 200
    page.locator("article a").first.click()
    expect(page.locator("guide-calculator")).to_be_visible()


@pytest.mark.parametrize("path", KINDS)
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


@pytest.mark.style
def test_the_name_of_the_site_fits_a_small_phone(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site)
    title = page.locator(".md-header__topic .md-ellipsis").first
    expect(title).to_have_text(re.compile(re.escape(guide.NAME)))
    assert title.evaluate("(element) => element.scrollWidth <= element.clientWidth")

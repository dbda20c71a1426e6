"""The promise of privacy, kept: a page talks to its own host only, and its policy never bites.

`tests/browser/conftest.py` watches every page of every test; here the pages are used all over,
so that what Material does later, such as searching, is seen too.
"""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import FEW_CASES, Watch
from tests.support import guide

# What templates and blocks make differs between kinds of pages, not between pages.
KINDS = [*(page.address for page in guide.of_each_kind()), "not/here/"]


@FEW_CASES
@pytest.mark.parametrize("path", KINDS)
def test_a_page_loads_without_a_violation_or_a_foreign_request(
    page: Page, site: str, path: str
) -> None:
    page.goto(site + path, wait_until="networkidle")
    expect(page.locator("h1")).to_be_visible()


def test_search_colours_and_navigation_work_under_the_policy(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_title(guide.SWITCHES[0]).click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_title(guide.SWITCHES[1]).click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("textbox", name="Search").press_sequentially(guide.READ.heading)
    page.get_by_role("dialog", name="Search").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"\?h="))


def test_the_chosen_colours_are_there_on_the_next_visit(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_title(guide.SWITCHES[0]).click()
    page.get_by_title(guide.SWITCHES[1]).click()
    page.goto(site + guide.READ.address)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_the_watch_sees_what_it_watches_for(page: Page, site: str, watch: Watch) -> None:
    page.goto(site)
    page.evaluate("fetch('https://example.org/').catch(() => {})")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">')")
    page.wait_for_timeout(200)
    seen = " ".join(watch.wrong)
    watch.wrong.clear()
    assert "connect-src blocks https://example.org" in seen
    assert "style-src-attr blocks inline" in seen

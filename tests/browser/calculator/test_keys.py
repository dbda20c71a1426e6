"""Letters pressed in the middle of a form, which the theme takes for keys of its own elsewhere."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NOTHING_KEPT

pytestmark = [NOTHING_KEPT, pytest.mark.only_browser("chromium")]

KEYS = "n p s f . , /".split()
"""Next page, page before, search."""

FORMS = {
    "calculators/when/": "guide-calculator [name=moment]",
    "calculators/after-an-event/": "guide-list summary",
    "calculators/keep-in-touch/": "guide-files button",
}


@pytest.fixture(params=FORMS)
def form(request: pytest.FixtureRequest, page: Page, site: str) -> Page:
    """A page with a form, of which something has the focus that takes no text."""
    page.goto(site + request.param)
    expect(page.locator(".calc-live, guide-list, guide-files").first).to_be_attached()
    page.locator(FORMS[request.param]).locator("visible=true").first.focus()
    return page


def test_a_letter_pressed_in_a_form_leads_nowhere(form: Page) -> None:
    inside = "document.activeElement.closest('guide-calculator, guide-list, guide-files') !== null"
    before = form.url
    for key in KEYS:
        form.keyboard.press(key)
        assert form.evaluate(inside), key
    form.wait_for_timeout(500)
    assert form.url == before


def test_outside_of_a_form_it_is_the_theme_s(form: Page) -> None:
    before = form.url
    form.evaluate("document.activeElement.blur()")
    form.keyboard.press("n")
    expect(form).not_to_have_url(re.compile(re.escape(before)))

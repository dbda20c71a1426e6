"""What is laid out only when it comes near: it has about its height before, and is found."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import FEW_CASES, NOTHING_KEPT
from tests.browser.pages.test_accessibility import WIDTHS

pytestmark = NOTHING_KEPT

PAGE = "method/score/"

LAID_OUT = """() => {
  for (const part of document.querySelectorAll(".md-content__inner *"))
    if (getComputedStyle(part).contentVisibility === "auto")
      part.style.contentVisibility = "visible";
}"""

AT_REST = """async () => {
  let seen;
  do {
    seen = scrollY;
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
  } while (scrollY !== seen);
}"""


@FEW_CASES
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_a_page_is_about_as_long_as_it_says(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(site + PAGE)
    height = "document.documentElement.scrollHeight"
    said = page.evaluate(height)
    page.evaluate(LAID_OUT)
    real = page.evaluate(height)
    assert said != real, "nothing was waiting"
    assert said == pytest.approx(real, rel=0.1)


def test_a_link_to_what_is_far_below_ends_there(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    place = page.locator(".md-content__inner h2").last
    link = f"{site}{PAGE}#{place.get_attribute('id')}"
    # From elsewhere: the theme takes back a jump within a page that happens as its scripts begin.
    page.goto("about:blank")
    page.goto(link)
    expect(place).to_be_in_viewport()
    # Up again, past what had been waiting: nothing is skipped, or met twice.
    page.mouse.move(200, 400)
    above = page.locator(".md-content__inner h2").nth(-2)
    for _ in range(120):
        if above.evaluate("(heading) => heading.getBoundingClientRect().top > 0"):
            break
        page.mouse.wheel(0, -200)
        page.evaluate(AT_REST)
    expect(above).to_be_in_viewport()

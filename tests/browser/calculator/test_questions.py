"""The questions page tells search engines what it shows its readers, and nothing else."""

import json

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import ALIKE, NOTHING_KEPT
from tests.support import guide

pytestmark = [NOTHING_KEPT, pytest.mark.style]

SHOWN = """() => {
  const words = (node) => {
    const copy = node.cloneNode(true);
    const leftOut = copy.querySelectorAll?.(".headerlink, guide-calculator, sup, table") ?? [];
    leftOut.forEach((one) => one.remove());
    return copy.textContent.split(/\\s+/).join("");
  };
  return [...document.querySelectorAll("article h2")]
    .filter((heading) => words(heading).endsWith("?"))
    .map((heading) => {
      let answer = "";
      // The next heading may stand in a box, as that of the sources does.
      const ends = (node) => !node || node.nodeName === "H2" || node.querySelector?.("h2");
      for (let node = heading.nextSibling; !ends(node); node = node.nextSibling)
        answer += words(node);
      return [words(heading), answer];
    });
}"""
DATA = "script[type='application/ld+json']"


def together(text: str) -> str:
    return "".join(text.split())


@pytest.fixture
def questions() -> guide.Listed:
    """The page of questions, which a copy may do without: these tests are of style."""
    found = [page for page in guide.PAGES if page.file == "questions.md"]
    assert found, "the menu has no page of questions, which search engines are told of"
    return found[0]


@ALIKE
def test_the_data_of_the_questions_page_is_what_it_shows(
    page: Page, site: str, questions: guide.Listed
) -> None:
    page.goto(site + questions.address)
    data = json.loads(page.locator(DATA).text_content() or "")
    told = [
        [together(one["name"]), together(one["acceptedAnswer"]["text"])]
        for one in data["mainEntity"]
    ]
    assert data["@type"] == "FAQPage"
    assert len(told) >= 2
    assert told == page.evaluate(SHOWN)


def test_a_reader_who_comes_by_a_link_gets_the_page_without_a_violation(
    page: Page, site: str, questions: guide.Listed
) -> None:
    page.goto(site + guide.READ.address)
    page.locator(".md-nav--primary").get_by_role("link", name=questions.label).click()
    page.locator("h1", has_text=questions.heading).wait_for()


@ALIKE
def test_no_other_page_carries_such_data(page: Page, site: str) -> None:
    page.goto(site + guide.READ.address)
    assert page.locator(DATA).count() == 0

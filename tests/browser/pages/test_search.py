"""Searching finds the page that answers, ahead of forms and tables that hold the same words."""

import json
import tomllib
from pathlib import Path
from typing import cast

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from calculators.connection_score.definition import QUESTIONS
from hooks.project import ROOT

QUERIES = ROOT / "tests" / "data" / "queries.toml"
"""What readers type, under the address that has to be listed first."""

# Types each query into the field of one page, as a reader would, and returns what stands first:
# the link that the Enter key follows. The field is emptied first, so that no old list is read.
ANSWERS = """async (queries) => {
  const field = document.querySelector("[data-md-component=search-query]");
  const list = document.querySelector(".md-search-result__list");
  const type = (words, isListed) => new Promise((done) => {
    const seen = new MutationObserver(() => isListed() && end());
    const late = setTimeout(() => end(), 3000);
    const end = () => {
      seen.disconnect();
      clearTimeout(late);
      done();
    };
    seen.observe(list, { childList: true });
    field.value = words;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    if (isListed()) end();
  });
  const score = (link) => Number(link.firstElementChild.dataset.mdScore);
  const first = () => {
    const links = [...(list.firstElementChild?.querySelectorAll("a[href]") ?? [])];
    return links.reduce((best, link) => (score(link) > score(best) ? link : best), links[0]);
  };
  const answers = [];
  for (const words of queries) {
    await type("", () => !list.firstElementChild);
    await type(words, () => list.firstElementChild);
    answers.push(first()?.href ?? "");
  }
  return answers;
}"""


def answers(page: Page, site: str, queries: list[str]) -> list[str]:
    """Return the address that stands first for each query, as in the table of queries."""
    page.goto(site)
    page.get_by_role("textbox", name="Search").press_sequentially("conference")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    found = cast(list[str], page.evaluate(ANSWERS, queries))
    return [_address(link.removeprefix(site)) for link in found]


def _address(link: str) -> str:
    """Return a link without the words that it marks on its page."""
    path, _, rest = link.partition("?")
    _, hash_, heading = rest.partition("#")
    return path + hash_ + heading


@pytest.mark.style
@pytest.mark.only_browser("chromium")
def test_what_readers_type_finds_the_page_that_answers(page: Page, site: str) -> None:
    table: dict[str, list[str]] = tomllib.loads(QUERIES.read_text(encoding="utf-8"))
    asked = [(words, answer) for answer, queries in table.items() for words in queries]
    found = answers(page, site, [words for words, _ in asked])
    wrong = [
        f"{words!r} finds {first or 'nothing'} ahead of {answer}"
        for (words, answer), first in zip(asked, found, strict=True)
        if first != answer and ("#" in answer or first.partition("#")[0] != answer)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("declined", "/questions/?h=declined#declined"),
        ("conference", "/timing/after-an-event/?h=conference"),
        ("mutual", "/network/mutual-connections/?h=mutual"),
    ],
)
def test_the_page_that_answers_is_among_the_first_three(
    page: Page, site: str, words: str, answer: str
) -> None:
    page.goto(site)
    page.get_by_role("textbox", name="Search").press_sequentially(words)
    first_three = page.locator(".md-search-result__item:nth-child(-n + 3)")
    expect(first_three.locator(f"a[href*='{answer}']").first).to_be_visible()


@pytest.mark.only_browser("chromium")
def test_a_word_is_found_while_it_is_typed(page: Page, site: str) -> None:
    word = "ignoring"
    begun = [word[:end] for end in range(4, len(word) + 1)]
    found = answers(page, site, begun)
    assert dict(zip(begun, found, strict=True)) == dict.fromkeys(begun, "questions/#why-ignored")


@pytest.mark.only_browser("chromium")
def test_a_page_marks_whole_words_that_were_asked_for(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("textbox", name="Search").press_sequentially("how long may a note be")
    expect(page.locator(".md-search-result__link").first).to_contain_text("Questions")
    page.keyboard.press("Enter")
    page.wait_for_url("**/questions/?h=*")
    marks = page.locator("mark[data-md-highlight]")
    expect(marks.first).to_be_visible(timeout=15_000)
    assert {text.lower() for text in marks.all_text_contents()} <= {"long", "note", "notes"}


@pytest.mark.only_browser("chromium")
def test_what_a_result_lacks_is_named_as_it_was_typed(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("textbox", name="Search").press_sequentially("declining a frobnicated offer")
    item = page.locator(".md-search-result__item").first
    expect(item.locator(".md-search-result__terms").first).to_contain_text("frobnicated")
    expect(item.locator(".md-search-result__terms").first).not_to_contain_text("declin")


def test_the_index_of_words_is_made_once_somebody_is_about_to_search(page: Page, site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site, wait_until="networkidle")
    page.wait_for_timeout(1000)
    assert [url for url in asked if "/workers/search" in url] == []
    page.keyboard.press("/")
    page.keyboard.insert_text("conference")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert [url for url in asked if "/workers/search" in url] != []


def test_who_types_as_a_page_is_followed_is_answered(page: Page, site: str) -> None:
    # Until the theme has read the sitemap, a link loads a page of its own.
    page.goto(site + "method/score/", wait_until="networkidle")
    heading = page.locator("h1")
    here = heading.inner_text()
    page.evaluate(
        """async () => {
          const opened = new Promise((done) => {
            document.querySelector("[data-md-toggle=search]").addEventListener("change", done);
          });
          document.querySelector(".md-tabs a[href*='network']").click();
          document.querySelector("[data-md-component=search-query]").focus();
          await opened;
        }"""
    )
    expect(heading).not_to_have_text(here)
    # The theme closes the search once a link was followed; on a busy machine, before it is opened.
    toggle = page.locator("[data-md-toggle=search]")
    toggle.evaluate("toggle => { if (toggle.checked) toggle.click(); }")
    expect(toggle).not_to_be_checked()
    page.keyboard.type("conference")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def test_words_that_come_without_a_key_are_searched_for(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("textbox", name="Search").focus()
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    # As pasting by hand does, or dictation.
    page.keyboard.insert_text("conference")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


@pytest.mark.only_browser("chromium")
def test_two_tabs_search_side_by_side(page: Page, context: BrowserContext, site: str) -> None:
    page.goto(site)
    field = page.get_by_role("textbox", name="Search")
    field.focus()
    other = context.new_page()
    other.goto(f"{site}?q=conference")
    expect(other.locator(".md-search-result__item").first).to_be_visible()
    field.press_sequentially("declined")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def test_an_address_that_asks_for_words_is_answered(page: Page, site: str) -> None:
    page.goto(f"{site}?q=declined")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def test_forms_and_footnotes_are_not_searched(site_dir: Path) -> None:
    index = json.loads((site_dir / "search" / "search_index.json").read_text(encoding="utf-8"))
    texts = {entry["location"]: entry["text"] for entry in index["docs"]}
    forms = texts["calculators/should-i-connect/"] + texts[""]
    assert [question.label for question in QUESTIONS if question.label in forms] == []
    assert [entry["location"] for entry in index["docs"] if entry["title"] == "Sources"] == []


@pytest.mark.style
def test_keywords_stand_for_pages_and_headings_that_there_are(site_dir: Path) -> None:
    index = json.loads((site_dir / "search" / "search_index.json").read_text(encoding="utf-8"))
    (file,) = (ROOT / "docs" / "assets").rglob("keywords.json")
    keywords = json.loads(file.read_text(encoding="utf-8"))
    assert keywords.keys() - {entry["location"] for entry in index["docs"]} == set()

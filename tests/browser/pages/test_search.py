"""Searching finds the page that answers, ahead of forms and tables that hold the same words."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from calculators.connection_score.definition import QUESTIONS


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
    # The theme closes the search a moment after a link was followed.
    expect(page.locator("[data-md-toggle=search]")).not_to_be_checked()
    page.keyboard.type("conference")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def test_words_that_come_without_a_key_are_searched_for(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("textbox", name="Search").focus()
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    # As pasting by hand does, or dictation.
    page.keyboard.insert_text("conference")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


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
    forms = texts["calculators/should-i-connect/"] + texts["#the-one-minute-check"]
    assert [question.label for question in QUESTIONS if question.label in forms] == []
    assert [entry["location"] for entry in index["docs"] if entry["title"] == "Sources"] == []

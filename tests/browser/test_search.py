"""Searching finds the page that answers, ahead of forms and tables that hold the same words."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

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


def test_forms_and_footnotes_are_not_searched(site_dir: Path) -> None:
    index = json.loads((site_dir / "search" / "search_index.json").read_text(encoding="utf-8"))
    texts = {entry["location"]: entry["text"] for entry in index["docs"]}
    forms = texts["calculators/should-i-connect/"] + texts["#the-one-minute-check"]
    assert [question.label for question in QUESTIONS if question.label in forms] == []
    assert [entry["location"] for entry in index["docs"] if entry["title"] == "Sources"] == []

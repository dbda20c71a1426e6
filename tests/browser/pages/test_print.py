"""A page on paper: no menus, nothing to press, the light colours whatever the screen shows."""

import re

import pytest
from playwright.sync_api import Page, expect

from calculators.connection_score.verdicts import VERDICTS
from tests.browser.calculator.test_note import MET, box, draft
from tests.browser.calculator.test_note import PAGE as NOTE
from tests.browser.conftest import FEW_CASES, NOTHING_KEPT
from tests.browser.pages.test_accessibility import choose_colours
from tests.support import guide

pytestmark = NOTHING_KEPT

# Playwright cannot emulate print in a Firefox that is not its own build; this is the same in both.
ON_PAPER = """() => {
  const turn = (rules) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule)
        rule.media.mediaText = rule.media.mediaText
          .replaceAll("screen", "speech")
          .replaceAll("print", "all");
      if (rule.cssRules) turn(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) turn(sheet.cssRules);
}"""
"""Lets the rules for paper hold on the screen, and those for the screen no more."""


def put_on_paper(page: Page, address: str) -> None:
    """Open a page and lay it out as for the printer."""
    page.goto(address)
    page.evaluate(ON_PAPER)


@FEW_CASES
@pytest.mark.parametrize("path", ["", "method/score/", guide.READ.address])
def test_menus_and_all_that_can_only_be_pressed_stay_on_the_screen(
    page: Page, site: str, path: str
) -> None:
    put_on_paper(page, site + path)
    for part in (
        ".md-header",
        ".md-tabs",
        ".md-sidebar",
        ".md-footer",
        ".picture details",
        ".footnote-backref",
    ):
        expect(page.locator(f"{part}:visible")).to_have_count(0)
    pressed = page.locator(".md-content :is(button, .headerlink):visible")
    for words in pressed.all():
        expect(words).to_have_attribute("popovertarget", re.compile("^term-"))


def test_a_dark_screen_prints_light(page: Page, site: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(site + "method/score/")
    body, words = page.locator("body"), page.locator(".picture text").first
    choose_colours(page, "light")
    paper = body.evaluate("body => getComputedStyle(body).backgroundColor")
    ink = words.evaluate("words => getComputedStyle(words).fill")
    choose_colours(page, "dark")
    expect(body).not_to_have_css("background-color", paper)
    page.evaluate(ON_PAPER)
    expect(body).to_have_css("color-scheme", "light")
    expect(body).to_have_css("background-color", paper)
    expect(words).to_have_css("fill", ink)


def test_only_a_link_that_leaves_the_site_is_followed_by_its_address(page: Page, site: str) -> None:
    put_on_paper(page, site + "method/evidence/")
    behind = "link => getComputedStyle(link, '::after').content"
    assert page.locator("a[rel=external]").first.evaluate(behind) != "none"
    inside = page.locator(".md-content a:not([rel=external], .headerlink)").first
    assert inside.evaluate(behind) == "none"


def test_no_table_of_the_score_sheet_is_torn_in_two(page: Page, site: str) -> None:
    put_on_paper(page, site + "method/score/")
    looks = page.locator(".guide-table").evaluate_all(
        "tables => tables.map(table => getComputedStyle(table).breakInside)"
    )
    assert len(looks) > 20
    assert set(looks) == {"avoid"}


def test_a_sheet_to_fill_in_becomes_the_answers_given_once_there_is_a_result(
    page: Page, site: str
) -> None:
    put_on_paper(page, site + "calculators/should-i-connect/")
    choices = page.locator(".calc-choice:visible")
    assert choices.count() > 40
    page.locator("input[name=history][value=pending]").check()
    expect(page.locator(".calc-verdict")).to_contain_text(VERDICTS[0].label, timeout=60_000)
    expect(choices).to_have_count(1)
    expect(choices.locator("input")).to_have_attribute("value", "pending")
    expect(page.locator(".calc-question:visible")).to_have_count(1)
    expect(page.locator(".calc :is(button, .md-button, .calc-bar):visible")).to_have_count(0)


def test_the_note_is_printed_whole_with_its_marks_and_no_field_empty(page: Page, site: str) -> None:
    page.goto(site + NOTE)
    draft(page, "met_at_event", MET)
    note = "Hi Þórunn, look: https://example.org and buy."
    box(page).fill(note)
    expect(page.locator("mark").first).to_be_attached()
    page.evaluate(ON_PAPER)
    expect(page.locator(".calc-card")).to_have_css("break-inside", "avoid")
    expect(page.locator(".calc-draft:visible")).to_have_count(0)
    printed = page.locator(".calc-marks")
    expect(printed).to_have_text(note)
    ink = printed.evaluate("marks => getComputedStyle(marks.parentElement).color")
    expect(printed).to_have_css("color", ink)
    for field in page.locator(".calc :is(input[type=text], textarea):visible").all():
        expect(field).not_to_have_value("")
    expect(page.locator(".calc :is(button, .md-button, .calc-bar):visible")).to_have_count(0)


def test_what_is_worth_answering_next_is_pointed_at_on_the_screen_alone(
    page: Page, site: str
) -> None:
    page.goto(site + "calculators/should-i-connect/")
    suggested = page.locator(".calc-question").first
    suggested.evaluate("question => question.classList.add('calc-suggested')")
    pointer = "question => getComputedStyle(question, '::before').display"
    assert suggested.evaluate(pointer) != "none"
    page.evaluate(ON_PAPER)
    assert suggested.evaluate(pointer) == "none"
    expect(suggested).to_have_css("box-shadow", "none")

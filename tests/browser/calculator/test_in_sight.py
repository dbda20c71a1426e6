"""What a reader sees and presses: the verdict always in sight, answers that a hand can hit."""

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from calculators.connection_score.verdicts import VERDICTS
from tests.browser.calculator.test_calculator import (
    MET_YESTERDAY,
    STARTED,
    expect_answer,
    fill,
    question,
)
from tests.browser.calculator.test_calculator import PAGE as SCORE
from tests.browser.calculator.test_note import MET, box, draft, flow
from tests.browser.calculator.test_note import PAGE as NOTE
from tests.browser.conftest import FEW_CASES, NOTHING_KEPT
from tests.browser.pages.test_print import ON_PAPER
from tests.support.pages import Pages

pytestmark = NOTHING_KEPT

SCREENS = [(360, 740), (740, 360), (768, 1024), (1280, 720), (1440, 900)]
FINGER = 44
"""Pixels that a fingertip needs, up and down."""

LARGE = "() => { document.documentElement.style.fontSize = '250%'; }"
"""Text at 200 %: Material's own is 125 %."""

SCROLL_BOXES = """() => [...document.querySelectorAll("guide-calculator, guide-calculator *")]
  .filter((node) => node.checkVisibility() && !node.matches("input, select, textarea"))
  .filter((node) => /auto|scroll/.test(getComputedStyle(node).overflowY))
  .map((node) => node.className)"""

PRESSED = """() => [...document.querySelectorAll(
    "guide-calculator :is(button, summary, .calc-choice, .md-button, .calc-next a)")]
  .filter((node) => node.checkVisibility({ visibilityProperty: true }))
  .map((node) => [node.textContent.trim(), node.getBoundingClientRect().height])
  .filter(([, height]) => height < FINGER)""".replace("FINGER", str(FINGER))

TOO_NEAR = """() => {
  const near = [];
  const shown = (node) => node.checkVisibility();
  for (const row of document.querySelectorAll(".calc-tools, .calc-card-tools, .calc-drafts")) {
    const boxes = [...row.children].filter(shown).map((node) => node.getBoundingClientRect());
    for (const [place, box] of boxes.entries())
      for (const other of boxes.slice(place + 1)) {
        const across = Math.max(other.left - box.right, box.left - other.right);
        const down = Math.max(other.top - box.bottom, box.top - other.bottom);
        if (Math.round(Math.max(across, down)) < 8) near.push(row.textContent);
      }
  }
  return near;
}"""

TOO_WIDE = """() => [...document.querySelectorAll("guide-calculator *")]
  .filter((node) => node.checkVisibility() && !node.closest(".calc-sr, option"))
  .filter((node) => node.getBoundingClientRect().right > innerWidth + 0.5)
  .map((node) => node.outerHTML.slice(0, 120))"""

BROKEN_WORDS = """() => [...document.querySelectorAll(".calc-legend, .calc-choice > span")]
  .filter((node) => node.checkVisibility() && node.firstChild instanceof Text)
  .flatMap(({ firstChild: text }) => [...text.data.matchAll(/[^\\s-]+/g)]
    .filter(({ 0: word, index }) => {
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    })
    .map(([word]) => word))"""

COVERED = """() => {
  const { activeElement: focused } = document;
  const { top, bottom } = focused.getBoundingClientRect();
  if (!focused.closest("guide-calculator")) return "";
  const over = [".md-header", ".calc-bar"].filter((bar) => {
    const box = document.querySelector(bar).getBoundingClientRect();
    return !focused.closest(bar) && top < box.bottom && bottom > box.top;
  });
  return over.length || bottom > innerHeight ? focused.outerHTML.slice(0, 80) : "";
}"""
"""What of a calculator has the focus, if a bar lies over it."""

CUT_OFF = """() => [...document.querySelectorAll(".calc-question")].flatMap((question) => {
  const box = question.getBoundingClientRect();
  return [...question.querySelectorAll("input, select, textarea")]
    .filter((field) => field.checkVisibility())
    .map((field) => {
      field.focus({ preventScroll: true });
      const { outlineWidth, outlineOffset } = getComputedStyle(field);
      const around = parseFloat(outlineWidth) + parseFloat(outlineOffset);
      return [field, around, field.getBoundingClientRect()];
    })
    .filter(([, around, { left, right, top, bottom }]) =>
      Math.min(left - box.left, box.right - right, top - box.top, box.bottom - bottom) < around)
    .map(([field]) => field.outerHTML.slice(0, 80));
})"""
"""The fields whose outline goes over the edge of their question, where it is not drawn."""

FOUND_LIKELY = """(() => {
  const parse = JSON.parse;
  JSON.parse = (text, ...more) => {
    const read = parse(text, ...more);
    if (read?.result?.possible_verdicts) read.result.likely = "LIKELY";
    return read;
  };
})()"""
"""Has every answer find a verdict likely, whatever the weights are."""


def top_and_bottom(place: Locator) -> tuple[float, float]:
    box = place.bounding_box()
    assert box, place
    return box["y"], box["y"] + box["height"]


def test_the_verdict_is_in_sight_while_the_last_question_is_answered(page: Page, site: str) -> None:
    page.goto(site + SCORE)
    expect(page.locator(".md-top")).to_have_count(0)  # Material's button would lie over answers
    fill(page, MET_YESTERDAY)
    expect_answer(page, MET_YESTERDAY)
    notes = question(page, "note").locator("input")
    for place, (width, height) in enumerate(SCREENS):
        page.set_viewport_size({"width": width, "height": height})
        changed = notes.nth(place % 2)
        changed.evaluate("node => node.scrollIntoView({ block: 'center' })")
        changed.check()
        value = changed.get_attribute("value")
        expect_answer(page, MET_YESTERDAY | {"note": value})
        below = top_and_bottom(page.locator(".md-header"))[1]
        top, bottom = top_and_bottom(page.locator(".calc-headline"))
        assert below <= top < bottom <= height, f"{width} x {height}"
        box = top_and_bottom(changed)
        strip = top_and_bottom(page.locator(".calc-bar"))
        assert box[1] <= strip[0] or strip[1] <= box[0], "the bar lies over what was pressed"
        page.locator(".calc-why a").click()
        if strip[0] < height / 2:
            below = top_and_bottom(page.locator(".calc-bar"))[1]
        top, bottom = top_and_bottom(page.locator(".calc-verdict"))
        assert below <= top < bottom <= height, f"{width} x {height}"
        assert page.evaluate(SCROLL_BOXES) == []


def test_what_has_the_focus_is_not_covered(page: Page, site: str) -> None:
    page.goto(site + SCORE)
    fill(page, MET_YESTERDAY)
    expect_answer(page, MET_YESTERDAY)
    for width, height in SCREENS[1:4:2]:
        page.set_viewport_size({"width": width, "height": height})
        page.locator(".calc-contributions a").last.focus()
        for _ in range(30):
            page.keyboard.press("Shift+Tab")
            assert not page.evaluate(COVERED), f"{width} x {height}"


@FEW_CASES
@pytest.mark.parametrize("path", [SCORE, NOTE])
def test_the_outline_of_what_has_the_focus_is_whole(page: Page, site: str, path: str) -> None:
    page.goto(site + path)
    expect(page.locator("guide-calculator.calc-live")).to_be_visible()
    page.keyboard.press("Tab")  # so that the browser draws outlines
    assert page.evaluate(CUT_OFF) == []


def test_what_is_pressed_is_as_high_as_a_finger_and_not_too_near(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + SCORE)
    fill(page, MET_YESTERDAY)
    expect_answer(page, MET_YESTERDAY)
    assert page.evaluate(PRESSED) == []
    assert page.evaluate(TOO_NEAR) == []
    page.get_by_role("button", name="Clear everything").click()
    assert page.evaluate(PRESSED) == []
    page.goto(site + NOTE)
    draft(page, "met_at_event", MET)
    box(page).fill("Hi Ana, look: https://example.org and buy.")
    expect(flow(page).get_by_role("button", name="Show it").first).to_be_visible()
    flow(page).get_by_role("button", name="Clear everything").click()
    flow(page).get_by_role("button", name="Undo").click()
    expect(flow(page).locator(".calc-draft")).to_have_count(3)
    assert page.evaluate(PRESSED) == []
    assert page.evaluate(TOO_NEAR) == []
    expect(flow(page).locator('[data-question="situation"] .calc-reopen')).to_have_count(0)


def test_the_card_is_reached_by_the_strip_of_a_phone_and_in_sight_beside_a_form(
    page: Page, site: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + NOTE)
    expect(page.locator("guide-calculator.calc-live")).to_be_visible()
    page.get_by_role("link", name="See the note").press("Enter")
    expect(flow(page).locator(".calc-card")).to_be_focused()
    below = top_and_bottom(page.locator(".md-header"))[1]
    assert below <= top_and_bottom(flow(page).locator(".calc-card"))[0] < 370
    page.set_viewport_size({"width": 1280, "height": 720})
    for field in ("situation", "reason", "limit"):
        flow(page).locator(f"[name={field}]").first.evaluate(
            "node => node.scrollIntoView({ block: 'center' })"
        )
        expect(box(page)).to_be_in_viewport(ratio=1)


def test_points_are_told_once_a_question_is_answered_or_all_at_a_press_and_on_paper(
    page: Page, site: str
) -> None:
    page.goto(site + SCORE)
    expect(page.locator("guide-calculator.calc-live")).to_be_visible()
    points = question(page, "goal_fit").locator(".calc-points")
    others = question(page, "offer").locator(".calc-points")
    expect(points.first).to_be_hidden()
    places = "() => [...document.querySelectorAll('.calc-choice')].map((one) => one.offsetTop)"
    before = page.evaluate(places)
    fill(page, {"goal_fit": "clear"})
    expect(points.first).to_be_visible()
    assert page.evaluate(places) == before
    expect(others.first).to_be_hidden()
    toggle = page.get_by_role("button", name="Show points")
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "true")
    expect(others.first).to_be_visible()
    toggle.click()
    expect(others.first).to_be_hidden()
    page.get_by_role("button", name="Clear everything").click()
    expect(page.locator(".calc-result")).to_have_count(0, timeout=STARTED)
    page.evaluate(ON_PAPER)
    expect(others.first).to_be_visible()


def test_large_text_fits_a_small_phone_and_breaks_no_word(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + SCORE)
    page.evaluate(LARGE)
    fill(page, MET_YESTERDAY)
    expect_answer(page, MET_YESTERDAY)
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate(BROKEN_WORDS) == []
    for path in ("method/score/", "method/speed/"):
        page.goto(site + path)
        page.evaluate(LARGE)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
    page.reload()
    page.set_viewport_size({"width": 320, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_once_a_verdict_is_likely_it_is_said_everywhere_and_the_note_is_offered(
    page: Page, site: str
) -> None:
    likely = VERDICTS[-1]
    page.add_init_script(FOUND_LIKELY.replace("LIKELY", likely.id))
    page.goto(site + SCORE)
    fill(page, {"familiarity": "acquaintance"})
    for place in (".calc-verdict", ".calc-headline strong"):
        expect(page.locator(place)).to_have_text(f"Probably: {likely.label}", timeout=STARTED)
    expect(page.locator(".calc-bar")).to_have_attribute("data-tone", likely.tone)
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 740})
        offered = page.locator("guide-calculator").get_by_role("link", name="Write the note")
        expect(offered).to_have_count(1)
        expect(offered).to_have_attribute("href", re.compile("/calculators/note/$"))


def test_what_is_said_of_a_copy_makes_way_for_the_verdict_again(
    page: Page, site: str, context: BrowserContext, browser_name: str
) -> None:
    if browser_name == "chromium":
        context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site + SCORE)
    fill(page, MET_YESTERDAY)
    expect_answer(page, MET_YESTERDAY)
    page.clock.install()
    page.get_by_role("button", name="Copy a link").click()
    expect(page.locator(".calc-status")).to_have_text(re.compile("^The link is "))
    expect(page.locator(".calc-headline")).to_be_hidden()
    page.clock.fast_forward(7000)
    expect(page.locator(".calc-headline")).to_be_visible()
    expect_answer(page, MET_YESTERDAY)


@FEW_CASES
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{ downlink: 0.4 }", re.compile("^About a minute at this speed.$")),
        ("{ downlink: 10 }", ""),
    ],
    ids=["slow", "fast"],
)
def test_the_wait_that_is_named_is_that_of_the_line(
    page: Page, site: str, server: Pages, line: str, told: str
) -> None:
    page.add_init_script(f"Object.defineProperty(navigator, 'connection', {{ value: {line} }});")
    server.faults["/pyodide-"] = "stall"
    server.faults["python.snapshot"] = "stall"
    page.goto(site + SCORE, wait_until="domcontentloaded")
    fill(page, {"familiarity": "met_once"})
    expect(page.locator(".calc-progress")).to_be_visible()
    expect(page.locator(".calc-wait")).to_have_text(told)

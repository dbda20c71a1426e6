"""Nothing moves under the reader's eyes: neither when scripts arrive nor when results do.

Chromium alone tells what has moved.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.support import guide
from tests.support.pages import Pages

pytestmark = pytest.mark.only_browser("chromium")

STARTED = 60_000
SCORE, NOTE = "calculators/should-i-connect/", "calculators/note/"
LIST = "calculators/after-an-event/"

SEEN = 0.001
"""As Chromium reckons it, by the share of the screen; a page is good up to 0.1."""

WATCH = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries()) {
    const what = sources.map(({ node }) => node?.className ?? node?.nodeName);
    if (!hadRecentInput) window.shifts.push([value, what]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
FORGIVEN = 600
"""Milliseconds after which Chromium no longer takes a move for the reader's own doing."""

PLACES = """[...document.querySelectorAll(".calc-question:not([hidden])")]
  .map((question) => question.getBoundingClientRect().top + scrollY)"""
TWO_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.fixture(params=[360, 1440], ids=lambda width: f"{width} wide")
def watched(request: pytest.FixtureRequest, page: Page) -> Page:
    """A page that writes down what moves, but for half a second after the reader does something."""
    page.set_viewport_size({"width": request.param, "height": 800})
    page.add_init_script(WATCH)
    return page


def nothing_moved(page: Page) -> None:
    page.evaluate(TWO_FRAMES)
    shifts = page.evaluate("window.shifts")
    assert sum(value for value, _ in shifts) < SEEN, shifts


@pytest.mark.parametrize("path", ["", guide.READ.address, SCORE, NOTE, LIST])
def test_nothing_moves_as_scripts_arrive(watched: Page, site: str, path: str) -> None:
    watched.goto(site + path, wait_until="networkidle")
    for calculator in watched.locator("guide-calculator").all():
        expect(calculator).to_contain_class("calc-live")
    nothing_moved(watched)


def test_nothing_moves_when_a_score_arrives(watched: Page, site: str) -> None:
    watched.goto(site + SCORE)
    watched.locator('[data-question="familiarity"] input[value="met_once"]').check()
    expect(watched.locator(".calc-result")).to_be_visible(timeout=STARTED)
    nothing_moved(watched)


def test_no_question_moves_as_another_becomes_worth_answering(watched: Page, site: str) -> None:
    watched.goto(site + SCORE)
    watched.locator('[data-question="familiarity"] input[value="acquaintance"]').check()
    places = []
    for _ in range(3):
        suggested = watched.locator(".calc-suggested")
        expect(suggested).to_have_count(1, timeout=STARTED)
        places.append(watched.evaluate(PLACES))
        name = suggested.get_attribute("data-question")
        watched.locator(f'[data-question="{name}"] input').first.check()
        expect(watched.locator(f'.calc-suggested[data-question="{name}"]')).to_have_count(0)
    assert places[0] == places[1] == places[2]


def test_nothing_moves_when_drafts_arrive_late(watched: Page, site: str, server: Pages) -> None:
    server.faults["/further/"] = "late"
    watched.goto(site + NOTE)
    drafter = watched.locator('guide-calculator[data-calculator="note-draft"]')
    # By hand, as what follows a change that no hand made would count.
    drafter.locator('[name="situation"]').press_sequentially("We met")
    for field, words in {"recipient": "Ada", "event": "Agile Lisbon", "topic": "tests"}.items():
        drafter.locator(f'[name="{field}"]').press_sequentially(words)
    watched.wait_for_timeout(FORGIVEN)
    server.faults.clear()
    expect(drafter.locator(".calc-draft").first).to_be_visible(timeout=STARTED)
    nothing_moved(watched)

"""Changing answers for an hour leaves nothing behind in the page.

Chromium alone tells how much a page holds. What Python holds is tests/pyodide/test_memory.py.
"""

import pytest
from playwright.sync_api import CDPSession, Page, expect

pytestmark = [pytest.mark.only_browser("chromium"), pytest.mark.slow]

STARTED = 60_000
WARM, CHANGES = 100, 400
GROWTH = 1.1

# Each answer is drawn before the next change, as for a reader; no two are alike.
CHANGE = """async ([from, to]) => {
  const form = document.querySelector("guide-calculator form");
  const days = form.querySelector('[name="moment_days"]');
  const choices = form.querySelectorAll('[name="familiarity"]');
  for (let turn = from; turn < to; turn += 1) {
    const drawn = new Promise((done) =>
      addEventListener("calculator-answer", done, { once: true }));
    days.value = String(turn);
    choices[turn % choices.length].checked = true;
    days.dispatchEvent(new Event("input", { bubbles: true }));
    await drawn;
  }
}"""


def held(session: CDPSession) -> dict[str, int]:
    """Return what is in use once all that is not has been thrown away."""
    session.send("HeapProfiler.collectGarbage")
    counters = session.send("Memory.getDOMCounters")
    return {
        "bytes": session.send("Runtime.getHeapUsage")["usedSize"],
        "nodes": counters["nodes"],
        "listeners": counters["jsEventListeners"],
    }


def test_three_hundred_changes_leave_nothing_behind(page: Page, site: str) -> None:
    page.goto(site + "calculators/should-i-connect/")
    page.locator('[name="moment"][value="event"]').check()
    expect(page.locator(".calc-result")).to_be_visible(timeout=STARTED)
    session = page.context.new_cdp_session(page)
    page.evaluate(CHANGE, [0, WARM])
    before = held(session)
    page.evaluate(CHANGE, [WARM, CHANGES])
    after = held(session)
    grown = {what: after[what] / count for what, count in before.items()}
    assert all(growth < GROWTH for growth in grown.values()), (before, after)

"""What the service worker keeps on the device, asked from a page that it serves."""

import time

from playwright.sync_api import Page, expect

STARTED = 60_000
"""Milliseconds that Python may take to start on a busy machine."""

ARRIVED = 15_000
"""Milliseconds after which a page that Chromium was sent to is asked for again."""

CALCULATOR = "calculators/should-i-connect/"

KEPT = """async () => {
  const found = {};
  for (const name of await caches.keys()) {
    const kept = await (await caches.open(name)).keys();
    found[name] = kept.map(({ url }) => url.replace(/[?]__WB_REVISION__=.*/, ""));
  }
  return found;
}"""


def kept(page: Page) -> dict[str, list[str]]:
    """Return the addresses that each cache holds."""
    found: dict[str, list[str]] = page.evaluate(KEPT)
    return found


def served(page: Page) -> None:
    """Wait until the guide is kept, and serves this page."""
    until(page, "Boolean(navigator.serviceWorker.controller)")


def python_kept(page: Page) -> None:
    """Wait until Python is kept: all of its files arrive together."""
    until(page, f"async () => Object.values(await ({KEPT})()).flat().join().includes('/python-')")


def until(page: Page, condition: str) -> None:
    """Wait until the page finds that something is so."""
    end = time.monotonic() + STARTED / 1000
    while not page.evaluate(condition):
        assert time.monotonic() < end, f"never so: {condition}"
        page.wait_for_timeout(50)


def visit(page: Page, url: str) -> None:
    """Go to a page that may send the browser for a newer version of itself, as a reader would.

    Chromium with developer tools attached, and with them alone, sometimes never gets there: asked
    again, it does. `test_a_newer_version_takes_over_where_no_tool_looks_on` allows no such thing.
    """
    assert page.context.browser
    chromium = page.context.browser.browser_type.name == "chromium"
    patience = ARRIVED if chromium else STARTED
    page.evaluate("url => void setTimeout(() => (location.href = url))", url)
    try:
        expect(page).to_have_url(url, timeout=patience)
        expect(page.locator("h1")).to_be_visible(timeout=patience)
    except AssertionError:
        if not chromium:
            raise
        page.goto(url)


def answer(page: Page) -> None:
    """Answer a question of the calculator that the page shows."""
    expect(page.locator("guide-calculator.calc-live")).to_be_visible()
    page.locator('[data-question="familiarity"] input[value="met_once"]').check()


def answers(page: Page) -> None:
    """Answer a question, and expect the calculator's result."""
    answer(page)
    expect(page.locator(".calc-result")).to_be_visible(timeout=STARTED)

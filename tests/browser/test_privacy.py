"""What the privacy page claims: what is stored where, and what the host is asked for.

That names and texts are stored nowhere is in test_note.py; that nobody else is asked, and that the
policy holds, is watched in every test of this folder.
"""

from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from tests.site.pages import SUB_PATH, Pages

STARTED = 60_000
"""Milliseconds that Python may take to start on a slow machine."""

COLOURS = f"{SUB_PATH}.__palette"
ANSWERS = "before-you-connect:connection-score"
LIMIT = "before-you-connect:limit"

STORED = """async () => ({
  localStorage: Object.keys(localStorage).sort(),
  sessionStorage: Object.keys(sessionStorage).sort(),
  caches: await caches.keys(),
  databases: (await indexedDB.databases()).map((database) => database.name),
})"""


def stored(page: Page) -> dict[str, list[str]]:
    """Return the names of all that the browser keeps for the site, by where it keeps them."""
    found = page.evaluate(STORED) | {"cookies": page.context.cookies()}
    return {place: names for place, names in found.items() if names}


def answer(page: Page, question: str, choice: str) -> None:
    page.locator(f'[data-question="{question}"] input[value="{choice}"]').check()


def test_a_page_that_is_only_read_stores_the_choice_of_colours(page: Page, site: str) -> None:
    page.goto(site + "network/value/")
    expect(page.locator("h1")).to_be_visible()
    assert stored(page) == {"localStorage": [COLOURS]}


def test_answers_are_stored_for_the_tab_and_forgotten_at_once(page: Page, site: str) -> None:
    page.goto(site + "calculators/should-i-connect/")
    answer(page, "history", "pending")
    expect(page.locator(".calc-verdict")).to_have_text("Leave it", timeout=STARTED)
    assert stored(page) == {"localStorage": [COLOURS], "sessionStorage": [ANSWERS]}
    page.get_by_role("button", name="Clear everything").click()
    assert page.evaluate("(name) => sessionStorage.getItem(name)", ANSWERS) in (None, "{}")


def test_the_limit_of_a_note_is_stored(page: Page, site: str) -> None:
    page.goto(site + "calculators/note/")
    page.locator('guide-calculator input[name="limit"][value="300"]').check()
    assert stored(page) == {"localStorage": [COLOURS, LIMIT]}


def test_the_host_is_asked_for_files_alone_and_once_python_runs_for_nothing(
    page: Page, site: str, server: Pages
) -> None:
    asked: list[tuple[str, str]] = []
    page.on("request", lambda request: asked.append((request.method, request.url)))
    page.goto(site + "calculators/should-i-connect/")
    answer(page, "history", "pending")
    expect(page.locator(".calc-verdict")).to_have_text("Leave it", timeout=STARTED)
    assert {method for method, _ in asked} == {"GET"}
    assert not [url for _, url in asked if urlsplit(url).query]
    page.wait_for_load_state("networkidle")
    server.record.clear()
    answer(page, "history", "none")
    expect(page.locator(".calc-verdict")).not_to_have_text("Leave it")
    assert server.record.requests == []

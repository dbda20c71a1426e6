"""What the privacy page claims: what is stored where, and what the host is asked for.

That names and texts never leave the tab is in test_note.py; that nobody else is asked, and that the
policy holds, is watched in every test of this folder.
"""

import json
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from calculators.connection_score.verdicts import VERDICTS
from tests.support import guide
from tests.support.kept import CALCULATOR, STARTED, kept, python_kept, served
from tests.support.pages import SUB_PATH, Pages

LEAVE_IT = VERDICTS[0].label

COLOURS = f"{SUB_PATH}.__palette"
ANSWERS = "before-you-connect:connection-score"
LIMIT = "before-you-connect:limit"
NOTE = "before-you-connect:note-draft"

STORED = """async () => ({
  localStorage: Object.keys(localStorage).sort(),
  sessionStorage: Object.keys(sessionStorage).sort(),
  databases: (await indexedDB.databases()).map((database) => database.name),
  name: window.name,
})"""


def stored(page: Page) -> dict[str, list[str]]:
    """Return the names of all that the browser keeps for the site, by where; but for the caches."""
    found = page.evaluate(STORED) | {"cookies": page.context.cookies()}
    return {place: names for place, names in found.items() if names}


def answer(page: Page, question: str, choice: str) -> None:
    page.locator(f'[data-question="{question}"] input[value="{choice}"]').check()


@pytest.fixture
def requests(context: BrowserContext) -> list[Request]:
    """What the pages ask for, and in Chromium the service worker too."""
    found: list[Request] = []
    context.on("request", lambda request: found.append(request))
    return found


def test_a_page_that_is_only_read_stores_the_choice_of_colours_and_the_guide(
    page: Page, site: str, server: Pages
) -> None:
    page.goto(site + guide.READ.address)
    served(page)
    assert stored(page) == {"localStorage": [COLOURS]}
    ((cache, urls),) = kept(page).items()
    assert cache == f"before-you-connect-guide-{site}"
    for url in urls:
        assert (server.site / url.removeprefix(site)).is_file()


def test_answers_are_stored_for_the_tab_and_forgotten_at_once(page: Page, site: str) -> None:
    page.goto(site + CALCULATOR)
    answer(page, "history", "pending")
    expect(page.locator(".calc-verdict")).to_have_text(LEAVE_IT, timeout=STARTED)
    assert stored(page) == {"localStorage": [COLOURS], "sessionStorage": [ANSWERS]}
    page.get_by_role("button", name="Clear everything").click()
    assert page.evaluate("(name) => sessionStorage.getItem(name)", ANSWERS) in (None, "{}")


def test_a_calculator_stores_python_beside_the_guide(page: Page, site: str, server: Pages) -> None:
    page.goto(site + CALCULATOR)
    answer(page, "history", "pending")
    python_kept(page)
    caches = kept(page)
    python = caches.pop(f"before-you-connect-python-{site}")
    assert list(caches) == [f"before-you-connect-guide-{site}"]
    files = [*server.site.glob("assets/pyodide-*/*"), *server.site.glob("assets/python-*/*")]
    own = [file for file in files if file.is_file()]  # archives of further ones lie in a folder
    assert sorted(python) == sorted(site + str(file.relative_to(server.site)) for file in own)


def test_the_limit_of_a_note_is_stored_and_the_note_for_the_tab(page: Page, site: str) -> None:
    page.goto(site + "calculators/note/")
    page.locator('guide-calculator input[name="limit"][value="300"]').check()
    page.get_by_role("textbox", name="Your note").fill("Hi Ana")
    assert stored(page) == {"localStorage": [COLOURS, LIMIT], "sessionStorage": [NOTE]}
    assert "Ana" in page.evaluate("(name) => sessionStorage.getItem(name)", NOTE)
    page.get_by_role("button", name="Clear everything").click()
    left = page.evaluate("(name) => sessionStorage.getItem(name)", NOTE)
    assert json.loads(left or "{}") == {"limit": "300"}


def test_the_host_is_asked_for_files_alone_and_once_all_is_kept_for_news_alone(
    page: Page, site: str, server: Pages, requests: list[Request]
) -> None:
    page.goto(site + CALCULATOR)
    answer(page, "history", "pending")
    expect(page.locator(".calc-verdict")).to_have_text(LEAVE_IT, timeout=STARTED)
    python_kept(page)
    served(page)
    for request in requests:
        assert (request.method, request.post_data) == ("GET", None)
        assert urlsplit(request.url).query == ""
    for path in server.record.requests:
        assert (server.site / path.removeprefix(SUB_PATH)).exists()
    server.record.clear()
    answer(page, "history", "none")
    expect(page.locator(".calc-verdict")).not_to_have_text(LEAVE_IT)
    page.locator(".md-tabs").get_by_role("link", name=guide.LAST.tab).click()
    expect(page.locator("h1")).to_contain_text(guide.TABS[guide.LAST.tab].heading)
    # Whether the guide has changed: browsers ask when they like.
    assert set(server.record.requests) <= {f"{SUB_PATH}sw.js"}

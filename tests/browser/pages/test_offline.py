"""At home without a network: the guide after the first page, a calculator after its first use."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Error, Page, expect

from hooks.pages.service_worker import remove_service_worker
from tests.support import guide
from tests.support.kept import (
    CALCULATOR,
    STARTED,
    answer,
    answers,
    kept,
    python_kept,
    served,
    until,
)
from tests.support.pages import Pages

REMOVED = """async () =>
  !(await navigator.serviceWorker.getRegistrations()).length && !(await caches.keys()).length"""


def test_a_page_never_visited_opens_without_a_network(page: Page, site: str, server: Pages) -> None:
    page.goto(site + guide.READ.address)
    served(page)
    server.stop()
    page.goto(f"{site}{guide.LAST.address}?h=closed")
    expect(page.locator("h1")).to_contain_text(guide.LAST.heading)
    width = page.locator(".md-grid").first.evaluate("(grid) => getComputedStyle(grid).maxWidth")
    assert width != "none"


def test_a_page_that_does_not_exist_says_so_without_a_network(
    page: Page, site: str, server: Pages
) -> None:
    page.goto(site + guide.READ.address)
    served(page)
    online = page.goto(site + "network/no-such-page/")
    server.stop()
    offline = page.goto(site + "network/neither-is-this/")
    expect(page.locator("h1")).to_have_text("This page isn\u2019t here")
    assert online and offline and (online.status, offline.status) == (404, 404)
    page.locator("article a").last.click()
    expect(page.locator("h1")).to_contain_text(guide.PAGES[0].heading)


def test_links_and_search_work_without_a_network(page: Page, site: str, server: Pages) -> None:
    page.goto(site + guide.READ.address)
    served(page)
    server.stop()
    page.goto(site + guide.LAST.address)
    page.evaluate("window.marker = 'still here'")
    page.locator(".md-tabs").get_by_role("link", name=guide.READ.tab).click()
    expect(page.locator("h1")).to_contain_text(guide.TABS[guide.READ.tab].heading)
    assert page.evaluate("window.marker") == "still here"
    # No faster than a hand: the theme closes the search once, a moment after a link was followed.
    page.get_by_role("textbox", name="Search").press_sequentially(guide.LAST.heading, delay=20)
    page.get_by_role("dialog", name="Search").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"\?h="))


def test_a_calculator_that_was_used_answers_without_a_network(
    page: Page, site: str, server: Pages
) -> None:
    page.goto(site + CALCULATOR)
    answers(page)
    python_kept(page)
    server.stop()
    page.goto(site + "calculators/note/")
    page.goto(site + CALCULATOR)
    answers(page)


def test_a_calculator_that_was_not_used_says_that_it_needs_a_visit_with_a_network(
    page: Page, site: str, server: Pages
) -> None:
    page.goto(site + guide.READ.address)
    served(page)
    server.stop()
    page.goto(site + CALCULATOR)
    answer(page)
    expect(page.locator(".calc-status")).to_have_text(
        re.compile("^The calculator isn't on this device yet: open it once while you're online")
    )
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    assert page.locator('[data-question="familiarity"] input[value="met_once"]').is_checked()


def test_a_reader_who_only_reads_fetches_no_python(page: Page, site: str, server: Pages) -> None:
    page.goto(site + guide.READ.address)
    served(page)
    assert server.record.bytes_of("/pyodide-") == server.record.bytes_of("/python-") == 0
    assert not any("-python-" in name for name in kept(page))


def test_the_next_visit_costs_no_bytes_when_the_browser_s_own_copies_are_too_old(
    page: Page, context: BrowserContext, site: str, server: Pages
) -> None:
    server.max_age = 0
    page.goto(site + CALCULATOR)
    answers(page)
    python_kept(page)
    page.close()
    server.record.clear()
    page = context.new_page()
    page.goto(site + CALCULATOR)
    answers(page)
    # Beside the page, a browser asks whether the guide has changed, and shows icons on its tabs.
    beside = {"sw.js", "assets/images/favicon.svg", "assets/images/icon-maskable.png"}
    asked = {path.removeprefix(server.sub_path) for path in server.record.requests}
    assert asked <= beside
    assert server.record.bytes_of("/sw.js") == 0


def test_kept_python_starts_as_a_calculator_comes_into_view(
    page: Page, context: BrowserContext, site: str
) -> None:
    page.goto(site + CALCULATOR)
    answers(page)
    python_kept(page)
    page.close()
    page = context.new_page()
    page.goto(site + guide.READ.address)
    calculator = page.locator("guide-calculator")
    expect(calculator).to_contain_class("calc-live")
    page.wait_for_timeout(500)
    expect(calculator).to_have_attribute("data-phase", "idle")
    calculator.scroll_into_view_if_needed()
    expect(calculator).to_have_attribute("data-phase", "ready", timeout=STARTED)
    expect(page.locator(".calc-status")).to_be_empty()
    expect(page.locator(".calc-progress")).to_be_hidden()


def test_for_a_reader_who_saves_data_nothing_is_fetched_ahead(
    page: Page, context: BrowserContext, site: str, server: Pages
) -> None:
    context.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"
    )
    page.goto(site + CALCULATOR, wait_until="networkidle")
    answer(page)
    page.get_by_role("button", name="Show the result").click()
    answers(page)
    page.goto(site + guide.READ.address, wait_until="networkidle")
    assert page.evaluate(REMOVED)
    assert f"{server.sub_path}sw.js" not in server.record.requests


@pytest.fixture
def full(server: Pages, tmp_path: Path) -> None:
    """A device without room: whatever the service worker keeps is refused."""
    site = tmp_path / "site"
    shutil.copytree(server.site, site)
    refused = "() => Promise.reject(new DOMException('no room', 'QuotaExceededError'))"
    script = (site / "sw.js").read_text()
    (site / "sw.js").write_text(
        f"Cache.prototype.put = Cache.prototype.addAll = {refused};{script}"
    )
    server.site = site


@pytest.fixture
def refused(context: BrowserContext) -> None:
    """A browser that lets no page keep anything."""
    refuse = "() => { throw new DOMException('refused', 'SecurityError'); }"
    for kind in ("caches", "localStorage", "sessionStorage"):
        context.add_init_script(f"Object.defineProperty(window, '{kind}', {{ get: {refuse} }});")
    context.add_init_script(f"ServiceWorkerContainer.prototype.register = async {refuse};")


@pytest.mark.parametrize("storage", ["full", "refused"])
def test_where_nothing_can_be_kept_all_works_with_a_network(
    storage: str, request: pytest.FixtureRequest, page: Page, site: str
) -> None:
    request.getfixturevalue(storage)
    errors: list[Error] = []
    page.on("pageerror", lambda error: errors.append(error))
    page.goto(site + guide.READ.address, wait_until="networkidle")
    page.locator(f".md-tabs a[href$='{CALCULATOR}']").click()
    answers(page)
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("navigator.serviceWorker.controller") is None
    # Material's own scripts miss their storage too.
    assert [error for error in errors if "assets/calculator" in (error.stack or "")] == []


@pytest.mark.usefixtures("refused")
def test_python_is_looked_for_where_nothing_can_be_kept_without_an_error_unheard(
    page: Page, site: str
) -> None:
    page.add_init_script(
        "window.unheard = [];"
        "addEventListener('unhandledrejection', ({ reason }) => unheard.push(String(reason)));"
    )
    page.goto(site + CALCULATOR)
    expect(page.locator("guide-calculator.calc-live")).to_be_in_viewport()
    page.wait_for_timeout(500)
    assert page.evaluate("unheard") == []
    answers(page)


def test_under_mkdocs_serve_an_earlier_service_worker_removes_itself(
    page: Page, site: str, server: Pages, tmp_path: Path
) -> None:
    page.goto(site + guide.READ.address)
    served(page)
    edited = tmp_path / "site"
    shutil.copytree(server.site, edited)
    text = (edited / guide.READ.address / "index.html").read_text()
    (edited / guide.READ.address / "index.html").write_text(
        text.replace("<h1", "<h1>Edited</h1><h1")
    )
    remove_service_worker(edited)
    server.site = edited
    page.reload()
    until(page, REMOVED)
    page.reload()
    expect(page.get_by_role("heading", name="Edited")).to_be_visible()
    until(page, REMOVED)

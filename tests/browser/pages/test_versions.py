"""A newer version of the site, published while a tab is open: it never meets the older one."""

import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, Request, Route, expect

from hooks.pages.service_worker import add_service_worker
from tests.support import guide
from tests.support.kept import (
    CALCULATOR,
    STARTED,
    answer,
    answers,
    kept,
    python_kept,
    served,
    visit,
)
from tests.support.pages import Pages

UPDATED = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  const { installing } = await registration.update();
  if (installing) await new Promise((done) => installing.addEventListener("statechange", done));
  return installing?.state ?? (registration.waiting ? "installed" : "none");
}"""

DRIVEN = """
;(async () => {
  const registration = await navigator.serviceWorker.ready;
  const edition = document.querySelectorAll(".edition").length;
  await fetch(new URL(`../../edition-${edition}`, import.meta.url), { cache: "no-store" });
  while (!registration.waiting) {
    await new Promise((done) => setTimeout(done, 100));
    await registration.update();
  }
  location.reload();
})();
"""
"""Tells the server which edition it belongs to, and goes to the next once that waits."""

TOLD = "This page has been updated since you opened it. Reload it to go on: nothing is lost."


@pytest.fixture(scope="module")
def newer_site(site_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return newer(site_dir, tmp_path_factory.mktemp("newer") / "site")


@pytest.fixture
def unkept(context: BrowserContext) -> None:
    """A browser that runs no service worker, such as one in private mode."""
    context.add_init_script(
        "navigator.serviceWorker.register = () => Promise.reject(new Error('refused'));"
    )


def newer(site: Path, target: Path) -> Path:
    """Write a newer version of `site`: other words, other scripts, other Python."""
    shutil.copytree(site, target)
    renamed = {}
    for kind in ("calculator", "python"):
        (old,) = target.glob(f"assets/{kind}-*")
        new = old.with_name(f"{kind}-{old.name[:-13:-1]}")
        old.rename(new)
        renamed[old.name] = new.name
    for file in [*target.rglob("*.html"), *target.rglob("assets/calculator-*/**/*.js")]:
        text = file.read_text().replace("<h1", '<p class="edition">Second edition</p><h1')
        for old_name, new_name in renamed.items():
            text = text.replace(old_name, new_name)
        file.write_text(text)
    add_service_worker(target)
    return target


def is_newer(page: Page) -> None:
    expect(page.locator(".edition")).to_be_visible(timeout=STARTED)


def is_older(page: Page) -> None:
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".edition")).to_have_count(0)


def versions_kept(page: Page) -> set[str]:
    """Return which versions of Python and of the scripts the device keeps."""
    urls = [url for urls in kept(page).values() for url in urls]
    return set(re.findall("/((?:python|calculator)-[^/]*)/", " ".join(urls)))


def test_a_tab_stays_in_its_version_and_the_next_load_brings_the_newer_whole(
    page: Page, site: str, server: Pages, newer_site: Path
) -> None:
    page.goto(site + CALCULATOR)
    answers(page)
    python_kept(page)
    server.site = newer_site
    assert page.evaluate(UPDATED) == "installed"
    server.record.clear()
    page.locator(".md-tabs").get_by_role("link", name=guide.LAST.tab).click()
    expect(page).to_have_url(site + guide.TABS[guide.LAST.tab].address)
    is_older(page)
    page.locator(f".md-tabs a[href$='{CALCULATOR}']").click()
    expect(page).to_have_url(re.compile("should-i-connect"))
    is_older(page)
    answers(page)
    # The browser may ask at any time whether there is a newer version.
    assert {path.rpartition("/")[2] for path in server.record.requests} <= {"sw.js"}
    visit(page, site + "method/privacy/")
    is_newer(page)
    server.stop()
    visit(page, site + "method/score/")
    is_newer(page)
    visit(page, site + CALCULATOR)
    is_newer(page)
    answers(page)
    assert versions_kept(page) == {
        folder.name
        for kind in ("python", "calculator")
        for folder in newer_site.glob(f"assets/{kind}-*")
    }


def test_a_visit_beside_an_open_tab_stays_in_the_older_version(
    page: Page, context: BrowserContext, site: str, server: Pages, newer_site: Path
) -> None:
    page.goto(site + guide.READ.address)
    served(page)
    other = context.new_page()
    other.goto(site + "method/privacy/")
    server.site = newer_site
    assert page.evaluate(UPDATED) == "installed"
    visit(page, site + guide.LAST.address)
    is_older(page)
    other.close()
    page.wait_for_timeout(1000)  # A tab that has just closed may still count among the open ones.
    visit(page, site + guide.READ.address)
    is_newer(page)


@pytest.mark.only_browser("chromium")
def test_a_newer_version_takes_over_where_no_tool_looks_on(
    playwright: Playwright,
    browser_type_launch_args: dict[str, Any],
    server: Pages,
    site_dir: Path,
    tmp_path: Path,
) -> None:
    older = shutil.copytree(site_dir, tmp_path / "older")
    for script in older.glob("assets/calculator-*/page/index.js"):
        script.write_text(script.read_text() + DRIVEN)
    add_service_worker(older)
    editions = [older, newer(older, tmp_path / "newer")]
    server.site = older
    chromium = browser_type_launch_args.get("executable_path", playwright.chromium.executable_path)
    options = ["--headless", f"--user-data-dir={tmp_path / 'profile'}"]
    command = [
        chromium,
        *browser_type_launch_args["args"],
        *options,
        server.url + guide.READ.address,
    ]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True) as browser:
        try:
            for step in range(7):  # Six times from one to the other.
                wait_for(server, f"edition-{step % 2}")
                server.record.clear()
                server.site = editions[(step + 1) % 2]
        finally:
            os.killpg(browser.pid, signal.SIGTERM)  # Debian starts it from a shell.


def wait_for(server: Pages, name: str) -> None:
    """Wait until a file of this name was asked for."""
    end = time.monotonic() + STARTED / 1000
    while not any(path.endswith(name) for path in server.record.requests):
        assert time.monotonic() < end, f"{name} was never asked for"
        time.sleep(0.05)


def test_python_first_wanted_after_the_update_says_so_and_a_reload_loses_nothing(
    page: Page, site: str, server: Pages, newer_site: Path
) -> None:
    page.goto(site + guide.READ.address)
    served(page)
    page.goto(site + CALCULATOR)
    server.site = newer_site
    answer(page)
    reloads_into_the_newer(page)


@pytest.mark.usefixtures("unkept")
def test_without_a_service_worker_too_an_old_page_asks_for_a_reload(
    page: Page, site: str, server: Pages, newer_site: Path
) -> None:
    page.goto(site + CALCULATOR)
    expect(page.locator("guide-calculator.calc-live")).to_be_visible()
    server.site = newer_site
    answer(page)
    reloads_into_the_newer(page)


def reloads_into_the_newer(page: Page) -> None:
    expect(page.locator(".calc-status")).to_have_text(TOLD, timeout=STARTED)
    page.get_by_role("button", name="Reload the page").click()
    is_newer(page)
    expect(page.locator('[data-question="familiarity"] input[value="met_once"]')).to_be_checked()
    expect(page.locator(".calc-result")).to_be_visible(timeout=STARTED)


@pytest.mark.usefixtures("unkept")
def test_a_note_outlives_that_reload(
    page: Page, site: str, server: Pages, newer_site: Path
) -> None:
    page.goto(site + "calculators/note/")
    box = page.locator("guide-calculator.calc-live textarea").first
    expect(box).to_be_visible()
    server.site = newer_site
    box.fill("Hello Ada")
    page.get_by_role("button", name="Reload the page").first.click(timeout=STARTED)
    is_newer(page)
    expect(box).to_have_value("Hello Ada")
    assert "Ada" not in page.evaluate("window.name + Object.values(localStorage)")


@pytest.mark.usefixtures("unkept")
def test_a_page_whose_scripts_are_gone_makes_way_for_the_newer_and_loses_no_answer(
    page: Page, site: str, server: Pages, newer_site: Path
) -> None:
    server.max_age = 0
    page.goto(site + CALCULATOR)
    answer(page)
    server.faults["element.js"] = "late"
    page.goto(site + CALCULATOR, wait_until="commit")
    early = ['[value="industry"]', '[value="same_event"]', '[name="note"][value="personal"]']
    for answered in early:
        page.locator(f"guide-calculator {answered}").check()
    page.locator('[name="mutuals"]').fill("3")
    server.site = newer_site
    server.faults.clear()
    is_newer(page)
    expect(page.locator(".calc-result")).to_be_visible(timeout=STARTED)
    for answered in ['[name="familiarity"][value="met_once"]', *early]:
        expect(page.locator(f"guide-calculator {answered}")).to_be_checked()
    expect(page.locator('[name="mutuals"]')).to_have_value("3")
    # What is taken back after that stays so.
    page.get_by_role("button", name="Clear everything").click()
    page.locator(".md-tabs").get_by_role("link", name="Method").click()
    expect(page).to_have_url(site + "method/score/")
    page.go_back()
    expect(page.locator("guide-calculator.calc-live")).to_be_visible()
    expect(page.locator("guide-calculator input:checked")).to_have_count(0)


@pytest.mark.usefixtures("unkept")
@pytest.mark.only_browser("chromium")
def test_a_page_whose_scripts_are_gone_keeps_a_note(
    page: Page, site: str, server: Pages, newer_site: Path
) -> None:
    server.faults["element.js"] = "late"
    page.goto(site + "calculators/note/", wait_until="commit")
    box = page.locator("guide-calculator textarea").first
    box.fill("Hello Ada")
    server.site = newer_site
    server.faults.clear()
    is_newer(page)
    expect(page.locator("guide-calculator.calc-live").first).to_be_visible()
    expect(box).to_have_value("Hello Ada")
    assert "Ada" not in page.evaluate("window.name + Object.values(localStorage)")


@pytest.mark.usefixtures("unkept")
def test_a_page_whose_styles_are_gone_makes_way_for_the_newer(
    page: Page, site: str, server: Pages, newer_site: Path, tmp_path: Path
) -> None:
    older = shutil.copytree(newer_site, tmp_path / "older")
    (styles,) = older.glob("assets/styles-*.css")
    renamed = styles.rename(styles.with_name("styles-0.css"))
    file = older / "network/value/index.html"
    text = file.read_text().replace(styles.name, renamed.name)
    file.write_text(text.replace('class="edition"', ""))
    server.site = older
    server.faults[renamed.name] = "late"
    page.goto(site + "network/value/", wait_until="commit")
    server.site = newer_site
    server.faults.clear()
    is_newer(page)


@pytest.mark.usefixtures("unkept")
def test_a_page_whose_scripts_are_missing_from_the_newest_version_too_is_left_alone(
    page: Page, site: str, server: Pages
) -> None:
    server.faults["element.js"] = "missing"
    page.goto(site + CALCULATOR)
    page.wait_for_timeout(1000)
    visits = page.evaluate("performance.getEntriesByType('navigation').map(({ type }) => type)")
    assert visits == ["navigate"]
    expect(page.locator(".calculator-fallback")).to_be_visible()


@pytest.mark.usefixtures("unkept")
@pytest.mark.only_browser("chromium")
def test_a_page_that_stays_old_is_loaded_anew_only_once(
    page: Page, site: str, server: Pages, site_dir: Path, newer_site: Path
) -> None:
    server.site = newer_site
    old = (site_dir / CALCULATOR / "index.html").read_text()
    visits: list[Request] = []

    def answer_old(route: Route) -> None:
        if not route.request.is_navigation_request():
            route.continue_()
            return
        visits.append(route.request)
        route.fulfill(body=old, content_type="text/html")

    page.context.route(site + CALCULATOR, answer_old)
    page.goto(site + CALCULATOR)
    page.wait_for_timeout(2000)
    assert len(visits) == 2


@pytest.mark.usefixtures("unkept")
def test_a_newer_page_in_an_older_tab_brings_its_own_scripts(
    page: Page, site: str, server: Pages, newer_site: Path
) -> None:
    page.goto(site + guide.READ.address, wait_until="networkidle")
    server.site = newer_site
    page.locator(f".md-tabs a[href$='{CALCULATOR}']").click()
    is_newer(page)
    answers(page)


def test_a_version_with_a_file_of_another_is_not_taken(
    page: Page, site: str, server: Pages, newer_site: Path, tmp_path: Path
) -> None:
    page.goto(site + guide.READ.address)
    served(page)
    mixed = tmp_path / "mixed"
    shutil.copytree(newer_site, mixed)
    (mixed / "method/privacy/index.html").write_text("a page of the version before")
    server.site = mixed
    assert page.evaluate(UPDATED) == "redundant"
    page.goto(site + "method/privacy/")
    is_older(page)

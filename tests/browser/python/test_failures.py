"""Python that fails to start: a plain sentence, nothing lost, and a retry that works."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from hooks.bundle.split import COLD
from tests.browser.conftest import FEW_CASES
from tests.support.pages import Fault, Pages

PAGE = "calculators/should-i-connect/"
STARTED = 60_000
"""Milliseconds that Python may take to start on a busy machine."""

PATIENCE = 15_000
"""Milliseconds of silence after which the page offers to try again: runtime.js's own."""

PARTS = {
    "the worker": "worker.js",
    "Pyodide's module": "pyodide.mjs",
    "Pyodide's glue": "pyodide.asm.js",
    "the wasm": "pyodide.asm.wasm",
    "the memory": "python.snapshot.gz",
}

WAY_OUT = "Your answers are kept. Try again, or do it by hand, as described below."


@dataclass(frozen=True)
class Failure:
    """What happens to which part on its way, and what the reader is told."""

    part: str
    fault: Fault
    told: str

    def __str__(self) -> str:
        return f"{self.part}-{self.fault}"


FAILURES = [
    Failure("the worker", "missing", "part of it didn't arrive"),
    Failure("Pyodide's module", "missing", r"part of it \(\d kB\) didn't arrive"),
    Failure("Pyodide's glue", "missing", r"part of it \(\d\d kB\) didn't arrive"),
    Failure("the wasm", "missing", r"part of it \(\d\.\d MB\) didn't arrive"),
    Failure("the memory", "missing", r"part of it \(\d\.\d MB\) didn't arrive"),
    # Browsers differ in whether half of it did not arrive or arrived damaged.
    Failure("Pyodide's glue", "abort", r"part of it \(\d\d kB\) (didn't arrive|arrived damaged)"),
    Failure("the wasm", "abort", r"part of it \(\d\.\d MB\) (didn't arrive|arrived damaged)"),
    Failure("the memory", "abort", r"part of it \(\d\.\d MB\) didn't arrive"),
    *(
        Failure(part, "corrupt", r"part of it.* (didn't arrive|arrived damaged|didn't run)")
        for part in PARTS
    ),
    Failure("the memory", "truncated", r"part of it \(\d\.\d MB\) arrived damaged"),
]


def somewhere(parameters: Sequence[object], everywhere: Collection[str]) -> list[Any]:
    """Try all in Chromium, and some in Firefox as well, where each takes ten seconds."""
    chromium = pytest.mark.only_browser("chromium")
    return [
        pytest.param(one, marks=() if str(one) in everywhere else chromium, id=str(one))
        for one in parameters
    ]


def fails(page: Page, told: str, what: str = "(couldn't start|hasn't started)") -> None:
    """Expect the failure to be told, once and plainly, with both ways out."""
    calculator = page.locator('guide-calculator[data-phase="failed"]')
    expect(calculator).to_be_visible(timeout=STARTED)
    sentence = re.compile(rf"^The calculator {what}: {told}\. ")
    expect(page.locator(".calc-status")).to_have_text(sentence)
    expect(page.locator(".calc-status")).to_contain_text(WAY_OUT)
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    expect(page.locator(".calculator-fallback")).to_be_visible()
    expect(page.locator(".calculator-fallback a").first).to_be_visible()


def open_page(page: Page, site: str) -> None:
    # A worker that stalls holds the page's "load" back in Firefox.
    page.goto(site + PAGE, wait_until="domcontentloaded")
    expect(page.locator("guide-calculator.calc-live")).to_be_visible()


def answer(page: Page, id_: str, choice: str) -> None:
    page.locator(f'[data-question="{id_}"] input[value="{choice}"]').check()


def works_after_retry(page: Page) -> None:
    """Try again, and expect the answer to what stands in the form, all of it still there."""
    page.get_by_role("button", name="Try again").click()
    expect(page.locator('guide-calculator[data-phase="ready"]')).to_be_visible(timeout=STARTED)
    expect(page.locator(".calc-result")).to_be_visible()
    expect(page.locator(".calc-status")).to_have_text(re.compile(r"Between|of 100"))
    expect(page.locator('[data-question="familiarity"] input[value="met_once"]')).to_be_checked()
    expect(page.get_by_role("button", name="Try again")).to_be_hidden()
    expect(page.locator(".calculator-fallback")).to_be_hidden()


@FEW_CASES
@pytest.mark.parametrize(
    "failure",
    somewhere(
        FAILURES,
        {"the worker-missing", "the wasm-abort", "the wasm-corrupt", "the memory-truncated"},
    ),
)
def test_a_part_that_does_not_arrive_whole_is_told_and_a_retry_works(
    failure: Failure, page: Page, site: str, server: Pages
) -> None:
    server.faults[PARTS[failure.part]] = failure.fault
    open_page(page, site)
    answer(page, "familiarity", "met_once")
    fails(page, failure.told)
    server.faults.clear()
    works_after_retry(page)


@pytest.mark.parametrize("part", somewhere(["the worker", "the wasm"], {"the wasm"}))
def test_a_part_that_is_blocked_is_told_and_a_retry_works(part: str, page: Page, site: str) -> None:
    def block(route: Route) -> None:
        route.abort("blockedbyclient")

    pattern = re.compile(re.escape(PARTS[part]))
    page.context.route(pattern, block)
    open_page(page, site)
    answer(page, "familiarity", "met_once")
    fails(page, r"part of it.* didn't arrive")
    page.context.unroute(pattern, block)
    works_after_retry(page)


@pytest.mark.parametrize("part", somewhere(["the worker", "the wasm", "the memory"], {"the wasm"}))
def test_a_part_that_never_comes_is_told_after_a_while_and_a_retry_works(
    part: str, page: Page, site: str, server: Pages
) -> None:
    server.faults[PARTS[part]] = "stall"
    page.clock.install()
    open_page(page, site)
    answer(page, "familiarity", "met_once")
    expect(page.locator('guide-calculator[data-phase="loading"]')).to_be_visible()
    # What does arrive is to arrive first: every sign of life begins the wait anew.
    others = [name for name in PARTS.values() if name != PARTS[part]]
    while part != "the worker" and not all(server.record.bytes_of(name) for name in others):
        page.wait_for_timeout(50)
    page.wait_for_timeout(500)
    page.clock.fast_forward(PATIENCE)
    fails(page, r"nothing has arrived for 15 seconds")
    server.faults.clear()
    works_after_retry(page)


def test_a_wasm_sent_under_another_type_starts_and_is_fetched_once(
    page: Page, site: str, server: Pages
) -> None:
    server.faults[PARTS["the wasm"]] = "mistyped"
    open_page(page, site)
    answer(page, "familiarity", "met_once")
    expect(page.locator('guide-calculator[data-phase="ready"]')).to_be_visible(timeout=STARTED)
    asked = [path for path in server.record.requests if path.endswith(PARTS["the wasm"])]
    assert len(asked) == 1


def test_a_retry_that_fails_too_is_told_again(page: Page, site: str, server: Pages) -> None:
    server.faults[PARTS["the wasm"]] = "missing"
    open_page(page, site)
    answer(page, "familiarity", "met_once")
    fails(page, r"part of it \(\d\.\d MB\) didn't arrive")
    server.faults[PARTS["the wasm"]] = "corrupt"
    page.get_by_role("button", name="Try again").click()
    fails(page, r"part of it \(\d\.\d MB\) arrived damaged")
    server.faults.clear()
    works_after_retry(page)


def test_what_is_answered_during_the_failure_counts_after_the_retry(
    page: Page, site: str, server: Pages
) -> None:
    server.faults[PARTS["the memory"]] = "missing"
    open_page(page, site)
    answer(page, "familiarity", "stranger")
    fails(page, "part of it.*")
    answer(page, "familiarity", "met_once")
    answer(page, "note", "personal")
    server.faults.clear()
    works_after_retry(page)
    page.reload()
    expect(page.locator('[data-question="note"] input[value="personal"]')).to_be_checked()


def test_what_is_answered_before_the_scripts_arrive_is_kept(page: Page, site: str) -> None:
    held: list[Route] = []
    page.context.route("**/element.js", lambda route: held.append(route))
    page.goto(site + PAGE, wait_until="commit")
    answer(page, "familiarity", "met_once")
    while not held:
        page.wait_for_timeout(50)
    held[0].continue_()
    expect(page.locator("guide-calculator.calc-live")).to_be_visible()
    expect(page.locator('[data-question="familiarity"] input[value="met_once"]')).to_be_checked()
    expect(page.locator(".calc-status")).to_have_text(
        re.compile(r"Between|of 100"), timeout=STARTED
    )


@FEW_CASES
@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("missing", "didn't arrive"),
        # Browsers differ in what they make of half a file.
        ("abort", "(didn't arrive|arrived damaged)"),
        ("corrupt", "arrived damaged"),
        ("truncated", "arrived damaged"),
    ],
)
@pytest.mark.parametrize("part", COLD)
def test_a_seldom_part_that_does_not_arrive_whole_when_needed_is_told_and_a_retry_works(
    part: str, fault: Fault, told: str, page: Page, site: str, server: Pages, odd_site: Path
) -> None:
    server.site = odd_site
    server.faults[part] = fault
    open_page(page, site)
    answer(page, "familiarity", "met_once")
    expect(page.locator(".calc-result")).to_be_visible(timeout=STARTED)
    answer(page, "note", "personal")
    fails(page, rf"part of it \((\d\.\d MB|\d+ kB)\) {told}", "has stopped")
    server.faults.clear()
    works_after_retry(page)
    expect(page.locator('[data-question="note"] input[value="personal"]')).to_be_checked()

"""The part of Python that seldom runs, in browsers: fetched on first need, and not before."""

import inspect
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from calculators import NAMES
from calculators.door import answer
from hooks.bundle.contents import FIRST
from hooks.bundle.split import COLD
from tests.browser.conftest import FEW_CASES
from tests.support import odd_paths
from tests.support.cases import mixed
from tests.support.pages import Pages

PATHS = [name for name, _ in inspect.getmembers(odd_paths, inspect.isfunction)]

ASK = """
async ({ module, asks }) => {
  const { ask } = await import(module);
  return Promise.all(asks.map(([name, text]) => ask(name, text)));
}
"""


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Without the service worker, which keeps the seldom part with the rest once Python runs."""
    return browser_context_args | {"service_workers": "block"}


def ask(page: Page, server: Pages, asks: list[tuple[str, str]]) -> list[str]:
    """What the page's Python answers to names and texts."""
    (module,) = server.site.glob("assets/calculator-*/python/runtime.js")
    page.goto(server.url)
    address = server.url + module.relative_to(server.site).as_posix()
    found: list[str] = page.evaluate(ASK, {"module": address, "asks": asks})
    return found


def seldom(server: Pages) -> list[str]:
    """Return the parts that were asked for, in order."""
    names = [path.rpartition("/")[2] for path in server.record.requests]
    return [name for name in names if name in COLD]


def test_odd_paths_lead_where_they_lead_in_cpython_by_one_request_for_each_part(
    page: Page, server: Pages, odd_site: Path
) -> None:
    server.site = odd_site
    results = ask(page, server, [(name, "odd") for name in PATHS])
    assert dict(zip(PATHS, results, strict=True)) == {
        name: ascii(getattr(odd_paths, name)()) for name in PATHS
    }
    assert seldom(server) == [*COLD]


def test_usual_answers_never_ask_for_the_seldom_part(page: Page, server: Pages) -> None:
    # Not the cases that the profile was made with: scripts/profile.py.
    cases = [case for name in FIRST for case in mixed(name, 100, seed="kept apart")]
    asks = [(case["name"], case["text"]) for case in cases]
    assert ask(page, server, asks) == [answer(*one) for one in asks]
    assert seldom(server) == []


@FEW_CASES
@pytest.mark.parametrize("name", sorted(set(NAMES) - set(FIRST)))
def test_a_further_calculator_asks_for_the_part_that_comes_with_it_and_no_other(
    page: Page, server: Pages, name: str
) -> None:
    asks = [(name, case["text"]) for case in mixed(name, 100, seed="kept apart")]
    assert ask(page, server, asks) == [answer(*one) for one in asks]
    assert {*seldom(server)} == {COLD[0]}


def test_a_package_of_another_calculator_is_fetched_once_it_is_needed(
    page: Page, server: Pages
) -> None:
    def fetched() -> list[str]:
        names = [path.rpartition("/") for path in server.record.requests]
        return [name for folder, _, name in names if folder.endswith("/further")]

    def list_of(row: str) -> tuple[str, str]:
        rows = f"name,moment,moment_days,familiarity,event,topic\n{row}\n"
        return "shortlist", json.dumps({"today": "2026-11-26", "rows": rows})

    bare, noted = (
        list_of("Ada Ng,none,,colleague,,"),
        list_of("Bo Lee,event,1,met_once,the fair,eels"),
    )
    assert ask(page, server, [bare]) == [answer(*bare)]
    assert {*fetched()} == {"shortlist.zip.gz", "frames.zip.gz"}
    assert ask(page, server, [bare, noted, noted]) == [answer(*one) for one in (bare, noted, noted)]
    assert fetched()[-1:] == ["note.zip.gz"]
    assert "the fair" in answer(*noted)

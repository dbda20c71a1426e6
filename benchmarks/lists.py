"""Further calculators: what their first use fetches, and how long a list of people takes to rank.

    python -m benchmarks.lists site/ 100 1000 2000

The page has Python and the score's answer by then. A list comes after a first one is ranked, and
each is of people Python has not seen.
"""

import json
import random
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page, Playwright, sync_playwright

from benchmarks.conditions.browser import browser, page_of
from benchmarks.conditions.devices import DESKTOP
from benchmarks.conditions.network import SlowPages
from benchmarks.visits import WrongAnswerError
from calculators.connection_score.about_request import NOTE
from calculators.connection_score.definition import QUESTIONS
from calculators.csv_text import csv_text
from calculators.questions import AnyOf, OneOf, WholeNumber

PAGE = "calculators/after-an-event/"
TODAY = {"today": "2026-11-26"}

FIRST = "name,familiarity\nAda Ng,colleague\n"
"""A list that brings its calculator into the page: nothing in it makes a note."""

COUNTS = (1000, 2000)
"""People on the lists that are ranked: how many are promised, and twice as many."""

LISTS = 5
"""Lists of each length that are ranked."""

ASK = """async ([name, text]) => {
  const [{ src }] = [...document.scripts].filter(({ src }) => src.endsWith("/page/index.js"));
  const { ask } = await import(src.replace("page/index.js", "python/runtime.js"));
  const asked = performance.now();
  const answer = await ask(name, text);
  return [performance.now() - asked, JSON.parse(answer)];
}"""


def rows(count: int, seed: int = 1) -> str:
    """Return the text of a list of so many invented people, with all told about them.

    Their notes are left to the plan, with all that one needs.
    """
    chance = random.Random(f"{seed} {count}")
    details = ("situation", "event", "topic")
    heading = ["name", *(question.id for question in QUESTIONS), *details]
    told = ("met_at_event", "Harbour Data Day")
    people = [
        [f"Person {place}", *_answers(chance), *told, f"tide gauge {place}"]
        for place in range(count)
    ]
    return csv_text([heading, *people])


def _answers(chance: random.Random) -> Iterator[str]:
    """Yield an answer to each question, empty where it is not asked."""
    told: dict[str, str] = {}
    for question in QUESTIONS:
        cell = ""
        if question.only_if is None or question.only_if.met(told):
            if isinstance(question, OneOf):
                shares = [choice.share for choice in question.choices]
                cell = chance.choices(question.choices, shares)[0].id
            elif isinstance(question, AnyOf):
                cell = ", ".join(one.id for one in question.choices if chance.random() < 0.3)
            elif isinstance(question, WholeNumber):
                cell = str(chance.choice((0, 1, 2, 5, 10, 30)))
        told[question.id] = cell
        yield "" if question.id == NOTE.id else cell


def list_of(text: str) -> tuple[str, str]:
    """Return what ranks the text of a list."""
    return "shortlist", json.dumps({**TODAY, "rows": text})


FIRST_USES = {
    "timing": ("timing", json.dumps(TODAY)),
    "shortlist": list_of(FIRST),
    "shortlist, with a note": list_of(rows(20)),
}
"""What is asked first of a further calculator."""


def measured(playwright: Playwright, site: Path) -> dict[str, Any]:
    """Return the bytes of each first use, and the milliseconds that lists take, by their length."""
    return {
        "first_uses": {name: first_use(playwright, site, FIRST_USES[name]) for name in FIRST_USES},
        "ranked": ranked(playwright, site, COUNTS, LISTS),
    }


def first_use(playwright: Playwright, site: Path, asked: tuple[str, str]) -> dict[str, int]:
    """Return the bytes that a first answer fetches beyond the score's: archives, and of the wasm.

    Without what a service worker fetches beside: no reader waits for that.
    """
    with _opened(playwright, site) as (page, pages):
        _ask(page, ("connection-score", "{}"))
        pages.settle()
        pages.record.clear()
        _ask(page, asked)
        pages.settle()
        sent = pages.record.bytes_of
        return {"archives": sent("/further/"), "wasm": sent(".wasm")}


def ranked(
    playwright: Playwright, site: Path, counts: Iterable[int], lists: int
) -> dict[str, list[float]]:
    """Return the milliseconds that lists of so many people take, by how many they are.

    Those of one length come in turns with the others.
    """
    taken: dict[str, list[float]] = {str(count): [] for count in counts}
    with _opened(playwright, site) as (page, _):
        _ask(page, list_of(FIRST))
        _ask(page, list_of(rows(20)))
        for seed in range(1, lists + 1):
            for count in taken:
                milliseconds, answer = _ask(page, list_of(rows(int(count), seed)))
                if len(answer["result"]["people"]) != int(count):
                    raise WrongAnswerError(f"Of a list of {count} people some were not ranked.")
                taken[count].append(milliseconds)
    return taken


@contextmanager
def _opened(playwright: Playwright, site: Path) -> Iterator[tuple[Page, SlowPages]]:
    """Yield the page of lists in a new profile, and what serves it."""
    with (
        SlowPages(site, DESKTOP.line()) as pages,
        TemporaryDirectory() as profile,
        browser(playwright, Path(profile), DESKTOP, service_workers="block") as context,
    ):
        page = page_of(context)
        page.goto(pages.url + PAGE)
        yield page, pages


def _ask(page: Page, asked: tuple[str, str]) -> tuple[float, Any]:
    """Return the milliseconds until an answer, and the answer."""
    milliseconds, answer = page.evaluate(ASK, asked)
    if not answer["ok"]:
        raise WrongAnswerError(f"{asked[0]} says {answer}.")
    return milliseconds, answer


if __name__ == "__main__":
    folder, *sizes = sys.argv[1:]
    with sync_playwright() as playwright:
        for name, asked in FIRST_USES.items():
            sent = first_use(playwright, Path(folder), asked)
            print(f"{name}: {sent['archives'] / 1e3:.1f} kB, wasm {sent['wasm'] / 1e3:.1f} kB")
        for people, times in ranked(playwright, Path(folder), map(int, sizes), LISTS).items():
            print(f"{people:>6} people: {median(times):6.0f} ms")

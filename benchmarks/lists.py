"""Lists of people: how long the page takes to rank them, and what its calculator fetches.

    python -m benchmarks.lists site/ 100 1000 2000

The page is open and has ranked one list; then come others of so many people, each of them new.
"""

import json
import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from benchmarks.conditions.browser import browser, page_of
from benchmarks.conditions.devices import DESKTOP
from benchmarks.conditions.network import SlowPages
from calculators.connection_score.definition import QUESTIONS
from calculators.csv_text import csv_text
from calculators.questions import AnyOf, OneOf, WholeNumber

PAGE = "calculators/after-an-event/"

FIRST = "name,familiarity\nAda Ng,colleague\n"
"""A list that brings Python and the calculator into the page."""

ASK = """async (text) => {
  const [{ src }] = [...document.scripts].filter(({ src }) => src.endsWith("/page/index.js"));
  const { ask } = await import(src.replace("page/index.js", "python/runtime.js"));
  const asked = performance.now();
  const answer = await ask("shortlist", text);
  return [performance.now() - asked, JSON.parse(answer).result.people.length];
}"""


@dataclass(frozen=True)
class Ranked:
    """How many people were ranked, and in how many milliseconds."""

    people: int
    milliseconds: float


def rows(count: int, seed: int = 1) -> str:
    """Return the text of a list of so many invented people, about whom all is told."""
    chance = random.Random(f"{seed} {count}")
    details = ("event", "topic")
    heading = ["name", *(question.id for question in QUESTIONS), *details]
    people = [
        [f"Person {place}", *_answers(chance), "Harbour Data Day", f"tide gauge {place}"]
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
        yield cell


def ranked(site: Path, counts: Iterable[int]) -> tuple[int, list[Ranked]]:
    """Return the bytes of the calculator's own archive, and what ranking took."""
    with (
        sync_playwright() as playwright,
        SlowPages(site, DESKTOP.line()) as pages,
        TemporaryDirectory() as profile,
        browser(playwright, Path(profile), DESKTOP) as context,
    ):
        page = page_of(context)
        page.goto(pages.url + PAGE)
        given = {"today": "2026-11-26"}
        page.evaluate(ASK, json.dumps({**given, "rows": FIRST}))
        taken = [
            Ranked(people, milliseconds)
            for count in counts
            for milliseconds, people in [
                page.evaluate(ASK, json.dumps({**given, "rows": rows(count)}))
            ]
        ]
        return pages.record.bytes_of("/further/"), taken


if __name__ == "__main__":
    folder, *sizes = sys.argv[1:]
    fetched, found = ranked(Path(folder), map(int, sizes))
    print(f"archive of its own: {fetched / 1000:.1f} kB")
    for one in found:
        print(f"{one.people:6,} people: {one.milliseconds:6.0f} ms")

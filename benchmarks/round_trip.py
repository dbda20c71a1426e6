"""The round trip: from a changed answer to the new result in the page, and on screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Playwright

from benchmarks.answers import Given, samples
from benchmarks.conditions.browser import UNPACED, browser, page_of
from benchmarks.conditions.devices import DESKTOP
from benchmarks.conditions.network import SlowPages
from benchmarks.sides import Side
from benchmarks.visits import check, first_result

PAUSE = 20
"""Milliseconds between a result and the next change."""


@dataclass(frozen=True)
class RoundTrips:
    """Milliseconds of every change, until the result is in the page, and until it is painted.

    The display's own tick is left out: it would add up to 17 ms at 60 Hz, the same on every side.
    """

    in_page: list[float]
    on_screen: list[float]


def round_trips(
    playwright: Playwright, side: Side, folder: Path, walk: Sequence[Given]
) -> RoundTrips:
    """Measure the changes from each set of answers to the next.

    First the worked cases show that the side answers rightly.
    """
    with (
        SlowPages(folder, DESKTOP.line()) as pages,
        TemporaryDirectory() as profile,
        browser(playwright, Path(profile), DESKTOP, UNPACED) as context,
    ):
        first_result(context, side, pages)
        pages.settle()
        given = [*samples(), *walk]
        page = page_of(context)
        seen = page.evaluate("([all, pause]) => probe.change(all, pause)", [given, PAUSE])
    for answers, one in zip(given, seen, strict=True):
        check(side, answers, one)
    counted = seen[len(samples()) + 1 :]
    return RoundTrips(
        in_page=[one["inPage"] - one["asked"] for one in counted],
        on_screen=[one["onScreen"] - one["asked"] for one in counted],
    )

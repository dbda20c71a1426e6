"""Visits: from the navigation to the first result on screen, in a new profile and the next time."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import BrowserContext, Error, Playwright

from benchmarks.answers import SCRIPTED, expected
from benchmarks.conditions.browser import browser, page_of, private_bytes, process
from benchmarks.conditions.devices import DESKTOP, Device
from benchmarks.conditions.network import MAX_AGE, Line, SlowPages
from benchmarks.conditions.slowdown import slowed
from benchmarks.sides import Side

KINDS = {
    ".html": "html",
    ".css": "css",
    ".js": "js",
    ".mjs": "js",
    ".wasm": "wasm",
    ".zip": "archive",
    ".gz": "archive",
    ".whl": "archive",
}
VISITS = ("cold", "repeat", "next_day")
"""The visits of one reader: the first, the next, and one when all copies have grown old."""

BLOCKING = 50
"""Milliseconds from which on a task keeps a reader waiting, as browsers count it."""


@dataclass(frozen=True)
class Visit:
    """What one visit took until the result was on screen.

    ``bytes`` and ``requests`` are what the server sent and was asked until then; ``later`` are
    bytes sent after it, until the line was quiet. ``blocked`` is the sum of what long tasks
    took beyond 50 ms, ``longest`` the longest task. ``memory`` is taken when all is quiet.
    """

    milliseconds: float
    bytes: int
    requests: int
    later: int
    blocked: float
    longest: float
    memory: int


class WrongAnswerError(Exception):
    """A side that does not say what CPython says: nothing that it took counts."""


def visits(
    playwright: Playwright, side: Side, folder: Path, device: Device, kinds: Sequence[str]
) -> list[Visit]:
    """Return visits of these kinds: in one new profile, but for the one of the day after."""
    with SlowPages(folder, device.line()) as pages, TemporaryDirectory() as profile:
        made = [_visit(playwright, side, pages, device, Path(profile)) for _ in kinds[:2]]
    if "next_day" in kinds:
        made.append(next_day(playwright, side, folder, device))
    return made


def next_day(playwright: Playwright, side: Side, folder: Path, device: Device) -> Visit:
    """Return a visit in a profile whose copies of everything are older than the host allows.

    What a browser holds by itself must then be asked for again, if only to hear that it is good.
    """
    with SlowPages(folder, Line(), age=MAX_AGE) as pages, TemporaryDirectory() as profile:
        # The first visit is not measured: no need to wait for a phone.
        _visit(playwright, side, pages, replace(device, slowdown=1), Path(profile))
        pages.line = device.line()
        return _visit(playwright, side, pages, device, Path(profile))


def _visit(
    playwright: Playwright, side: Side, pages: SlowPages, device: Device, profile: Path
) -> Visit:
    with browser(playwright, profile, device) as context:
        context.set_default_timeout(120_000)
        # The browser's own start is no part of a visit.
        page_of(context).wait_for_timeout(1500)
        with slowed(process(context), device.slowdown):
            seen, sent, requests = first_result(context, side, pages)
        pages.settle()
        blocked = seen["blocked"]
        return Visit(
            milliseconds=seen["onScreen"],
            bytes=sent.total(),
            requests=requests,
            later=pages.record.bytes_of() - sent.total(),
            blocked=sum(max(task - BLOCKING, 0) for task in blocked),
            longest=max(blocked, default=0),
            memory=private_bytes(context),
        )


def first_result(
    context: BrowserContext, side: Side, pages: SlowPages
) -> tuple[dict[str, Any], Counter[str], int]:
    """Open a side's page and answer; return what was seen, bytes by path, and requests."""
    pages.record.clear()
    page = page_of(context)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.goto(pages.url + side.page, wait_until="commit")
    try:
        seen = page.evaluate("() => first")
    except Error as error:
        raise RuntimeError("\n".join([f"{side.title}: {error.message}", *complaints])) from None
    sent, requests = Counter(pages.record.sent), len(pages.record.requests)
    check(side, SCRIPTED, seen)
    return seen, sent, requests


def check(side: Side, given: Any, seen: dict[str, Any]) -> None:
    """Raise ``WrongAnswerError`` unless a side showed what CPython says, as far as it can."""
    right: Any = expected(given)
    got = seen["answered"]
    if side.compares == "verdict":
        keys = ("score", "verdict")
        right, got = ([one["result"][key] for key in keys] for one in (right, got))
    if got != right:
        raise WrongAnswerError(f"{side.title} says {got} to {given}; CPython says {right}.")
    summary = seen["answered"]["result"]["summary"]
    if summary not in seen["said"]:
        raise WrongAnswerError(f"{side.title} shows {seen['said']}, not {summary!r}.")


def weigh(playwright: Playwright, side: Side, folder: Path) -> dict[str, Any]:
    """Return bytes by kind and requests of a first visit, up to the first result.

    Without what a service worker fetches beside: no reader waits for that.
    """
    with (
        SlowPages(folder, DESKTOP.line()) as pages,
        TemporaryDirectory() as profile,
        browser(playwright, Path(profile), DESKTOP, service_workers="block") as context,
    ):
        _, sent, requests = first_result(context, side, pages)
    return {"bytes": by_kind(sent), "requests": requests}


def by_kind(sent: Counter[str]) -> dict[str, int]:
    """Return bytes by what the files are."""
    kinds: Counter[str] = Counter()
    for path, size in sent.items():
        suffix = ".html" if path.endswith("/") else PurePosixPath(path).suffix
        kinds[KINDS.get(suffix, "other")] += size
    return dict(sorted(kinds.items()))

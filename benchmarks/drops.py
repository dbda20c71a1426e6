"""Exports that are dropped: how long until the list is there, and how long the page stands still.

    python -m benchmarks.drops site/ 3000 10000 30000 100000

The page is open and has read its sample, so that Python is there; then come exports of so many
people and messages. What follows each is a decision about the first in the list.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import batched
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import BrowserContext, Playwright, sync_playwright

from benchmarks.conditions.browser import browser, page_of, processes
from benchmarks.conditions.devices import DESKTOP
from benchmarks.conditions.network import SlowPages
from benchmarks.exports import made

PAGE = "calculators/keep-in-touch/"
LARGEST = (30_000, 100_000)
"""People that a network can have, and messages as nobody's whole export has shown so far."""
SMALLER = (3_000, 10_000)

_PATIENCE = 120_000

_WATCH = """() => {
  window.watched = {};
  const place = document.querySelector(".files");
  const name = () => document.querySelector(".files-people > li a")?.textContent;
  const done = () => {
    const { first, end } = window.watched;
    if (name() && name() !== first && !end) window.watched.end = performance.now();
  };
  new PerformanceObserver((list) => window.watched.tasks?.push(...list.getEntries()))
    .observe({ type: "longtask" });
  new MutationObserver(() => requestAnimationFrame(done))
    .observe(place, { childList: true, subtree: true, characterData: true });
  const begin = () => { window.watched = { first: name(), start: performance.now(), tasks: [] }; };
  place.addEventListener("change", begin, { capture: true });
  place.addEventListener("click", begin, { capture: true });
}"""

_TOLD = """async () => {
  const wait = (milliseconds) => new Promise((next) => setTimeout(next, milliseconds));
  while (!window.watched.end) await wait(20);
  await wait(300);
  const { start, end, tasks } = window.watched;
  const blocked = tasks.map((one) => (one.startTime >= start ? one.duration : 0));
  return [end - start, Math.max(0, ...blocked)];
}"""


@dataclass(frozen=True)
class Dropped:
    """An export of so many people and messages: milliseconds from its drop to the list.

    ``work`` is the processor's time, which a busy machine changes less. ``blocked`` is the longest
    that the page stood still meanwhile, ``decided`` the time from a decision to the next list.
    """

    people: int
    messages: int
    milliseconds: float
    work: float
    blocked: float
    decided: float

    @property
    def row(self) -> float:
        """Milliseconds of work for a row."""
        return self.work / (self.people + self.messages)


def dropped(playwright: Playwright, site: Path, sizes: Iterable[tuple[int, int]]) -> list[Dropped]:
    """Drop exports of some sizes, one after another, into the page of a built site."""
    with (
        SlowPages(site, DESKTOP.line()) as pages,
        TemporaryDirectory() as folder,
        browser(playwright, Path(folder, "profile"), DESKTOP) as context,
    ):
        page = page_of(context)
        page.goto(pages.url + PAGE)
        page.get_by_role("button", name="Try it with").click()
        page.locator(".files-people > li").first.wait_for(timeout=_PATIENCE)
        page.evaluate(_WATCH)
        taken = []
        for people, messages in sizes:
            export = Path(folder, "export.zip")
            export.write_bytes(made(people, messages).zipped())
            page.get_by_role("button", name="Clear everything").click()
            before = _work(context)
            page.locator("input[type=file]").set_input_files(export)
            milliseconds, blocked = page.evaluate(_TOLD)
            work = _work(context) - before
            page.locator(".files-people > li").first.get_by_role("button", name="Done").click()
            decided, _ = page.evaluate(_TOLD)
            taken.append(Dropped(people, messages, milliseconds, work, blocked, decided))
        return taken


def _work(context: BrowserContext) -> float:
    """Return the milliseconds that the page's process, its worker included, has worked so far."""
    renderers = (one for one in processes(context) if one["type"] == "renderer")
    seconds: float = max(one["cpuTime"] for one in renderers)
    return 1e3 * seconds


if __name__ == "__main__":
    folder, *numbers = sys.argv[1:]
    asked = [(first, second) for first, second in batched(map(int, numbers), 2, strict=True)]
    with sync_playwright() as started:
        for one in dropped(started, Path(folder), asked):
            print(
                f"{one.people:6,} people, {one.messages:7,} messages: {one.milliseconds:6.0f} ms, "
                f"{one.work:.0f} of work, {one.row:.4f} a row; page blocked {one.blocked:.0f} ms, "
                f"a decision {one.decided:.0f} ms"
            )

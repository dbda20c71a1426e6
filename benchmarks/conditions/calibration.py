"""How much slower the phone's processor is in truth: one loop, in the page and in a worker."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import BrowserContext, Page, Playwright

from benchmarks.conditions.browser import browser, page_of, process
from benchmarks.conditions.devices import DESKTOP, PHONE
from benchmarks.conditions.slowdown import slowed

IN_PAGE = """() => {
  const start = performance.now();
  let number = 1;
  for (let turn = 0; turn < 2e7; turn += 1) number = (number * 16807) % 2147483647;
  return performance.now() - start + number * 0;
}"""
IN_WORKER = f"""() => new Promise((resolve) => {{
  const script = "onmessage = () => postMessage((" + {IN_PAGE!r} + ")())";
  const worker = new Worker(URL.createObjectURL(new Blob([script])));
  worker.onmessage = ({{ data }}) => {{
    worker.terminate();
    resolve(data);
  }};
  worker.postMessage(null);
}})"""
TURNS = 5


def slowdowns(playwright: Playwright) -> dict[str, dict[str, float]]:
    """Return how many times slower page and worker run: by us, and by Chromium's own throttling."""
    with (
        TemporaryDirectory() as profile,
        browser(playwright, Path(profile), DESKTOP) as context,
    ):
        page = page_of(context)
        page.wait_for_timeout(1000)
        return {
            "ours": _slowdown(page, lambda: slowed(process(context), PHONE.slowdown)),
            "browser": _slowdown(page, lambda: _throttled(context, page)),
        }


def _slowdown(
    page: Page, brake: Callable[[], contextlib.AbstractContextManager[None]]
) -> dict[str, float]:
    """Return how many times longer the loop takes under a brake, in turns with how it is free."""
    found: dict[str, list[float]] = {"page": [], "worker": []}
    for _ in range(TURNS):
        free = _loops(page)
        with brake():
            slow = _loops(page)
        for place, factors in found.items():
            factors.append(slow[place] / free[place])
    return {place: median(factors) for place, factors in found.items()}


@contextlib.contextmanager
def _throttled(context: BrowserContext, page: Page) -> Iterator[None]:
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": PHONE.slowdown})
    yield
    session.detach()


def _loops(page: Page) -> dict[str, float]:
    """Return the milliseconds that the loop takes in each place."""
    return {"page": page.evaluate(IN_PAGE), "worker": page.evaluate(IN_WORKER)}

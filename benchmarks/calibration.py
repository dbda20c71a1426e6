"""How much slower the phone's processor is in truth: the same loop, in the page and in a worker."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, Playwright

from benchmarks.browser import browser, page_of, process
from benchmarks.devices import DESKTOP, PHONE
from benchmarks.slowdown import slowed

LOOP = """() => {
  const start = performance.now();
  let number = 1;
  for (let turn = 0; turn < 2e7; turn += 1) number = (number * 16807) % 2147483647;
  return performance.now() - start + number * 0;
}"""
IN_WORKER = f"""() => new Promise((resolve) => {{
  const script = "onmessage = () => postMessage((" + {LOOP!r} + ")())";
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
        plain = _loops(page)
        with slowed(process(context), PHONE.slowdown):
            ours = _loops(page)
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": PHONE.slowdown})
        browsers = _loops(page)
    return {
        "ours": {place: ours[place] / plain[place] for place in plain},
        "browser": {place: browsers[place] / plain[place] for place in plain},
    }


def _loops(page: Page) -> dict[str, float]:
    """Return the milliseconds that the loop takes in each place."""
    return {
        place: median(page.evaluate(loop) for _ in range(TURNS))
        for place, loop in (("page", LOOP), ("worker", IN_WORKER))
    }

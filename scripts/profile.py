"""Profiles Pyodide's wasm on what the tests ask: ``python -m scripts.profile`` after an upgrade.

Every function that runs while the calculators answer that a page starts with, in Node or in a
browser, stays in the part of the wasm that is fetched at once: see ``hooks.bundle.split``. What
runs beside that in a further calculator is a part that comes with the first of them. The benchmark
asks with answers of its own.
"""

import json
import shutil
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from playwright.sync_api import Playwright, sync_playwright

from benchmarks.answers import NAME, SEED, changes
from hooks.bundle import Bundle, bundled, split
from hooks.bundle.archive import Files
from hooks.bundle.contents import FIRST, Modules, modules
from hooks.content.cases import cases
from hooks.finish import DESCRIPTION
from hooks.pages.pack import SCRIPTS
from hooks.project import ROOT
from scripts.browsers import BROWSERS
from tests.support import hostile
from tests.support.cases import Case, mixed
from tests.support.pages import Pages

MARKS = Path(__file__).with_name("marks.js")

ASK = """
async ({ module, asks }) => {
  const { ask } = await import(module);
  for (const { name, text } of asks) await ask(name, text);
  const channel = new BroadcastChannel("marks");
  const ran = new Promise((resolve) => (channel.onmessage = ({ data }) => resolve(data)));
  channel.postMessage("ask");
  return ran;
}
"""


def main() -> None:
    """Write the profile."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder)
        bundle = lay_out(site, modules(), split.marked())

        def ran(visit: list[Case]) -> set[int]:
            return set(bundle.run(visit, marked=True).ran)

        def seen(visit: list[Case]) -> set[int]:
            ways = [in_browser(playwright, browser, site, visit) for browser in BROWSERS]
            return set().union(*ways)

        hot = set().union(*map(ran, [*visits(FIRST), *long_visits()]), *map(seen, visits(FIRST)))
        further = [visit for name in bundle.modules.needs for visit in visits([name])]
        warm = set().union(*map(ran, further), *map(seen, further))
    split.write_profile(hot, warm)
    print(f"{len(hot)} functions run, and {len(warm - hot)} more in further calculators")


def visits(names: Sequence[str]) -> list[list[Case]]:
    """Return short visits and longer ones: what runs hangs on how much came before."""
    shared = [case.asked for name in names for case in cases(name)]
    usual = [*shared, *(case for name in names for case in mixed(name, 600))]
    bad = [
        *({"name": name, "text": text} for name, text in product(names, hostile.HOSTILE.values())),
        *({"name": name, "text": "{}"} for name in hostile.NAMES),
    ]
    return [shared[::7], shared, shared[::-3], usual, [*usual, *bad]]


def long_visits() -> Iterator[list[Case]]:
    """Yield visits of someone who goes on and on: some functions run only now and then."""
    for name in FIRST:
        yield mixed(name, 4000)
    for seed in map(str, range(SEED + 1, SEED + 11)):
        # Through all calculators, one after the other and by turns.
        through = [case for name in FIRST for case in mixed(name, 500, seed)]
        yield through
        yield Random(seed).sample(through, len(through))
        given = changes(1500, int(seed))
        yield [{"name": NAME, "text": json.dumps(answers)} for answers in given]


def lay_out(site: Path, made: Modules, marked: Files) -> Bundle:
    """Write an empty page, its scripts and the bundle that they load."""
    bundle = bundled(made, marked | dict.fromkeys(split.COLD, b""), site / "cache")
    bundle.write(site / "assets")
    scripts = shutil.copytree(ROOT / "docs" / SCRIPTS, site / SCRIPTS)
    (scripts / DESCRIPTION).write_text(f"export default {json.dumps(bundle.described('../../'))};")
    shutil.copy(MARKS, scripts / "python/cold.js")
    for page in ("index.html", "404.html"):
        (site / page).write_text("<!doctype html><title>Profile</title>")
    return bundle


def in_browser(playwright: Playwright, name: str, site: Path, cases: Sequence[Case]) -> set[int]:
    """Return the functions that run in a browser's worker."""
    kind = getattr(playwright, name)
    with (
        Pages(site) as pages,
        kind.launch(**BROWSERS[name].launch_arguments(kind.executable_path)) as browser,
    ):
        page = browser.new_page()
        page.goto(pages.url)
        module = f"{pages.url}{SCRIPTS}/python/runtime.js"
        return set(page.evaluate(ASK, {"module": module, "asks": cases}))


if __name__ == "__main__":
    main()

"""Profiles Pyodide's wasm on what the tests ask: ``python -m scripts.profile`` after an upgrade.

Every function that runs while the calculators start and answer, in Node or in a browser, stays in
the part of the wasm that a page fetches at once: see ``hooks.bundle.split``. The benchmark asks
with answers of its own.
"""

import json
import shutil
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Playwright, sync_playwright

from benchmarks.answers import NAME, SEED, changes
from calculators import NAMES
from hooks.bundle import archive, bundled, modules, node, snapshot, split, stdlib
from hooks.finish import DESCRIPTION
from hooks.pages.pack import SCRIPTS
from hooks.project import ROOT
from scripts.browsers import BROWSERS
from tests.support import hostile
from tests.support.cases import SHARED, Case, mixed
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
    usual = [*SHARED, *(case for name in NAMES for case in mixed(name, 600))]
    bad = [
        *({"name": name, "text": text} for name, text in product(NAMES, hostile.HOSTILE.values())),
        *({"name": name, "text": "{}"} for name in hostile.NAMES),
    ]
    files, marked = modules(), split.marked()
    memory = snapshot.taken(files, marked).ljust(snapshot.LENGTH, b"\0")
    # What runs when hangs on how much came before: short visits are not the start of long ones.
    warm = stdlib.warm_up(NAMES)
    visits = [warm, SHARED, [*warm, *SHARED[::3]], usual]
    # And some functions run only now and then, to somebody who goes on and on.
    long = [mixed(name, 4000) for name in NAMES]
    for seed in range(SEED + 1, SEED + 11):
        given = changes(1500, seed)
        long.append([{"name": NAME, "text": json.dumps(answers)} for answers in given])
    ran: set[int] = set()
    for cases in (*visits, [*usual, *bad], *long):
        nothing = archive.packed({})
        run = node.run(nothing, cases, runtime=marked, memory=memory, marked=True)
        ran.update(run.ran)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        lay_out(Path(folder), files, marked)
        for browser, cases in product(BROWSERS, visits):
            ran.update(in_browser(playwright, browser, Path(folder), cases))
    split.write_profile(ran)
    print(f"{len(ran)} functions run")


def lay_out(site: Path, files: archive.Files, marked: archive.Files) -> None:
    """Write an empty page, its scripts and the bundle that they load."""
    made = bundled(files, marked | {split.COLD: b""}, site / "cache")
    made.write(site / "assets")
    scripts = shutil.copytree(ROOT / "docs" / SCRIPTS, site / SCRIPTS)
    (scripts / DESCRIPTION).write_text(f"export default {json.dumps(made.described('../../'))};")
    shutil.copy(MARKS, scripts / "python/cold.js")
    for page in ("index.html", "404.html"):
        (site / page).write_text("<!doctype html><title>Profile</title>")


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

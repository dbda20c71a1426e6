"""The same prose on stock Material: what this site's pages and builds are measured against."""

import json
from collections import Counter
from pathlib import Path
from time import monotonic
from typing import Any

from mkdocs.utils.yaml import yaml_load
from playwright.sync_api import Playwright

from benchmarks.conditions.browser import ARGUMENTS, executable
from benchmarks.conditions.devices import DESKTOP
from benchmarks.conditions.network import SlowPages
from benchmarks.sides import mkdocs
from benchmarks.visits import by_kind
from hooks.project import ROOT

OURS = ROOT / "mkdocs.yml"
KEPT = ("site_name", "site_description", "site_url", "copyright", "nav", "exclude_docs")
"""What a stock site says as well; theme, hooks, plugins, styles and scripts of ours stay out."""


def configuration(file: Path, *, blocks: bool) -> Path:
    """Write the configuration of the stock site, with or without our Markdown extensions.

    With them its pages hold the same text as ours, tables of points included; without them a
    block is a paragraph, and the build does no work for calculators.
    """
    ours: dict[str, Any] = yaml_load(OURS.read_text(encoding="utf-8"))
    extensions = [
        one for one in ours["markdown_extensions"] if blocks or not str(one).startswith("hooks.")
    ]
    stock = {key: ours[key] for key in KEPT if key in ours} | {
        "docs_dir": str(ROOT / "docs"),
        # Its fonts come from another host, which ours never asks: left out, in stock's favour.
        "theme": {"name": "material", "font": False},
        "plugins": ["search"],
        "markdown_extensions": extensions,
    }
    # JSON, which is YAML as well.
    file.write_text(json.dumps(stock), encoding="utf-8")
    return file


def build_seconds(config: Path, folder: Path) -> float:
    """Build a site and return how long it took."""
    start = monotonic()
    mkdocs(config, folder)
    return monotonic() - start


def page_weights(playwright: Playwright, site: Path, pages: list[str]) -> dict[str, dict[str, int]]:
    """Return the bytes by kind that a first visit to each page fetches until it is quiet.

    What a service worker fetches beside is not the page's.
    """
    weights = {}
    with (
        SlowPages(site, DESKTOP.line()) as server,
        playwright.chromium.launch(args=ARGUMENTS, **executable(playwright)) as browser,
    ):
        for path in pages:
            server.record.clear()
            with browser.new_context(service_workers="block", **DESKTOP.emulation) as context:
                context.new_page().goto(server.url + path, wait_until="load")
                server.settle(0.3)
            weights[path] = by_kind(Counter(server.record.sent))
    return weights


def prose_pages(site: Path) -> list[str]:
    """Return the pages of a built site that have no calculator, by their paths."""
    return sorted(
        f"{page.parent.relative_to(site).as_posix()}/".removeprefix("./")
        for page in site.rglob("index.html")
        if "<guide-" not in page.read_text(encoding="utf-8")
    )

"""The browser that visits: Chromium with a profile of its own, watched from inside the page."""

import contextlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright

from benchmarks.answers import SCRIPTED
from benchmarks.conditions.devices import Device
from scripts.browsers import BROWSERS

PROBE = Path(__file__).with_name("probe.js")

ARGUMENTS = [
    "--no-sandbox",
    # Its maker is asked for updates and lists otherwise.
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--no-pings",
]

UNPACED = ["--disable-frame-rate-limit", "--disable-gpu-vsync"]
"""Frames as soon as they are due, not at the next tick of a display."""


@contextlib.contextmanager
def browser(
    playwright: Playwright,
    profile: Path,
    device: Device,
    arguments: Sequence[str] = (),
    **options: Any,
) -> Iterator[BrowserContext]:
    """Start a browser on a profile's folder, with the probe in every page, and end it after."""
    context = playwright.chromium.launch_persistent_context(
        profile,
        args=[*ARGUMENTS, *arguments],
        **executable(playwright),
        **device.emulation,
        **options,
    )
    try:
        # Begun in the page: a call from here would come late.
        first = f"globalThis.first = probe.first({json.dumps(SCRIPTED)});"
        context.add_init_script(PROBE.read_text(encoding="utf-8") + first)
        yield context
    finally:
        context.close()


def executable(playwright: Playwright) -> dict[str, Any]:
    """Return what Playwright needs to start the Chromium that is on this machine."""
    return BROWSERS["chromium"].launch_arguments(playwright.chromium.executable_path)


def process(context: BrowserContext) -> int:
    """Return the id of the browser's first process."""
    found: int = next(one["id"] for one in processes(context) if one["type"] == "browser")
    return found


def private_bytes(context: BrowserContext) -> int:
    """Return the memory that the largest renderer shares with nobody: page and worker together.

    Linux only. The page's own measure, `measureUserAgentSpecificMemory`, needs headers that
    GitHub Pages does not send.
    """
    return max(_private(one["id"]) for one in processes(context) if one["type"] == "renderer")


def processes(context: BrowserContext) -> list[dict[str, Any]]:
    """Return the browser's processes, as it lists them itself."""
    assert context.browser
    session = context.browser.new_browser_cdp_session()
    found: list[dict[str, Any]] = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return found


def _private(process: int) -> int:
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Private_"))


def page_of(context: BrowserContext) -> Page:
    """Return the page that the browser started with."""
    return context.pages[0]

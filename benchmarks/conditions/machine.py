"""The machine in general terms: enough to judge the figures, nothing that names it."""

import json
import os
import platform
from pathlib import Path
from typing import Any

from playwright.sync_api import Playwright

from benchmarks.conditions.browser import ARGUMENTS, executable
from benchmarks.sides import MICROPYTHON, PACKAGES, PYSCRIPT
from hooks.bundle import pyodide


def machine(playwright: Playwright) -> dict[str, Any]:
    """Return cores, memory, kind of processor, browser, and the load before the run."""
    with playwright.chromium.launch(args=ARGUMENTS, **executable(playwright)) as browser:
        version = browser.version
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {
        "cores": os.cpu_count(),
        "memory_gb": round(pages / 1e9),
        "processor": platform.machine(),
        "system": platform.system(),
        "browser": f"Chromium {version.split('.')[0]}, headless",
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1),
    }


def versions() -> dict[str, str]:
    """Return the versions of what was measured, as npm installed them."""
    homes = {
        "pyodide": pyodide.HOME,
        "pyscript": PYSCRIPT,
        "micropython": MICROPYTHON,
        "lighthouse": PACKAGES / "lighthouse",
    }
    return {name: _version(home / "package.json") for name, home in homes.items()}


def _version(file: Path) -> str:
    return str(json.loads(file.read_text(encoding="utf-8"))["version"])

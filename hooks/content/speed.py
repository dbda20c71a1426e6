"""How fast the site is: the last run of the benchmark that was written down."""

import json
from typing import Any

from hooks.project import ROOT

REPORT = ROOT / "docs" / "method" / "speed.json"
"""What `make bench` writes."""


def read() -> dict[str, Any]:
    """Return the report; ``ValueError`` if there is none."""
    if not REPORT.is_file():
        raise ValueError(f"{REPORT.name} is not there: write it with make bench")
    report: dict[str, Any] = json.loads(REPORT.read_text(encoding="utf-8"))
    return report


def size(count: float) -> str:
    """Return a number of bytes, as a reader knows it."""
    return f"{count / 1e3:.1f} kB" if count < 1e5 else f"{count / 1e6:.1f} MB"

"""How fast the site is: the last run of the benchmark that was written down."""

import json
from math import ceil
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


def waits() -> dict[str, int]:
    """Return the seconds to the first result on the phone, by kind of visit, rounded up."""
    (ours,) = (row for row in read()["comparison"] if row["side"] == "site")
    return {kind: ceil(ours[f"phone_{kind}"]["seconds"]) for kind in ("cold", "repeat")}


def size(count: float) -> str:
    """Return a number of bytes, as a reader knows it."""
    return f"{count / 1e3:.1f} kB" if count < 1e5 else f"{count / 1e6:.1f} MB"

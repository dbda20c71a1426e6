"""The block that shows what the benchmark found: the last run that was written down."""

import json
from math import ceil
from typing import Any

from hooks.blocks.base import TemplateBlock
from hooks.project import ROOT

REPORT = ROOT / "docs" / "method" / "speed.json"
"""What `make bench` writes."""


UNITS = {
    "ratio": "{:.2f}",
    "MB": "{:.2f} MB",
    "kB": "{:.1f} kB",
    "bytes": "{:.0f} bytes",
    "ms": "{:.1f} ms",
    "points": "{:.0f}",
}
"""How a figure of each unit is written."""


class Benchmark(TemplateBlock):
    """How fast the site is: beside other ways to run the calculator, and against its budgets."""

    NAME = "benchmark"
    TEMPLATE = "benchmark.html.jinja"
    ARGUMENTS = ()

    def context(self) -> dict[str, object]:
        """Return the report; ``ValueError`` if there is none, or if a part of it was left out."""
        report = read()
        if len(report["budgets"]) < report["promised"]:
            raise ValueError(f"{REPORT.name} is of a part of the benchmark: run all of make bench")
        return {"report": report, "units": UNITS, "size": size}


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

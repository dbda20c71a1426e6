"""The block that shows what the benchmark found: the last run that was written down."""

import json
from pathlib import Path
from typing import Any

from hooks.block import TemplateBlock

REPORT = Path(__file__).parent.parent / "docs" / "method" / "speed.json"
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
        if not REPORT.is_file():
            raise ValueError(f"{REPORT.name} is not there: write it with make bench")
        report: dict[str, Any] = json.loads(REPORT.read_text(encoding="utf-8"))
        if len(report["budgets"]) < report["promised"]:
            raise ValueError(f"{REPORT.name} is of a part of the benchmark: run all of make bench")
        return {"report": report, "units": UNITS, "size": size}


def size(count: float) -> str:
    """Return a number of bytes, as a reader knows it."""
    return f"{count / 1e3:.1f} kB" if count < 1e5 else f"{count / 1e6:.1f} MB"

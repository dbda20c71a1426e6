"""The block that shows what the benchmark found: the last run that was written down."""

from hooks.blocks.base import TemplateBlock
from hooks.content.speed import day, size, whole

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
        return {"report": whole(), "units": UNITS, "day": day, "size": size}

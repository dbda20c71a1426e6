"""The budgets: what was promised of the site's speed, and what a run of the benchmark reached."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any, Literal

from benchmarks.drops import LARGEST, SMALLER
from benchmarks.spread import ratio

type Report = Mapping[str, Any]

PYTHON = ("wasm", "archive")
"""The kinds of file that Python comes in."""


@dataclass(frozen=True)
class Budget:
    """A promise: ``limit`` must hold, ``aim`` is what we would like; in ``unit``.

    ``reached`` reads the figure from a report, and raises ``KeyError`` where that part was not run.
    """

    what: str
    unit: Literal["ratio", "MB", "kB", "bytes", "ms", "points"]
    limit: float
    aim: float
    reached: Callable[[Report], float]

    def row(self, report: Report) -> dict[str, Any]:
        """Return the budget beside what was reached."""
        reached = self.reached(report)
        return {
            "what": self.what,
            "unit": self.unit,
            "reached": reached,
            "budget": self.limit,
            "aim": self.aim,
            "holds": self._within(reached, self.limit),
            "aim_holds": self._within(reached, self.aim),
        }

    def _within(self, reached: float, limit: float) -> bool:
        return reached >= limit if self.unit == "points" else reached <= limit


def rows(report: Report) -> Iterator[dict[str, Any]]:
    """Yield every budget whose figures are in a report."""
    for budget in BUDGETS:
        try:
            yield budget.row(report)
        except KeyError:
            continue


def times(visits: Iterable[Mapping[str, float]]) -> list[float]:
    """Return the milliseconds that visits took."""
    return [visit["milliseconds"] for visit in visits]


def _against(side: str, device: str, kind: str) -> Callable[[Report], float]:
    def reached(report: Report) -> float:
        sides = report["visits"][device]
        return ratio(times(sides["site"][kind]), times(sides[side][kind]))["ratio"]

    return reached


def _transfer(report: Report) -> float:
    kinds: Mapping[str, int] = report["transfers"]["site"]["bytes"]
    return sum(kinds.values()) / 1e6


def _repeat_bytes(report: Report) -> float:
    series = [
        visits
        for sides in report["visits"].values()
        for kind, visits in sides["site"].items()
        if kind != "cold"
    ]
    most: float = max(one["bytes"] + one["later"] for visits in series for one in visits)
    return most


def _on_screen(report: Report) -> float:
    reached: float = report["round_trips"]["site"]["on_screen"]["p95"]
    return reached


def _extra(report: Report) -> float:
    pages = report["pages"].values()
    extra: float = max(sum(one["ours"].values()) - sum(one["stock"].values()) for one in pages)
    return extra / 1e3


def _python(report: Report) -> float:
    pages = report["pages"].values()
    most: float = max(one["ours"].get(kind, 0) for one in pages for kind in PYTHON)
    return most


def _lighthouse(report: Report) -> float:
    series = report["lighthouse"].values()
    lowest: float = min(median(run[name] for run in runs) for runs in series for name in runs[0])
    return lowest


def _build(report: Report) -> float:
    return ratio(report["builds"]["ours"], report["builds"]["stock"])["ratio"]


def _first_use(calculator: str) -> Callable[[Report], float]:
    """Return what reads the first use of a calculator: its archives, as the wasm is for all."""

    def reached(report: Report) -> float:
        sent: float = report["lists"]["first_uses"][calculator]["archives"]
        return sent / 1e3

    return reached


def _ranked(report: Report) -> float:
    reached: float = median(report["lists"]["ranked"]["1000"])
    return reached


def _growth(report: Report) -> float:
    lists = report["lists"]["ranked"]
    return ratio([one / 2 for one in lists["2000"]], lists["1000"])["ratio"]


def _drops(report: Report, field: str, size: tuple[int, int] = LARGEST) -> list[float]:
    return [one[field] for one in report["drops"] if (one["people"], one["messages"]) == size]


def _row(report: Report) -> float:
    small, large = (median(_drops(report, "work", size)) / sum(size) for size in (SMALLER, LARGEST))
    return large / small


BUDGETS = (
    Budget(
        "First visit, up to the first result, compared with Pyodide as shipped",
        "ratio",
        0.25,
        0.15,
        _against("pyodide", "desktop", "cold"),
    ),
    Budget(
        "… compared with PyScript", "ratio", 0.25, 0.14, _against("pyscript", "desktop", "cold")
    ),
    Budget(
        "… compared with MicroPython",
        "ratio",
        2.0,
        1.1,
        _against("micropython", "desktop", "cold"),
    ),
    Budget(
        "First visit on a phone, compared with Pyodide as shipped",
        "ratio",
        0.42,
        0.25,
        _against("pyodide", "phone", "cold"),
    ),
    Budget("Sent before the first result, compressed", "MB", 3.4, 2.6, _transfer),
    Budget(
        "Next visit, up to the first result, compared with Pyodide as shipped",
        "ratio",
        0.32,
        0.18,
        _against("pyodide", "desktop", "repeat"),
    ),
    Budget("Next visit: bytes from the network", "bytes", 0, 0, _repeat_bytes),
    Budget("From a changed answer to the new result, 95 times in 100", "ms", 16, 8, _on_screen),
    Budget(
        "A page without a calculator: extra download, compared with the plain theme",
        "kB",
        15,
        5,
        _extra,
    ),
    Budget("A page without a calculator: bytes of Python", "bytes", 0, 0, _python),
    Budget("Lighthouse on a phone, the lowest score", "points", 95, 100, _lighthouse),
    Budget(
        "Building the site, compared with the plain theme and no calculators",
        "ratio",
        3,
        1.5,
        _build,
    ),
    Budget("First use of “When?”: extra download", "kB", 150, 60, _first_use("timing")),
    Budget("First use of the list: extra download", "kB", 150, 60, _first_use("shortlist")),
    Budget("A list of 1,000 people, ranked with its notes", "ms", 1000, 300, _ranked),
    Budget("… one of 2,000, compared with two of 1,000", "ratio", 1.15, 1.05, _growth),
    Budget(
        "An export of 30,000 people and 100,000 messages, from drop to list",
        "ms",
        5_000,
        3_000,
        lambda report: median(_drops(report, "milliseconds")),
    ),
    Budget(
        "… the longest the page stands still",
        "ms",
        50,
        50,
        lambda report: max(_drops(report, "blocked")),
    ),
    Budget("… work per row, compared with an export a tenth the size", "ratio", 1.15, 1.05, _row),
)

"""The report: one JSON with every run in it, and the figures that the guide shows worked out."""

import datetime
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import budgets
from benchmarks.sides import SIDES
from benchmarks.spread import ratio

REFERENCE = "pyodide"
"""The side that the others' times are told against."""


TOLD_BEFORE = 2
"""How many runs before it a report tells of: a promise should hold on more days than one."""


def finished(report: Mapping[str, Any], last: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return the report with the day and with what the guide shows: comparison and budgets.

    From the report of the ``last`` whole run, if any, it takes over what that and others reached.
    """
    return {
        "made": datetime.date.today().isoformat(),
        **report,
        "comparison": list(comparison(report)),
        "lighthouse_medians": _medians(report.get("lighthouse", {})),
        "budgets": list(budgets.rows(report)),
        "promised": len(budgets.BUDGETS),
        "before": runs(last)[:TOLD_BEFORE] if last else [],
    }


def runs(report: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return what a whole run reached of each budget, by its words, and the runs before it.

    How fast the machine was on that day shows in ``seconds``: those of the first visit to the side
    that the others are told against.
    """
    (reference,) = (row for row in report["comparison"] if row["side"] == REFERENCE)
    reached = {row["what"]: row["reached"] for row in report["budgets"]}
    seconds = reference["desktop_cold"]["seconds"]
    run = {"made": report["made"], "seconds": seconds, "reached": reached}
    return [run, *report.get("before", [])]


def comparison(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield each side with its times against Pyodide as shipped, and what else it costs.

    ``blocked`` is in milliseconds, ``memory`` in bytes.
    """
    visits: Mapping[str, Any] = report.get("visits", {})
    for side in SIDES:
        if not any(side.name in sides for sides in visits.values()):
            continue
        row: dict[str, Any] = {"side": side.name, "title": side.title}
        for device, sides in visits.items():
            for visit, taken in sides.get(side.name, {}).items():
                reference = sides.get(REFERENCE, {}).get(visit)
                row[f"{device}_{visit}"] = {
                    "seconds": round(_median(taken, "milliseconds") / 1000, 2),
                    "blocked": _median(taken, "blocked"),
                    "memory": _median(taken, "memory"),
                } | (ratio(budgets.times(taken), budgets.times(reference)) if reference else {})
        if side.name in report.get("transfers", {}):
            transfer = report["transfers"][side.name]
            row |= {"bytes": sum(transfer["bytes"].values()), "requests": transfer["requests"]}
        if side.name in report.get("round_trips", {}):
            row["change"] = report["round_trips"][side.name]
        yield row


def _medians(lighthouse: Mapping[str, list[dict[str, int]]]) -> dict[str, dict[str, float]]:
    """Return the median score of every category, by the kind of page."""
    return {
        page: {category: median(run[category] for run in runs) for category in runs[0]}
        for page, runs in lighthouse.items()
    }


def _median(visits: list[dict[str, Any]], field: str) -> float:
    middle: float = median(visit[field] for visit in visits)
    return middle


def write(report: Mapping[str, Any], file: Path) -> None:
    """Write a report, rounded to what the clocks can tell, one series a line."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_text(_rounded(report)) + "\n", encoding="utf-8")


def told(report: Mapping[str, Any]) -> str:
    """Return the report in short, for a terminal."""
    lines = []
    for row in report["comparison"]:
        lines.append(row["title"])
        for name, one in row.items():
            if isinstance(one, dict) and "seconds" in one:
                spread = (
                    f"{one['ratio']:.2f} ({one['lowest']:.2f} to {one['highest']:.2f})"
                    if "ratio" in one
                    else ""
                )
                lines.append(f"  {name:16} {one['seconds']:6.2f} s  {spread}")
    for row in report["budgets"]:
        holds = "aim reached" if row["aim_holds"] else "holds" if row["holds"] else "BROKEN"
        figures = f"{row['reached']:8.2f} of {row['budget']:g} {row['unit']}, aim {row['aim']:g}"
        lines.append(f"{figures:38} {holds:12} {row['what']}")
    return "\n".join(lines)


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_rounded(one) for one in value]
    return round(value, 3) if isinstance(value, float) else value


def _text(value: Any, indent: str = "") -> str:
    """Return JSON that is readable and short: what holds no list or object stands on one line."""
    flat = not any(isinstance(one, dict | list) for one in _inside(value))
    if flat:
        return json.dumps(value, ensure_ascii=False)
    deeper = indent + "  "
    if isinstance(value, dict):
        parts = [f"{json.dumps(key)}: {_text(one, deeper)}" for key, one in value.items()]
        start, end = "{}"
    else:
        parts = [_text(one, deeper) for one in value]
        start, end = "[]"
    inside = f",\n{deeper}".join(parts)
    return f"{start}\n{deeper}{inside}\n{indent}{end}"


def _inside(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []

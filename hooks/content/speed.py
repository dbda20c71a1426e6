"""How fast the site is: the last run of the benchmark that was written down."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from hooks.project import ROOT

REPORT = ROOT / "docs" / "method" / "speed.json"
"""What `make bench` writes."""


OURS = "site"
"""The side that is this site."""

DEVICES = ("desktop", "phone")


@dataclass(frozen=True)
class Wait:
    """The seconds until the first result of a first visit to one of the sides."""

    side: str
    title: str
    computer: float
    phone: float


def read() -> dict[str, Any]:
    """Return the report; ``ValueError`` if there is none."""
    if not REPORT.is_file():
        raise ValueError(f"{REPORT.name} is not there: write it with make bench")
    report: dict[str, Any] = json.loads(REPORT.read_text(encoding="utf-8"))
    return report


def whole() -> dict[str, Any]:
    """Return the report; ``ValueError`` if there is none, or if a part of it was left out."""
    report = read()
    if len(report["budgets"]) < report["promised"]:
        raise ValueError(f"{REPORT.name} is of a part of the benchmark: run all of make bench")
    return report


def first_visits() -> dict[str, Any]:
    """Return how long a first visit waits on each side, and the longest wait."""
    waits = [
        Wait(row["side"], row["title"], *(row[f"{device}_cold"]["seconds"] for device in DEVICES))
        for row in whole()["comparison"]
    ]
    return {
        "waits": waits,
        "most": max(max(wait.computer, wait.phone) for wait in waits),
        "ours": next(wait for wait in waits if wait.side == OURS),
    }


def day(written: str) -> str:
    """Return a day, written as 2026-11-30, as a reader knows it."""
    made = date.fromisoformat(written)
    return f"{made.day} {made:%B %Y}"


def size(count: float) -> str:
    """Return a number of bytes, as a reader knows it."""
    return f"{count / 1e3:.1f} kB" if count < 1e5 else f"{count / 1e6:.1f} MB"

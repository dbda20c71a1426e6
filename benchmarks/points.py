"""The points as plain data, for the sides that have no CPython to work them out with."""

from typing import Any

from benchmarks.answers import NAME
from calculators import find

_CAP = ("verdict", "when", "days", "from_days", "below_days", "reason")
"""What is needed of a boundary."""


def points() -> dict[str, Any]:
    """Return what is declared of the score, cut down to what points and verdict need."""
    described: Any = find(NAME).describe()
    questions = [one for section in described["sections"] for one in section["questions"]]
    return {
        "questions": [_question(question) for question in questions],
        "verdicts": [
            {key: one[key] for key in ("id", "lowest", "label")} for one in described["verdicts"]
        ],
        "caps": [{key: cap[key] for key in _CAP} for cap in described["caps"]],
    }


def _question(question: dict[str, Any]) -> dict[str, Any]:
    kept = {key: question[key] for key in ("id", "kind")}
    if question["kind"] == "OneOf":
        choices = {one["id"]: [one["points"], one["half_life"]] for one in question["choices"]}
        return {**kept, "choices": choices, "faded_by": question["faded_by"]}
    return {**kept, "points": question["points"], "lowest": question.get("lowest", 0)}

"""Lists of invented people for the tests, and how they are asked about."""

import json
from collections.abc import Iterable, Mapping
from random import Random
from typing import Any

from calculators import find
from calculators.connection_score.definition import QUESTIONS
from calculators.csv_text import csv_text
from calculators.door import answer
from calculators.questions import Answers, AnyOf, OneOf

TODAY = "2026-11-26"
"""A Thursday."""

SAMPLE = str(find("shortlist").describe()["sample"])
EVERYBODY: dict[str, Any] = dict(find("shortlist").describe()["everybody"])  # type: ignore[arg-type]


def ask(rows: str, **more: object) -> dict[str, Any]:
    """Return what the door says to a list."""
    said: dict[str, Any] = json.loads(
        answer("shortlist", json.dumps({"today": TODAY, "rows": rows, **more}))
    )
    return said


def result(rows: str, **more: object) -> dict[str, Any]:
    """Return the result of a list, which there must be."""
    said = ask(rows, **more)
    assert said["ok"], said
    found: dict[str, Any] = said["result"]
    return found


def scored(answers: Mapping[str, object]) -> dict[str, Any]:
    """Return what the connection score says of answers."""
    return json.loads(answer("connection-score", json.dumps(answers)))["result"]  # type: ignore[no-any-return]


def as_rows(people: Iterable[Mapping[str, object]]) -> str:
    """Return people as the text of a list; none of several choices is said in words."""
    listed = [*people]
    ids = [*dict.fromkeys(id_ for one in listed for id_ in one)]
    return csv_text([ids, *([_cell(one.get(id_)) for id_ in ids] for one in listed)])


def _cell(value: object) -> str | int | None:
    if isinstance(value, tuple | list):
        return ", ".join(value) or "none"
    return value if isinstance(value, int) else None if value is None else str(value)


def somebody(random: Random, told: float = 1.0) -> Answers:
    """Return answers about someone, each given with a chance."""
    answers: Answers = {}
    for question in QUESTIONS:
        if question.only_if and not question.only_if.met(answers):
            continue
        if random.random() > told:
            continue
        if isinstance(question, OneOf):
            shares = [choice.share for choice in question.choices]
            answers[question.id] = random.choices(question.choices, shares)[0].id
        elif isinstance(question, AnyOf):
            answers[question.id] = tuple(
                choice.id for choice in question.choices if random.random() < 0.3
            )
        else:
            answers[question.id] = random.choice((0, 1, 2, 3, 5, 10, 30, 100))
    return answers


def many(count: int, told: float = 1.0, seed: int = 1) -> list[dict[str, object]]:
    """Return as many invented people."""
    random = Random(seed)
    return [
        {
            "name": f"Person {place}",
            **somebody(random, told),
            "event": "Harbour Data Day",
            "topic": f"tide gauge {place}",
        }
        for place in range(count)
    ]

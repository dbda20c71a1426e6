"""What the tables of the connection score show, worked out from its definition."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from calculators.answers import complete, read_answers
from calculators.connection_score.boundaries import CAPS, Cap
from calculators.connection_score.definition import FACTORS, QUESTIONS
from calculators.connection_score.outlook.completions import fading
from calculators.connection_score.scoring import score
from calculators.connection_score.verdicts import (
    HIGHEST,
    VERDICTS,
    Verdict,
    rank,
    verdict,
    verdict_for,
)
from calculators.questions import (
    Answer,
    Answers,
    AnyOf,
    Choice,
    Condition,
    OneOf,
    Scored,
    WholeNumber,
)
from hooks.content.cases import path
from measuring.sensitivity import sensitivity

CASES = path("connection-score")


@dataclass(frozen=True)
class Count:
    """A number of things with its points; the ``last`` stands for all higher ones too."""

    number: int
    points: int
    last: bool


@dataclass(frozen=True)
class Stretch:
    """The days from ``first`` to ``last`` on which the same points are left; None is for ever."""

    first: int
    last: int | None
    points: int


@dataclass(frozen=True)
class Band:
    """A verdict with the scores that lead to it."""

    verdict: Verdict
    lowest: int
    highest: int


@dataclass(frozen=True)
class Part:
    """A condition in words: the question, and the labels of the answers that meet it.

    Where ``but`` is True it is met by all answers except those.
    """

    name: str
    labels: tuple[str, ...]
    but: bool


@dataclass(frozen=True)
class Boundary:
    """A cap in words."""

    cap: Cap
    parts: tuple[Part, ...]
    days: WholeNumber | None
    verdict: Verdict
    final: bool


@dataclass(frozen=True)
class Case:
    """A worked case: its number in the list, its answers, and what the code makes of them.

    ``situation`` and ``source`` are empty, or what someone asked about in public and where the
    advice is from; ``contested`` is whether the advice was. ``held_back`` are the boundaries that
    keep the verdict below that of the score.
    """

    number: int
    why: str
    situation: str
    source: str
    contested: bool
    answers: Answers
    score: int
    verdict: Verdict
    held_back: tuple[Cap, ...]


@dataclass(frozen=True)
class Move:
    """A case whose verdict becomes another one."""

    case: Case
    verdict: Verdict


@dataclass(frozen=True)
class Swing:
    """The cases whose verdict moves when the weight of a factor is halved, and doubled."""

    factor: Scored
    half: tuple[Move, ...]
    double: tuple[Move, ...]


def counts(question: AnyOf | WholeNumber) -> list[Count]:
    """Return the points by number, the highest ones that count alike as one."""
    lowest = question.lowest if isinstance(question, WholeNumber) else 0
    points = list(question.points)
    while len(points) > 1 and points[-1] == points[-2]:
        points.pop()
    last = len(points) - 1
    return [Count(lowest + n, worth, n == last) for n, worth in enumerate(points)]


def stretches(choice: Choice) -> list[Stretch]:
    """Return the points left of a moment by the days since."""
    left = fading(choice)
    runs = [Stretch(day, until - 1, left[day]) for day, until in pairwise(sorted(left))]
    return [*runs, Stretch(max(left), None, left[max(left)])]


def moments(question: Scored) -> list[Choice]:
    """Return the choices of a question that fade."""
    if isinstance(question, OneOf) and question.faded_by:
        return [choice for choice in question.choices if choice.half_life]
    return []


def least(question: Scored) -> int:
    """Return the points of the worst answer."""
    if isinstance(question, OneOf):
        return min(choice.points for choice in question.choices)
    return min(question.points)


def bands() -> list[Band]:
    """Return the verdicts with the range of each, the lowest first."""
    starts = [one.lowest for one in VERDICTS]
    ends = [*(start - 1 for start in starts[1:]), HIGHEST]
    return [Band(*row) for row in zip(VERDICTS, starts, ends, strict=True)]


def boundaries(question: str = "") -> list[Boundary]:
    """Return the caps in words, or those that look at one question."""
    return [
        Boundary(
            cap,
            tuple(in_words(condition) for condition in cap.when),
            _number(cap.days) if cap.days else None,
            verdict(cap.verdict),
            rank(cap.verdict) == 0,
        )
        for cap in CAPS
        if not question or question in cap.fields
    ]


def in_words(condition: Condition) -> Part:
    """Return a condition in words, the shorter way round."""
    question = next(one for one in QUESTIONS if one.id == condition.question)
    choices = question.choices if isinstance(question, OneOf | AnyOf) else ()
    met = tuple(one.label for one in choices if one.id in condition.choices)
    others = tuple(one.label for one in choices if one.id not in condition.choices)
    but = 0 < len(others) < len(met)
    return Part(question.name, others if but else met, but)


def labels(question: Scored, value: Answer) -> list[str]:
    """Return an answer in words; an empty list for none of the choices."""
    if isinstance(question, OneOf):
        return [question.choice(value).label]
    if isinstance(question, AnyOf):
        chosen = value if isinstance(value, tuple) else ()
        return [choice.label for choice in question.choices if choice.id in chosen]
    return [str(value)]


def cases() -> list[Case]:
    """Return the worked cases, with what the code makes of them now."""
    return list(_cases())


def swings() -> list[Swing]:
    """Return for each factor the cases whose verdict hangs on its weight."""
    half: dict[str, list[Move]] = {factor.id: [] for factor in FACTORS}
    double: dict[str, list[Move]] = {factor.id: [] for factor in FACTORS}
    for case in cases():
        for result in sensitivity(case.answers):
            for moves, other in ((half, result.half), (double, result.double)):
                if other != case.verdict.id:
                    moves[result.factor].append(Move(case, verdict(other)))
    return [Swing(one, tuple(half[one.id]), tuple(double[one.id])) for one in FACTORS]


def worked() -> list[dict[str, Any]]:
    """Return the cases that say why, as their file has them."""
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [case for case in map(json.loads, lines) if "why" in case]


def _cases() -> Iterator[Case]:
    for number, case in enumerate(worked(), 1):
        answers = complete(QUESTIONS, read_answers(QUESTIONS, case["answers"]).answers)
        result = score(answers)
        by_points = rank(verdict_for(result.score).id)
        yield Case(
            number,
            case["why"],
            case.get("situation", ""),
            case.get("source_title", ""),
            case.get("contested", False),
            answers,
            round(result.score),
            verdict(result.verdict),
            tuple(cap for cap in result.caps if rank(cap.verdict) < by_points),
        )


def _number(id_: str) -> WholeNumber | None:
    question = next(one for one in QUESTIONS if one.id == id_)
    return question if isinstance(question, WholeNumber) else None

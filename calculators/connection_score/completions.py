"""The ways to answer what is still open: one for each way that can count differently.

Thirty thousand numbers of mutual connections and as many days make too many answers to try one
by one. Most count alike, so a representative stands for each kind.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.scoring import faded
from calculators.questions import Answer, Answers, AnyOf, Choice, OneOf, Scored, WholeNumber

SHARE = 60
"""What shares are scaled by where a detail follows, so that splitting them stays whole."""

GROUPS: dict[str, tuple[Scored, ...]] = {
    question.id: (
        question,
        *(
            detail
            for detail in QUESTIONS
            if detail.only_if and detail.only_if.question == question.id
        ),
    )
    for question in QUESTIONS
    if not question.only_if
}
"""The twelve main questions, each with the ones that hang on its answer."""


@dataclass(frozen=True)
class Completion:
    """One way to answer a main question and its detail; ``share`` is how common it is."""

    answers: Answers
    share: int


def completions(group: str, answers: Answers) -> Iterator[Completion]:
    """Yield the ways to answer a main question and its detail that agree with the answers."""
    main, *details = GROUPS[group]
    for value, share in _ways(main, answers):
        asked = [detail for detail in details if _asked(detail, value)]
        if not asked:
            yield Completion({main.id: value}, share * SHARE if details else share)
            continue
        detail_ways = list(_ways(asked[0], answers, value))
        total = sum(detail_share for _, detail_share in detail_ways)
        for detail_value, detail_share in detail_ways:
            part = max(1, share * SHARE * detail_share // total)
            yield Completion({main.id: value, asked[0].id: detail_value}, part)


def _asked(detail: Scored, value: Answer) -> bool:
    return detail.only_if is not None and value in detail.only_if.choices


def _ways(
    question: Scored, answers: Answers, main: Answer | None = None
) -> Iterator[tuple[Answer, int]]:
    if question.id in answers:
        yield answers[question.id], 1
    elif isinstance(question, OneOf):
        yield from ((choice.id, choice.share) for choice in question.choices)
    elif isinstance(question, AnyOf):
        ids = tuple(choice.id for choice in question.choices)
        yield from ((ids[:count], share) for count, share in enumerate(question.shares))
    elif main is not None:
        yield from ((day, 1) for day in _telling_days(question, main))
    else:
        yield from enumerate(question.shares, question.lowest)


def _telling_days(question: WholeNumber, main: Answer) -> list[int]:
    """Return the first day of every stretch of days that count alike."""
    days = {question.lowest} | {cap.below_days for cap in CAPS if cap.days == question.id}
    for parent in QUESTIONS:
        if isinstance(parent, OneOf) and parent.faded_by == question.id:
            days |= set(fading(parent.choice(main)))
    return sorted(days)


@cache
def fading(choice: Choice) -> dict[int, int]:
    """Return the points left of a moment by the first day on which so many are left."""
    day, left = 0, {0: choice.points}
    while last := left[max(left)]:
        day += 1
        if (now := faded(choice.points, choice.half_life, day)) < last:
            left[day] = now
    return left

"""The ways to answer what is still open: one for each way that can count differently.

Thirty thousand numbers of mutual connections and as many days make too many answers to try one
by one. Most count alike, so a representative stands for each kind.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from math import prod

from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.scoring import faded
from calculators.questions import Answer, Answers, AnyOf, Choice, OneOf, Scored, WholeNumber

SHARE = 60
"""What shares are scaled by, so that splitting them stays whole."""

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
"""The main questions, each with the ones that hang on its answer."""


@dataclass(frozen=True)
class Completion:
    """One way to answer a main question and its details; ``share`` is how common it is."""

    answers: Answers
    share: int


def completions(group: str, answers: Answers) -> Iterator[Completion]:
    """Yield the ways to answer a main question and its details that agree with the answers.

    The share of an answer is split over the ways to answer the details that it brings up.
    """
    main, *details = GROUPS[group]
    for value, share in _ways(main, answers):
        asked = [one for one in details if one.only_if and one.only_if.met({main.id: value})]
        ways = [list(_ways(detail, answers, value)) for detail in asked]
        whole = prod(sum(part for _, part in detail_ways) for detail_ways in ways)
        for chosen in product(*ways):
            inner = {detail.id: one for detail, (one, _) in zip(asked, chosen, strict=True)}
            part = share * SHARE * prod(part for _, part in chosen) // whole
            yield Completion({main.id: value, **inner}, max(1, part))


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
    limits = [cap for cap in CAPS if cap.days == question.id]
    days = {question.lowest, *(day for cap in limits for day in (cap.from_days, cap.below_days))}
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

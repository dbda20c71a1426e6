"""The score worked out a second time, as somebody with the printed sheet would.

The points, half-lives, bands and days are read from the definition; the boundaries are written down
again from the words of the specification: a new one belongs into ``allowed`` as well. Nothing here
calls the code that is under test.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

from calculators.connection_score.boundaries import LOOKED_AT, RECENTLY_DECLINED
from calculators.connection_score.definition import DAY_COUNTS, QUESTIONS
from calculators.connection_score.verdicts import HIGHEST, VERDICTS
from calculators.platform_limits import WAIT_AFTER_WITHDRAWAL
from calculators.questions import Answer, Answers, AnyOf, OneOf, WholeNumber

WRITE_IT_DOWN = (
    "the boundaries and `allowed` differ: write a new or changed boundary down in `allowed` too, "
    "tests/calculators/connection_score/by_hand.py"
)
"""What to do if the two disagree on a boundary."""

HOLD, WARM_UP, PREPARE, SEND = range(4)
IDS = tuple(verdict.id for verdict in VERDICTS)

QUESTION = {question.id: question for question in QUESTIONS}
MANY_DAYS = (*range(400), 36_500)
MANY = 51
"""Numbers of people that are tried one by one, beside the highest."""
SUPPORTS = tuple(choice.id for choice in QUESTION["mutual_support"].choices)

GROUPS = {
    question.id: next(
        (
            (detail.id, detail.only_if.choices)
            for detail in QUESTIONS
            if detail.only_if and detail.only_if.question == question.id
        ),
        None,
    )
    for question in QUESTIONS
    if not question.only_if
}
"""The main questions, each with the detail that some of its answers bring up."""

BOUNDED = tuple(group for group in GROUPS if group in LOOKED_AT)
"""The main questions that boundaries speak of: the others need not be tried one by one."""


@cache
def left(points: int, half_life: int, days: int) -> int:
    """Return the points left after so many days, half a point counting as one.

    In whole numbers only: n points are left if points / 2^(days / half_life) >= n - 1/2.
    """
    return max(
        (
            n
            for n in range(1, points + 1)
            if (2 * points) ** half_life >= (2 * n - 1) ** half_life * 2**days
        ),
        default=0,
    )


def points(answers: Answers) -> dict[str, int]:
    """Return the points of each factor of a complete set of answers."""
    earned = {}
    for field, value in answers.items():
        question = QUESTION[field]
        if isinstance(question, OneOf):
            (choice,) = (choice for choice in question.choices if choice.id == value)
            earned[field] = choice.points
            if choice.half_life:
                days = answers[question.faded_by]
                earned[field] = left(choice.points, choice.half_life, days)
        elif isinstance(question, AnyOf):
            earned[field] = question.points[len(value)]
        elif question not in DAY_COUNTS:
            earned[field] = question.points[min(value, len(question.points) - 1)]
    return earned


def allowed(answers: Answers) -> int:
    """Return the best verdict that the boundaries allow; an open question sets none."""
    history, days = answers.get("history"), answers.get("history_days")
    familiarity = answers.get("familiarity")
    support = answers.get("mutual_support", "introduces")
    unknown = familiarity in ("stranger", "online")
    limits = [SEND]
    if history == "pending":
        limits.append(HOLD)
    if history == "no_answer" and days < WAIT_AFTER_WITHDRAWAL.value:
        limits.append(HOLD)
    if history == "declined":
        lately = days < RECENTLY_DECLINED
        limits.append(HOLD if lately else SEND if support == "introduces" else WARM_UP)
    if familiarity == "friend":
        limits.append(
            {"keeps_separate": HOLD, "unsure": PREPARE, "welcomes": SEND}[
                answers["friend_openness"]
            ]
        )
    if answers.get("openness") == "closed":
        limits.append(HOLD if unknown else WARM_UP if familiarity == "met_once" else SEND)
    if support == "warned":
        limits.append(WARM_UP)
    if answers.get("purpose") == "sell":
        limits.append(WARM_UP if unknown else PREPARE)
    if answers.get("note", "personal") != "personal" and familiarity not in (
        None,
        "colleague",
        "friend",
    ):
        limits.append(PREPARE)
    if familiarity == "stranger" and answers.get("goal_fit") == "none" and support != "introduces":
        limits.append(WARM_UP)
    return min(limits)


def clamped(total: float) -> float:
    """Return a sum of points within the scale."""
    return min(max(total, 0), HIGHEST)


def band(score: float) -> int:
    """Return the place of the verdict whose band holds a score."""
    reached = [place for place, verdict in enumerate(VERDICTS) if score >= verdict.lowest]
    return max(reached, default=0)


def verdict(answers: Answers) -> str:
    """Return the verdict of a complete set of answers."""
    return IDS[min(band(clamped(sum(points(answers).values()))), allowed(answers))]


@dataclass(frozen=True)
class Possible:
    """What a set of answers can still come to, found by going through the completions."""

    lowest: int
    highest: int
    verdicts: list[str]


def ways(group: str, answers: Answers) -> Iterator[Answers]:
    """Yield every way to answer a main question and its detail, days and numbers one by one."""
    detail = GROUPS[group]
    for value in [answers[group]] if group in answers else values(group):
        if detail is None or value not in detail[1]:
            yield {group: value}
            continue
        field = detail[0]
        for inner in [answers[field]] if field in answers else values(field):
            yield {group: value, field: inner}


def values(field: str) -> Iterable[Answer]:
    """Return all answers to a question; of days and numbers more than enough."""
    question = QUESTION[field]
    if isinstance(question, OneOf):
        return [choice.id for choice in question.choices]
    if isinstance(question, AnyOf):
        ids = [choice.id for choice in question.choices]
        return [chosen for size in range(len(ids) + 1) for chosen in combinations(ids, size)]
    assert isinstance(question, WholeNumber)
    if question in DAY_COUNTS:
        return MANY_DAYS
    return (*range(question.lowest, question.lowest + MANY), question.highest)


def possible(answers: Answers) -> Possible:
    """Return what is still possible, from all completions.

    Completions that differ only in answers that no boundary speaks of are not tried one by one:
    the sums that those answers can bring are collected in a set first.
    """
    free = {0}
    for group in GROUPS:
        if group not in BOUNDED:
            worths = {sum(points(way).values()) for way in ways(group, answers)}
            free = {one + other for one in free for other in worths}
    bounded: dict[int, set[int]] = {}
    for chosen in product(*(bounded_ways(group, answers) for group in BOUNDED)):
        way = {field: value for part, _ in chosen for field, value in part.items()}
        bounded.setdefault(allowed(way), set()).add(sum(worth for _, worth in chosen))
    outcomes = {
        (clamped(one + other), limit)
        for limit, sums in bounded.items()
        for one in sums
        for other in free
    }
    scores = [score for score, _ in outcomes]
    reached = {min(band(score), limit) for score, limit in outcomes}
    return Possible(min(scores), max(scores), [IDS[place] for place in sorted(reached)])


def bounded_ways(group: str, answers: Answers) -> list[tuple[Answers, int]]:
    """Return the ways to answer a question that boundaries speak of, with the points of each.

    Of the days of a request only one is kept among those that allow the same.
    """
    kept: dict[object, tuple[Answers, int]] = {}
    for way in ways(group, answers):
        alike: object = tuple(way.items())
        if group == "history":
            limits = tuple(allowed({**way, "mutual_support": support}) for support in SUPPORTS)
            alike = (way["history"], limits)
        kept.setdefault(alike, (way, sum(points(way).values())))
    return list(kept.values())

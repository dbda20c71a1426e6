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
from calculators.connection_score.definition import DAY_COUNTS, FACTORS, QUESTIONS
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

LINKED = ("familiarity", "mutual_support", "history")
"""The main questions that boundaries speak of together with another one."""

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
        if question not in FACTORS:
            continue
        if isinstance(question, OneOf):
            (choice,) = (choice for choice in question.choices if choice.id == value)
            earned[field] = choice.points
            if choice.half_life:
                days = answers[question.faded_by]
                earned[field] = left(choice.points, choice.half_life, days)
        elif isinstance(question, AnyOf):
            earned[field] = question.points[len(value)]
        else:
            earned[field] = question.points[min(value, len(question.points) - 1)]
    return earned


def allowed(answers: Answers) -> int:
    """Return the best verdict that the boundaries allow; an open question sets none."""
    history, days = answers.get("history"), answers.get("history_days")
    familiarity = answers.get("familiarity")
    support = answers.get("mutual_support", "introduces")
    moment = answers.get("moment")
    unknown = familiarity in ("stranger", "online")
    limits = [SEND]
    if answers.get("obstacle") in ("deciding", "rule", "attraction"):
        limits.append(HOLD)
    if answers.get("obstacle") in ("bad_blood", "exposure"):
        limits.append(WARM_UP)
    if history == "pending":
        limits.append(HOLD)
    if history == "no_answer" and days < WAIT_AFTER_WITHDRAWAL.value:
        limits.append(HOLD)
    old = moment == "none" or (moment and answers["moment_days"] >= WAIT_AFTER_WITHDRAWAL.value)
    if history == "no_answer" and support != "introduces" and old:
        limits.append(WARM_UP)
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
    if answers.get("purpose") == "favour" and unknown:
        limits.append(PREPARE)
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

    No boundary of the specification speaks of more than one answer beside those that are LINKED.
    So with these chosen, each other answer sets its own limit: the sums that lead to each limit
    are collected in a set, one question after the other. A set of sums is a whole number here,
    with a bit for each.
    """
    outcomes: set[tuple[float, int]] = set()
    base = 1000
    for chosen in product(*(linked_ways(group, answers) for group in LINKED)):
        linked = {field: value for way in chosen for field, value in way.items()}
        place = tuple(tuple(way.items()) for way in chosen)
        sums = {allowed(linked): 1 << base + sum(points(linked).values())}
        for group in GROUPS:
            if group in LINKED:
                continue
            grown: dict[int, int] = {}
            fields = [group, *(GROUPS[group] or ())[:1]]
            given = tuple((field, answers[field]) for field in fields if field in answers)
            for worth, limit in other_ways(group, given, place):
                for so_far, bits in sums.items():
                    least = min(so_far, limit)
                    moved = bits << worth if worth >= 0 else bits >> -worth
                    grown[least] = grown.get(least, 0) | moved
            sums = grown
        for limit, bits in sums.items():
            found = (at for at, bit in enumerate(reversed(f"{bits:b}")) if bit == "1")
            outcomes |= {(clamped(at - base), limit) for at in found}
    scores = [score for score, _ in outcomes]
    reached = {min(band(score), limit) for score, limit in outcomes}
    return Possible(min(scores), max(scores), [IDS[place] for place in sorted(reached)])


def linked_ways(group: str, answers: Answers) -> list[Answers]:
    """Return the ways to answer a linked question; of days that count alike only one."""
    kept: dict[object, Answers] = {}
    for way in ways(group, answers):
        limits = [allowed({**way, "mutual_support": support}) for support in SUPPORTS]
        kept.setdefault((way[group], *points(way).items(), *limits), way)
    return list(kept.values())


@cache
def other_ways(group: str, given: tuple, linked: tuple) -> set[tuple[int, int]]:
    """Return points and limit of every way to answer a question, with those linked chosen."""
    before = {field: value for way in linked for field, value in way}
    return {(worth, allowed(before | dict(way))) for worth, way in told_apart(group, given)}


@cache
def told_apart(group: str, given: tuple) -> list[tuple[int, tuple]]:
    """Return the ways to answer a question, those left out that no boundary can tell apart."""
    kept: dict[object, tuple[int, tuple]] = {}
    for way in ways(group, dict(given)):
        worth = sum(points(way).values())
        alike: object = worth
        if group in BOUNDED:
            lately = GROUPS[group] and way.get(GROUPS[group][0], 0) >= WAIT_AFTER_WITHDRAWAL.value
            alike = worth, way[group], lately
        kept.setdefault(alike, (worth, tuple(way.items())))
    return list(kept.values())

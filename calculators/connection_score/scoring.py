"""Points, boundaries and verdict of one set of answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import floor

from calculators.connection_score.boundaries import CAPS, LOOKED_AT, Cap
from calculators.connection_score.definition import FACTORS
from calculators.connection_score.verdicts import HIGHEST, rank, verdict_for
from calculators.questions import Answer, Answers, OneOf, Scored

_BRINGS: Mapping[str, Scored] = {factor.id: factor for factor in FACTORS} | {
    factor.faded_by: factor for factor in FACTORS if isinstance(factor, OneOf) and factor.faded_by
}
"""The factor whose points hang on a field."""

UNCHANGED: Mapping[str, float] = {}
"""The weights as they stand; otherwise a multiplier by factor, for the sensitivity table."""


@dataclass(frozen=True)
class Score:
    """The points of a complete set of answers, before and after the limits of the scale."""

    points: dict[str, float]
    score: float
    caps: tuple[Cap, ...]
    verdict: str


def faded(points: int, half_life: int, days: int) -> int:
    """Return the whole points left of a moment after so many days, half of them rounded up."""
    left: float = 0.5 ** (days / half_life)
    return floor(points * left + 0.5)


def points(factor: Scored, answers: Answers) -> int | None:
    """Return what the answers bring for a factor, or None while that is not known."""
    value = answers.get(factor.id)
    if value is None:
        return None
    if not isinstance(factor, OneOf):
        return factor.worth(value)
    choice = factor.choice(value)
    if not choice.half_life:
        return choice.points
    days = answers.get(factor.faded_by)
    return faded(choice.points, choice.half_life, days) if isinstance(days, int) else None


def may_apply(cap: Cap, answers: Answers) -> bool:
    """Whether some way to answer what is open could bring a boundary into force."""
    return all(condition.possible(answers) for condition in cap.when) and _in_time(cap, answers)


def applies(cap: Cap, answers: Answers) -> bool:
    """Whether a boundary is in force for sure, whatever is still open."""
    known = all(condition.met(answers) for condition in cap.when)
    return known and (not cap.days or (cap.days in answers and _in_time(cap, answers)))


def in_force(answers: Answers) -> tuple[Cap, ...]:
    """Return the boundaries that are in force for sure, in the order of ``CAPS``."""
    return _in_force(tuple(map(answers.get, LOOKED_AT)))


@lru_cache(maxsize=512)  # of one visit: most changes and most advice leave all of these as they are
def _in_force(values: tuple[Answer | None, ...]) -> tuple[Cap, ...]:
    pairs = zip(LOOKED_AT, values, strict=True)
    answers = {field: value for field, value in pairs if value is not None}
    return tuple(cap for cap in CAPS if applies(cap, answers))


def _in_time(cap: Cap, answers: Answers) -> bool:
    """Whether a boundary holds after the days that it goes by, or they are not known."""
    days = answers.get(cap.days)
    return not isinstance(days, int) or cap.includes(days)


def score(answers: Answers, weights: Mapping[str, float] = UNCHANGED) -> Score:
    """Return the score of a complete set of answers.

    The score is the sum of the points, not below 0 nor above 100; the verdict is its band's, or
    the lowest that a boundary allows.
    """
    earned = {
        factor.id: worth * weights.get(factor.id, 1)
        for factor in FACTORS
        if (worth := points(factor, answers)) is not None
    }
    return _summed(earned, answers)


def changed(before: Score, answers: Answers, change: Answers) -> Score:
    """Return what the score of a complete set of answers comes to once some of them change.

    Only factors that the change touches are worked out again; ``before`` is the score without it.
    """
    after = answers | change
    touched = {factor.id: factor for factor in map(_BRINGS.get, change) if factor}
    earned = {id_: points(factor, after) or 0 for id_, factor in touched.items()}
    return _summed({**before.points, **earned}, after)


def _summed(earned: dict[str, float], answers: Answers) -> Score:
    total = min(max(sum(earned.values()), 0), HIGHEST)
    caps = in_force(answers)
    verdict = min([verdict_for(total).id, *(cap.verdict for cap in caps)], key=rank)
    return Score(earned, total, caps, verdict)

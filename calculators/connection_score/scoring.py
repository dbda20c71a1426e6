"""Points, boundaries and verdict of one set of answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor

from calculators.connection_score.boundaries import CAPS, Cap
from calculators.connection_score.definition import FACTORS
from calculators.connection_score.verdicts import HIGHEST, VERDICTS, rank, verdict_for
from calculators.questions import Answers, OneOf, Scored

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
    if isinstance(factor, OneOf) and (choice := factor.choice(value)).half_life:
        days = answers.get(factor.faded_by)
        return faded(choice.points, choice.half_life, days) if isinstance(days, int) else None
    return factor.worth(value)


def may_apply(cap: Cap, answers: Answers) -> bool:
    """Whether some way to answer what is open could bring a boundary into force."""
    return all(condition.possible(answers) for condition in cap.when) and _recent(cap, answers)


def applies(cap: Cap, answers: Answers) -> bool:
    """Whether a boundary is in force for sure, whatever is still open."""
    # Tried most often of all, and seldom met: what is cheap to tell comes first.
    for condition in cap.when:
        if not condition.met(answers):
            return False
    return not cap.days or (cap.days in answers and _recent(cap, answers))


def _recent(cap: Cap, answers: Answers) -> bool:
    """Whether the days that a boundary goes by are fewer than it says, or not known."""
    days = answers.get(cap.days)
    return not isinstance(days, int) or days < cap.below_days


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
    total = min(max(sum(earned.values()), VERDICTS[0].lowest), HIGHEST)
    caps = tuple(cap for cap in CAPS if applies(cap, answers))
    verdict = min([verdict_for(total).id, *(cap.verdict for cap in caps)], key=rank)
    return Score(earned, total, caps, verdict)

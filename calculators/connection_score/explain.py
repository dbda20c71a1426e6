"""The result in words: why each factor counts as it does, and the one sentence that sums it up."""

from dataclasses import dataclass, replace

from calculators.connection_score.definition import FACTORS
from calculators.connection_score.outlook import Outlook
from calculators.connection_score.scoring import points
from calculators.connection_score.verdicts import HIGHEST, VERDICTS, verdict
from calculators.questions import Answers, AnyOf, OneOf, Scored


@dataclass(frozen=True)
class Contribution:
    """What one factor adds to the score, out of how much, why, and which page explains it."""

    factor: str
    points: int
    of: int
    reason: str
    guide: str


CEILING = Contribution(
    "ceiling",
    0,
    0,
    f"The scale ends at {HIGHEST}, so a higher total counts as {HIGHEST}.",
    "method/score",
)
FLOOR = Contribution(
    "floor", 0, 0, "The scale starts at 0, so a lower total counts as 0.", "method/score"
)


def contributions(answers: Answers, settled: int | None) -> list[Contribution]:
    """Return what each factor brings, for as many as are known.

    Once the score is ``settled`` they add up to it: what lies beyond an end of the scale is taken
    off, or made up, in a line of its own.
    """
    known = [
        Contribution(
            factor.id, worth, factor.most(), reason(factor, answers), _guide(factor, answers)
        )
        for factor in FACTORS
        if (worth := points(factor, answers)) is not None
    ]
    total = sum(part.points for part in known)
    if settled is not None and (beyond := settled - total):
        end = CEILING if beyond < 0 else FLOOR
        known.append(replace(end, points=beyond))
    return known


def reason(factor: Scored, answers: Answers) -> str:
    """Return in one sentence why a factor brings what it brings."""
    value = answers[factor.id]
    if isinstance(factor, OneOf):
        choice = factor.choice(value)
        days = answers.get(factor.faded_by)
        if not choice.half_life or not isinstance(days, int):
            return choice.reason
        return (
            f"{choice.reason} {_ago(days)}: {_freshness(points(factor, answers), choice.points)}."
        )
    if isinstance(factor, AnyOf):
        chosen = value if isinstance(value, tuple) else ()
        shared = [choice.label for choice in factor.choices if choice.id in chosen]
        if not shared:
            return "You haven't named anything you share."
        return f"In common: {_listed([label[0].lower() + label[1:] for label in shared])}."
    if value == 0:
        return "You share no connections."
    if value == 1:
        return "You share one connection."
    return f"You share {value} connections."


def summary(outlook: Outlook, *, answered: bool, held_back: bool) -> str:
    """Return the result in one sentence, short enough to be read out at every change."""
    if not answered:
        return "Answer any question to begin."
    settled = outlook.lowest == outlook.highest
    between = (
        f"{outlook.lowest} of {HIGHEST}"
        if settled
        else f"Between {outlook.lowest} and {outlook.highest}"
    )
    label = outlook.likely and verdict(outlook.likely).label
    if len(outlook.shares) == 1:
        if not held_back:
            return f"{between}: {label}."
        return (
            f"{between}, limited by a boundary: {label}."
            if settled
            else f"{label}, whatever else you answer."
        )
    if label:
        return f"{between} so far, probably: {label}."
    if len(outlook.shares) == len(VERDICTS):
        return f"{between} so far: still open."
    possible = [verdict(id_).label for id_ in outlook.shares]
    return f"{between} so far: {_listed(possible, 'or')}."


def _guide(factor: Scored, answers: Answers) -> str:
    chosen = factor.choice(answers[factor.id]).guide if isinstance(factor, OneOf) else ""
    return chosen or factor.guide


def _ago(days: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")


def _freshness(left: int | None, full: int) -> str:
    if not left:
        return "that's too long ago to count"
    if left == full:
        return "it's fresh and counts in full"
    if left * 3 > full * 2:
        return "it's still fresh, and most of it counts"
    return (
        "it's fading, and about half of it counts"
        if left * 3 > full
        else "it's nearly faded and counts for little"
    )


def _listed(words: list[str], joint: str = "and") -> str:
    *most, last = words
    return f"{', '.join(most)} {joint} {last}" if most else last

"""What is left of a moment, by the very function that fades it in the score."""

from dataclasses import dataclass

from calculators.connection_score.scoring import faded
from calculators.dates import in_words
from calculators.questions import Choice
from calculators.timing.standing import Standing


@dataclass(frozen=True)
class Freshness:
    """The share of its points that a moment still has, None where that is not known."""

    left: float | None
    words: str


def left(moment: Choice, days: int) -> int:
    """Return the points that a moment still brings so many days after it, or before it."""
    return faded(moment.points, moment.half_life, max(days, 0))


def by_day(moment: Choice) -> tuple[int, ...]:
    """Return the points from the day itself on, to the first day on which none are left."""
    found = [moment.points]
    while found[-1]:
        found.append(left(moment, len(found)))
    return tuple(found)


def freshness(here: Standing) -> Freshness:
    """Return what is left of the moment today."""
    moment, on = here.moment, here.moment_on
    if moment is None:
        return Freshness(None, "Nothing's happened. It doesn't have to, but it helps.")
    if on is None:
        return Freshness(None, "Say when it was, and you'll see how many points are left.")
    points = left(moment, (here.today - on).days)
    share = round(points / moment.points, 3)
    if on > here.today:
        words = f"It's still to come, and counts in full from {in_words(on, here.today)} on."
    elif points == moment.points:
        words = f"It counts in full: {points} points of the score."
    elif points:
        words = f"Of its {moment.points} points, {points} {'is' if points == 1 else 'are'} left."
    else:
        words = "There's nothing left of it: it's too long ago to be a reason for writing now."
    return Freshness(share, words)

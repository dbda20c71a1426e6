"""The plan in words: in one line why someone stands where they do, and what to do next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from calculators.connection_score.about_request import NOTE
from calculators.connection_score.actions import fitting
from calculators.connection_score.boundaries import Cap
from calculators.connection_score.definition import FACTORS, QUESTIONS
from calculators.connection_score.explain import reason
from calculators.connection_score.outlook.completions import GROUPS
from calculators.connection_score.scoring import points
from calculators.connection_score.verdicts import (
    HIGHEST,
    HOLD,
    PREPARE,
    SEND,
    rank,
    verdict,
    verdict_for,
)
from calculators.dates import in_words
from calculators.questions import Answers, Question
from calculators.shortlist.plan import Planned
from calculators.shortlist.reach import Reach, reach

NOTED = "etiquette/personal-note"
AFTER = "timing/after-an-event"

_QUESTIONS: Mapping[str, Question] = {question.id: question for question in QUESTIONS}


@dataclass(frozen=True)
class Words:
    """Why, what next, and the page of the guide that explains it."""

    why: str
    next_step: str
    guide: str


def words(planned: Planned, today: date, *, drafted: bool) -> Words:
    """Return the plan for someone in words; ``drafted`` is whether there is a note to send."""
    reached = planned.reached
    answers = planned.standing.answers(note=planned.noted)
    if reached.verdict is None:
        first = _open(reached.open[0], answers)
        why = f"Between {reached.lowest} and {reached.highest} so far: {_verdicts(reached)}."
        return Words(why, f"Answer “{first.label}”", first.guide)
    cap = _holding(reached)
    low = rank(reached.verdict) < rank(PREPARE)
    written = drafted or planned.standing.wish
    why = cap.reason if cap else _telling(answers, low=low, written=written)
    if reached.verdict == SEND:
        return Words(why, *_sending(planned, today, drafted=drafted))
    if _short_of_a_note(planned):
        return Words(why, _noting(planned), NOTED)
    if reached.verdict != HOLD and (step := _raising(answers, reached)):
        return Words(why, *step)
    if cap:
        return Words(why, cap.way_out, cap.guide)
    return Words(why, verdict(reached.verdict).meaning, AFTER)


def _verdicts(reached: Reach) -> str:
    """Return the verdicts that are possible, if they are only two."""
    worst, best = verdict(reached.worst), verdict(reached.best)
    if rank(best.id) - rank(worst.id) == 1:
        return f"{worst.label} or {best.label}"
    return "still open"


def _open(group: str, answers: Answers) -> Question:
    """Return the question of a group that is still to be answered: it, or what hangs on it."""
    left = (part for part in GROUPS[group] if part.id not in answers)
    return next(left, _QUESTIONS[group])


def _holding(reached: Reach) -> Cap | None:
    """Return the boundary that holds the verdict below what the points alone would give."""
    cap = reached.cap
    return cap if cap and rank(cap.verdict) < rank(verdict_for(reached.highest).id) else None


def _telling(answers: Answers, *, low: bool, written: bool) -> str:
    """Return the two reasons that bring most or, for a ``low`` verdict, that leave most to wish.

    A note that is not ``written`` yet is no reason.
    """
    worths = [
        (worth - factor.most() if low else -worth, place, factor)
        for place, factor in enumerate(FACTORS)
        if (written or low or factor.id != NOTE.id)
        and (worth := points(factor, answers)) is not None
    ]
    return " ".join(reason(factor, answers) for _, _, factor in sorted(worths)[:2])


def _sending(planned: Planned, today: date, *, drafted: bool) -> tuple[str, str]:
    """Return what to do about a request that is good to go."""
    if planned.moment_passes:
        return (
            "Too many others come first: by their turn, the moment will have passed. Send more "
            "requests a week, or leave someone out.",
            AFTER,
        )
    if planned.in_days is None:
        return "You have no requests left for this week.", AFTER
    if planned.later:
        day = in_words(today + timedelta(planned.in_days), today)
        step = f"Send the request {_on(day)}, with one of next month's notes."
        return _tie(step, planned), NOTED
    if planned.note:
        if drafted:
            return "Send the request with the note.", NOTED
        return "Write a note that only you could write, and send the request with it.", NOTED
    if planned.standing.wish:
        return "Send the request without a note: your notes do more for others.", NOTED
    return "Send the request; it doesn't need a note.", NOTED


def _short_of_a_note(planned: Planned) -> bool:
    """Whether all that someone lacks is a note."""
    noted = planned.standing.noted
    return not planned.noted and noted is not None and noted.verdict == SEND


def _noting(planned: Planned) -> str:
    """Return what to do about someone who lacks nothing but a note."""
    if not planned.standing.writable:
        lacks = ", ".join(f"“{field}”" for field in planned.standing.person.lacks)
        return f"Still needed for the note to them: {lacks}."
    step = (
        "You won't have a note left for them in time. Get in touch another way first: by email, "
        "or under a post of theirs."
    )
    return _tie(step, planned)


def _on(day: str) -> str:
    return day if day in ("today", "tomorrow") else f"on {day}"


def _tie(step: str, planned: Planned) -> str:
    """Return what to do, and that it was a tie if it was one."""
    tie = "It's a tie: the order of your list decided it. You can give them a note instead."
    return f"{step} {tie}" if planned.tied else step


def _raising(answers: Answers, reached: Reach) -> tuple[str, str] | None:
    """Return the one thing to do that raises the answer most, and its page."""
    found, most = None, _height(answers)
    if reached.cap and reached.cap.verdict == reached.verdict:
        most = most[0], HIGHEST  # where a boundary holds, points alone raise nothing
    for action in fitting(answers):
        if action.gives and NOTE.id not in action.gives:
            height = _height({**answers, **action.gives})
            if height > most:
                found, most = action, height
    return (f"{found.do}.", found.guide) if found else None


def _height(answers: Answers) -> tuple[int, int]:
    """Return how high answers reach for sure, by verdict and then by score."""
    reached = reach(tuple(answers.items()))
    return rank(reached.worst), reached.lowest

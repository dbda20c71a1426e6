"""The coming weeks: who to write to in each, and on which day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from calculators.upkeep.decisions import Decision
from calculators.upkeep.due import Tie

AHEAD = 8
"""Weeks that are planned: two months, then a fresh export knows more (editorial)."""

_WEEKEND = 5


@dataclass(frozen=True)
class Turn:
    """A message to write: who to, when, and the how-manieth of the plan to that person."""

    tie: Tie
    on: date
    number: int


@dataclass(frozen=True)
class Week:
    """Seven days from a day on, and what is to be written in them."""

    start: date
    turns: tuple[Turn, ...]


def done(decisions: Iterable[Decision], today: date) -> int:
    """Return how many people were written to since Monday."""
    monday = today - timedelta(today.weekday())
    return sum(monday <= one.done_on <= today for one in decisions if one.done_on)


def plan(
    ties: Iterable[Tie], today: date, weekly: int, already: int, cadences: Mapping[str, int]
) -> list[Week]:
    """Return the coming weeks from today on, with at most ``weekly`` people in each.

    Those who were written to ``already`` count towards the first. What does not fit waits for the
    next week. Whoever was written to is due again in time.
    """
    waiting = {one.key: one for one in ties if one.due is not None}
    written: dict[str, int] = {}
    weeks = []
    for start in (today + timedelta(7 * week) for week in range(AHEAD)):
        last = start.toordinal() + 6
        room = max(weekly - already, 0) if start == today else weekly
        ready = sorted(
            (one for one in waiting.values() if one.due is not None and one.due <= last),
            key=lambda one: one.rank,
        )[:room]
        days = _working(start)
        turns = []
        for place, one in enumerate(ready):
            on = days[place * len(days) // max(len(ready), 1)]
            written[one.key] = written.get(one.key, 0) + 1
            turns.append(Turn(one, on, written[one.key]))
            waiting[one.key] = one._replace(due=on.toordinal() + cadences[one.tier])
        weeks.append(Week(start, tuple(turns)))
    return weeks


def _working(start: date) -> list[date]:
    days = [start + timedelta(ahead) for ahead in range(7)]
    return [day for day in days if day.weekday() < _WEEKEND]

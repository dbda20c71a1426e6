"""The questions that a date and the time answer, the days of a week, and a day in words.

The core has no clock: today and the time are answers like any other, which the page gives.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from calculators.questions import Answer, Question, WholeNumber

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
"""Days beyond these are mistyped (editorial): nobody plans that far."""

EXAMPLE = "2026-11-30"

WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Date(Question):
    """A question answered by a day, written as year, month and day: 2026-11-30.

    A page asks nobody what day it is: it fills in the reader's own date where ``now`` is set.
    """

    now: bool = False

    def read(self, value: object) -> Answer:
        """Return the day as it is written; ``ValueError`` if it is none, or is far away."""
        if not isinstance(value, str) or not _WRITTEN.fullmatch(value.strip()):
            raise ValueError(f"must be a date, written as year-month-day: {EXAMPLE}")
        try:
            day = date.fromisoformat(value.strip())
        except ValueError:
            raise ValueError("must be a date that exists") from None
        if not EARLIEST <= day <= LATEST:
            raise ValueError(f"must be a date from {EARLIEST.year} to {LATEST.year}")
        return day.isoformat()


TODAY = Date(id="today", name="Today", label="What day is it?", required=True, now=True)
"""The reader's own date, for whatever makes a plan."""


@dataclass(frozen=True, kw_only=True)
class Clock(WholeNumber):
    """A question answered by the time, which a page fills in as it does the date."""

    now: bool = True


CLOCK = Clock(
    id="clock",
    name="The time",
    label="What time is it?",
    lowest=0,
    highest=10**10,
    unit="seconds since 1970",
)
"""Tells which of two plans of one day is the later."""


@dataclass(frozen=True)
class Week:
    """The days of a week on which someone works: 0 is Monday; at least one."""

    days: frozenset[int]

    def on_or_after(self, day: date) -> date:
        """Return the first working day from a day on."""
        return self._first(day + timedelta(ahead) for ahead in range(len(WEEK)))

    def on_or_before(self, day: date) -> date:
        """Return the last working day up to a day."""
        return self._first(day - timedelta(back) for back in range(len(WEEK)))

    def _first(self, days: Iterable[date]) -> date:
        return next(day for day in days if day.weekday() in self.days)


def in_words(day: date, today: date) -> str:
    """Return a day as one says it.

    >>> [in_words(date(2026, 12, day), date(2026, 11, 30)) for day in (1, 2)]
    ['tomorrow', 'Wednesday 2 December']
    >>> in_words(date(2027, 1, 4), date(2026, 11, 30))
    'Monday 4 January 2027'
    """
    return {0: "today", 1: "tomorrow"}.get((day - today).days) or written(day, today)


def written(day: date, today: date) -> str:
    """Return a day by its name, with the year where that is another than today's."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{WEEK[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}{year}"

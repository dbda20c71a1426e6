"""The dates of the export: days, as Python counts them, and the one doubt that a date can leave.

The export writes ``07 Jun 2026`` everywhere. Whatever saved it again may write otherwise, and
``03/04/2021`` is two days: then the other dates of the file decide, or the reader is asked.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar",
            "feb february februar",
            "mar march mär märz mrz",
            "apr april",
            "may mai",
            "jun june juni",
            "jul july juli",
            "aug august",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december dez dezember",
        ),
        1,
    )
    for name in names.split()
}
"""English months, and German ones, which importers expect and nobody has shown."""

DATE = len("2025-06-01")
"""Characters of a day, as ``iso`` writes it."""

_WORD = re.compile(r"([0-9]{1,2})[. -]+([^\W\d_]{3,9})\.?[ ,-]+([0-9]{4}|[0-9]{2})")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ].*)?", re.ASCII | re.DOTALL)
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})", re.ASCII)
_SENT = re.compile(r"(\d{1,2}/\d{1,2}/\d{2,4}),?\s.*", re.ASCII | re.DOTALL)


class Order(StrEnum):
    """Which of two numbers is the day."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True)
class Either:
    """A date that is one day or another, by which number is the day; None where it is no day."""

    day_first: int | None
    month_first: int | None

    def settled(self, order: Order | None) -> int | None:
        """Return the day, if the order or the calendar settles it."""
        if order is Order.DAY_FIRST or self.month_first is None:
            return self.day_first
        if order is Order.MONTH_FIRST or self.day_first is None:
            return self.month_first
        return self.day_first if self.day_first == self.month_first else None


def read(text: str) -> int | Either | None:
    """Return a date as the number of its day, ``Either`` of two, or None where it is none."""
    text = text.strip()
    if found := _WORD.fullmatch(text):
        month = MONTHS.get(found[2].casefold())
        return month and _day(found[3], month, found[1])
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(found[1], found[3], found[4])
    if found := _NUMBERS.fullmatch(text):
        day = _day(found[4], found[3], found[1])
        if found[2] == ".":  # nobody puts the month first before a full stop
            return day
        other = _day(found[4], found[1], found[3])
        return None if day is None and other is None else Either(day, other)
    return None


def sent(text: str) -> int | None:
    """Return the day of an invitation: ``7/29/25, 6:15 PM``, month first in every country."""
    found = _SENT.fullmatch(text.strip())
    either = read(found[1]) if found else read(text)
    return either.month_first if isinstance(either, Either) else either


def order(dates: Iterable[int | Either | None]) -> Order | None:
    """Return the order that a file's dates settle: one that fits a single order settles all.

    None where none does, or where they contradict one another.
    """
    only = {
        Order.DAY_FIRST if date.month_first is None else Order.MONTH_FIRST
        for date in dates
        if isinstance(date, Either) and (date.month_first is None) != (date.day_first is None)
    }
    return only.pop() if len(only) == 1 else None


@lru_cache(maxsize=1 << 14)  # some thousand days, each of them for many people
def iso(day: int) -> str:
    """Return a day as it is written first in a time: 2025-06-01."""
    return date.fromordinal(day).isoformat()


@lru_cache(maxsize=1 << 14)
def counted(text: str) -> int:
    """Return the day that ``iso`` has written."""
    return date.fromisoformat(text).toordinal()


def _day(year: str, month: str | int, day: str) -> int | None:
    full = int(year) if len(year) == 4 else 2000 + int(year)
    try:
        return date(full, int(month), int(day)).toordinal()
    except ValueError:
        return None

"""The question that a date answers, weeks, and days in words."""

import doctest
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import dates
from calculators.dates import EARLIEST, LATEST, Date, Week, in_words

WHEN = Date(id="when", name="The day", label="When?")
WEEKS = st.sets(st.integers(0, 6), min_size=1).map(lambda days: Week(frozenset(days)))
DAYS = st.dates(EARLIEST, LATEST)


@given(DAYS)
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    assert WHEN.read(f" {day} ") == day.isoformat()


@pytest.mark.parametrize(
    "value",
    [
        *("", "2026", "2026-1-1", "20261130", "2026-W49-1", "30.11.2026", "2026-11-30T00:00"),
        *(
            "\u0662026-11-30",
            "2026\u201311\u201330",
            "+2026-11-30",
            "12026-11-30",
            "2026-11-30\x00",
        ),
        *(20261130, 1.5, True, [], {}, ["2026-11-30"], "2026-11-30" * 100_000),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_what_is_not_written_as_a_day_is_refused_with_how_to_write_one(value: object) -> None:
    with pytest.raises(ValueError, match="year-month-day"):
        WHEN.read(value)


@pytest.mark.parametrize("value", ["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31"])
def test_a_day_that_does_not_exist_is_refused_as_such(value: str) -> None:
    with pytest.raises(ValueError, match="that exists"):
        WHEN.read(value)


@pytest.mark.parametrize("value", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_day_that_is_far_away_is_refused_with_the_bounds(value: str) -> None:
    with pytest.raises(ValueError, match=f"{EARLIEST.year} to {LATEST.year}"):
        WHEN.read(value)


@given(WEEKS, DAYS)
def test_the_nearest_working_days_are_found(week: Week, day: date) -> None:
    after, before = week.on_or_after(day), week.on_or_before(day)
    assert {after.weekday(), before.weekday()} <= week.days
    between = [before + timedelta(ahead) for ahead in range(1, (after - before).days)]
    assert before <= day <= after
    assert day in (before, after) or day in between
    assert not any(one.weekday() in week.days for one in between)


@given(DAYS, DAYS)
def test_two_days_are_not_said_alike(one: date, other: date) -> None:
    today = date(2026, 11, 30)
    assert (in_words(one, today) == in_words(other, today)) == (one == other)


def test_the_examples_hold() -> None:
    assert doctest.testmod(dates).failed == 0

"""Days: as the export writes them, as what saved it again does, and the one doubt."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.upkeep.export.days import Either, Order, order, read, sent
from tests.support.export_quirks import DATES

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(DAYS, st.sampled_from(["export", "excel", "iso", "dots"]))
def test_a_day_is_read_however_it_is_written(day: date, way: str) -> None:
    assert read(DATES[way](day)) == day.toordinal()


@given(DAYS, st.sampled_from([*Order]))
def test_with_the_order_every_date_is_one_day(day: date, told: Order) -> None:
    either = read(DATES[told.value](day))
    assert isinstance(either, Either)
    assert either.settled(told) == day.toordinal()
    assert either.settled(None) in (day.toordinal(), None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "31 Feb 2020",
        "2020-02-30",
        "13/13/2020",
        "1/2",
        "07 Foo 2026",
        "99 Jun 2026",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read(text) is None


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert read(text) is None or isinstance(read(text), int | Either)


def test_dates_that_contradict_one_another_settle_no_order() -> None:
    day, month = read("25/12/2021"), read("12/25/2021")
    assert order([day]) is Order.DAY_FIRST
    assert order([month, read("03/04/2021")]) is Order.MONTH_FIRST
    assert order([day, month]) is None


@pytest.mark.parametrize(
    "text",
    ["7/29/25, 6:15 PM", "7/29/25, 6:15\u202fPM", "7/29/25, 6:15\u00a0p.m.", "7/29/2025 18:15"],
)
def test_an_invitation_has_the_month_first_in_every_country(text: str) -> None:
    assert sent(text) == date(2025, 7, 29).toordinal()


def test_a_german_month_is_read_as_importers_expect_it() -> None:
    assert read("04 Mär 2021") == date(2021, 3, 4).toordinal()
    assert read("05. Dez. 2023") == date(2023, 12, 5).toordinal()

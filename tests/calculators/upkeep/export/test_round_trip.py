"""Any people and days, written with any of the quirks, are read back whole."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.files import finished, in_memory
from calculators.upkeep.export import reading
from calculators.upkeep.export.days import Order
from calculators.upkeep.export.reading import Export
from tests.support.export_quirks import DATES, Quirks, Someone, files, written
from tests.support.exports import DAY, read_text
from tests.support.inputs import THOROUGH

STANDARD = Quirks([], True, False, ",", False, "\n", True, "utf-8", "export")


def plain(text: str) -> str:
    return " ".join(text.split())


def read(data: bytes, order: str) -> Export:
    told = Order(order) if order in {one.value for one in Order} else None
    return finished(reading.read([in_memory("Connections.csv", data)], DAY, told))


@THOROUGH
@given(files())
def test_every_person_comes_back_with_every_cell(
    given_: tuple[list[Someone], list[date], Quirks],
) -> None:
    people, hidden, quirks = given_
    if quirks.encoding == "cp1252" and not any(ord(letter) > 127 for letter in str(people)):
        quirks = Quirks(**vars(quirks) | {"encoding": "utf-8"})
    export = read(written(people, hidden, quirks), quirks.dates)
    assert [seen.read for seen in export.files] == [True]
    assert export.bad == []
    assert export.rows == len(people) + len(hidden)
    assert export.hidden == len(hidden)
    assert len(export.people) + export.duplicates == len(people)
    found = [(*one[:2], *one[4:]) for one in export.people.values()]
    told = [
        (
            *map(plain, (one.first, one.last, one.email, one.company, one.position)),
            one.day.toordinal(),
        )
        for one in people
    ]
    if quirks.urls:
        assert found == told
        assert [one.profile for one in export.people.values()] == [f"in/{x.slug}" for x in people]
    else:
        assert set(found) <= set(told)
        assert len({(*one[:3], one[5]) for one in told}) >= len(found)


@given(st.lists(st.dates(date(2003, 5, 5), date(2026, 11, 29)), min_size=1, max_size=6))
@settings(deadline=None)
@pytest.mark.parametrize("order", ["day_first", "month_first"])
def test_a_date_that_fits_two_orders_is_settled_by_another_or_left_open(
    order: str, days: list[date]
) -> None:
    people = [Someone("A", str(n), f"a-{n}", "", "", "", day) for n, day in enumerate(days)]
    quirks = Quirks(**vars(STANDARD) | {"dates": order})
    export = read(written(people, [], quirks), "")
    settled = any(day.day > 12 for day in days)
    found = [one.connected for one in export.people.values()]
    if settled:
        assert found == [day.toordinal() for day in days]
    else:
        same = [day.toordinal() if day.day == day.month else None for day in days]
        assert found == same
        assert export.undecided == same.count(None)


def test_the_lines_that_are_named_are_those_of_the_file() -> None:
    people = [
        Someone(
            "Pia", "Holm", "pia", "", "Holm\n& Sønner", "Master,\r\njoiner", date(2021, 11, 11)
        ),
        Someone("Per", "Dahl", "per", "", "Dahl", "Smith", date(2021, 11, 12)),
    ]
    data = written(people, [], STANDARD) + b"only,two\n\n\n,,,,Nobody Ltd,,01 Jan 2024\n"
    lines = data.decode().split("\n")
    export = read_text("Connections.csv", data)
    assert [lines[one.line - 1] for one in export.bad] == [
        "only,two",
        ",,,,Nobody Ltd,,01 Jan 2024",
    ]


def test_every_way_to_write_a_date_is_tried() -> None:
    assert {*DATES} >= {order.value for order in Order}

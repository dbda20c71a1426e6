"""How to begin: only what the export tells, to a name that is one, and a question at the end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.upkeep.export.connections import Person
from calculators.upkeep.openings import OPENINGS, choose, greeted, opening, untold
from tests.support.upkeep import TODAY

DAY = TODAY.toordinal()


def person(first: str = "Oda", connected: int | None = 900) -> Person:
    day = None if connected is None else DAY - connected
    return Person(first, "Brekkevik", "", "in/oda", "", "", "", day)


@pytest.mark.parametrize(
    ("who", "last", "mine", "talked", "id_"),
    [
        (person(), 10, False, True, "answer"),
        (person(), 300, False, True, "late_answer"),
        (person(), 20, True, False, "no_hurry"),
        (person(), 20, True, True, "talked"),
        (person(), 400, True, True, "a_while"),
        (person(connected=10), None, False, False, "new_tie"),
        (person(connected=31), None, False, False, "never"),
        (person(connected=None), None, False, False, "undated"),
    ],
)
def test_how_to_begin_goes_by_who_wrote_last_and_when(
    who: Person, last: int | None, mine: bool, talked: bool, id_: str
) -> None:
    assert choose(who, last and DAY - last, mine, TODAY, talked).id == id_


def test_every_opening_is_chosen_for_somebody_and_says_when() -> None:
    assert len({one.id for one in OPENINGS}) == len(OPENINGS) == 10
    assert all(one.when.endswith(".") for one in OPENINGS)


AGO = st.integers(0, 6000) | st.none()


@given(AGO, st.booleans(), AGO, st.booleans())
def test_an_opening_has_no_slot_left_and_ends_in_a_question(
    last: int | None, mine: bool, connected: int | None, talked: bool
) -> None:
    day = None if last is None else DAY - last
    who = person(connected=connected)
    text = opening(who, choose(who, day, mine, TODAY, talked), day, TODAY)
    assert text.startswith("Hi Oda, ")
    assert text.endswith("?")
    assert "{" not in text
    assert "None" not in text


@pytest.mark.parametrize(
    ("first", "name"),
    [
        *[(name, name) for name in ("Oda", "蕾", "ياسمين", "O\u2019Brien", "Juan-Carlos")],
        ("J.", ""),
        ("Mei 🌱", "Mei"),
        ("Bob (he/him)", ""),
        ("DR. ANNA", ""),
        ('=HYPERLINK("x")', ""),
        ("+48 22", ""),
        ("", ""),
        ("🌱", ""),
        ("Ann | Coach", ""),
    ],
)
def test_a_greeting_takes_a_name_and_nothing_else(first: str, name: str) -> None:
    assert greeted(first) == name
    text = opening(person(first), untold(person(first), TODAY), None, TODAY)
    assert text.startswith(f"Hi {name}, " if name else "Hello, ")


@given(st.text())
def test_any_first_name_makes_a_greeting(first: str) -> None:
    assert greeted(first).strip() == greeted(first)

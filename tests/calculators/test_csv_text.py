"""Tables as text: read back whole, and nothing in them that a spreadsheet would calculate."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.csv_text import csv_text, guarded, unguarded

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a cell of a spreadsheet begins with if it is a formula, or may become one."""

CELLS = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    (
        "=1+1",
        " =A1",
        "-3",
        "+49",
        "@x",
        "\t=1",
        "\r=1",
        "\uff1dA1",
        '"',
        "a,b",
        "a;b",
        "x\r\ny",
        "'=1",
    )
)


def read(text: str) -> list[list[str]]:
    return [*csv.reader(StringIO(text, newline=""))]


@given(st.lists(st.lists(CELLS | st.integers(), min_size=2, max_size=4), max_size=5))
def test_what_is_written_is_read_back(rows: list[list[str | int]]) -> None:
    back = [[unguarded(cell) for cell in row] for row in read(csv_text(rows))]
    assert back == [[unguarded(str(cell)) for cell in row] for row in rows]


@given(CELLS)
def test_no_text_begins_as_a_formula_unless_it_is_a_number(cell: str) -> None:
    ((written, _),) = read(csv_text([[cell, ""]]))
    if written.lstrip(" ").startswith(FORMULAS):
        float(written.replace(",", "."))


@pytest.mark.parametrize("number", ["-3", "+49", "-1.5", "-1,5", "12"])
def test_a_number_stays_one(number: str) -> None:
    assert guarded(number) == number
    assert csv_text([[-3, 4, None]]) == "-3,4,\r\n"


@pytest.mark.parametrize(
    "text", ["-3+cmd|' /c calc'!A0", "+1+1", "=1", "@SUM(A1)", "- fish", " =1"]
)
def test_a_formula_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


def test_an_apostrophe_of_the_readers_own_stays() -> None:
    assert unguarded("'tis") == "'tis"
    assert guarded("O'Brien") == "O'Brien"

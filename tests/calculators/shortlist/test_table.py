"""The text of a list as rows, however a spreadsheet or a person writes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.csv_text import csv_text, unguarded
from calculators.shortlist.columns import COLUMNS, column, plain
from calculators.shortlist.table import LONGEST, read_table
from tests.calculators.shortlist.lists import result

CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=8)


def rows(text: str) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.line, row.cells) for row in read_table(text).rows]


@pytest.mark.parametrize("separator", ["\t", ",", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_tabs_commas_semicolons_and_any_line_end_are_read(separator: str, end: str) -> None:
    lines = (["goal_fit", "name"], ["clear", "Ada Ng"], ["loose", '"Lee, Bo; Jr\t"'])
    text = end.join(separator.join(line) for line in lines)
    assert rows(text) == [(2, ("clear", "Ada Ng")), (3, ("loose", "Lee, Bo; Jr\t"))]


def test_lines_are_counted_as_they_stand_in_the_text() -> None:
    text = '\ufeff\nname,topic\n\nAda,"two\nlines"\n\n,\nBo,x\n'
    assert rows(text) == [(4, ("Ada", "two\nlines")), (8, ("Bo", "x"))]


@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=5))
def test_any_cells_that_were_written_are_read_back(pairs: list[tuple[str, str]]) -> None:
    kept = [pair for pair in pairs if any(map(str.strip, pair))]
    found = [cells for _, cells in rows(csv_text([("name", "topic"), *pairs]))]
    assert [tuple(map(unguarded, row)) for row in found] == [
        tuple(map(unguarded, row)) for row in kept
    ]


@pytest.mark.parametrize("id_", COLUMNS)
def test_a_heading_is_known_with_or_without_case_underscores_and_in_the_words_of_the_form(
    id_: str,
) -> None:
    for heading in (id_, id_.upper(), id_.replace("_", " "), id_.replace("_", "-"), f" {id_} "):
        found = column(heading)
        assert found
        assert found.id == id_
    by_name = column(COLUMNS[id_].name)
    assert by_name
    assert plain(by_name.name) == plain(COLUMNS[id_].name) or by_name.id == plain(COLUMNS[id_].name)


def test_columns_may_stand_in_any_order() -> None:
    one = result("name,goal_fit,note\nAda,clear,personal\n")["people"]
    other = result("note,name,goal_fit\npersonal,Ada,clear\n")["people"]
    assert one == other


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "nothing in it"),
        (" \n\n", "nothing in it"),
        ("Ada\nBo\n", "no column “name”"),
        ("goal_fit,note\nclear,none\n", "no column “name”"),
        ("PK\x03\x04\0\0", "save it as CSV"),
        ("name\n" + "x" * LONGEST, "characters long"),
    ],
    ids=lambda text: text[:12],
)
def test_what_is_no_list_of_people_is_said_with_the_way_out(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_table(text)


def test_a_cell_longer_than_csv_takes_by_itself_is_read() -> None:
    long = "x" * 200_000
    assert rows(f"name,topic\nAda,{long}\nBo,y") == [(2, ("Ada", long)), (3, ("Bo", "y"))]

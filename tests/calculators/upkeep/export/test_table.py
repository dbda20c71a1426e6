"""Rows in stretches: the same rows and the same lines as they come one by one."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.upkeep.export import table
from calculators.upkeep.export.kinds import KINDS
from calculators.upkeep.export.table import find, stretches

HEADER = "Notes:\n\nFirst Name,Last Name,Connected On\n"
PIECES = st.sampled_from(
    ["a", "", " ", ",", ",,", '"', '""', '"x"', '"x\ny"', '"x\r\ny"', '"x\r"', "\n", "\r\n", "\r"]
)


def one_by_one(text: str) -> list[tuple[int, list[str]]]:
    """Return the rows that hold anything, each with the line in which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""))
    found, before = [], 0
    for cells in reader:
        found.append((before + 1, cells))
        before = reader.line_num
    return [
        (line, cells) for line, cells in found[3:] if any(cells[:1]) or any(map(str.strip, cells))
    ]


@given(st.lists(PIECES, max_size=40).map("".join), st.integers(1, 4))
def test_rows_and_their_lines_are_those_of_the_file(rest: str, step: int) -> None:
    text = HEADER + rest
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(table, "STEP", step)
        head = find(text.encode(), KINDS)
        assert head is not None
        found = [*stretches(text.encode(), head)]
    rows = [row for stretch in found for row in zip(stretch.lines, stretch.rows, strict=True)]
    expected = one_by_one(text)
    # What is never closed is given up as a line of its own, and what follows is read after all.
    broken = next((one.broken.line for one in found if one.broken), None)
    until = [row for row in expected if broken is None or row[0] < broken]
    assert rows[: len(until)] == until
    assert broken is not None or rows == expected


def test_how_many_rows_are_read_has_an_end() -> None:
    data = (HEADER + "a,b,c\n\n" * 100_002).encode()
    head = find(data, KINDS)
    assert head is not None
    found = [*stretches(data, head)]
    assert sum(len(stretch.rows) for stretch in found) == 100_000
    assert found[-1].broken is not None
    assert found[-1].broken.line == 4 + 2 * 100_000

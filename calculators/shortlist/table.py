"""The text of a list as rows: the separator found by the heading, lines counted as they stand."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import StringIO

from calculators.csv_text import MARK
from calculators.shortlist.columns import NAME, column

LONGEST = 3_000_000
"""Characters of a text that are read: ten thousand full rows have half as many (editorial)."""

WIDEST = 20_000
"""Columns that are looked through: more than a spreadsheet has (editorial)."""

SEPARATORS = ("\t", ",", ";")
"""What may stand between cells: a tab where rows are pasted from a spreadsheet."""


@dataclass(frozen=True)
class Row:
    """The cells of a row, and the line of the text on which it begins, from 1 on."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """The headings of a list, and its rows that are not empty."""

    heading: Row
    rows: tuple[Row, ...]


@lru_cache(maxsize=1)  # looked at as it is read, and then asked for
def read_table(text: str) -> Table:
    """Return the rows of a text; ``ValueError`` with what to do if it is no list of people."""
    if len(text) > LONGEST:
        raise ValueError(
            f"is {len(text):,} characters long, and a list may have {LONGEST:,}: copy only "
            "the rows with the people, or split it"
        )
    if "\0" in text:
        raise ValueError("isn't text: save it as CSV first, or copy its rows")
    text = text.removeprefix(MARK)
    if not text.strip():
        raise ValueError("has nothing in it: give a line of headings, and a line for each person")
    separator = max(SEPARATORS, key=lambda one: _known(next(_rows(text, one), None)))
    heading, *rows = _rows(text, separator)
    if (width := len(heading.cells)) > WIDEST:
        raise ValueError(
            f"has {width:,} columns, and a list may have {WIDEST:,}: copy only those about people"
        )
    if NAME not in map(column, heading.cells):
        raise ValueError(
            f"has no column “{NAME.id}”: begin it with a line of headings, such as “name, "
            "goal_fit, familiarity”"
        )
    return Table(heading, tuple(rows))


def _known(heading: Row | None) -> int:
    """Return how many headings are columns of a list."""
    return sum(column(cell) is not None for cell in heading.cells[:WIDEST]) if heading else 0


def _rows(text: str, separator: str) -> Iterator[Row]:
    """Yield the rows that are not empty; their cells may be quoted and hold line breaks."""
    csv.field_size_limit(LONGEST)  # else a long cell ends the reading
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    line = 1
    for cells in reader:
        if any(map(str.strip, cells)):
            yield Row(line, tuple(cells))
        line = reader.line_num + 1

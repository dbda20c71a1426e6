"""A table of the export: a kind that is known by its headings, and rows with their lines.

What stands above the headings differs from year to year, and so do the mark between cells, the
quotes and the ends of lines. So the headings are looked for, and nothing is counted on.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

LONGEST = 1 << 30
"""Characters of a cell: Python's reader stops at 131,072 unless told, and messages have more."""

ABOVE = 60
"""Lines in which the headings are looked for; an export has 3 above them, other importers look
through 10 to 50."""

HEAD = 1 << 16
"""Bytes in which they are looked for."""

LINE = 4_000_000
"""Bytes of a line from which on a file is none of the export's; a long message has 200,000."""

LINES = 5_000_000
"""Lines that are read of a file: a message takes some ten."""

MARKS = (",", "\t", ";")
"""What stands between cells: the export has commas, and what Excel saves may have the others."""

MENDED = 3
"""Quotes never closed that are passed by in one file, before the rest is given up."""


@dataclass(frozen=True)
class Kind:
    """A file of the export: its name, and its headings, each with the names that it may go by.

    A row of ``needed`` headings is its beginning. No export has shown the ``foreign`` names yet.
    ``most`` is how many rows are read: far more than there can be.
    """

    name: str
    needed: tuple[str, ...]
    headings: dict[str, tuple[str, ...]]
    foreign: frozenset[str] = frozenset()
    most: int = 100_000


@dataclass(frozen=True)
class Table:
    """The rows below some headings: which cell holds what, and what is between the cells."""

    kind: Kind
    columns: dict[str, int]
    mark: str
    line: int
    width: int
    foreign: bool

    @property
    def last_needed(self) -> int:
        """The last cell that a row must have."""
        return max(self.columns[heading] for heading in self.kind.needed)


@dataclass(frozen=True)
class Broken:
    """A row that could not be read as one, and why."""

    why: str


def find(data: bytes, kinds: Sequence[Kind]) -> Table | None:
    """Return the table in some UTF-8, known by a row of its headings, or None."""
    for number, text in enumerate(_lines(data[:HEAD]), 1):
        if number > ABOVE:
            return None
        for mark in MARKS:
            if mark in text:
                cells = [_plain(cell) for cell in next(csv.reader([text], delimiter=mark), [])]
                for kind in kinds:
                    columns = _columns(kind, cells)
                    if all(heading in columns for heading in kind.needed):
                        foreign = any(cells[place] in kind.foreign for place in columns.values())
                        return Table(kind, columns, mark, number, len(cells), foreign)
    return None


def endless(data: bytes) -> bool:
    """Whether some UTF-8 has a line that is longer than any of the export's."""
    place = 0
    while place + LINE < len(data):
        window = place, place + LINE
        place = max(data.rfind(b"\n", *window), data.rfind(b"\r", *window)) + 1
        if not place:
            return True
    return False


def rows(data: bytes, table: Table) -> Iterator[tuple[int, list[str] | Broken]]:
    """Yield each row below the headings with the line of the file in which it begins.

    Empty rows are none. A quote that is never closed would take all the rest for one cell: its
    line is given as broken, and reading goes on with the next. So is the row after which there
    are too many.
    """
    for count, (line, row) in enumerate(_mended(data, table)):
        if count == table.kind.most:
            yield line, Broken(f"There are more than {table.kind.most:,} rows: the rest is unread.")
            return
        yield line, row


def _mended(data: bytes, table: Table) -> Iterator[tuple[int, list[str] | Broken]]:
    csv.field_size_limit(LONGEST)  # one limit for the whole process; nothing here needs a lower one
    done = table.line
    for _ in range(MENDED):
        last: _Record | None = None
        for record in _records(data, table, done):
            if last:
                yield last.line, last.cells
            last = record
        if last is None:
            return
        if not _never_closed(data, table, last):
            yield last.line, last.cells
            return
        yield last.line, Broken("A quotation mark in it is never closed.")
        done = last.line
    for record in _records(data, table, done):
        why = "It stands below lines with quotation marks that are never closed."
        yield record.line, Broken(why)


class _Record(NamedTuple):
    line: int
    end: int
    cells: list[str]


def _records(data: bytes, table: Table, after: int) -> Iterator[_Record]:
    lines = _lines(data)
    for _ in range(after):
        next(lines, "")
    reader = csv.reader(lines, delimiter=table.mark)
    line = after + 1
    for cells in reader:
        end = after + reader.line_num
        if any(map(str.strip, cells)):
            yield _Record(line, end, cells)
        line = end + 1
        if end > LINES:
            return


def _never_closed(data: bytes, table: Table, last: _Record) -> bool:
    """Whether the last row of a file ends within quotation marks."""
    longest = 8 * sum(map(len, last.cells)) + 8 * len(last.cells) + 64  # bytes, quotes doubled
    own = list(_lines(data[-longest:]))[last.line - last.end - 1 :]
    try:
        for _ in csv.reader(own, delimiter=table.mark, strict=True):
            pass
    except csv.Error as error:
        return "end of data" in str(error)
    return False


def _lines(data: bytes) -> Iterator[str]:
    """Return the lines of some UTF-8, ends and all: LF, CRLF or CR, and nothing else ends one."""
    return io.TextIOWrapper(io.BytesIO(data), "utf-8", "replace", newline="")


def _columns(kind: Kind, cells: Sequence[str]) -> dict[str, int]:
    """Return where each heading stands; of two of a name the first counts."""
    return {
        heading: cells.index(name)
        for heading, names in kind.headings.items()
        for name in reversed(names)
        if name in cells
    }


def _plain(cell: str) -> str:
    return " ".join(cell.casefold().strip("\ufeff").split())

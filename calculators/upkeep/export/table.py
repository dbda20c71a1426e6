"""A table of the export: a kind that is known by its headings, and rows with their lines.

What stands above the headings differs from year to year, and so do the mark between cells, the
quotes and the ends of lines. So the headings are looked for, and nothing is counted on.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import _csv

LONGEST = 1 << 30
"""Characters of a cell: Python's reader stops at 131,072 unless told, and messages have more."""

ABOVE = 60
"""Lines in which the headings are looked for; an export has 3 above them, other importers look
through 10 to 50."""

HEAD = 1 << 16
"""Bytes in which they are looked for."""

LINE = 4_000_000
"""Bytes of a line from which on a file is none of the export's; a long message has 200,000."""

LINES = 2_000_000
"""Lines that are read of a file: 100,000 messages take some 400,000."""

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
    csv.field_size_limit(LONGEST)  # one limit for the whole process; nothing here needs a lower one
    count, done = 0, table.line
    for _ in range(MENDED):
        line, end, last, start = done, done, [""], done + 1
        reader = _reader(data, table, done)
        for cells in reader:  # the one loop over all that is read: the last row is held back
            if cells and (cells[0] or any(map(str.strip, cells))):
                if line > done:
                    yield line, last
                    count += 1
                    if count == table.kind.most:
                        yield start, Broken(f"There are more than {count:,} rows: no more is read.")
                        return
                line, last, end = start, cells, done + reader.line_num
            start = done + reader.line_num + 1
            if start > LINES:
                if line > done:
                    yield line, last
                yield start, Broken(f"There are more than {LINES:,} lines: no more is read.")
                return
        if line == done:
            return
        if not _never_closed(data, table, last, end - line + 1):
            yield line, last
            return
        yield line, Broken("A quotation mark in it is never closed.")
        done = line
    yield done + 1, Broken("Too many quotation marks are never closed: no more is read.")


def _reader(data: bytes, table: Table, after: int) -> "_csv.Reader":
    """Return what reads the rows below a line, and counts the lines it took."""
    lines = _lines(data)
    for _ in range(after):
        next(lines, "")
    return csv.reader(lines, delimiter=table.mark)


def _never_closed(data: bytes, table: Table, last: list[str], lines: int) -> bool:
    """Whether the last row of a file, of so many lines, ends within quotation marks."""
    longest = 8 * sum(map(len, last)) + 8 * len(last) + 64  # bytes, quotes doubled
    own = list(_lines(data[-longest:]))[-lines:]
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

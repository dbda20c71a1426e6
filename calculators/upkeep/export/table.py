"""A table of the export: a kind that is known by its headings, and rows with their lines.

What stands above the headings differs from year to year, and so do the mark between cells, the
quotes and the ends of lines. So the headings are looked for, and nothing is counted on.
"""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import itemgetter
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

STEP = 500
"""Rows that are read at a time: some milliseconds."""


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

    @cached_property
    def last_needed(self) -> int:
        """The last cell that a row must have."""
        return max(self.columns[heading] for heading in self.kind.needed)

    def cells(self, headings: Sequence[str]) -> Callable[[list[str]], tuple[str, ...]]:
        """Return what takes the cells of two or more headings out of a row of full width.

        They are "" where the table has none of that heading.
        """
        places = [self.columns.get(heading, -1) for heading in headings]
        if min(places) >= 0:
            return itemgetter(*places)
        return lambda cells: tuple(cells[place] if place >= 0 else "" for place in places)


@dataclass(frozen=True)
class Broken:
    """A row that could not be read as one: the line in which it begins, and why."""

    line: int
    why: str


@dataclass(frozen=True)
class Stretch:
    """Rows that follow one another, the first of them from a line on.

    What is ``broken`` comes after them. Rows are counted by lines only if someone asks: most are
    in order, and nobody wants to know where they stand.
    """

    line: int
    read: list[list[str]]
    broken: Broken | None = None

    @cached_property
    def rows(self) -> list[list[str]]:
        """The rows that hold anything: empty ones are none."""
        return [cells for cells in self.read if _filled(cells)]

    @cached_property
    def lines(self) -> list[int]:
        """The line of the file in which each of the rows begins."""
        starts, line = [], self.line
        for cells in self.read:
            if _filled(cells):
                starts.append(line)
            line += _height(cells)
        return starts


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


def stretches(data: bytes, table: Table) -> Iterator[Stretch]:
    """Yield the rows below the headings, some at a time.

    A quote that is never closed would take all the rest for one cell: its line is given as broken,
    and reading goes on with the next. So is the row after which there are too many.
    """
    csv.field_size_limit(LONGEST)  # one limit for the whole process; nothing here needs a lower one
    room, done = table.kind.most, table.line
    for _ in range(MENDED):
        reader = _reader(data, table, done)
        line, read = done + 1, list(islice(reader, STEP))
        while read:
            after, ahead = done + reader.line_num + 1, list(islice(reader, STEP))
            if not ahead:
                start = line + sum(map(_height, read[:-1]))
                if _never_closed(data, table, read[-1], after - start):
                    broken = Broken(start, "A quotation mark in it is never closed.")
                    yield Stretch(line, read[:-1], broken)
                    done = start
                    break
            stretch = Stretch(line, read)
            room -= len(stretch.rows)
            if room < 0:
                why = f"There are more than {table.kind.most:,} rows: the rest isn't read."
                broken = Broken(stretch.lines[room], why)
                yield Stretch(line, stretch.rows[:room], broken)
                return
            if after > LINES:
                why = f"There are more than {LINES:,} lines: the rest isn't read."
                yield Stretch(line, read, Broken(after, why))
                return
            yield stretch
            line, read = after, ahead
        else:
            return
    yield Stretch(
        done + 1,
        [],
        Broken(done + 1, "Too many quotation marks are never closed: the rest isn't read."),
    )


def _filled(cells: list[str]) -> bool:
    return bool(cells) and (cells[0] != "" or any(map(str.strip, cells)))


def _height(cells: list[str]) -> int:
    """Return how many lines a row takes up: one, and one for each end of a line in a cell."""
    text = "|".join(cells)
    return 1 + text.count("\n") + text.count("\r") - text.count("\r\n")


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

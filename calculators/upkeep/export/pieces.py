"""The files that were given, one after another: as they are, or out of an archive.

Only files of the four known names are opened in an archive. Whatever cannot be opened is named, and
why.
"""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from calculators.files import File
from calculators.upkeep.export import archive
from calculators.upkeep.export.archive import ArchiveError, Entry
from calculators.upkeep.export.connections import clean
from calculators.upkeep.export.kinds import KNOWN

MOST = 20
"""Files that are looked at (editorial): the export has four that are opened."""

UNPACKED = 250_000_000
"""Bytes that all that is opened may have together."""

SHOWN = 120
"""Characters of a name that are shown."""

NOT_NEEDED = "Not needed. Left unopened."

_JUNK = ("._", ".ds_store", "thumbs.db")


@dataclass(frozen=True)
class Piece:
    """A file with its bytes, or with the reason why it was left unopened.

    ``expected`` is whether it goes by one of the four names, in an archive; ``spare``, whether
    nothing is lost without it.
    """

    name: str
    data: bytes = b""
    why: str = ""
    expected: bool = False
    spare: bool = False


def pieces(files: Sequence[File]) -> Iterator[Piece]:
    """Yield what there is to read, and what was left unopened."""
    seen: dict[tuple[int, int], str] = {}
    room = UNPACKED
    for place, file in enumerate(files):
        for piece in _of_file(file, room) if place < MOST else [_too_many(file)]:
            mark = len(piece.data), zlib.crc32(piece.data)
            if piece.data and mark in seen:
                yield Piece(piece.name, why=f"It's the same as {seen[mark]}.", spare=True)
                continue
            seen[mark] = piece.name
            room -= len(piece.data)
            yield piece


def _of_file(file: File, room: int) -> Iterator[Piece]:
    name = shown(file.name)
    if file.size > min(archive.LARGEST, room):
        size = f"{file.size / 1e6:,.0f} MB"
        yield Piece(name, why=f"It's {size}, more than can be read: a whole export is a few.")
        return
    try:
        data = file.read()
    except OSError:
        yield Piece(name, why="It couldn't be read: it has changed or moved. Choose it again.")
        return
    if archive.is_archive(data):
        yield from _of_archive(name, data, room)
    else:
        yield Piece(name, data)


def _of_archive(name: str, data: bytes, room: int, inner: bool = False) -> Iterator[Piece]:
    try:
        entries = archive.entries(data)
    except ArchiveError as error:
        yield Piece(name, why=str(error))
        return
    wanted = [entry for entry in entries if entry.name.casefold() in KNOWN]
    zips = [entry for entry in entries if entry.name.casefold().endswith(".zip")]
    if any(entry.path == "xl/workbook.xml" for entry in entries):
        yield Piece(name, why="It's an Excel workbook: save it as CSV, or give the original file.")
        return
    if not wanted and len(zips) == 1 and not inner:
        try:
            within = archive.unpacked(data, zips[0], room)
        except ArchiveError as error:
            yield Piece(f"{name}/{shown(zips[0].path)}", why=str(error))
            return
        yield from _of_archive(f"{name}/{shown(zips[0].name)}", within, room, inner=True)
        return
    if not entries:
        yield Piece(name, why="The archive is empty.")
    for entry in entries:
        piece = _of_entry(name, data, entry, room)
        room -= len(piece.data)
        yield piece


def _of_entry(archive_: str, data: bytes, entry: Entry, room: int) -> Piece:
    name = f"{archive_}/{shown(entry.path)}"
    if entry.path.startswith("__MACOSX/") or entry.name.casefold().startswith(_JUNK):
        return Piece(name, why="A Mac or Windows put it there. Left unopened.", spare=True)
    if entry.name.casefold().endswith(".zip"):
        return Piece(name, why="An archive within an archive: unpack it, and give what's in it.")
    if entry.name.casefold() not in KNOWN:
        return Piece(name, why=NOT_NEEDED, spare=True)
    if entry.trick:
        return Piece(name, why=f"{entry.trick} Left unopened.", expected=True)
    try:
        return Piece(name, archive.unpacked(data, entry, min(archive.LARGEST, room)), "", True)
    except ArchiveError as error:
        return Piece(name, why=str(error), expected=True)


def _too_many(file: File) -> Piece:
    return Piece(shown(file.name), why=f"More than {MOST} files were given; the rest weren't read.")


def shown(name: str) -> str:
    """Return a name on one line, without what no name needs, and cut to what can be shown."""
    text = clean(name.encode(errors="replace").decode()) or "a file without a name"
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"

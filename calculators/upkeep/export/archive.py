"""A zip archive, of which only files of known names are ever opened.

Nothing in it is believed: neither the number of its files nor their sizes. The directory at its end
is read by itself, so that an archive of 100,000 files is refused before any of them is looked at.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

LARGEST = 200_000_000
"""Bytes that one file may have, packed or not. A whole export was 1 MB packed; importers of others
refuse more than 200 MB (editorial)."""

MOST = 2_000
"""Files in an archive; an export has about 52 (editorial, after other importers)."""

RATIO = 100
"""How many times its packed size a file may have; an export's CSV files have 4 to 10 times."""

SMALL = 1_000_000
"""Bytes below which no ratio matters."""

_DIRECTORY = MOST * 400  # bytes of the directory: 46 and a name for each file
_END = struct.Struct("<4s4H2LH")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_ENCRYPTED = 1
_UTF8 = 0x800
_STORED, _DEFLATED = 0, 8
_LINK = 0o120000
_FORMAT = 0o170000


class ArchiveError(ValueError):
    """Why an archive, or a file in it, cannot be opened, in a sentence."""


@dataclass(frozen=True)
class Entry:
    """A file in an archive, as its directory tells: nothing of it is certain."""

    path: str
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    mode: int
    offset: int

    @property
    def name(self) -> str:
        """The last part of its path."""
        return self.path.rpartition("/")[2]

    @property
    def trick(self) -> str:
        """What is wrong with its path, in words, or ""."""
        parts = self.path.split("/")
        if ".." in parts or parts[0] == "" or ":" in parts[0]:
            return "Its path leads out of the archive."
        return "It's a link to another file." if self.mode & _FORMAT == _LINK else ""


def is_archive(data: bytes) -> bool:
    """Whether bytes begin as a zip archive does."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def entries(data: bytes) -> list[Entry]:
    """Return the files in an archive, folders left out; ``ArchiveError`` if it cannot be read."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - _END.size - 0xFFFF))
    if end < 0 or end + _END.size > len(data):
        raise ArchiveError("The archive is cut off: download it again, and wait until it's done.")
    _, _, _, _, count, size, offset, _ = _END.unpack_from(data, end)
    if count > MOST or size > _DIRECTORY:
        raise ArchiveError(f"The archive says it holds more than {MOST} files: no export does.")
    start = end - size
    if start < 0:
        raise ArchiveError("The archive is damaged: download it again.")
    return list(_directory(data[start:end], start - offset))


def _directory(directory: bytes, shift: int) -> Iterator[Entry]:
    place = 0
    while place + _ENTRY.size <= len(directory):
        row = _ENTRY.unpack_from(directory, place)
        signature, _, _, flags, method, _, _, crc, packed, size, name, extra, comment = row[:13]
        if signature != b"PK\x01\x02":
            raise ArchiveError("The archive is damaged: download it again.")
        place += _ENTRY.size
        raw = directory[place : place + name]
        path = raw.decode("utf-8" if flags & _UTF8 else "latin-1", "replace").replace("\\", "/")
        place += name + extra + comment
        if not path.endswith("/"):
            mode = row[15] >> 16
            yield Entry(path, flags, method, crc, packed, size, mode, row[16] + shift)


def unpacked(data: bytes, entry: Entry, most: int = LARGEST) -> bytes:
    """Return the bytes of a file; ``ArchiveError`` if it is no good, or more than ``most`` bytes.

    It stops as soon as more comes out than was said, whatever was said.
    """
    if entry.flags & _ENCRYPTED:
        raise ArchiveError("It's locked with a password: unlock it, or download the export again.")
    if entry.size > most:
        raise ArchiveError(f"Unpacked, it has {entry.size // 1_000_000} MB, more than can be read.")
    if entry.size > SMALL and entry.size > RATIO * entry.packed:
        raise ArchiveError("It grows more than a hundredfold when unpacked: no export does.")
    packed = _packed(data, entry)
    if entry.method == _STORED:
        plain = bytes(packed)
    elif entry.method == _DEFLATED:
        try:
            plain = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, entry.size + 1)
        except zlib.error:
            raise ArchiveError("It's damaged: download the archive again.") from None
    else:
        raise ArchiveError("It's packed in an unusual way: unpack the archive, and give the file.")
    if len(plain) != entry.size or zlib.crc32(plain) != entry.crc:
        raise ArchiveError("It isn't what the archive says it is: download the archive again.")
    return plain


def _packed(data: bytes, entry: Entry) -> memoryview:
    """Return the packed bytes of a file, where the archive has them."""
    if entry.offset < 0 or entry.offset + _LOCAL.size > len(data):
        raise ArchiveError("It's damaged: download the archive again.")
    local = _LOCAL.unpack_from(data, entry.offset)
    start = entry.offset + _LOCAL.size + local[9] + local[10]
    if local[0] != b"PK\x03\x04" or start + entry.packed > len(data):
        raise ArchiveError("It's damaged: download the archive again.")
    return memoryview(data)[start : start + entry.packed]

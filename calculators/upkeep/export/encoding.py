"""The bytes of a table as UTF-8: whatever they were saved in, and never a letter lost in silence.

UTF-8 is looked through and left as it is; the rest is rarely, and turned into it.
"""

import codecs
from dataclasses import dataclass

CHUNK = 1 << 20
"""Bytes that are looked through at once, so that a large file needs no second copy as text."""

BEGINNINGS = (
    (b"%PDF", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3", "a database"),
)
"""How files begin that people save under a wrong name."""

_HIGH = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"  # noqa: RUF001  0x80 to 0x9f
_WINDOWS = {0x80 + place: letter for place, letter in enumerate(_HIGH)}
_ODD = bytes(range(9)) + bytes(range(14, 27)) + b"\x7f"
_SHARE_ODD = 0.02


@dataclass(frozen=True)
class Decoded:
    """A table as UTF-8 without a mark before it, and what a reader should know about that."""

    data: bytes
    note: str = ""


def no_table(data: bytes) -> str:
    """Return what bytes are if they can be no table, in words such as "a PDF document", or ""."""
    for beginning, what in BEGINNINGS:
        if data.startswith(beginning):
            return what
    head = data[:4096]
    if _wide(head):
        return ""
    text = head.removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if text.startswith((b"<!doctype", b"<html", b"<?xml")):
        return "a web page"
    odd = len(head) - len(head.translate(None, _ODD))
    return "not text at all" if odd > 8 and odd > len(head) * _SHARE_ODD else ""


def as_utf8(data: bytes) -> Decoded:
    """Return the bytes of a table as UTF-8, with a note wherever they were anything else."""
    if wide := _wide(data[:4096]):
        little = wide == "little"
        decode = codecs.utf_16_le_decode if little else codecs.utf_16_be_decode
        text, _ = decode(data, "replace", True)
        text = text.removeprefix("\ufeff")
        lost = "; some letters in it are damaged" if "\ufffd" in text else ""
        return Decoded(text.encode(), f"It was saved as UTF-16, and read that way{lost}.")
    broken = _first_broken(data)
    if broken < 0:
        return Decoded(data.removeprefix(codecs.BOM_UTF8))
    if len(data) - broken < 4 and _starts_letter(data[broken:]):
        return Decoded(data[:broken].removeprefix(codecs.BOM_UTF8), "It's cut off mid-character.")
    patched = data.decode(errors="replace")
    bad = patched.count("\ufffd")
    if sum(letter > "\x7f" for letter in patched) > 3 * bad:
        return Decoded(
            patched.removeprefix("\ufeff").encode(),
            f"{bad} of its letters are damaged: they show as \ufffd. Download it again if you can.",
        )
    return Decoded(
        data.decode("latin-1").translate(_WINDOWS).encode(),
        "It isn't UTF-8, so it was read as Windows-1252, as Excel saves: check names with accents.",
    )


def _wide(head: bytes) -> str:
    """Return which end comes first in UTF-16, "little" or "big", or "" where it is none."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "little" if head.startswith(codecs.BOM_UTF16_LE) else "big"
    half = len(head) // 2
    if half < 8:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > half * 0.6 and even < half * 0.1:
        return "little"
    return "big" if even > half * 0.6 and odd < half * 0.1 else ""


def _first_broken(data: bytes) -> int:
    """Return where bytes stop being UTF-8, or -1."""
    view = memoryview(data)
    place = 0
    while place < len(data):
        piece = view[place : place + CHUNK]
        try:
            _, read = codecs.utf_8_decode(piece, "strict", place + CHUNK >= len(data))
        except UnicodeDecodeError as error:
            return place + error.start
        place += read
    return -1


def _starts_letter(rest: bytes) -> bool:
    """Whether bytes are the beginning of one letter that is cut off."""
    try:
        _, read = codecs.utf_8_decode(rest, "strict", False)
    except UnicodeDecodeError:
        return False
    return read == 0

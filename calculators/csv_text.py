"""Tables as text (CSV, RFC 4180), which a spreadsheet opens without running anything in it."""

import csv
import re
from collections.abc import Iterable
from io import StringIO

TYPE = "text/csv"
"""The media type of the file."""

MARK = "\ufeff"
"""What a file begins with, so that a spreadsheet reads accents as they are (UTF-8)."""

GUARD = "'"
"""What stands before a text that a spreadsheet would take for a formula: it shows it as text."""

_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?", re.ASCII)


def csv_text(rows: Iterable[Iterable[str | int | None]]) -> str:
    """Return rows as comma-separated text; its lines end in CR and LF, and None is an empty cell.

    Numbers stay numbers, and text that begins as a formula does is guarded (``guarded``).
    """
    written = StringIO(newline="")
    csv.writer(written).writerows(
        [
            # What begins with a letter or a digit is no formula: most cells, and seen at once.
            guarded(cell) if isinstance(cell, str) and not cell[:1].isalnum() else cell
            for cell in row
        ]
        for row in rows
    )
    return written.getvalue()


def guarded(text: str) -> str:
    """Return text as a cell that no spreadsheet calculates.

    Formulas begin with = + - @ or the full-width form of one, perhaps behind spaces; a cell that
    begins with a tab or a line break may come to begin so. A number is none.

    >>> [guarded(text) for text in ("=1+1", "-3", "a-3", "@sum")]
    ["'=1+1", '-3', 'a-3', "'@sum"]
    """
    if not _FORMULA.match(text) or _NUMBER.fullmatch(text):
        return text
    return GUARD + text


def unguarded(text: str) -> str:
    """Return the text of a cell without the guard that ``guarded`` puts before a formula."""
    return text[1:] if text[:1] == GUARD and _FORMULA.match(text, 1) else text

"""What is said of a row of a file: that it was not understood, or that something in it was not."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Remark:
    """A sentence on the row that begins in a line of a file."""

    file: str
    line: int
    why: str


def shorter(cells: int, width: int) -> str:
    """Return what is wrong with a row of too few cells."""
    return f"It ends early: it has {cells} of {width} cells. The file may be cut off."


def longer(cells: int, width: int) -> str:
    """Return what is wrong with a row of too many cells."""
    return f"It has {cells} cells below {width} headings: a comma in it may need quotation marks."

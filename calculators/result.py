"""The standard parts of a result, which whoever shows it knows how to draw.

A calculator that answers with these needs no view of its own. The core has no clock: a ``Day`` is
counted from the reader's own today, and whoever draws it puts the date.
"""

from dataclasses import asdict, dataclass
from typing import Literal

from calculators.calculator import Json

type Tone = Literal["plain", "stop", "wait", "nearly", "go"]
"""How a verdict sounds, from no to yes; ``plain`` is neither."""


@dataclass(frozen=True)
class Day:
    """A date: so many days from today, before it where negative."""

    in_days: int


@dataclass(frozen=True)
class Cell:
    """Words in a table, with the page of the guide that explains them."""

    text: str
    guide: str


@dataclass(frozen=True)
class Verdict:
    """The answer in a few words, how it sounds, and why in a sentence or two."""

    text: str
    tone: Tone = "plain"
    why: str = ""


@dataclass(frozen=True)
class Table:
    """Rows under headings; every row has as many cells as there are columns."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | Cell | Day, ...], ...]


@dataclass(frozen=True)
class Step:
    """Something to do on a day, why, and the page of the guide that explains it.

    ``draft`` is how to begin what is to be written, if anything is.
    """

    on: Day
    title: str
    text: str
    guide: str
    draft: str = ""


@dataclass(frozen=True)
class Dates:
    """Steps in the order of their days, under a heading."""

    heading: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Copy:
    """A text to take along; ``said`` tells that it was copied: "The note is copied."."""

    heading: str
    text: str
    said: str


@dataclass(frozen=True)
class Download:
    """A file to take along: its name, its media type, its text, and what its button says."""

    name: str
    type: str
    text: str
    label: str = ""


@dataclass(frozen=True)
class Fading:
    """What is left of something from its first day on, a height for each, with today marked.

    ``today`` is how many days that is after the first; before it where negative.
    """

    heading: str
    text: str
    heights: tuple[int, ...]
    today: int


type Part = Verdict | Table | Dates | Copy | Download | Fading

PARTS: tuple[type[Part], ...] = (Verdict, Table, Dates, Copy, Download, Fading)
"""Every kind of part: each has a template of its name, and a way to be drawn in the page."""


def kind(part: type[Part]) -> str:
    """Return what a kind of part is called in the result and by its template."""
    return part.__name__.lower()


def result(summary: str, *parts: Part, **more: Json) -> dict[str, Json]:
    """Return a result of parts, in the order in which they are shown.

    ``summary`` is one sentence, read out at every change; ``more`` are values for who asks on the
    command line.
    """
    shown: list[Json] = [{"part": kind(type(part)), **asdict(part)} for part in parts]
    return {"summary": summary, **more, "parts": shown}

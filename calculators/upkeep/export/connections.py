"""The connections: people, and what their rows leave open."""

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from calculators.files import Progress, Steps
from calculators.questions import shown
from calculators.upkeep.export import days
from calculators.upkeep.export.addresses import profile
from calculators.upkeep.export.row import Remark, longer, shorter
from calculators.upkeep.export.table import Broken, Table, rows

STEP = 1_000
"""Rows between two reports: some milliseconds."""

_TOLD = ("first", "last", "url", "email", "company", "position")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


class Person(NamedTuple):
    """A connection as the export tells: ``connected`` is a day, or None where it is in doubt.

    ``profile`` tells one from another (``in/…``); "" in exports without addresses.
    """

    first: str
    last: str
    url: str
    profile: str
    email: str
    company: str
    position: str
    connected: int | None

    @property
    def name(self) -> str:
        """First and last name, as far as there are any."""
        return f"{self.first} {self.last}".strip()

    @property
    def key(self) -> str:
        """What settles who someone is: the profile, or the mail; else the name and the day."""
        if self.profile:
            return self.profile
        if self.email:
            return f"mail:{self.email.casefold()}"
        day = date.fromordinal(self.connected).isoformat() if self.connected else ""
        return f"name:{self.name.casefold()} {day}".rstrip()


@dataclass(frozen=True)
class Connections:
    """What a file of connections holds: rows = people + hidden + not understood.

    ``undecided`` dates fit two orders; ``remarks`` are on rows that count all the same.
    """

    people: list[Person]
    rows: int
    hidden: int
    bad: list[Remark]
    remarks: list[Remark]
    undecided: int
    order: days.Order | None


def read(
    file: str, data: bytes, table: Table, order: days.Order | None = None
) -> Steps[Connections]:
    """Read the rows below some headings; ``order`` is the reader's, for dates that fit two."""
    texts: dict[str, int | days.Either | None] = {}
    kept: list[tuple[int, list[str]]] = []
    bad: list[Remark] = []
    count = 0
    total = data.count(b"\n") or 1
    at = table.columns["connected"]
    for line, cells in rows(data, table):
        count += 1
        if not count % STEP:
            yield Progress("Reading your connections", min(99, count * 100 // total))
        if isinstance(cells, Broken):
            bad.append(Remark(file, line, cells.why))
        elif len(cells) <= table.last_needed:
            bad.append(Remark(file, line, shorter(len(cells), table.width)))
        elif len(cells) > table.width and any(cells[table.width :]):
            bad.append(Remark(file, line, longer(len(cells), table.width)))
        else:
            kept.append((line, cells + [""] * (table.width - len(cells))))
            if cells[at] not in texts:
                texts[cells[at]] = days.read(cells[at])
    order = days.order(texts.values()) or order
    people: list[Person] = []
    remarks: list[Remark] = []
    places = [table.columns.get(heading, -1) for heading in _TOLD]
    hidden = undecided = 0
    for done, (line, cells) in enumerate(kept, 1):
        if not done % STEP:
            yield Progress("Reading your connections", 99)
        told = texts[cells[at]]
        day = told.settled(order) if isinstance(told, days.Either) else told
        person = _person(places, cells, day)
        if person.first or person.last:
            people.append(person)
            if day is None and isinstance(told, days.Either):
                undecided += 1
            elif day is None:
                remarks.append(Remark(file, line, _no_date(cells[at])))
        elif why := _not_hidden(person, told, cells[at]):
            bad.append(Remark(file, line, why))
        else:
            hidden += 1
    bad.sort(key=lambda remark: remark.line)
    return Connections(people, count, hidden, bad, remarks, undecided, order)


def _not_hidden(person: Person, told: object, date_: str) -> str:
    """Return why a row without a name is no hidden profile, which has a date and nothing else."""
    if any((person.url, person.email, person.company, person.position)):
        return "It has no name, though it is no hidden profile."
    return "" if told else f"It holds only {shown(date_)}, which is no date."


def _no_date(text: str) -> str:
    if not text.strip():
        return "It doesn't say since when you're connected."
    return f"{shown(text)} is no date that can be read, so the person is kept without one."


def _person(places: list[int], cells: list[str], day: int | None) -> Person:
    told = [cells[place] if place >= 0 else "" for place in places]
    if not _tidy("|".join(["", *told, ""])):
        told = [clean(cell) for cell in told]
    first, last, url, email, company, position = told
    return Person(first, last, url, profile(url), email, company, position, day)


def _tidy(text: str) -> bool:
    """Whether cells, joined by bars, are as ``clean`` would leave them: most rows are."""
    return text.isprintable() and not any(blank in text for blank in ("  ", "| ", " |"))


def clean(text: str) -> str:
    """Return words on one line, without the marks that no letter needs."""
    if text.isprintable() and text[:1] != " " and text[-1:] != " " and "  " not in text:
        return text
    return " ".join(_CONTROLS.sub("", text).split())

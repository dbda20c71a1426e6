"""The connections: people, and what their rows leave open."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from calculators.files import Progress, Steps
from calculators.questions import shown
from calculators.upkeep.export import days
from calculators.upkeep.export.addresses import profile
from calculators.upkeep.export.row import Remark, longer, shorter
from calculators.upkeep.export.table import Table, stretches

_TOLD = ("first", "last", "url", "email", "company", "position", "connected")
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
        day = days.iso(self.connected) if self.connected else ""
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
    take = table.cells(_TOLD)
    width = table.width
    told = _Told()
    people: list[Person] = []
    doubtful: list[tuple[int, days.Either]] = []
    bad: list[Remark] = []
    remarks: list[Remark] = []
    count = hidden = 0
    total = data.count(b"\n") or 1
    for stretch in stretches(data, table):
        yield Progress("Reading your connections", min(99, stretch.line * 100 // total))
        count += len(stretch.rows)
        for place, cells in enumerate(stretch.rows):
            if len(cells) != width:
                if why := _misfit(cells, table):
                    bad.append(Remark(file, stretch.lines[place], why))
                    continue
                cells += [""] * (width - len(cells))
            first, last, url, email, company, position, on = (
                take(cells) if _tidy(cells) else take([*map(clean, cells)])
            )
            day = told[on]
            if first or last:
                if day is None:
                    remarks.append(Remark(file, stretch.lines[place], _no_date(on)))
                elif isinstance(day, days.Either):
                    doubtful.append((len(people), day))
                    day = None
                who = first, last, url, profile(url), email, company, position, day
                people.append(Person._make(who))
            elif why := _not_hidden(url + email + company + position, day, on):
                bad.append(Remark(file, stretch.lines[place], why))
            else:
                hidden += 1
        if stretch.broken:
            count += 1
            bad.append(Remark(file, stretch.broken.line, stretch.broken.why))
    order = days.order(told.values()) or order
    settled = [(place, either.settled(order)) for place, either in doubtful]
    for place, connected in settled:
        people[place] = people[place]._replace(connected=connected)
    undecided = [connected for _, connected in settled].count(None)
    return Connections(people, count, hidden, bad, remarks, undecided, order)


class _Told(dict[str, int | days.Either | None]):
    """What dates tell; each that comes is read once."""

    def __missing__(self, text: str) -> int | days.Either | None:
        self[text] = day = days.read(text)
        return day


def _misfit(cells: list[str], table: Table) -> str:
    """Return why a row cannot be told by its headings, or "" where it can."""
    if len(cells) <= table.last_needed:
        return shorter(len(cells), table.width)
    if len(cells) > table.width and any(cells[table.width :]):
        return longer(len(cells), table.width)
    return ""


def _not_hidden(told: str, day: object, date_: str) -> str:
    """Return why a row without a name is no hidden profile, which has a date and nothing else."""
    if told:
        return "It has no name, but it isn't a hidden profile."
    return "" if day else f"It holds only {shown(date_)}, which isn't a date."


def _no_date(text: str) -> str:
    if not text.strip():
        return "It doesn't say when you connected."
    return f"{shown(text)} isn't a date we can read, so the person is kept without one."


def _tidy(cells: list[str]) -> bool:
    """Whether cells are as ``clean`` would leave them: most rows are."""
    text = f"|{'|'.join(cells)}|"
    return text.isprintable() and not ("  " in text or "| " in text or " |" in text)


def clean(text: str) -> str:
    """Return words on one line, without the marks that no letter needs."""
    if text.isprintable() and text[:1] != " " and text[-1:] != " " and "  " not in text:
        return text
    return " ".join(_CONTROLS.sub("", text).split())

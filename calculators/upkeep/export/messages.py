"""The messages: who wrote to whom on which days. What they say is passed by.

Drafts were never sent, adverts and spam are nobody's word, and a group thread is no contact between
two: counted, they would make a neglected person look fresh.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from calculators.files import Progress, Steps
from calculators.questions import shown
from calculators.upkeep.export import days
from calculators.upkeep.export.row import Remark, shorter
from calculators.upkeep.export.table import Broken, Table, rows

STEP = 2_000
"""Rows between two reports."""

_ADVERT = ('<p class="spinmail-quill-editor', "<p class='spinmail-quill-editor")
_ADVERT_TITLE = "sponsored conversation"
_DATE = 10  # characters of a date at the beginning of a time
_ZONED = len("2025-06-01 14:03:22 UTC")
_NO = {"", "No", "NO", "no", "false", "False", "FALSE"}
_KEPT = {"", "INBOX", "ARCHIVE"}


class Pair(NamedTuple):
    """Who wrote, and to whom, as the cells have it: the same cells are the same people."""

    sender: str
    sender_url: str
    to: str
    to_urls: str


@dataclass(slots=True)
class Days:
    """How many messages one wrote to the other on each day, and when the last was sent."""

    days: dict[int, int] = field(default_factory=dict)
    last: str = ""

    @property
    def count(self) -> int:
        """How many messages there are."""
        return sum(self.days.values())


@dataclass(frozen=True)
class Messages:
    """What a file of messages holds: rows = those in pairs + drafts + spam + adverts + bad."""

    pairs: dict[Pair, Days]
    rows: int
    drafts: int
    spam: int
    adverts: int
    bad: list[Remark]
    addresses: bool


def read(file: str, data: bytes, table: Table, today: int) -> Steps[Messages]:
    """Read the rows below some headings; one sent after ``today``, a day, is not understood.

    The export gives the time in UTC, so that a day more is let pass.
    """
    take = _cells(table, (*Pair._fields, "date", "folder", "draft", "drafts", "title"))
    width = table.width
    content = table.columns.get("content", -1)
    found: dict[tuple[str, ...], Days] = {}
    known: dict[str, int | None] = {}
    bad: list[Remark] = []
    count = drafts = spam = adverts = 0
    total = data.count(b"\n") or 1
    for line, cells in rows(data, table):
        count += 1
        if not count % STEP:
            yield Progress("Reading your messages", min(99, line * 100 // total))
        if isinstance(cells, Broken):
            bad.append(Remark(file, line, cells.why))
            continue
        if len(cells) < width:
            if len(cells) <= table.last_needed:
                bad.append(Remark(file, line, shorter(len(cells), table.width)))
                continue
            cells += [""] * (width - len(cells))
        sender, sender_url, to, to_urls, sent, folder, draft, in_draft, title = take(cells)
        if draft not in _NO or in_draft not in _NO:
            drafts += 1
            continue
        if folder not in _KEPT and folder.strip().upper() == "SPAM":
            spam += 1
            continue
        if not sender_url and (
            cells[content].startswith(_ADVERT) or title.lower() == _ADVERT_TITLE
        ):
            adverts += 1
            continue
        text = sent[:_DATE] if len(sent) == _ZONED else sent
        day = known.get(text, 0)
        if day == 0:
            day = known[text] = _day(text)
        if day is None or day > today + 1:
            bad.append(Remark(file, line, _no_day(sent, day)))
            continue
        who = sender, sender_url, to, to_urls
        talk = found.get(who)
        if talk is None:
            talk = found[who] = Days()
        talk.days[day] = talk.days.get(day, 0) + 1
        if talk.last < sent:
            talk.last = sent
    pairs = {Pair._make(who): talk for who, talk in found.items()}
    return Messages(pairs, count, drafts, spam, adverts, bad, "to_urls" in table.columns)


def _is_advert(title: str, content: str) -> bool:
    return content.startswith(_ADVERT) or title.lower() == _ADVERT_TITLE


def _cells(table: Table, headings: tuple[str, ...]) -> Callable[[list[str]], tuple[str, ...]]:
    """Return what takes the cells of some headings out of a row, "" where the table has none."""
    places = [table.columns.get(heading, -1) for heading in headings]
    if min(places) >= 0:
        return itemgetter(*places)
    return lambda cells: tuple(cells[place] if place >= 0 else "" for place in places)


def _day(text: str) -> int | None:
    day = days.read(text)
    return day.settled(None) if isinstance(day, days.Either) else day


def _no_day(text: str, day: int | None) -> str:
    if not text.strip():
        return "It has no date."
    return f"{shown(text)} is {'in the future' if day else 'no date that can be read'}."

"""The messages: who wrote to who on which days. What they say is passed by.

Drafts were never sent, adverts and spam are nobody's word, and a group thread is no contact between
two: counted, they would make a neglected person look fresh.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass

from calculators.files import Progress, Steps
from calculators.questions import shown
from calculators.upkeep.export import days
from calculators.upkeep.export.row import Remark, shorter
from calculators.upkeep.export.table import Table, stretches

_ADVERT = ('<p class="spinmail-quill-editor', "<p class='spinmail-quill-editor")
_ADVERT_TITLE = "sponsored conversation"
_ZONED = len("2025-06-01 14:03:22 UTC")
_NO = {"", "No", "NO", "no", "false", "False", "FALSE"}
_KEPT = {"", "INBOX", "ARCHIVE"}
_HEADINGS = (
    *("sender", "sender_url", "to", "to_urls"),
    *("date", "folder", "draft", "drafts", "title"),
)

type Pair = tuple[str, str, str, str]
"""Who wrote, and the address, and who to, and theirs, as the cells have it: the same cells are the
same people."""


@dataclass(frozen=True)
class Messages:
    """What a file of messages holds: rows = those in pairs + drafts + spam + adverts + bad.

    ``pairs`` has the times of the messages, each of them a text that begins with its day
    (2025-06-01): the later one is the greater.
    """

    pairs: dict[Pair, list[str]]
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
    take = table.cells(_HEADINGS)
    width = table.width
    content = table.columns.get("content", -1)
    found: defaultdict[Pair, list[str]] = defaultdict(list)
    before = _Before(today + 1)
    bad: list[Remark] = []
    count = drafts = spam = adverts = 0
    total = data.count(b"\n") or 1
    for stretch in stretches(data, table):
        yield Progress("Reading your messages", min(99, stretch.line * 100 // total))
        count += len(stretch.rows)
        for place, cells in enumerate(stretch.rows):
            if len(cells) < width:
                if len(cells) <= table.last_needed:
                    bad.append(Remark(file, stretch.lines[place], shorter(len(cells), width)))
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
            ahead = before[sent[: days.DATE] if len(sent) == _ZONED else sent]
            if ahead is None:
                bad.append(Remark(file, stretch.lines[place], _no_day(sent)))
                continue
            found[sender, sender_url, to, to_urls].append(ahead + sent if ahead else sent)
        if stretch.broken:
            count += 1
            bad.append(Remark(file, stretch.broken.line, stretch.broken.why))
    return Messages(dict(found), count, drafts, spam, adverts, bad, "to_urls" in table.columns)


class _Before(dict[str, str | None]):
    """What to put before a time so that it begins with its day, and "" where it does.

    None where it has no day that can be, up to the latest. Each that comes is read once.
    """

    def __init__(self, latest: int) -> None:
        self.latest = latest

    def __missing__(self, text: str) -> str | None:
        day = _day(text)
        if day is None or day > self.latest:
            ahead = None
        else:
            iso = days.iso(day)
            ahead = "" if text == iso else f"{iso} "
        self[text] = ahead
        return ahead


def fuller(here: list[str], other: list[str]) -> list[str]:
    """Return the times in two files that may hold the same: of each day, those in the fuller."""
    mine = Counter(time[: days.DATE] for time in here)
    theirs = Counter(time[: days.DATE] for time in other)
    return [
        *(time for time in here if mine[time[: days.DATE]] >= theirs[time[: days.DATE]]),
        *(time for time in other if mine[time[: days.DATE]] < theirs[time[: days.DATE]]),
    ]


def _day(text: str) -> int | None:
    day = days.read(text)
    return day.settled(None) if isinstance(day, days.Either) else day


def _no_day(text: str) -> str:
    if not text.strip():
        return "It has no date."
    return f"{shown(text)} {'is in the future' if _day(text) else "isn't a date we can read"}."

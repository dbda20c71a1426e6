"""Connections written in every way that an export, or what saved it again, is known to write."""

import csv
import io
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from hypothesis import strategies as st

FIELDS = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
SENTENCE = (
    "When exporting your connection data, you may notice that some of the email addresses are "
    "missing. Learn more here, https://www.linkedin.com/help/linkedin/answer/261"
)
PREAMBLES: tuple[list[list[str]], ...] = (
    [],
    [["Notes:"], [SENTENCE], []],
    [["Notes:"], ["Some notes here"], ["More notes"], [], []],
    [["Notes:", *[""] * 6], [SENTENCE, *[""] * 6], [""] * 7],
    [["sep=,"]],
)
DATES = {
    "export": lambda day: f"{day.day:02} {day:%b} {day.year}",
    "excel": lambda day: f"{day.day}-{day:%b}-{day:%y}",
    "iso": lambda day: day.isoformat(),
    "dots": lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    "day_first": lambda day: f"{day.day:02}/{day.month:02}/{day.year}",
    "month_first": lambda day: f"{day.month}/{day.day}/{day.year}",
}
"""How dates are written; the last two are undecided where the day is at most 12."""


@dataclass(frozen=True)
class Someone:
    """A connection as it is written; nobody without a name."""

    first: str
    last: str
    slug: str
    email: str
    company: str
    position: str
    day: date


@dataclass(frozen=True)
class Quirks:
    """How a file is written."""

    preamble: list[list[str]]
    urls: bool
    extra: bool
    mark: str
    all_quoted: bool
    end: str
    last_end: bool
    encoding: str
    dates: str


def written(people: list[Someone], hidden: list[date], quirks: Quirks) -> bytes:
    """Return a file of people and hidden rows, one after two people."""
    rows = [[*one_row(one, quirks)] for one in people]
    for place, day in enumerate(hidden):
        rows.insert(place * 3, ["", "", "", "", "", "", DATES[quirks.dates](day)])
    header = [*FIELDS]
    for row in (header, *rows):
        if not quirks.urls:
            del row[2]
        if quirks.extra:
            row.append("" if row is header else "0")
    text = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if quirks.all_quoted else csv.QUOTE_MINIMAL
    csv.writer(text, delimiter=quirks.mark, lineterminator=quirks.end, quoting=quoting).writerows(
        [*quirks.preamble, header, *rows]
    )
    whole = text.getvalue()
    return (whole if quirks.last_end else whole.removesuffix(quirks.end)).encode(quirks.encoding)


def one_row(one: Someone, quirks: Quirks) -> list[str]:
    """Return somebody as cells."""
    url = f"https://www.linkedin.com/in/{quote(one.slug)}"
    day = DATES[quirks.dates](one.day)
    return [one.first, one.last, url, one.email, one.company, one.position, day]


LETTERS = st.characters(exclude_categories=["Cs", "Cc"])
WESTERN = st.characters(codec="cp1252", exclude_categories=["Cc"])


def words(letters: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Draw what a cell may hold: blanks, quotes, marks and line breaks among it."""
    some = st.text(letters, max_size=12)
    odd = st.sampled_from(
        [
            "",
            "-",
            '"',
            '""',
            ",",
            ";",
            "a,b",
            'He said "no"',
            "x\ny",
            "x\r\ny",
            "=1+1",
            " a ",
            "'",
            "\t",
        ]
    )
    return some | st.lists(some | odd, max_size=3).map("".join)


SLUGS = st.from_regex(r"[a-z0-9ëßłö李]{1,8}(-[a-z0-9]{1,4})?", fullmatch=True)
DAYS = st.dates(date(2003, 5, 5), date(2026, 11, 29))


@st.composite
def someone(draw: st.DrawFn, letters: st.SearchStrategy[str]) -> Someone:
    """Draw a connection with at least half a name."""
    first, last = draw(words(letters)), draw(words(letters))
    if not (first.strip() or last.strip()):
        first = "Ada"
    email = draw(st.just("") | st.from_regex(r"[a-z]{1,5}@example\.org", fullmatch=True))
    return Someone(
        first,
        last,
        draw(SLUGS),
        email,
        draw(words(letters)),
        draw(words(letters)),
        draw(DAYS),
    )


@st.composite
def files(draw: st.DrawFn) -> tuple[list[Someone], list[date], Quirks]:
    """Draw people, hidden rows, and how their file is written."""
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
    letters = WESTERN if encoding == "cp1252" else LETTERS
    slugs = st.lists(someone(letters), max_size=8, unique_by=lambda one: one.slug)
    quirks = Quirks(
        preamble=draw(st.sampled_from(PREAMBLES)),
        urls=draw(st.booleans()),
        extra=draw(st.booleans()),
        mark=draw(st.sampled_from(",\t;")),
        all_quoted=draw(st.booleans()),
        end=draw(st.sampled_from(["\n", "\r\n", "\r"])),
        last_end=draw(st.booleans()),
        encoding=encoding,
        dates=draw(st.sampled_from([*DATES])),
    )
    return draw(slugs), draw(st.lists(DAYS, max_size=3)), quirks

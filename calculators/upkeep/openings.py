"""How a message to a connection can begin: sentences that claim only what the export tells.

Each ends in a question about them, and asks for nothing; the reader goes on in their own words.
"""

import re
from dataclasses import dataclass
from datetime import date

from calculators.upkeep.export.connections import Person

FRESH = 60
"""Days in which a message that came is simply answered (editorial)."""

NEW = 30
"""Days in which a connection is new (editorial)."""

LONG = 365
"""Days from which on one says that it has been a while (editorial)."""


@dataclass(frozen=True)
class Opening:
    """A way to begin, and when it is used, in words; ``text`` may name a month or a year."""

    id: str
    when: str
    text: str


ANSWER = Opening(
    "answer",
    "They wrote last, in the past two months.",
    "I've just come back to your message of {day}. How are things with you now?",
)
LATE_ANSWER = Opening(
    "late_answer",
    "They wrote last, longer ago.",
    "I've just come back to your message from {month}. How have things been since?",
)
NO_HURRY = Opening(
    "no_hurry",
    "You wrote last, within a year, and they never did or haven't replied.",
    "no need to go back to my last message. How are you, and what are you working on?",
)
TALKED = Opening(
    "talked",
    "You wrote last, within a year, and before that they did.",
    "we last wrote to each other on {day}. How have you been since, and what are you working on?",
)
A_WHILE = Opening(
    "a_while",
    "You wrote last, longer ago.",
    "it's been a while: I last wrote in {month}. What are you working on these days?",
)
NEW_TIE = Opening(
    "new_tie",
    "You've been connected for less than a month, and there's no message.",
    "it's good to be connected. What are you working on at the moment?",
)
NEVER = Opening(
    "never",
    "You've been connected for longer, and neither of you has written.",
    "we've been connected since {year}, and I don't think we've written to each other here. "
    "What are you working on these days?",
)
UNDATED = Opening(
    "undated",
    "The export doesn't say when you connected.",
    "we're connected here, and I don't think we've written to each other. "
    "What are you working on these days?",
)
SINCE = Opening(
    "since",
    "You've been connected for longer, and the files don't say who wrote.",
    "we've been connected since {year}. What are you working on these days?",
)
CONNECTED = Opening(
    "connected",
    "The files don't say when you connected or who wrote.",
    "we're connected here. What are you working on these days?",
)
OPENINGS = (
    *(ANSWER, LATE_ANSWER, NO_HURRY, TALKED, A_WHILE),
    *(NEW_TIE, NEVER, UNDATED, SINCE, CONNECTED),
)

MONTHS = (
    "January February March April May June July August September October November December"
).split()
_NAME = re.compile(r"[^\W\d_][\w'\u2019.\u00b7 -]*")
_TITLE = re.compile(r"\w{1,4}\.")


def choose(person: Person, last: int | None, mine: bool, today: date, talked: bool) -> Opening:
    """Return how to begin, by the day of the last message, if any, and whether it was yours.

    Where both of you ``talked``, yours was taken for a reply: none of theirs is waited for.
    """
    now = today.toordinal()
    if last is not None:
        ago = now - last
        if mine:
            return A_WHILE if ago >= LONG else TALKED if talked else NO_HURRY
        return ANSWER if ago <= FRESH else LATE_ANSWER
    if person.connected is None:
        return UNDATED
    return NEW_TIE if now - person.connected <= NEW else NEVER


def untold(person: Person, today: date) -> Opening:
    """Return how to begin where the files don't tell who wrote, or whether anyone did."""
    begin = choose(person, None, mine=False, today=today, talked=False)
    return {NEVER: SINCE, UNDATED: CONNECTED}.get(begin, begin)


def opening(person: Person, begin: Opening, last: int | None, today: date) -> str:
    """Return the first line of a message: a greeting, and how to begin."""
    text = begin.text
    named = last if last is not None else person.connected
    if named is not None:
        on = date.fromordinal(named)
        month = f"{MONTHS[on.month - 1]} {on.year}"
        day = f"{on.day} {MONTHS[on.month - 1]}" + (f" {on.year}" if on.year != today.year else "")
        text = text.format(month=month, year=on.year, day=day)
    name = greeted(person.first)
    if name:
        return f"Hi {name}, {text}"
    return f"Hello, {text}"


def greeted(first: str) -> str:
    """Return the name by which to greet, or "" where the cell holds none that can be trusted.

    Signs at its end are left out; a title or anything else that no name begins with is no name.
    """
    found = _NAME.match(first)
    if not found or _TITLE.match(first) or any(sign in first for sign in "=@()/|"):
        return ""
    rest = first[found.end() :].strip()
    name = found[0].strip(" -\u00b7")
    return "" if rest and rest[0].isalnum() else name

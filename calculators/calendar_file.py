"""The text of a calendar file (iCalendar, RFC 5545): events that each take a whole day.

All that a plan of dates needs of the format, and nothing else. Every calendar that reads such files
reads this: on a phone, opening one adds its events.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

TYPE = "text/calendar"
"""The media type of the file."""

PRODUCT = "-//Before You Connect//Plans//EN"

BEGAN = date(2025, 1, 1)
"""Versions are counted from this day on, in seconds: so they last until 2093."""

HIGHEST_VERSION = 2**31 - 1
"""The highest whole number that there is in a calendar (RFC 5545, 3.3.8)."""

LONGEST_LINE = 75
"""Octets in a line, without its end (RFC 5545, 3.1)."""

_EPOCH, _DAY = date(1970, 1, 1), 24 * 60 * 60
_BREAK = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"[\\;,]")
_UNIT = re.compile(r"\\.|.", re.DOTALL)


@dataclass(frozen=True)
class Event:
    """Something to do on a day, all day: which one it is (``uid``), when, and its words."""

    uid: str
    day: date
    title: str
    text: str


def uid(calculator: str, person: str, thing: str, step: str) -> str:
    """Return what an event is known by, which tells nobody who is meant.

    The same for the same four, however the plan around them changes: a calendar that knows it
    takes the new event for the old one, and doubles nothing.
    """
    key = json.dumps([calculator, *(" ".join(part.split()) for part in (person, thing, step))])
    return f"{sha256(key.encode()).hexdigest()[:32]}@before-you-connect"


def calendar(events: Iterable[Event], stamp: date, clock: int = 0) -> str:
    """Return a calendar file's text; ``stamp`` is the day it is made.

    Of two events with one name, a calendar keeps the one of the higher version: the one made later
    by the ``clock``, in seconds since 1970, or by the day alone where there is none.

    Lines end in CR and LF and hold at most 75 octets of UTF-8, folded between characters and never
    inside an escape. Line breaks in words stay; other control characters, and halves of surrogate
    pairs, are dropped.
    """
    version = _version(stamp, clock)
    body = [line for event in events for line in _lines(event, stamp, version)]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", *body, "END:VCALENDAR"]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _version(stamp: date, clock: int) -> int:
    seconds = clock or (stamp - _EPOCH).days * _DAY
    return min(max(seconds - (BEGAN - _EPOCH).days * _DAY, 0), HIGHEST_VERSION)


def _lines(event: Event, stamp: date, version: int) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{event.uid}",
        f"DTSTAMP:{_day(stamp)}T000000Z",
        f"SEQUENCE:{version}",
        f"DTSTART;VALUE=DATE:{_day(event.day)}",
        *([f"DTEND;VALUE=DATE:{_day(event.day + timedelta(1))}"] if event.day < date.max else []),
        f"SUMMARY:{_escaped(event.title)}",
        *([f"DESCRIPTION:{_escaped(event.text)}"] if event.text else []),
        # Nobody is busy because of it.
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    """Return words as a value of iCalendar (RFC 5545, 3.3.11)."""
    lines = _BREAK.split(_ESCAPED.sub(r"\\\g<0>", text))
    return r"\n".join(_CONTROL.sub("", line.replace("\t", " ")) for line in lines)


def _folded(line: str) -> str:
    """Return a line cut into as many as it needs; each further one begins with a space."""
    cut, length = [""], 0
    for unit in _UNIT.findall(line):
        octets = len(unit.encode())
        if length + octets > LONGEST_LINE:
            cut.append(" ")
            length = 1
        cut[-1] += unit
        length += octets
    return "\r\n".join(cut)

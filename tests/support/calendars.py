"""Calendar files as two independent programs read them: icalendar, and ical.js in Node."""

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from icalendar import Calendar

from hooks.project import ROOT

type Event = dict[str, Any]
"""An event as it was read: uid, first (day), after (the day after it), whole, title, text,
version."""

type Reader = Callable[[str], list[Event]]


def by_icalendar(text: str) -> list[Event]:
    """Return the events of a calendar file as the Python package reads them."""
    calendar = Calendar.from_ical(text)
    assert calendar["VERSION"] == "2.0"
    assert not calendar.errors
    return [_event(component) for component in calendar.walk("VEVENT")]


def _event(component: Any) -> Event:
    assert not component.errors, component.errors
    first, after = component.decoded("DTSTART"), component.decoded("DTEND")
    return {
        "uid": str(component["UID"]),
        "first": first.isoformat(),
        "after": after.isoformat(),
        "whole": type(first) is type(after) is date,
        "title": str(component.get("SUMMARY", "")),
        "text": str(component.get("DESCRIPTION", "")),
        "version": component["SEQUENCE"],
    }


@contextmanager
def by_ical_js() -> Iterator[Reader]:
    """Give a function that returns the events of a calendar file as the npm package reads them."""
    command = ["node", "tests/support/ical.mjs"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as node:
        assert node.stdin
        assert node.stdout

        def read(text: str) -> list[Event]:
            print(json.dumps(text), file=node.stdin, flush=True)
            line = node.stdout.readline() if node.stdout else ""
            assert line, f"ical.js cannot read it: {text!r}"
            found: list[Event] = json.loads(line)
            return found

        yield read
        node.stdin.close()

"""What the reader decided about people: the file that lasts from one export to the next.

A person is known by the profile address, so that next month's export meets the same decisions.
Nothing in the file is lost: who has gone from the export stays in it.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date

from calculators.answers import Problem
from calculators.calculator import Json
from calculators.questions import SHOWN, shown
from calculators.upkeep.export.addresses import meant
from calculators.upkeep.export.connections import clean
from calculators.upkeep.export.pieces import NOT_NEEDED
from calculators.upkeep.tiers import IDS

MARK = "keep_in_touch"
"""What the file is known by, whatever it is called."""

FILE = "keep-in-touch.json"

LONGEST = 20_000_000
"""Bytes of such a file that are read."""

type Value = str | bool | date | None


@dataclass(frozen=True)
class Decision:
    """What was decided about someone: a tier, a day to wait for, the day it was done, to rest."""

    name: str = ""
    tier: str = ""
    snooze: date | None = None
    done_on: date | None = None
    rest: bool = False


_FIELDS = tuple(asdict(Decision()))


@dataclass(frozen=True)
class Decided:
    """What was decided, by key and field; when it was saved; and what was not understood."""

    by_key: Mapping[str, Mapping[str, Value]]
    saved: str = ""
    problems: tuple[Problem, ...] = ()
    doubled: tuple[str, ...] = ()


def key(text: str) -> str:
    """Return the key of a profile address, or of what stands for one where there is none."""
    return meant(text) or clean(text).casefold()


def read(people: object, place: str = "people") -> Decided:
    """Read decisions by profile address: all problems at once, and what is in order is kept."""
    if not isinstance(people, dict):
        message = f"{place} must be an object with a profile address for each person; "
        return Decided({}, problems=(Problem(place, f"{message}you gave {shown(people)}."),))
    found: dict[str, dict[str, Value]] = {}
    problems: list[Problem] = []
    doubled: list[str] = []
    for address, told in people.items():
        known = key(address)
        if known in found:
            doubled.append(known)
        fields = found.setdefault(known, {})
        for field, value in told.items() if isinstance(told, dict) else [("", told)]:
            try:
                fields[field] = _value(field, value)
            except ValueError as error:
                name = ".".join(part[:SHOWN] for part in (place, address, field) if part)
                said = f"{shown(address)}: {error}; you gave {shown(value)}."
                problems.append(Problem(name, said))
    return Decided(found, problems=tuple(problems), doubled=tuple(doubled))


def _value(field: str, value: object) -> Value:
    """Return what was decided in a field; ``ValueError`` if it is nothing that can be."""
    if field not in _FIELDS:
        raise ValueError(f"the decisions are {', '.join(_FIELDS[1:])}")
    if value is None or value == "":
        return None
    if field in ("snooze", "done_on"):
        return _day(field, value)
    if field == "tier" and value not in IDS:
        raise ValueError(f"the tier must be one of {', '.join(IDS)}")
    kind = bool if field == "rest" else str
    if not isinstance(value, kind):
        raise ValueError(f"{field} must be {'true or false' if kind is bool else 'text'}")
    return value


def _day(field: str, value: object) -> date:
    try:
        if isinstance(value, str) and len(value) == len("2026-11-30"):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise ValueError(f"{field} must be a date, written as 2026-11-30")


def of_file(data: bytes) -> Decided | str:
    """Read the reader's own file; return why it is none, in a sentence."""
    if len(data) > LONGEST:
        return "It's too large to be your plan."
    try:
        given = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return "It begins like your plan, but it's damaged: nothing in it was read."
    if not isinstance(given, dict) or MARK not in given:
        return NOT_NEEDED
    decided = read(given.get("people"))
    saved = given.get("saved")
    return replace(decided, saved=saved if isinstance(saved, str) else "")


def merged(files: Iterable[Decided], given: Decided) -> tuple[dict[str, Decision], list[str]]:
    """Return all decisions together, and the keys that were decided about twice.

    Of two files the one saved later counts, and what is given now counts before both, field by
    field.
    """
    by_key: dict[str, Mapping[str, Value]] = {}
    doubled: list[str] = []
    for file in sorted(files, key=lambda file: file.saved):
        doubled += [*file.doubled, *(one for one in file.by_key if one in by_key)]
        by_key |= file.by_key
    doubled += given.doubled
    for one, fields in given.by_key.items():
        by_key[one] = {**by_key.get(one, {}), **fields}
    decisions = {one: _decision(fields) for one, fields in by_key.items()}
    return decisions, list(dict.fromkeys(doubled))


def _decision(fields: Mapping[str, Value]) -> Decision:
    told = {field: value for field, value in fields.items() if value is not None}
    return replace(Decision(), **told)  # type: ignore[arg-type]  # as ``_value`` read them


def to_file(decisions: Mapping[str, Decision], today: date) -> str:
    """Return the text of the reader's own file, a line for each person."""
    lines = [
        f"{json.dumps(one)}: {json.dumps(_written(decision), ensure_ascii=False)}"
        for one, decision in sorted(decisions.items())
    ]
    people = ",\n  ".join(lines)
    return f'{{"{MARK}": 1, "saved": "{today.isoformat()}", "people": {{\n  {people}\n}}}}\n'


def _written(decision: Decision) -> dict[str, Json]:
    told: dict[str, Json] = {
        "name": decision.name,
        "tier": decision.tier,
        "snooze": decision.snooze.isoformat() if decision.snooze else "",
        "done_on": decision.done_on.isoformat() if decision.done_on else "",
        "rest": decision.rest,
    }
    return {field: value for field, value in told.items() if value}

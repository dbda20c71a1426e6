"""The facts that the guide may state, as docs/method/facts.toml records them."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from hooks.content.numbers import Figure, figures
from hooks.project import ROOT

PATH = ROOT / "docs" / "method" / "facts.toml"
NAME = "docs/method/facts.toml"
"""How a message names the file."""

GRADES = {
    "O": "official",
    "O~": "official, as quoted elsewhere",
    "P": "peer-reviewed",
    "P~": "a working paper",
    "V": "vendor data",
    "W": "practitioners’ reports",  # noqa: RUF001
    "S": "one author’s experience",  # noqa: RUF001
}
"""How good a source is, in words."""

SECONDHAND = "read second-hand"

GROUPS = {
    "rules": "L",
    "research": "R",
    "notes": "V",
    "time": "T",
    "experience": "A",
    "steps": "H",
    "situations": "Q",
    "care": "G",
}
"""The groups of facts, with the letter that the ids of each begin with."""


@dataclass(frozen=True)
class Source:
    """Where a fact was read; the address is empty where there is nothing to link to."""

    title: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One claim with its evidence; the file says what each field holds."""

    id: str
    claim: str
    about: str = ""
    figures: tuple[str, ...] = ()
    grade: str
    secondhand: bool = False
    doubt: str = ""
    checked: date
    sources: tuple[Source, ...]

    @property
    def inline(self) -> str:
        """The grade as a citation gives it."""
        return ", ".join(filter(None, (self.full, self.about)))

    @property
    def full(self) -> str:
        """The grade as footnotes and the Evidence page give it."""
        return GRADES[self.grade] + (f", {SECONDHAND}" if self.secondhand else "")

    @property
    def numbers(self) -> set[Figure]:
        """The figures that a page may state of it."""
        return {number for figure in self.figures for number in figures(figure)}


def load() -> dict[str, Fact]:
    """Return the facts by id; ``ValueError`` for one that cannot stand, with the way out."""
    return _read(PATH)


@cache
def _read(path: Path) -> dict[str, Fact]:
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{NAME}: {error}") from None
    read: dict[str, Fact] = {}
    for id_, table in tables.items():
        try:
            read[id_] = _fact(id_, table)
            _agree(read[id_])
        except ValueError as error:
            raise ValueError(f"{NAME}: {id_}: {error}") from None
    return read


def group(name: str) -> list[Fact]:
    """Return the facts of one of the groups."""
    return [fact for fact in load().values() if fact.id.startswith(GROUPS[name])]


_ID = re.compile(rf"[{''.join(GROUPS.values())}][1-9]\d*")
_MARKUP = re.compile(r"[*_`<>\[\]{}\\\n]")


def _fact(id_: str, table: Any) -> Fact:
    if not _ID.fullmatch(id_) or not isinstance(table, dict):
        letters = ", ".join(GROUPS.values())
        raise ValueError(f"is no id; write the letter of a group, {letters}, and a number: [L1]")
    read: dict[str, Any] = {}
    for name, value in table.items():
        if name not in _READERS:
            raise ValueError(f"{name} is not a field; the fields are {', '.join(_READERS)}")
        try:
            read[name] = _READERS[name](value)
        except ValueError as error:
            raise ValueError(f"{name} {error}; it is {value!r}") from None
    for field in fields(Fact):
        if field.name in _READERS and field.default is MISSING and field.name not in read:
            raise ValueError(f"{field.name} is missing; add {field.name} = …")
    return Fact(id=id_, **read)


def _agree(fact: Fact) -> None:
    """Raise unless the fields of a fact fit together."""
    for number in figures(fact.claim):
        if number not in fact.numbers:
            raise ValueError(f"claim states {number.written}, which is not in its figures; add it")
    for source in fact.sources:
        if not source.url and fact.grade != "S":
            raise ValueError(f"sources: “{source.title}” needs a url; only grade S goes without")


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or _MARKUP.search(value):
        raise ValueError("must be plain text on one line")
    return value


def _sentence(value: object) -> str:
    if not _text(value).endswith("."):
        raise ValueError("must be a sentence with a full stop")
    return str(value)


def _words(value: object) -> str:
    if re.search(r"[.;()]", _text(value)):
        raise ValueError("must be a few words that fit into parentheses")
    return str(value)


def _figures(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(figures(_text(figure)) for figure in value):
        raise ValueError('must be a list like ["9.36% answered with a note"]')
    return tuple(value)


def _grade(value: object) -> str:
    if value not in GRADES:
        raise ValueError(f"must be one of {', '.join(GRADES)}")
    return str(value)


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _day(value: object) -> date:
    if type(value) is not date:
        raise ValueError("must be a day like 2026-11-23, without quotation marks")
    return value


def _sources(value: object) -> tuple[Source, ...]:
    shape = 'must be a list like [{ title = "MIT News", url = "https://…" }]'
    if not isinstance(value, list) or not value:
        raise ValueError(shape)
    for source in value:
        if not isinstance(source, dict) or not {"title"} <= set(source) <= {"title", "url"}:
            raise ValueError(shape)
        if "url" in source and not re.fullmatch(r"https?://[^\s()<>]+", str(source["url"])):
            raise ValueError(f"{shape}; {source['url']!r} is no address")
        _text(source["title"])
    return tuple(Source(**source) for source in value)


_READERS: dict[str, Callable[[object], object]] = {
    "claim": _sentence,
    "about": _words,
    "figures": _figures,
    "grade": _grade,
    "secondhand": _yes_or_no,
    "doubt": _sentence,
    "checked": _day,
    "sources": _sources,
}
"""What reads each field: ``ValueError`` for a bad value."""

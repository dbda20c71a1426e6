"""The fitting of a note: as much of what the reader gave as the limit allows, never a cut word."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from calculators.note.drafting.clauses import Clause, offer, reason
from calculators.note.drafting.situation import LINK, QUESTION, WISH, Phrasing, Situation
from calculators.note.drafting.text import continued, finished, quoted, stopped
from calculators.questions import utf16_length

VALUE = ("reason", "offer", "sender")
"""What may be dropped, most valuable first, after a detail that is not required (editorial).

The sender's name comes last: the network shows it beside the note. A wish or a question of ours
goes before any of them.
"""

ORDER = {
    LINK: ("opening", "reason", "offer", "sender"),
    WISH: ("reason", "opening", "offer", "sender"),
    QUESTION: ("opening", "question", "reason", "offer", "sender"),
}
"""The parts of a note by its angle; what is wanted stands with the reason."""

FULLER_FIRST = ("opening", "question", "reason", "offer", "sender")
"""The parts that get the fuller words while there is room, in this order."""

GREETINGS = {"warm": "Hi", "plain": "Hi", "formal": "Dear"}
BONDS = {"warm": "I'd love to {}.", "plain": "I'd like to {}.", "formal": "I would be glad to {}."}
SIGN_OFFS = {"warm": ("All the best, ", ""), "plain": ("",), "formal": ("Kind regards, ", "")}


@dataclass(frozen=True)
class Opening:
    """A way to start: one sentence or two, and the fields that stand in it."""

    text: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Draft:
    """A note, the fields that stand in it, and those given that found no room."""

    angle: str
    text: str
    used: tuple[str, ...]
    left_out: tuple[str, ...]


def compose(
    situation: Situation, phrasing: Phrasing, tone: str, given: Mapping[str, str], limit: int
) -> Draft | None:
    """Return the fullest note that fits, or None if even the shortest does not.

    ``given`` holds the fields that the reader filled in, cleaned. A field finds room before any
    of less value does; what room is left goes to the fuller of our own words.
    """
    words = phrasing.words(tone)
    greeting = _greeting(tone, given["recipient"])
    room = limit - utf16_length(greeting)
    openings = _openings(situation, words.openings, given)
    for detail in situation.details:
        fuller = [opening for opening in openings if detail.field in opening.fields]
        if fuller and _least(_texts(fuller)) <= room:
            openings = fuller
    parts = {"opening": _texts(openings)}
    room -= _least(parts["opening"])
    if room < 0:
        return None
    told: list[str] = []
    for field in VALUE:
        ways = _ways(field, given, tone, situation.bond)
        if ways and _least(ways) <= room:
            parts[field] = ways
            room -= _least(ways)
            told.append(field)
    if phrasing.angle == QUESTION:
        parts["question"] = (*words.closes, "")
    wishes = (BONDS[tone].format(situation.bond),) if "question" in parts else words.closes
    if "reason" in parts:
        parts["reason"] = _with_wish(reason(given["reason"], tone, situation.bond), wishes)
    elif phrasing.angle != QUESTION:
        parts["reason"] = (*wishes, "")
    chosen: dict[str, str] = {}
    for part in FULLER_FIRST:
        if part in parts:
            room += _least(parts[part])
            chosen[part] = next(way for way in parts[part] if _cost(way) <= room)
            room -= _cost(chosen[part])
    told += next(opening.fields for opening in openings if opening.text == chosen["opening"])
    used = [field for field in given if field in told]
    body = [chosen[part] for part in ORDER[phrasing.angle] if chosen.get(part)]
    if greeting.endswith(","):
        body[0] = continued(body[0])
    return Draft(
        phrasing.angle,
        " ".join([greeting, *body]),
        ("recipient", *used),
        tuple(field for field in given if field not in ("recipient", *used)),
    )


def _ways(field: str, given: Mapping[str, str], tone: str, bond: str) -> tuple[str, ...]:
    """Return the ways to say a field that may be dropped, from the fullest to the shortest."""
    if field not in given:
        return ()
    if field == "sender":
        return tuple(before + given[field] for before in SIGN_OFFS[tone])
    return (reason if field == "reason" else offer)(given[field], tone, bond).sentences


def _with_wish(clause: Clause, wishes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ways to say a reason, first those that also say what is wanted."""
    if clause.asks:
        return clause.sentences
    joined = [
        clause.followed(wish) or f"{sentence} {wish}"
        for sentence in clause.sentences
        for wish in wishes
    ]
    return (*joined, *clause.sentences)


def shortest(phrasing: Phrasing, tone: str, given: Mapping[str, str]) -> int:
    """Return the length of the shortest note in UTF-16 code units, every stop counted."""
    greeting = f"{GREETINGS[tone]} {given['recipient']}, "
    openings = [
        template.removesuffix(".").format_map(_quoted(given)) + "."
        for template in phrasing.words(tone).openings
        if not _inside(template)
    ]
    return utf16_length(greeting) + min(map(utf16_length, openings))


def _greeting(tone: str, name: str) -> str:
    """Return the greeting with its comma, or without one where the name ends in a stop."""
    return f"{GREETINGS[tone]} {name}" + ("" if stopped(name) else ",")


def _openings(
    situation: Situation, templates: tuple[str, ...], given: Mapping[str, str]
) -> list[Opening]:
    """Return the ways to start that can be filled, best first."""
    found = []
    aside = _filled(situation.aside, given) if _fillable(situation.aside, given) else ""
    for template in templates:
        if _fillable(template, given):
            text = _filled(template, given)
            slots = _slots(template)
            found.append(Opening(text, slots))
            if aside and not set(_slots(situation.aside)) <= set(slots):
                found.append(Opening(f"{text} {aside}", (*slots, *_slots(situation.aside))))
    return found


def _fillable(template: str, given: Mapping[str, str]) -> bool:
    """Whether each slot has words, and none inside the sentence brings a stop of its own."""
    return bool(template) and all(
        slot in given and (slot not in _inside(template) or not stopped(given[slot]))
        for slot in _slots(template)
    )


def _filled(template: str, given: Mapping[str, str]) -> str:
    """Return a sentence with its slots filled, and one stop at its end."""
    return finished(template.removesuffix(".").format_map(_quoted(given)))


def _quoted(given: Mapping[str, str]) -> dict[str, str]:
    """Return the fields with the title of a work in quotes."""
    title = given.get("work_title")
    return {**given, "work_title": quoted(title)} if title else {**given}


@cache
def _slots(template: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\{(\w+)\}", template))


@cache
def _inside(template: str) -> tuple[str, ...]:
    """Return the slots that do not end the sentence."""
    return tuple(re.findall(r"\{(\w+)\}(?!\.$)", template))


def _texts(openings: list[Opening]) -> tuple[str, ...]:
    return tuple(opening.text for opening in openings)


def _cost(piece: str) -> int:
    """Return the room that a piece takes with the space before it; none takes nothing."""
    return utf16_length(piece) + 1 if piece else 0


def _least(ways: tuple[str, ...]) -> int:
    return min(map(_cost, ways))

"""The fitting of a note: as much of what the reader gave as the limit allows, never a cut word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from calculators.frames.completion import CLAUSES, sentence
from calculators.frames.leads import leads
from calculators.frames.situation import EITHER, NEEDED, Situation, Way
from calculators.frames.starts import Start
from calculators.frames.text import small, stopped
from calculators.frames.tones import Tone
from calculators.questions import utf16_length

LEAST = ("reason", "offer", "sender")
"""What may be dropped beside a situation's own details, the most valuable first (editorial).

The sender's name comes last: the network shows it beside the note. A close of ours goes before.
"""


@dataclass(frozen=True)
class Request:
    """What a note is written from; ``given`` holds the fields filled in, cleaned.

    A reason and an offer stand there as they were typed behind the beginnings in ``starts``.
    """

    situation: Situation
    tone: Tone
    limit: int
    given: Mapping[str, str]
    starts: Mapping[str, Start]

    @property
    def needed(self) -> tuple[str, ...]:
        """The fields that stand in every note: they are never dropped."""
        fields = ["recipient"]
        for detail in self.situation.details:
            if detail.need == NEEDED or (detail.need == EITHER and detail.field in self.given):
                fields.append(detail.field)
            elif detail.need == EITHER:
                fields.append("reason")
        return tuple(fields)

    @property
    def optional(self) -> tuple[str, ...]:
        """The fields given that are dropped where there is no room, the most valuable first."""
        names = [*(detail.field for detail in self.situation.details), *LEAST]
        return tuple(one for one in names if one in self.given and one not in self.needed)

    def clause(self, field: str) -> str:
        """Return the sentence that a reason or an offer makes."""
        start = self.starts.get(field)
        return sentence(start, self.given[field], formal=self.tone.id == "formal")


@dataclass(frozen=True)
class Draft:
    """A note, and the fields that stand in it."""

    text: str
    used: tuple[str, ...]


def compose(request: Request, way: Way, *, closed: bool) -> Draft | None:
    """Return the fullest note that fits, or None if even the shortest does not.

    A field finds room before any of less value does; what room is left goes to a close of ours,
    unless it is not to be ``closed``.
    """
    kept = request.needed
    best = _first(request, way, kept)
    if best is None:
        return None
    for field in request.optional:
        fuller = _first(request, way, (*kept, field))
        if fuller:
            kept, best = (*kept, field), fuller
    if closed and not _wishes(request, way, kept):
        for close in way.closes:
            fuller = _first(request, way, kept, request.tone.said(close))
            if fuller:
                best = fuller
                break
    return Draft(best, tuple(field for field in request.given if field in kept))


def shortest(request: Request, way: Way) -> int:
    """Return the length of the shortest note in UTF-16 code units, with a stop where one may go."""
    ends = {field: stopped(words) for field, words in request.given.items()}
    return min(map(utf16_length, _texts(request, way, request.needed))) + any(ends.values())


def _wishes(request: Request, way: Way, kept: tuple[str, ...]) -> bool:
    """Whether the reason says what is hoped for, and the close would say no more than that."""
    start = request.starts.get("reason") if "reason" in kept else None
    questions = any("?" in close and not close.startswith("Shall") for close in way.closes)
    return start is not None and start.wishes and not questions


def _first(request: Request, way: Way, kept: tuple[str, ...], close: str = "") -> str | None:
    """Return the first text with these fields that fits, or None."""
    texts = _texts(request, way, kept, close)
    return next((text for text in texts if utf16_length(text) <= request.limit), None)


def _texts(request: Request, way: Way, kept: tuple[str, ...], close: str = "") -> Iterator[str]:
    """Yield the ways to say just these fields, fullest first."""
    details = {one.field for one in request.situation.details}
    told = {field: request.given[field] for field in kept if field in details}
    reason, offer = (request.clause(field) if field in kept else "" for field in CLAUSES)
    begins = way.early == "reason" and "reason" in kept and "reason" in request.starts
    signs = [""]
    if "sender" in kept:
        signs = [before + request.given["sender"] for before in request.tone.sign_offs]
    for sign in signs:
        for lead, ours in leads(request.situation, way, request.tone, told):
            body = [lead, offer, reason] if way.early == "offer" else [lead, reason, offer]
            if begins:
                body = [reason, lead, offer]
            yield _greeted(request, [*body, close, sign], ours=begins or ours)


def _greeted(request: Request, parts: list[str], *, ours: bool) -> str:
    """Return a note with its greeting, after which words of ours go on with a small letter."""
    name = request.given["recipient"]
    greeting = f"{request.tone.greeting} {name}" + ("" if stopped(name) else ",")
    body = [part for part in parts if part]
    if ours and greeting.endswith(","):
        body[0] = small(body[0])
    return " ".join([greeting, *body])

"""What is in the way of a note: too much to fit, or words that the note checker faults."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from calculators.answers import Problem
from calculators.frames.completion import in_form
from calculators.frames.compose import Draft, Request, compose, shortest
from calculators.frames.situation import Way
from calculators.frames.starts import REASONS
from calculators.note.checking import Finding, check
from calculators.note.checking.rule import FAULT
from calculators.questions import utf16_length

WANTED = 3
"""Drafts that there are to choose from."""

_EXAMPLE = next(start for start in REASONS if start.id == "working_on")
SOUND = {"recipient": "Noor", "reason": _EXAMPLE.example}
"""Words in which no fault is found, beside the examples of the details."""


@dataclass(frozen=True)
class Checked:
    """A draft and what the note checker finds in it."""

    draft: Draft
    findings: tuple[Finding, ...]

    @property
    def faults(self) -> list[Finding]:
        """The findings for which a draft is not offered."""
        return [finding for finding in self.findings if finding.level == FAULT]


def faultless(request: Request) -> list[Checked]:
    """Return a draft for each way that has one without a fault, in the order of the ways."""
    found = (
        next((one for one in _tries(request, way) if not one.faults), None)
        for way in request.situation.ways
    )
    return [one for one in found if one]


def first_faultless(request: Request) -> Draft | None:
    """Return the first draft without a fault, for whoever needs no choice of them."""
    tries = (one for way in request.situation.ways for one in _tries(request, way))
    return next((one.draft for one in tries if not one.faults), None)


def _tries(request: Request, way: Way) -> Iterator[Checked]:
    """Yield the fullest draft of a way as the checker sees it, then the same without a close."""
    text = ""
    for closed in (True, False):
        draft = compose(request, way, closed=closed)
        if draft and draft.text != text:
            text = draft.text
            result = check(text, request.given["recipient"], request.limit)
            yield Checked(draft, result.findings)


def too_long(request: Request) -> list[Problem]:
    """Return what to shorten and by how much: all to one length, so that the longest goes first."""
    lengths = sorted(shortest(request, way) for way in request.situation.ways)
    over = lengths[WANTED - 1] - request.limit
    if over <= 0:
        return []
    given = {field: utf16_length(request.given[field]) for field in request.needed}

    def left_over(most: int) -> int:
        return over - sum(max(0, length - most) for length in given.values())

    most = bisect_right(range(max(given.values())), 0, key=left_over) - 1
    return [
        Problem(
            field,
            f"“{_named(request, field)}” is {_characters(length - most)} too long for a note of "
            f"{request.limit}: shorten it to {_characters(most)}.",
        )
        for field, length in given.items()
        if length > most
    ]


def _characters(count: int) -> str:
    return f"{count} character" if count == 1 else f"{count} characters"


def to_change(request: Request) -> list[Problem]:
    """Return the fewest fields to fill in, or to change, so that there is no fault.

    One that may be left open is tried without its words, one still open with words that are known
    to be sound, and those that are needed with such words in place of their own. What the checker
    says of the words given is the reason, and its suggestion the way out.
    """
    found = (one for way in request.situation.ways for one in _tries(request, way) if one.faults)
    faulty = next(found)
    fault = faulty.faults[0]
    of_all = fault.end - fault.start >= utf16_length(faulty.draft.text)
    blamed = next(
        (some for some in _suspects(request, of_all=of_all) if _helps(request, some)),
        request.needed[1:],
    )
    return [
        Problem(
            field,
            f"“{_named(request, field)}”{'' if field in request.given else ' is needed too'}: "
            f"{fault.message} {fault.suggestion}",
        )
        for field in blamed
    ]


def _suspects(request: Request, *, of_all: bool) -> Iterator[tuple[str, ...]]:
    """Yield the fields that may be to blame, the likeliest first.

    Where a fault is one ``of_all`` the note and marks no words of it, something may be missing;
    else it is more likely in what is there.
    """
    details = [detail.field for detail in request.situation.details]
    missing = [field for field in (*details, "reason") if field not in request.given]
    optional, needed = request.optional[::-1], request.needed[::-1]
    yield from combinations(optional, 1)
    first, second = (missing, needed) if of_all else (needed, missing)
    yield from combinations((*first, *second), 1)
    yield from combinations((*optional, *needed), 2)
    yield (*optional, *needed)


def _helps(request: Request, fields: tuple[str, ...]) -> bool:
    """Whether there are drafts enough without a fault once these fields are mended."""
    return len(faultless(_mended(request, fields))) >= WANTED


def _mended(request: Request, fields: tuple[str, ...]) -> Request:
    """Return a request with sound words in some fields, or without them where it has and may."""
    given = {field: words for field, words in request.given.items() if field not in fields}
    starts = {field: start for field, start in request.starts.items() if field not in fields}
    for field in fields:
        if field not in request.optional:
            detail = request.situation.detail(field)
            given[field] = detail.example if detail else SOUND[field]
            if field == "reason":
                starts[field] = _EXAMPLE
    return replace(request, given=given, starts=starts)


def _named(request: Request, field: str) -> str:
    picked: Mapping[str, str] = {f"{one}_start": start.id for one, start in request.starts.items()}
    return in_form(request.situation, field, picked)

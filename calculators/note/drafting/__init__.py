"""Write the note: drafts that fit the limit, best first, in the reader's own words."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from calculators.answers import Problem
from calculators.calculator import Calculator, InvalidAnswersError, Json, Section
from calculators.note.checking import Finding, check
from calculators.note.checking.rule import FAULT, WARNING
from calculators.note.drafting.compose import VALUE, Draft, compose, shortest
from calculators.note.drafting.fields import LIMIT, NAMES, QUESTIONS
from calculators.note.drafting.from_score import CLUES as CLUES
from calculators.note.drafting.situation import ANGLES, Situation
from calculators.note.drafting.situations import SITUATIONS
from calculators.note.drafting.text import phrase, speaks
from calculators.questions import Answers, Text, utf16_length


@dataclass(frozen=True)
class Checked:
    """A draft and what the note checker finds in it."""

    draft: Draft
    findings: tuple[Finding, ...]


def drafts(situation: Situation, tone: str, given: Mapping[str, str], limit: int) -> list[Checked]:
    """Return a note for each phrasing of the situation, best first.

    ``given`` holds the fields filled in, cleaned. Best is what has no fault, then what holds most
    of what was given, then what has the fewest warnings. ``InvalidAnswersError`` if one of them
    is too long in its shortest form.
    """
    made = [compose(situation, way, tone, given, limit) for way in situation.phrasings]
    if None in made:
        raise InvalidAnswersError(*_too_long(situation, tone, given, limit))
    found = [
        Checked(draft, check(draft.text, given["recipient"], limit).findings)
        for draft in made
        if draft
    ]
    return sorted(found, key=_worst_last)


def _worst_last(checked: Checked) -> tuple[int, list[bool], int]:
    levels = [finding.level for finding in checked.findings]
    missing = [field in checked.draft.left_out for field in (*NAMES, *VALUE)]
    return levels.count(FAULT), missing, levels.count(WARNING)


def _too_long(
    situation: Situation, tone: str, given: Mapping[str, str], limit: int
) -> list[Problem]:
    """Return what to shorten and by how much: all to one length, so that the longest goes first."""
    over = max(shortest(way, tone, given) for way in situation.phrasings) - limit
    lengths = {field: utf16_length(given[field]) for field in _needed(situation)}

    def left_over(most: int) -> int:
        return over - sum(max(0, length - most) for length in lengths.values())

    most = bisect_right(range(max(lengths.values())), 0, key=left_over) - 1
    names = {question.id: question.name for question in QUESTIONS}
    return [
        Problem(
            field,
            f"{names[field]} is {length - most} characters too long for a note of {limit}: "
            f"shorten it to {most}.",
        )
        for field, length in lengths.items()
        if length > most
    ]


def _needed(situation: Situation) -> list[str]:
    """Return the fields without which there is no draft."""
    return ["recipient", *(detail.field for detail in situation.details if detail.required)]


def answer(answers: Answers) -> dict[str, Json]:
    """Return the drafts for answers that are in order."""
    situation = next(one for one in SITUATIONS if one.id == answers["situation"])
    tone = str(answers.get("tone", "plain"))
    limit = int(str(answers.get("limit", LIMIT.choices[0].id)))
    given, unread = _read(situation, answers)
    found = drafts(situation, tone, given, limit)
    return {
        "summary": _summary(found, limit),
        "guide": situation.guide,
        "drafts": [
            {
                "angle": checked.draft.angle,
                "text": checked.draft.text,
                "length": utf16_length(checked.draft.text),
                "limit": limit,
                "used": list(checked.draft.used),
                "left_out": [*checked.draft.left_out, *unread],
                "findings": [asdict(finding) for finding in checked.findings],
            }
            for checked in found
        ],
    }


def _read(situation: Situation, answers: Answers) -> tuple[dict[str, str], list[str]]:
    """Return the fields filled in, cleaned, and those in which there is nothing to read."""
    given: dict[str, str] = {}
    unread = []
    problems = []
    for question in QUESTIONS:
        if not isinstance(question, Text) or question.id not in answers:
            continue
        words = phrase(str(answers[question.id]))
        if speaks(words):
            given[question.id] = words
        elif question.id in _needed(situation):
            message = f"{question.name} has no letter in it; give it as you would write it."
            problems.append(Problem(question.id, message))
        elif words:
            unread.append(question.id)
    if problems:
        raise InvalidAnswersError(*problems)
    return given, unread


def _summary(found: list[Checked], limit: int) -> str:
    length = utf16_length(found[0].draft.text)
    return f"{len(found)} drafts. The first has {length} of {limit} characters."


def declares() -> dict[str, Json]:
    """Return the situations with their details and all their wordings."""
    return {
        "angles": dict(ANGLES),
        "situations": [asdict(situation) for situation in SITUATIONS],
    }


CALCULATOR = Calculator(
    name="note-draft",
    title="Write the note",
    summary="Writes three notes for a connection request that fit its limit.",
    sections=(Section("", QUESTIONS),),
    private=True,
    answer=answer,
    declares=declares,
)

"""Write the note: drafts that fit the limit, best first, of sentences that the reader completed."""

from dataclasses import asdict

from calculators.answers import Problem
from calculators.calculator import Calculator, InvalidAnswersError, Json
from calculators.frames.completion import CLAUSES, completion, in_form, sentence, start_of
from calculators.frames.compose import Request
from calculators.frames.fields import LIMIT, QUESTIONS, SECTIONS
from calculators.frames.from_score import CLUES as CLUES
from calculators.frames.leads import NAME
from calculators.frames.situation import Situation
from calculators.frames.situations import SITUATIONS
from calculators.frames.starts import OFFERS, REASONS
from calculators.frames.text import abbreviated, phrase, speaks, stopped
from calculators.frames.tones import PLAIN, TONES
from calculators.note.checking.rule import WARNING
from calculators.note.drafting.faults import (
    WANTED,
    Checked,
    faultless,
    first_faultless,
    to_change,
    too_long,
)
from calculators.questions import Answers, Text, utf16_length


def drafts(request: Request) -> list[Checked]:
    """Return notes without a fault, best first: one for each way of the situation.

    Best is what holds most of what was given, then what has the fewest warnings.
    ``InvalidAnswersError`` names what to shorten, or what to change so that there is no fault.
    """
    problems = too_long(request)
    if problems:
        raise InvalidAnswersError(*problems)
    found = faultless(request)
    if len(found) < WANTED:
        raise InvalidAnswersError(*to_change(request))

    def worst_last(checked: Checked) -> tuple[list[bool], int]:
        levels = [finding.level for finding in checked.findings]
        missing = [field not in checked.draft.used for field in request.optional]
        return missing, levels.count(WARNING)

    return sorted(found, key=worst_last)


def answer(answers: Answers) -> dict[str, Json]:
    """Return the drafts for answers that are in order."""
    situation = next(one for one in SITUATIONS if one.id == answers["situation"])
    request, unread = _request(situation, answers)
    found = drafts(request)
    return {
        "summary": _summary(found, request.limit),
        "guide": situation.guide,
        "drafts": [
            {
                "text": checked.draft.text,
                "length": utf16_length(checked.draft.text),
                "limit": request.limit,
                "used": list(checked.draft.used),
                "left_out": [
                    *(field for field in request.given if field not in checked.draft.used),
                    *unread,
                ],
                "findings": [asdict(finding) for finding in checked.findings],
            }
            for checked in found
        ],
    }


def first(answers: Answers) -> str | None:
    """Return one note without a fault, for answers that are in order; None where they make none."""
    situation = next(one for one in SITUATIONS if one.id == answers["situation"])
    try:
        request, _ = _request(situation, answers)
    except InvalidAnswersError:
        return None
    draft = first_faultless(request)
    return draft.text if draft else None


def _request(situation: Situation, answers: Answers) -> tuple[Request, list[str]]:
    """Return what to write from, and the fields in which there is nothing to read."""
    given: dict[str, str] = {}
    unread = []
    for question in QUESTIONS:
        if isinstance(question, Text) and question.id in answers:
            words = _read(situation, question.id, answers)
            if words:
                given[question.id] = words
            elif phrase(str(answers[question.id])):
                unread.append(question.id)
    tone = next(one for one in TONES if one.id == answers.get("tone", PLAIN.id))
    limit = int(str(answers.get("limit", LIMIT.choices[0].id)))
    starts = {field: start for field in CLAUSES if (start := start_of(field, answers))}
    request = Request(situation, tone, limit, given, starts)
    problems = [*_missing(request, answers), *_misplaced(request)]
    if problems:
        raise InvalidAnswersError(*problems)
    return request, unread


def _read(situation: Situation, field: str, answers: Answers) -> str:
    """Return a field cleaned, or nothing where there is nothing in it to read."""
    words = str(answers[field])
    detail = situation.detail(field)
    if detail:
        words = completion(detail, words)
    elif field in CLAUSES:
        words = phrase(words) if sentence(start_of(field, answers), words) else ""
    else:
        words = phrase(words)
    return words if speaks(words) else ""


def _missing(request: Request, answers: Answers) -> list[Problem]:
    """Return a problem for each field that is needed and has nothing in it to read."""
    return [
        Problem(
            field,
            f"“{in_form(request.situation, field, answers)}” has no words that could go into the "
            "note; write it as you'd say it.",
        )
        for field in request.needed
        if field not in request.given
    ]


def _misplaced(request: Request) -> list[Problem]:
    """Return a problem for each field that would break a sentence, or a rule of the guide."""
    problems = []
    name = request.given.get(NAME, "")
    if stopped(name) and not abbreviated(name):
        label = in_form(request.situation, NAME, {})
        message = f"“{label}” ends like a sentence; just give the name."
        problems.append(Problem(NAME, message))
    if not request.situation.asks:
        start = request.starts.get("reason")
        if start and start.wishes and "reason" in request.given:
            message = f"“{start.label}” asks for something: after bad news, begin another way."
            problems.append(Problem("reason", message))
        elif "?" in request.given.get("reason", ""):
            message = "“Your reason” asks a question: after bad news, leave questions out."
            problems.append(Problem("reason", message))
    return problems


def _summary(found: list[Checked], limit: int) -> str:
    length = utf16_length(found[0].draft.text)
    return f"{len(found)} drafts. The first has {length} of {limit} characters."


def declares() -> dict[str, Json]:
    """Return the situations with their sentences, the beginnings and the tones."""
    return {
        "situations": [asdict(situation) for situation in SITUATIONS],
        "reasons": [asdict(start) for start in REASONS],
        "offers": [asdict(start) for start in OFFERS],
        "tones": [asdict(tone) for tone in TONES],
    }


CALCULATOR = Calculator(
    name="note-draft",
    title="Write the note",
    summary="Writes three notes for a connection request that fit its limit.",
    sections=SECTIONS,
    private=True,
    answer=answer,
    declares=declares,
)

"""What a note to someone can be made of, and what it still lacks, in the words of the form."""

from collections.abc import Collection
from functools import lru_cache

from calculators.frames.fields import EITHERS, REASON, SITUATION
from calculators.frames.from_score import CLUES
from calculators.frames.situations import SITUATIONS
from calculators.frames.situations.people_met import MET_AT_EVENT
from calculators.questions import Answer, Answers
from calculators.shortlist.columns import NOTE
from calculators.shortlist.forms import LABELS

_TELLING = tuple(dict.fromkeys(condition.question for clue in CLUES for condition in clue.when))
"""The questions of the score that tell the situation of a note."""

_DETAILS = {one.id: tuple(detail.field for detail in one.details) for one in SITUATIONS}


def details(given: Answers, answers: Answers) -> Answers:
    """Return what a note can be made of, in the situation that is given or that the score tells."""
    situation = given.get(SITUATION.id) or _situation(tuple(map(answers.get, _TELLING)))
    if situation is None:
        return {}
    given = {**given, SITUATION.id: situation}
    return {
        question.id: given[question.id]
        for question in NOTE
        if question.id in given and (question.only_if is None or question.only_if.met(given))
    }


def lacking(told: Answers, own: Collection[str]) -> tuple[str, ...]:
    """Return what there is no note without, as the form calls it: the fields still open.

    ``own`` are the fields answered for this one person: a note could go to anyone without one.
    """
    if SITUATION.id not in told:
        return (SITUATION.label,)
    filled = frozenset(id_ for id_, words in told.items() if str(words).strip())
    return _lacking(str(told[SITUATION.id]), filled, frozenset(id_ for id_ in own if id_ in filled))


@lru_cache(maxsize=256)
def _lacking(situation: str, filled: frozenset[str], own: frozenset[str]) -> tuple[str, ...]:
    told: Answers = {**dict.fromkeys(filled, "told"), SITUATION.id: situation}
    needed = [one.id for one in NOTE if one.needed(told) and one.id not in filled]
    # The form of a list asks for the point alone, in whose place a reason may stand.
    fields = [EITHERS[situation].field if id_ == REASON.id else id_ for id_ in needed]
    theirs = _theirs(situation)
    if not any(id_ in own or id_ in fields for id_ in (*theirs, REASON.id)):
        fields.append(next((id_ for id_ in theirs if id_ not in filled), theirs[-1]))
    return tuple(LABELS[id_] for id_ in fields)


def _theirs(situation: str) -> list[str]:
    """Return the details that a note can be about one person with: not where everyone was met."""
    shared = {"event"} if situation == MET_AT_EVENT.id else ()
    return [id_ for id_ in _DETAILS[situation] if id_ not in shared]


@lru_cache(maxsize=1024)  # of one list, most of whose people are met in the same few ways
def _situation(telling: tuple[Answer | None, ...]) -> str | None:
    """Return the situation that the answers to ``_TELLING`` tell, if they do."""
    answers = {id_: one for id_, one in zip(_TELLING, telling, strict=True) if one is not None}
    return next((clue.answer for clue in CLUES if clue.fits(answers)), None)

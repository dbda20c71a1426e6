"""What completes a beginning: cleaned, and without the words of the beginning said over again."""

from collections.abc import Iterable, Mapping

from calculators.frames import starts
from calculators.frames.situation import Detail, Situation
from calculators.frames.starts import Start
from calculators.frames.text import capitalised, finished, phrase, small, speaks

CLAUSES = {"reason": starts.REASONS, "offer": starts.OFFERS}
"""The fields that are a sentence of their own, with the beginnings that they may have."""

QUOTED = "work_title"
"""The field that stands in quotation marks, and keeps every word that it begins with."""


def completion(detail: Detail, words: str) -> str:
    """Return what completes a detail's sentence, letter for letter but for a repeated beginning."""
    if detail.field == QUOTED:
        return phrase(words)
    return _continuing((detail.beginning.removeprefix("… "), *detail.again), words)


def sentence(start: Start | None, words: str, *, formal: bool = False) -> str:
    """Return the sentence that a beginning and its completion make, or the reader's own.

    It is empty where there is nothing to read in the words.
    """
    if start is None:
        own = phrase(words)
        return finished(capitalised(own)) if speaks(own) else ""
    rest = _continuing((start.words, start.formal), small(phrase(words), start.verb))
    if not speaks(rest):
        return ""
    return finished(f"{start.formal if formal else start.words} {small(rest, start.verb)}")


def start_of(field: str, answers: Mapping[str, object]) -> Start | None:
    """Return the beginning that was picked for a reason or an offer, if one was."""
    return starts.find(CLAUSES[field], str(answers.get(f"{field}_start", "")))


def in_form(situation: Situation, field: str, answers: Mapping[str, object]) -> str:
    """Return what the form calls a field, in this situation and after the beginning picked."""
    detail = situation.detail(field)
    if detail:
        return detail.label
    start = start_of(field, answers) if field in CLAUSES else None
    return start.label if start else CALLED[field]


CALLED = {
    "recipient": "Their first name",
    "reason": "Your reason",
    "offer": "Your offer",
    "sender": "Your name",
}
"""What the form calls the fields that are the same in every situation."""


def _continuing(beginnings: Iterable[str], words: str) -> str:
    """Return words without the beginning, or the end of it, that they say over again.

    The whole beginning goes in capitals or not; the end of it only as it is written, so that
    "At Scale" stays the name of an event behind "We met at".
    """
    rest = phrase(words)
    for beginning in beginnings:
        for whole in (beginning, beginning.rstrip(":")):
            size = len(whole)
            if rest[:size].casefold() == whole.casefold() and rest[size : size + 1] in ("", " "):
                return phrase(rest[size:])
    for beginning in beginnings:
        for end in _ends(beginning):
            if rest.startswith(f"{end} "):
                return phrase(rest[len(end) :])
    return rest


def _ends(beginning: str) -> Iterable[str]:
    """Yield the ends of a beginning that are shorter than it, longest first."""
    words = beginning.split()
    return (" ".join(words[place:]) for place in range(1, len(words)))

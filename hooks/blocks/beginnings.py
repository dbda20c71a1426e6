"""The words of a form that hang on an answer: sentences that the reader sees begun."""

from calculators.calculator import Calculator
from calculators.frames import starts
from calculators.frames.completion import CALLED
from calculators.frames.fields import REASON_START
from calculators.frames.situation import EITHER, NEEDED, Detail, Situation
from calculators.frames.situations import SITUATIONS
from calculators.note.drafting import CALCULATOR as DRAFTER

type Words = dict[str, dict[str, str]]
"""What a question is called, and its label and hint, by its id."""


def labels(calculator: Calculator) -> dict[str, dict[str, Words]]:
    """Return the words of questions by the question that they hang on and the answer to it.

    The answer "" stands for none. There are such words in the form of the drafter alone.
    """
    if calculator is not DRAFTER:
        return {}
    return {
        "situation": {situation.id: _asked(situation) for situation in SITUATIONS},
        "reason_start": _begun("reason", starts.REASONS),
        "offer_start": _begun("offer", starts.OFFERS),
    }


def _asked(situation: Situation) -> Words:
    """Return how a situation asks for its details, and whether it needs a reason."""
    either = situation.either
    need = f"required, or complete “{either.label}”" if either else "optional"
    label = f"{REASON_START.label} ({need})"
    reason = {"name": REASON_START.name, "label": label, "hint": REASON_START.hint}
    return {
        **{detail.field: _put(detail) for detail in situation.details},
        REASON_START.id: reason,
    }


def _put(detail: Detail) -> dict[str, str]:
    need = {NEEDED: "required", EITHER: "required, or your reason"}.get(detail.need, "optional")
    return _words(detail.label, f"{detail.label} ({need})", detail.example)


def _begun(field: str, picked: tuple[starts.Start, ...]) -> dict[str, Words]:
    """Return how the field of a reason or an offer is put behind each beginning, or none."""
    own = _words(CALLED[field], f"{CALLED[field]}, as a sentence of your own", starts.OWN[field])
    return {
        "": {field: own},
        **{start.id: {field: _words(start.label, start.label, start.example)} for start in picked},
    }


def _words(name: str, label: str, example: str) -> dict[str, str]:
    return {"name": name, "label": label, "hint": f"For example: {example}"}

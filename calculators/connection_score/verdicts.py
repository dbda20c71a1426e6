"""The four verdicts and the bands of the score that lead to them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """One of the four answers, from the lowest score of its band on.

    ``tone`` is how it sounds, from no to yes: stop, wait, nearly or go. Colours hang on it.
    """

    id: str
    tone: str
    lowest: int
    label: str
    meaning: str


HOLD = "hold"
WARM_UP = "warm_up"
PREPARE = "prepare"
SEND = "send"

VERDICTS = (
    Verdict(
        HOLD,
        "stop",
        0,
        "Leave it",
        "Not this person, or not now. You lose nothing by waiting.",
    ),
    Verdict(
        WARM_UP,
        "wait",
        30,
        "Warm up first",
        "Not yet. Let them get to know you, or clear up what's in the way.",
    ),
    Verdict(
        PREPARE,
        "nearly",
        45,
        "Prepare first",
        "Close. Do one or two things first, then send your request.",
    ),
    Verdict(
        SEND,
        "go",
        60,
        "Send it",
        "You have good reasons. Keep the note short and send it.",
    ),
)
"""The verdicts from least to most; each band ends where the next begins."""

HIGHEST = 100
"""The highest score; points beyond it are taken off in a line of their own."""

_PLACES = {verdict.id: place for place, verdict in enumerate(VERDICTS)}


def verdict_for(score: float) -> Verdict:
    """Return the verdict whose band holds a score."""
    reached = (verdict for verdict in reversed(VERDICTS) if score >= verdict.lowest)
    return next(reached, VERDICTS[0])


def verdict(id_: str) -> Verdict:
    """Return the verdict of that id."""
    return VERDICTS[rank(id_)]


def rank(id_: str) -> int:
    """Return a verdict's place from 0 (hold) to 3 (send)."""
    return _PLACES[id_]

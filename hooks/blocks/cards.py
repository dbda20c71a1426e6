"""The card that a note is written in: which calculator checks it, and what each is asked."""

from dataclasses import dataclass

from markupsafe import Markup

from calculators import find
from calculators.calculator import Calculator
from calculators.platform_limits import NOTE_LENGTH_FREE
from calculators.questions import Text
from hooks.blocks.situations import icon

CHECKERS = {"note-draft": "note-check", "note-check": "note-check"}
"""The calculators whose note stands in a card, and the one that checks what is in it."""


@dataclass(frozen=True)
class Card:
    """The card of a calculator's note.

    ``text`` is the checker's question for it; ``asks`` are the calculators that are asked in turn,
    each with the questions that it takes; ``limit`` is in characters, where none is chosen.
    """

    checker: str
    text: Text
    asks: list[tuple[str, list[str]]]
    limit: int
    face: Markup


def card(calculator: Calculator) -> Card | None:
    """Return the card of a calculator's note, or None if it has none."""
    if calculator.name not in CHECKERS:
        return None
    checker = find(CHECKERS[calculator.name])
    text = next(question for question in checker.questions if isinstance(question, Text))
    asked = [calculator, checker] if checker is not calculator else [checker]
    return Card(
        checker.name,
        text,
        [(one.name, [question.id for question in one.questions]) for one in asked],
        NOTE_LENGTH_FREE.value,
        icon("material/account-circle"),
    )

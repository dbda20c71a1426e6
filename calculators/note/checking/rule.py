"""What a rule of the note checker is: declared once, with its own examples."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from calculators.note.language.reading import Note

FAULT, WARNING, HINT = "fault", "warning", "hint"
"""How much a finding weighs: fix it; better change it; something to know."""

LEVELS = {FAULT: "To fix", WARNING: "Look again", HINT: "A thought"}
"""The levels of findings as a reader sees them, the worst first."""


@dataclass(frozen=True)
class Hit:
    """One place that a rule found, in characters of the text, and what it says there.

    Without a ``message`` the rule's own is said. The whole note is 0 to its length. One in
    ``doubt`` is a warning, whatever the rule's level.
    """

    start: int
    end: int
    message: str = ""
    doubt: bool = False


@dataclass(frozen=True)
class Example:
    """A note that shows a rule, with the recipient's name where it matters."""

    text: str
    recipient: str = ""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One thing that the checker looks for.

    ``message`` says what is there, ``doubt`` what may be there where that is not clear, and
    ``suggestion`` what to do; ``why`` is for the guide, whose page on it is ``guide``. The outside
    fact that it rests on, if any, is the one whose id is ``fact``.
    ``find`` returns the places; an empty answer means that the note is in order. Of its examples
    each of ``bad`` is found by the rule and none of ``good`` is. One that holds ``in_messages`` is
    about any message to someone; the others are about requests alone: their limit, their reason,
    and what may not be asked of a stranger.
    """

    id: str
    level: str = FAULT
    title: str
    message: str
    suggestion: str
    why: str
    guide: str = "etiquette/personal-note"
    find: Callable[[Note], Iterable[Hit]]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    doubt: str = ""
    fact: str = ""
    in_messages: bool = False

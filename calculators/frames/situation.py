"""What a situation is: how you know someone, what it has you complete, the ways to say it."""

from dataclasses import dataclass, field

NEEDED, EITHER, OPTIONAL = "needed", "either", "optional"
"""Whether there is a note without a detail; ``EITHER`` needs it, or a reason in its place."""


@dataclass(frozen=True)
class Detail:
    """A sentence that the reader completes, and sees begun in the form.

    ``beginning`` is how it begins and ``example`` a way to go on. ``again`` are other wordings of
    the beginning: who repeats it, in any of them, has it once. ``sentence`` is the whole, where it
    is more than the beginning and what completes it.
    """

    field: str
    beginning: str
    example: str
    need: str = NEEDED
    again: tuple[str, ...] = ()
    sentence: str = ""

    @property
    def label(self) -> str:
        """The beginning as the form shows it."""
        return f"{self.beginning} …"

    @property
    def whole(self) -> str:
        """The sentence, with the field's name in braces where its words go."""
        return self.sentence or f"{self.beginning} {{{self.field}}}."


@dataclass(frozen=True)
class Way:
    """One way to build a note.

    ``leads`` say how you come to write, fullest first: the first that can be filled is taken, and
    what it leaves out follows in a sentence of its own. Words behind a detail stand only if it
    brings no full stop, so the last lead ends with its details. ``closes`` end the note, fullest
    first; they are ours, and go before anything that the reader gave. ``early`` is what of a reason
    and an offer is moved forward: the reason to the start, or the offer before the reason.
    """

    leads: tuple[str, ...]
    closes: tuple[str, ...] = ()
    early: str = ""


@dataclass(frozen=True, kw_only=True)
class Situation:
    """How you come to write to someone.

    ``label`` is all that a note may take for granted beside what the reader completes. Where it
    is not one that ``asks``, no beginning that wishes for something is taken, and no question.
    """

    id: str
    label: str
    guide: str
    details: tuple[Detail, ...]
    ways: tuple[Way, ...] = field(repr=False)
    asks: bool = True

    def detail(self, name: str) -> Detail | None:
        """Return the detail of a field, or None if the situation does not ask for it."""
        return next((one for one in self.details if one.field == name), None)

    @property
    def either(self) -> Detail | None:
        """The detail that a reason may stand in for."""
        return next((one for one in self.details if one.need == EITHER), None)

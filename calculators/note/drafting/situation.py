"""What a situation is: how you know somebody, what it asks of you, and the ways to say it."""

from dataclasses import dataclass, field

TONES = ("warm", "plain", "formal")


@dataclass(frozen=True)
class Detail:
    """A field that a situation asks for, with its words there."""

    field: str
    label: str
    hint: str
    required: bool = True


@dataclass(frozen=True)
class Words:
    """Sentences of one phrasing in one tone, each list from the fullest to the shortest.

    An opening names the detail in braces. A detail in the midst of a sentence is used only if it
    brings no full stop of its own, so every list holds an opening that ends with the detail.
    ``closes`` end the note: a wish or a question.
    """

    openings: tuple[str, ...]
    closes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Phrasing:
    """One way to build the note; its ``angle`` says what it starts and ends with."""

    angle: str
    warm: Words
    plain: Words
    formal: Words

    def words(self, tone: str) -> Words:
        """Return the words in a tone."""
        return {"warm": self.warm, "plain": self.plain, "formal": self.formal}[tone]


@dataclass(frozen=True, kw_only=True)
class Situation:
    """How you come to write to somebody.

    ``label`` is all that a note may take for granted beside the details. ``bond`` is what the
    note asks for: to connect, or to stay in touch. ``aside`` is a sentence for the detail that
    is not required, where no opening can hold it.
    """

    id: str
    label: str
    guide: str
    bond: str
    details: tuple[Detail, ...]
    phrasings: tuple[Phrasing, ...] = field(repr=False)
    aside: str = ""


LINK, WISH, QUESTION = "link", "wish", "question"

ANGLES = {
    LINK: "Starts with what links you",
    WISH: "Starts with why you write",
    QUESTION: "Ends with a question to them",
}
"""The ways to build a note; each situation has a phrasing for every one."""

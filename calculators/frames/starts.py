"""The beginnings of a reason and of an offer, which the reader picks and completes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Start:
    """How a sentence begins; ``formal`` is the same without contractions.

    One that ``wishes`` says what is hoped for, so that no words of ours have to. Behind one with
    ``verb`` comes a verb, which has no capital whatever a telephone makes of it.
    """

    id: str
    words: str
    formal: str
    example: str
    wishes: bool = False
    verb: bool = False

    @property
    def label(self) -> str:
        """The beginning as the form shows it."""
        return f"{self.words} …"


REASONS = (
    Start(
        "like_to",
        "I'd like to",
        "I would like to",
        "see how you draw your flood maps",
        wishes=True,
        verb=True,
    ),
    Start(
        "curious",
        "I'm curious how",
        "I am curious how",
        "you got the council to agree",
        wishes=True,
    ),
    Start("working_on", "I'm working on", "I am working on", "flood maps for small harbours"),
    Start("am", "I'm", "I am", "moving into tidal energy"),
    Start(
        "trying_to", "I'm trying to", "I am trying to", "keep eels out of a tide mill", verb=True
    ),
    Start("we_both", "We both", "We both", "care about open data", verb=True),
    Start("came_to_mind", "You came to mind when", "You came to mind when", "the old lift broke"),
)
"""Why you write: the rest of the sentence is the reader's."""

OFFERS = (
    Start("could", "I could", "I could", "introduce you to our test team", verb=True),
    Start(
        "happy_to",
        "I'd be happy to",
        "I would be happy to",
        "lend you our survey of the old quays",
        verb=True,
    ),
    Start(
        "welcome",
        "You're welcome to",
        "You are welcome to",
        "our spare ticket for Map Jam",
    ),
    Start("know", "I know", "I know", "two of the people who wrote that rule"),
)
"""What you can do for them."""

OWN = {
    "reason": "My team has just moved to Leeds.",
    "offer": "If you're ever in Leeds, do drop in.",
}
"""Sentences that need no beginning, as examples."""


def find(starts: tuple[Start, ...], id_: str) -> Start | None:
    """Return the beginning of an id, or None if it is of none."""
    return next((start for start in starts if start.id == id_), None)

"""A reader's own words, of any grammar, made into a sentence of the note."""

import re
from dataclasses import dataclass

from calculators.note.drafting.clause_kinds import (
    OFFERS,
    OTHER_OFFER,
    OTHER_REASON,
    REASONS,
    STATEMENTS,
    Kind,
)
from calculators.note.drafting.text import capitalised, continued, finished, stopped


@dataclass(frozen=True)
class Clause:
    """A reader's words as sentences, from the fullest to the shortest.

    ``asks`` says that they say what is wanted; ``leads`` that it may follow after "so".
    """

    sentences: tuple[str, ...]
    asks: bool = False
    leads: bool = False

    def followed(self, wish: str) -> str:
        """Return the clause and what is wanted in one sentence, or nothing if they don't join."""
        if not self.leads or not wish.startswith(("I ", "I'", "It ", "Let's ")):
            return ""
        return f"{self.sentences[-1].removesuffix('.')}, so {continued(wish)}"


def reason(text: str, tone: str, bond: str) -> Clause:
    """Return the sentence for a reason; ``bond`` is what the note asks for."""
    return _clause(text, tone, bond, REASONS, OTHER_REASON)


def offer(text: str, tone: str, bond: str) -> Clause:
    """Return the sentence for an offer."""
    return _clause(text, tone, bond, OFFERS, OTHER_OFFER)


_QUESTION = re.compile(
    r"(?:do|does|did|are|is|was|were|can|could|would|will|shall|may|have|has|what|how|why|when|"
    r"where|which|who)\b[^.!]*\?$",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"(?:my|our|your|the|this|these|many|people)"
    r"(?: (?!what|that|which|who|how|where|you|we|i\b)[^\s,;:.]+){1,4}?"
    r" (?:is|are|was|were|has|have|had|will|would|can|could|does|did|changed|helped|made|got|"
    r"taught|inspired|moved|started|runs|works|needs|uses|builds)\b",
    re.IGNORECASE,
)
_LITTLE = ("a", "an", "the", "my", "our", "your", "this", "these", "that", "those", "some", "how")
_SEVERAL = re.compile(r"[.!?\u2026:;]\s|\bso\b", re.IGNORECASE)
_LAST_STOP = re.compile(r"(?<=[^\W\d_]{3})(?<!\bInc)(?<!\bLtd)(?<!\betc)(?<!\bCorp)\.$")


def _clause(text: str, tone: str, bond: str, kinds: tuple[Kind, ...], other: Kind) -> Clause:
    if _QUESTION.match(text):
        return Clause((capitalised(text),), asks=True)
    text = _LAST_STOP.sub("", text)
    words = text.lower().replace("\u2019", "'").split()
    kind = STATEMENTS if _STATEMENT.match(text) else _kind(words, kinds) or other
    if kind is not other or words[0] in _LITTLE:
        text = continued(text)
    if kind.drop:
        text = text[len(kind.drop) :].lstrip() or text
    frames = [frame.replace("{bond}", bond) for frame in kind.frames(tone)]
    return Clause(
        tuple(finished(capitalised(frame.replace("{}", text))) for frame in frames),
        asks=kind.asks,
        leads=kind.leads and not stopped(text) and not _SEVERAL.search(text),
    )


def _kind(words: list[str], kinds: tuple[Kind, ...]) -> Kind | None:
    """Return the kind that the first two words tell, or the first alone."""
    first, second = [*words, ""][:2]
    for kind in kinds:
        if f"{first} {second}" in kind.starts:
            return kind
    for kind in kinds:
        if first in kind.starts and second not in kind.unless:
            return kind
    return None

"""A note as it is read: its text, its words and marks with their places, its sentences."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from calculators.note.language.naming import SALUTATIONS
from calculators.platform_limits import NOTE_LENGTH_FREE

_TOKEN = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*(?:['\u2019\u02bc][^\W_]+)*|[^\w\s]|_")
_STOPS = tuple(".!?\u2026\u3002")
_PLAIN = str.maketrans(
    {"\u2019": "'", "\u02bc": "'", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "\u0131": "i", "þ": "th"}
    | {"æ": "ae", "œ": "oe"}
)
"""What counts as a letter with an accent, though Unicode has it as one of its own."""

_CLOSING = ")\"'\u201d\u2019\xbb"


@dataclass(frozen=True)
class Token:
    """One word or one mark: its place in characters, as written, and folded.

    ``sentence`` counts from 0, and ``first`` says that it begins one.
    """

    start: int
    end: int
    written: str
    folded: str
    sentence: int
    first: bool

    @property
    def word(self) -> bool:
        """Whether it is a word or a number, and no mark."""
        return self.written[0].isalnum()

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital."""
        return self.written[0].isupper()


@dataclass(frozen=True)
class Note:
    """A note to be checked, who it goes to, and how long it may be (UTF-16 code units)."""

    text: str
    recipient: str = ""
    limit: int = NOTE_LENGTH_FREE.value

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words and marks in order."""
        return tuple(_tokens(self.text))

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The words in order."""
        return tuple(token for token in self.tokens if token.word)

    @cached_property
    def named(self) -> frozenset[str]:
        """The parts of the recipient's name, folded."""
        parts = folded(self.recipient[:200]).replace("-", " ").split()
        return frozenset(parts) - SALUTATIONS


def _tokens(text: str) -> Iterator[Token]:
    sentence, first, end = 0, True, 0
    for match in _TOKEN.finditer(text):
        start, written = match.start(), match.group()
        if not first and _ends(text, end, start):
            sentence, first = sentence + 1, True
        end = match.end()
        yield Token(start, end, written, folded(written), sentence, first)
        first = first and not written[0].isalnum()


def _ends(text: str, end: int, start: int) -> bool:
    """Whether a sentence ends between two tokens: after its stop and a space, or with its line."""
    between = text[end:start]
    stop = text[end - 2 : end].rstrip(_CLOSING)[-1:]
    return "\n" in between or (bool(between) and stop in _STOPS)


def folded(text: str) -> str:
    """Return a text in small letters, without accents, with straight apostrophes."""
    if text.isascii():
        return text.lower()
    straight = text.casefold().translate(_PLAIN)
    apart = unicodedata.normalize("NFKD", straight)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))

"""A note as the rules read it: its text, its words with their places, its sentences."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*(?:['\u2019-][^\W_]+)*")
_STOP = re.compile(r"[.!?\u2026\u3002]+(?=\s|$)|\n+")


@dataclass(frozen=True)
class Word:
    """One word: its place in characters, as written, and folded (small letters, no accents)."""

    start: int
    end: int
    written: str
    folded: str
    sentence: int


@dataclass(frozen=True)
class Note:
    """A note to be checked, to whom it goes, and how long it may be (UTF-16 code units)."""

    text: str
    recipient: str = ""
    limit: int = 200

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words in order."""
        stops = [stop.start() for stop in _STOP.finditer(self.text)]
        found = []
        sentence = 0
        for match in _WORD.finditer(self.text):
            while sentence < len(stops) and stops[sentence] < match.start():
                sentence += 1
            written = match.group()
            found.append(Word(match.start(), match.end(), written, folded(written), sentence))
        return tuple(found)

    @cached_property
    def plain(self) -> str:
        """The text in small letters with straight apostrophes, of the same length."""
        return "".join(map(_plain, self.text))


def folded(text: str) -> str:
    """Return a text in small letters, without accents, with straight apostrophes."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.replace("\u2019", "'").casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _plain(letter: str) -> str:
    if letter in "\u2018\u2019\u02bc":
        return "'"
    small = letter.lower()
    return small if len(small) == 1 else letter

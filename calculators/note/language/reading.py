"""A note as the rules read it: its text, its words with their places, its sentences."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from calculators.note.language.standard import STANDARD, Standard
from calculators.note.language.words import classes
from calculators.platform_limits import NOTE_LENGTH_FREE

_WORD = re.compile(
    r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*(?:['\u2019\u02bc][^\W_]+)?|[%$\u20ac\xa3\u20b9]"
)
_STOP = re.compile(r"[.!?\u2026\u3002]+(?=[\s)\"\u201d\u2019']|$)|\n+")
_CLITIC = re.compile(r"(.+?)(n't|'(?:s|d|ll|ve|re|m))$")
_SYMBOLS = {"%": "percent", "$": "money", "\u20ac": "money", "\xa3": "money", "\u20b9": "money"}
_QUOTED = re.compile(
    r'"[^"\n]{2,80}"|\u201c[^\u201c\u201d\n]{2,80}\u201d|\u00ab[^\u00ab\u00bb\n]{2,80}\u00bb'
)
_HANGING = {"'d": "would", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will"}
_NEGATED = {"ca": "can", "wo": "will", "sha": "shall", "can": "can"}


@dataclass(frozen=True)
class Word:
    """One word: its place in characters, as written, and folded (small letters, no accents).

    What hangs on it after an apostrophe is a word of its own ("I'd" is "i would", "let's" is "let
    us"), but for an "'s". ``sentence`` counts from 0; ``first``
    begins one.
    """

    start: int
    end: int
    written: str
    folded: str
    sentence: int
    first: bool

    keys: frozenset[str]
    """What phrases know it by: the word itself and its classes; NAME if it may be a name,
    TITLE if it stands in quotation marks."""

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital."""
        return self.written[0].isupper()

    def is_any(self, *classes: str) -> bool:
        """Whether it belongs to one of the classes."""
        return not self.keys.isdisjoint(classes)


@dataclass(frozen=True)
class Note:
    """A note to be checked, to whom it goes, and how long it may be (UTF-16 code units).

    ``standard`` is given only where the checker itself is measured.
    """

    text: str
    recipient: str = ""
    limit: int = NOTE_LENGTH_FREE.value
    standard: Standard = STANDARD

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words in order."""
        return tuple(_words(self.text))

    @cached_property
    def sentences(self) -> tuple[tuple[int, ...], ...]:
        """The places of the words in ``words``, sentence by sentence."""
        places = range(len(self.words))
        return tuple(
            tuple(group) for _, group in groupby(places, key=lambda at: self.words[at].sentence)
        )

    @cached_property
    def stops(self) -> tuple[int, ...]:
        """For each word, where the words of its sentence stop."""
        return tuple(sentence[-1] + 1 for sentence in self.sentences for _ in sentence)

    @cached_property
    def by_key(self) -> dict[str, list[int]]:
        """The places of the words, by what phrases know them by."""
        found: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            for key in word.keys:
                found.setdefault(key, []).append(place)
        return found


def _words(text: str) -> Iterator[Word]:
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    stops = [
        stop.start()
        for stop in _STOP.finditer(text)
        if not any(start < stop.start() < end - 2 for start, end in quoted)
    ]
    before = None
    for match in _WORD.finditer(text):
        start, end = match.span()
        sentence = bisect_left(stops, start)
        stem, more = _parted(folded(match.group()))
        title = any(opened < start < closed for opened, closed in quoted)
        yield _word(start, end, match.group(), stem, sentence, sentence != before, title)
        if more:
            yield _word(start, end, more, more, sentence, False, title)
        before = sentence


def _word(
    start: int, end: int, written: str, stem: str, sentence: int, first: bool, title: bool
) -> Word:
    known = classes(stem) | {"TITLE"} if title else classes(stem)
    named = not first and written[0].isupper() and known.isdisjoint(("FUNCTION", "PLAIN"))
    keys = known | {stem, "NAME"} if named else known | {stem}
    return Word(start, end, written, stem, sentence, first, keys)


def folded(text: str) -> str:
    """Return a text in small letters, without accents, with straight apostrophes."""
    if text.isascii():
        return text.lower()
    straight = text.replace("\u2019", "'").replace("\u02bc", "'").casefold()
    apart = unicodedata.normalize("NFKD", straight)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _parted(word: str) -> tuple[str, str]:
    """Return a word without what hangs on it, and the word that this stands for, if any."""
    if "'" not in word:
        return _SYMBOLS.get(word, word), ""
    match = _CLITIC.match(word)
    if not match:
        return word, ""
    stem, hanging = match.groups()
    if hanging == "n't":
        return _NEGATED.get(stem, stem), "not"
    return stem, "us" if word == "let's" else _HANGING.get(hanging, "")

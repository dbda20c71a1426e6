"""Phrases: short patterns of words and classes of words, and where a note has them.

A phrase is written as it is read: ``our _2 WARES`` is "our", up to two words of any kind, and a
word of the class WARES. ``a|b`` is either, ``word?`` may be missing, ``_`` is at most one word of
any kind, ``^`` and ``$`` are the two ends of a sentence. A phrase stays within one sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from calculators.note.reading import Note, Word


@dataclass(frozen=True)
class Place:
    """Where a phrase is: the first of its words and the one after its last, by number."""

    first: int
    after: int


@dataclass(frozen=True)
class Phrases:
    """Phrases that mean the same, one a line."""

    lines: str

    @cached_property
    def _by_first(self) -> dict[str, list[tuple["_Part", ...]]]:
        found: dict[str, list[tuple[_Part, ...]]] = {}
        for line in filter(None, map(str.strip, self.lines.splitlines())):
            parts = tuple(map(_part, line.split()))
            head = next(part for part in parts if part.words)
            for word in head.words:
                found.setdefault(word, []).append(parts)
        return found

    def places(self, note: Note) -> list[Place]:
        """Return where the phrases are, in order; the longest of those that begin together."""
        found = []
        for sentence in note.sentences:
            stop = sentence[-1] + 1
            for place in sentence:
                ends = [
                    end
                    for key in _keys(note.words[place])
                    for parts in self._by_first.get(key, ())
                    for end in _ends(note.words, place, stop, parts)
                ]
                if ends:
                    found.append(Place(place, max(ends)))
        return found


@dataclass(frozen=True)
class _Part:
    """One place of a phrase: its words or classes, or a gap of up to ``gap`` words."""

    words: frozenset[str] = frozenset()
    gap: int = 0
    optional: bool = False
    anchor: str = ""


def _part(text: str) -> _Part:
    if text in "^$":
        return _Part(anchor=text)
    if text[0] == "_":
        return _Part(gap=int(text[1:] or 1))
    return _Part(frozenset(text.removesuffix("?").split("|")), optional=text.endswith("?"))


def _keys(word: Word) -> frozenset[str]:
    return word.classes | {word.folded}


def _ends(
    words: tuple[Word, ...], start: int, stop: int, parts: tuple[_Part, ...]
) -> Iterator[int]:
    """Yield where a phrase that begins at ``start`` may end, up to ``stop``; gaps are short."""
    if not parts:
        yield start
        return
    part, rest = parts[0], parts[1:]
    if part.anchor:
        if start == stop if part.anchor == "$" else words[start].first:
            yield from _ends(words, start, stop, rest)
        return
    if part.gap:
        for end in range(start, min(start + part.gap, stop) + 1):
            yield from _ends(words, end, stop, rest)
        return
    if part.optional:
        yield from _ends(words, start, stop, rest)
    if start < stop and not part.words.isdisjoint(_keys(words[start])):
        yield from _ends(words, start + 1, stop, rest)

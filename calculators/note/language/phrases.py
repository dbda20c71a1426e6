"""Phrases: short patterns of words and classes of words, and where a note has them.

A phrase is written as it is read: ``our _2 WARES`` is "our", up to two words of any kind, and a
word of the class WARES. ``a|b`` is either, ``!a|b`` any word but these, ``word?`` may be missing,
``_`` is at most one word of any kind, ``^`` and ``$`` are the two ends of a sentence. A phrase
stays within one sentence.
"""

from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from calculators.note.language.reading import Note


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

    def places(self, note: Note, spared: Set[int] = frozenset()) -> list[Place]:
        """Return where the phrases are, in order; of those that begin together, the longest.

        Those with a word in ``spared`` do not count.
        """
        found: dict[int, int] = {}
        for key in self._by_first.keys() & note.by_key.keys():
            for start in note.by_key[key]:
                for parts in self._by_first[key]:
                    end = _end(note, start, note.stops[start], parts)
                    if end > found.get(start, 0):
                        found[start] = end
        places = [Place(start, found[start]) for start in sorted(found)]
        return [place for place in places if spared.isdisjoint(range(place.first, place.after))]

    def covered(self, note: Note) -> set[int]:
        """Return the numbers of the words that are in one of the phrases."""
        return {number for place in self.places(note) for number in range(place.first, place.after)}


class _Part(NamedTuple):
    """One place of a phrase: its words or classes, or a gap of up to ``gap`` words."""

    words: frozenset[str] = frozenset()
    but: bool = False
    gap: int = 0
    optional: bool = False
    anchor: str = ""


def _part(text: str) -> _Part:
    if text in ("^", "$"):
        return _Part(anchor=text)
    if text[0] == "_":
        return _Part(gap=int(text[1:] or 1))
    listed = frozenset(text.removeprefix("!").removesuffix("?").split("|"))
    return _Part(listed, but=text[0] == "!", optional=text.endswith("?"))


def _end(note: Note, start: int, stop: int, parts: tuple[_Part, ...]) -> int:
    """Return the first place before ``stop`` where a phrase from ``start`` can end, or -1.

    A gap at the end of the phrase takes all that it can.
    """
    if not parts:
        return start
    words, but, gap, optional, anchor = parts[0]
    rest = parts[1:]
    if gap:
        last = min(start + gap, stop)
        if not rest:
            return last
        for place in range(start, last + 1):
            end = _end(note, place, stop, rest)
            if end >= 0:
                return end
        return -1
    if anchor:
        there = start == stop if anchor == "$" else note.words[start].first
        return _end(note, start, stop, rest) if there else -1
    if start < stop and words.isdisjoint(note.words[start].keys) == but:
        end = _end(note, start + 1, stop, rest)
        if end >= 0:
            return end
    return _end(note, start, stop, rest) if optional else -1

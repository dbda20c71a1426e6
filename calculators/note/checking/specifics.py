"""What a note says that fits this person only, and whether it says anything at all.

A word counts as specific if it is none of the common words, of the words of networking, of the
names of whole sectors, or of praise; names, numbers and days count as well. It counts in full in a
sentence that is about the two people (a "you" that is not just part of a formula, something lived
through together, somebody both know), and by half in the sentences next to it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from calculators.note.checking.names import greeted, own_words
from calculators.note.checking.signs.personal import (
    ALL_OF_US,
    EMPTY_PRAISE,
    FORMULAS,
    NOT_YET,
    PLATFORM_MEETING,
    ROLE,
    SHARED,
    THEIRS,
    TOGETHER,
)
from calculators.note.language.phrases import Place
from calculators.note.language.reading import Note, Word

MOST_IN_SENTENCE = 4
"""Specific words that count in one sentence: a list of things is not twice as personal."""

ROLE_LENGTH = 4
"""Words that a role is named in, such as "head of care"."""


@dataclass(frozen=True)
class Specifics:
    """How far a note is about this person: the sum, and the words that are about anything."""

    score: float
    telling: int
    about_them: int


@lru_cache(maxsize=8)
def specifics(note: Note) -> Specifics:
    """Return how specific a note is."""
    formula = FORMULAS.covered(note)
    about = [
        place
        for place, word in enumerate(note.words)
        if "YOU" in word.keys and place not in formula
    ]
    role = _role(note)
    told = _told(note, role)
    score = _score(note, told, about, role)
    return Specifics(score, sum(map(len, told.values())), len(about))


def _told(note: Note, role: set[int]) -> dict[int, set[str]]:
    """Return the words that tell something, sentence by sentence."""
    own = own_words(note)
    told: dict[int, set[str]] = {}
    for place, word in enumerate(note.words):
        if place not in own and (place in role or _telling(note, place)):
            told.setdefault(word.sentence, set()).add(word.folded)
    return told


def _outside(words: set[int], places: list[Place]) -> list[Place]:
    """Return the places that none of the words, by number, is in."""
    return [place for place in places if words.isdisjoint(range(place.first, place.after))]


def _score(note: Note, told: dict[int, set[str]], about: list[int], role: set[int]) -> float:
    unmet = PLATFORM_MEETING.covered(note) | NOT_YET.covered(note)
    shared = _sentences(note, _outside(unmet, SHARED.places(note)))
    together = _sentences(note, _outside(ALL_OF_US.covered(note), TOGETHER.places(note)))
    theirs = _sentences(note, THEIRS.places(note))
    related = {note.words[place].sentence for place in about} | together | shared | theirs
    gushing = _sentences(note, empty_praise(note)) - theirs
    score = 0.0
    for sentence, words in told.items():
        count = min(MOST_IN_SENTENCE, len(words)) / (2 if sentence in gushing else 1)
        if sentence in related:
            score += count
        elif sentence - 1 in related or sentence + 1 in related:
            score += count / 2
    roles = {note.words[place].sentence for place in role}
    return score + len(roles) + len(together - shared) + 1.5 * len(shared) + 0.5 * len(theirs)


def _sentences(note: Note, places: Iterable[Place]) -> set[int]:
    """Return the sentences in which phrases stand."""
    return {note.words[place.first].sentence for place in places}


def _role(note: Note) -> set[int]:
    """Return the words that name a new role of theirs, however common they are."""
    return {
        place
        for found in ROLE.places(note)
        for place in range(found.after, min(found.after + ROLE_LENGTH, len(note.words)))
        if note.words[place].sentence == note.words[found.first].sentence
    }


def empty_praise(note: Note) -> list[Place]:
    """Return where a note praises; a title in quotation marks is no praise."""
    return [
        place
        for place in EMPTY_PRAISE.places(note)
        if not any(word.is_any("TITLE") for word in note.words[place.first : place.after])
    ]


_EMPTY = ("FUNCTION", "PLAIN", "NETWORKING", "SECTOR", "PRAISE")


def _telling(note: Note, place: int) -> bool:
    word = note.words[place]
    if word.is_any("NUMBER", "DAY", "TITLE"):
        return True
    if word.capital and not word.first and word.folded not in ("i", "linkedin"):
        return place not in greeted(note) and not _acronym(word)
    return len(word.folded) > 2 and not word.is_any(*_EMPTY)


def _acronym(word: Word) -> bool:
    """Whether it only names a trade, such as IT or HR."""
    return word.is_any("SECTOR") or (word.written.isupper() and word.is_any(*_EMPTY))


def unspecific(note: Note) -> bool:
    """Whether a note could have gone to just anybody."""
    return specifics(note).score < note.standard.specific

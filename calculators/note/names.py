"""The names in a note: whom it greets, who signs it, and whether the greeting is the right one."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from calculators.note.reading import Note, folded
from calculators.note.words_names import CLOSINGS, PARTICLES, SALUTATIONS, SHORT_FOR, TITLES

MOST_NAME_WORDS = 4


@dataclass(frozen=True)
class Greeting:
    """Whether a note greets, and the places of the words of the name that it greets."""

    salutation: bool
    name: tuple[int, ...]


@lru_cache(maxsize=8)
def greeting(note: Note) -> Greeting:
    """Return the greeting with which a note begins."""
    words = note.words[:12]
    at = 0
    while at < len(words) and at < 3 and words[at].folded in SALUTATIONS:
        at += 1
    salutation = at > 0
    foreign = not salutation and bool(words) and not words[0].written.isascii()
    name: list[int] = []
    for place in range(at, min(len(words), at + MOST_NAME_WORDS)):
        word = words[place]
        between = note.text[words[place - 1].end : word.start] if place else ""
        if (
            place
            and between.strip() not in ("", ".", "-", "'")
            and (name or between.strip() != ",")
        ):
            break
        if word.folded in TITLES or word.folded in PARTICLES:
            name.append(place)
            continue
        if not _nameable(note, place):
            break
        name.append(place)
    while name and words[name[-1]].folded in PARTICLES:
        name.pop()
    if name and not salutation:
        after = note.text[words[name[-1]].end :].lstrip()[:1]
        if after not in (",", "!", ":", "\u2013", "\u2014", "-", "\uff0c", "\u060c", "\uff01"):
            name = []
    if foreign and name and len(words) > len(name):
        salutation = False
    real = tuple(place for place in name if words[place].folded not in TITLES)
    return Greeting(salutation, real)


def greeted(note: Note) -> frozenset[int]:
    """Return the places of the words of the greeting."""
    return frozenset(greeting(note).name)


def own_words(note: Note) -> frozenset[int]:
    """Return the places of the words that only name the two people: greeting and signature."""
    found = set(greeted(note))
    parts = set(folded(note.recipient).replace("-", " ").split())
    for place, word in enumerate(note.words):
        if word.folded in parts or word.folded in SALUTATIONS:
            found.add(place)
    last = note.sentences[-1] if note.sentences else ()
    signature = [place for place in last if note.words[place].folded not in CLOSINGS]
    closed = len(signature) < len(last) and len(signature) <= 3
    alone = len(signature) <= 2 and all(note.words[place].capital for place in signature)
    if len(note.sentences) > 1 and (closed or alone):
        found.update(signature)
    return frozenset(found)


def _nameable(note: Note, place: int) -> bool:
    word = note.words[place]
    if word.folded in set(folded(note.recipient).split()):
        return True
    caseless = word.written[0].isalpha() and not (word.capital or word.written[0].islower())
    if caseless:
        return True
    return word.capital and not word.is_any("FUNCTION", "PLAIN", "PRAISE", "NETWORKING")


def compared(written: str, recipient: str) -> str:
    """Return how a greeted name goes with the recipient's: same, accents, misspelt or other.

    Names in different scripts, short forms and parts of a name count as the same.
    """
    ours, theirs = _parts(written), _parts(recipient)
    if not ours or not theirs:
        return "same"
    if not _exact(written).isdisjoint(_exact(recipient)):
        return "same"
    if ours & theirs:
        return "accents"
    results = {_compared(one, other) for one in ours for other in theirs}
    for result in ("same", "misspelt"):
        if result in results:
            return result
    return "other"


def _compared(one: str, other: str) -> str:
    if _script(one) != _script(other):
        return "same"
    if min(len(one), len(other)) >= 2 and (one.startswith(other) or other.startswith(one)):
        return "same"
    if one in SHORT_FOR.get(other, ()) or other in SHORT_FOR.get(one, ()):
        return "same"
    allowed = 1 if min(len(one), len(other)) <= 4 else 2
    return "misspelt" if distance(one, other, allowed) <= allowed else "other"


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters must change, with two neighbours swapped as one change."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before = before, row
        row = [i]
        for j, opposite in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != opposite))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == opposite:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _split(name: str) -> list[str]:
    return [part.strip(".,") for part in name.replace("-", " ").split() if part.strip(".,")]


def _exact(name: str) -> set[str]:
    """Return the parts of a name with their accents, however these are encoded."""
    straight = unicodedata.normalize("NFC", name[:200].replace("\u2019", "'"))
    return {part.casefold() for part in _split(straight)}


def _parts(name: str) -> set[str]:
    """Return the parts of a name that tell: folded, without titles and particles."""
    parts = {folded(part) for part in _split(name[:200])}
    return {part[:40] for part in parts if part not in TITLES} - PARTICLES or parts


def _script(part: str) -> str:
    return unicodedata.name(part[0], "?").split()[0]

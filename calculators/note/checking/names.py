"""The name in a note: who it greets, and whether that is who it goes to."""

import unicodedata
from functools import lru_cache
from itertools import takewhile

from calculators.note.language.common import COMMON
from calculators.note.language.naming import PARTICLES, SALUTATIONS, SHORT_FOR, TITLES
from calculators.note.language.reading import Note, folded

MOST_NAME_WORDS = 4


@lru_cache(maxsize=8)
def greeted(note: Note) -> tuple[int, ...]:
    """Return the places of the words of the name that a note greets at its start."""
    start = saluting(note)
    name = _name_from(note, start)
    if name and not _called(note, start, name):
        return ()
    return tuple(place for place in name if note.words[place].folded not in TITLES)


def saluting(note: Note) -> int:
    """Return how many words say hello before the name."""
    return len(list(takewhile(lambda word: word.folded in SALUTATIONS, note.words[:3])))


def by_surname(note: Note) -> bool:
    """Whether it greets by a title and, it may be, a surname that the recipient's name lacks."""
    place = saluting(note)
    titled = place < len(note.words) and note.words[place].folded in TITLES
    return titled and len(_split(note.recipient)) < 2 and not TITLES & note.named


def _called(note: Note, start: int, name: list[int]) -> bool:
    """Whether a name is called: after a salutation alone, else only if it is set off."""
    before = note.text[note.words[start - 1].end : note.words[name[0]].start] if start else ","
    return "," not in before or _set_off(note, name[-1])


def _name_from(note: Note, start: int) -> list[int]:
    """Return the places of the words of a name that begins at a word."""
    name: list[int] = []
    for place in range(start, min(len(note.words), start + MOST_NAME_WORDS)):
        word = note.words[place]
        between = note.text[note.words[place - 1].end : word.start].strip()
        if between not in ("", ".", "-", "'") and (name or between != ","):
            break
        if word.folded not in TITLES | PARTICLES and not _nameable(note, place):
            break
        name.append(place)
    while name and note.words[name[-1]].folded in PARTICLES:
        name.pop()
    return name


def _set_off(note: Note, place: int) -> bool:
    """Whether a mark sets a word off from what follows, as after a name that is called."""
    return note.text[note.words[place].end :].lstrip().startswith(_CALLING)


_CALLING = (",", "!", ":", "\u2013", "\u2014", "-", "\uff0c", "\u060c", "\uff01")


def _nameable(note: Note, place: int) -> bool:
    word = note.words[place]
    caseless = word.written[0].isalpha() and not (word.capital or word.written[0].islower())
    if caseless or word.folded in note.named:
        return True
    return word.capital and word.folded.partition("'")[0] not in COMMON


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
    return min(results, key=("same", "misspelt", "other").index)


def _compared(one: str, other: str) -> str:
    if _script(one) != _script(other):
        return "same"
    if min(len(one), len(other)) >= 2 and (one.startswith(other) or other.startswith(one)):
        return "same"
    if one in SHORT_FOR.get(other, ()) or other in SHORT_FOR.get(one, ()):
        return "same"
    allowed = 1 if min(len(one), len(other)) <= 4 else 2
    return "misspelt" if distance(one, other) <= allowed else "other"


def distance(one: str, other: str) -> int:
    """Return how many letters must change, with two neighbours swapped as one change."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        before, row = rows[-1], [i]
        for j, opposite in enumerate(other, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != opposite))
            if i > 1 and j > 1 and (letter, one[i - 2]) == (other[j - 2], opposite):
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


def _split(name: str) -> list[str]:
    """Return the parts of a name that tell: without titles and particles, if there are others."""
    parts = [part.strip(".,") for part in name[:200].replace("-", " ").split()]
    spoken = [part for part in parts if part]
    return [part for part in spoken if folded(part) not in TITLES | PARTICLES] or spoken


def _exact(name: str) -> set[str]:
    """Return the parts of a name with their accents, however these are encoded."""
    straight = unicodedata.normalize("NFC", name.replace("\u2019", "'"))
    return {part.casefold() for part in _split(straight)}


def _parts(name: str) -> set[str]:
    """Return the parts of a name folded, each cut to what is worth comparing."""
    return {folded(part)[:40] for part in _split(name)}


def _script(part: str) -> str:
    return unicodedata.name(part[0], part[0]).split()[0]

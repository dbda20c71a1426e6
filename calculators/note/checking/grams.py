"""What a note is judged by: short runs of its letters, of its words, and of its words masked.

A masked word is its ending alone, so that "congrats on your new -ment" is seen whatever the news;
the small words that carry a sentence stay. A run is known by a number, its bucket, so that what
was learned of all runs is one table of whole numbers.
"""

from collections.abc import Iterator
from functools import lru_cache
from zlib import crc32

from calculators.note.checking.names import greeted
from calculators.note.language.reading import Note, Token

BUCKETS = 1 << 16
"""How many buckets there are; two runs may share one."""

KIND_BUCKETS = BUCKETS // 16
"""How many there are of those that tell the kind of a fault, once a note is known to be bad."""

LETTERS, WORDS, MASKED = range(2, 6), range(1, 4), range(2, 6)
"""Lengths of runs: of letters within a word, of words, and of masked words."""

type Run = tuple[int, int]
"""Where a run is: the first of its tokens, and the one after its last."""

_KEPT = frozenset(
    """
    a about after again all also am an and any anyone are as ask at back be because been before
    being but by can could did do does doing don't down each for from get give go good got had has
    have he her here him his how i i'd i'll i'm i've if in into is it it's just know let let's like
    love made make many may me might more most much must my need never new no not now of off on
    once one only or other our out over own please quick re same see send she should since so some
    someone still such take talk tell than thank thanks that that's the their them then there these
    they think this those time to today too two under up us use very want was we we're we've week
    well were what when where which while who why will with without won't work would year years you
    you'd you'll you're you've your yours
    """.split()
)
_ENDINGS = ("ing", "ed", "ly", "tion", "ment", "er", "ies", "s")
_NAME = "xname"


def buckets(note: Note) -> dict[int, list[Run]]:
    """Return the buckets of a note's runs, each with where they are."""
    own = note.named | {note.words[place].folded for place in greeted(note)}
    words = [_NAME if token.folded in own else token.folded for token in note.tokens]
    masked = [_masked(token, word) for token, word in zip(note.tokens, words, strict=True)]
    found: dict[int, list[Run]] = {}
    for place, word in enumerate(words):
        for bucket in _letters(word):
            found.setdefault(bucket, []).append((place, place + 1))
    for kind, row, lengths in ((b"w", words, WORDS), (b"m", masked, MASKED)):
        for bucket, run in _runs(kind, row, lengths):
            found.setdefault(bucket, []).append(run)
    return found


@lru_cache(maxsize=2048)
def _letters(word: str) -> frozenset[int]:
    """Return the buckets of the runs of letters in a word, its two ends being letters too."""
    padded = f" {word} "
    return frozenset(
        crc32(_coded(f"c{padded[start : start + length]}")) % BUCKETS
        for length in LETTERS
        for start in range(len(padded) - length + 1)
    )


def _runs(kind: bytes, words: list[str], lengths: range) -> Iterator[tuple[int, Run]]:
    """Yield the buckets of the runs of words, and where each is."""
    coded = [_coded(word) for word in words]
    for first in range(len(coded)):
        value = crc32(kind)
        for after in range(first + 1, min(first + lengths.stop, len(coded) + 1)):
            value = crc32(coded[after - 1], value)
            if after - first in lengths:
                yield value % BUCKETS, (first, after)
            value = crc32(b" ", value)


def _coded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _masked(token: Token, word: str) -> str:
    if word == _NAME or word in _KEPT or not token.word:
        return word
    if word[0].isdigit():
        return "NUM"
    if token.capital and not token.first:
        return "CAP"
    ending = (end for end in _ENDINGS if word.endswith(end) and len(word) > len(end) + 2)
    return f"-{next(ending, '')}"

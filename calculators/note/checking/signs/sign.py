"""Signs: families of phrases that together show what a note is after, each with its weight."""

from collections.abc import Iterable
from dataclasses import dataclass

from calculators.note.language.phrases import Phrases, Place
from calculators.note.language.reading import Note


@dataclass(frozen=True)
class Sign:
    """One family of phrases: what it shows, how much that weighs, and the phrases."""

    shows: str
    weight: int
    phrases: Phrases


@dataclass(frozen=True)
class Shown:
    """What the signs in a note add up to, and where the heaviest of them are."""

    weight: int
    places: list[Place]
    signs: tuple[str, ...]


def shown(note: Note, signs: Iterable[Sign], but: Phrases) -> Shown:
    """Return what the signs add up to in a note, but where they touch others; each counts once."""
    spared = but.covered(note)
    there = [(sign, places) for sign in signs if (places := sign.phrases.places(note, spared))]
    by_weight = sorted(there, key=lambda pair: -pair[0].weight)
    return Shown(
        sum(sign.weight for sign, _ in there),
        next((places for _, places in by_weight), []),
        tuple(sign.shows for sign, _ in there),
    )

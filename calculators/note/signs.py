"""Signs: families of phrases that together show what a note is after, each with its weight."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from calculators.note.phrases import Phrases, Place
from calculators.note.reading import Note


@dataclass(frozen=True)
class Sign:
    """One family of phrases: what it shows, how much that weighs, and the phrases."""

    shows: str
    weight: int
    phrases: Phrases


@dataclass(frozen=True)
class Shown:
    """What the signs in a note add up to, and where the heaviest of them is."""

    weight: int
    place: Place | None
    signs: tuple[str, ...]


def shown(note: Note, signs: Iterable[Sign], but: Phrases | None = None) -> Shown:
    """Return what the signs add up to in a note; each counts once.

    Phrases that touch a place of ``but`` do not count.
    """
    spared = but.covered(note) if but else set()
    found: Mapping[Sign, list[Place]] = {
        sign: [
            place
            for place in sign.phrases.places(note)
            if spared.isdisjoint(range(place.first, place.after))
        ]
        for sign in signs
    }
    there = [(sign, places) for sign, places in found.items() if places]
    if not there:
        return Shown(0, None, ())
    _, places = max(there, key=lambda pair: pair[0].weight)
    return Shown(
        sum(sign.weight for sign, _ in there),
        places[0],
        tuple(sign.shows for sign, _ in there),
    )

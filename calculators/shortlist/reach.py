"""How far answers can still come: the exact ends of the score and of the verdict.

A list has too many people to count every completion of everyone's answers. The ends alone can be
told without counting: each question brings its points by itself, and a boundary looks at no more
than one question beside the hinges.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import and_, or_

from calculators.connection_score.boundaries import Cap
from calculators.connection_score.outlook.census import HINGES
from calculators.connection_score.outlook.completions import GROUPS
from calculators.connection_score.outlook.prospect import (
    BITS,
    Caps,
    Option,
    below,
    looking_at,
    prospect,
)
from calculators.connection_score.verdicts import HIGHEST, VERDICTS, rank, verdict_for
from calculators.questions import Answer

_PARTS = {group: tuple(part.id for part in parts) for group, parts in GROUPS.items()}
_ALL: Caps = sum(BITS)


@dataclass(frozen=True)
class Reach:
    """The lowest and the highest score and verdict that answers can come to.

    ``points`` are those of the lowest score before the ends of the scale. ``cap`` is the lowest of
    the boundaries in force for sure. ``open`` are the main questions that leave room, those that
    leave most first.
    """

    lowest: int
    highest: int
    worst: str
    best: str
    points: int
    cap: Cap | None
    open: tuple[str, ...]

    @property
    def score(self) -> int | None:
        """The score, if nothing that is open changes it or the verdict."""
        return self.lowest if self.lowest == self.highest and self.verdict else None

    @property
    def verdict(self) -> str | None:
        """The verdict, if nothing that is open changes it."""
        return self.worst if self.worst == self.best else None


@dataclass(frozen=True)
class _Part:
    """What a main question can come to: ``never`` and ``maybe`` are boundaries.

    Those of ``never`` are ruled out by every option, those of ``maybe`` by some.
    """

    group: str
    lowest: int
    spread: int
    options: tuple[Option, ...]
    never: Caps
    maybe: Caps


@lru_cache(maxsize=8192)  # of one list, which is asked about again at every change of one row
def reach(items: tuple[tuple[str, Answer], ...]) -> Reach:
    """Return how far answers, given as pairs, can still come."""
    answers = dict(items)
    parts = [
        _part(group, tuple([(id_, answers[id_]) for id_ in ids if id_ in answers]))
        for group, ids in _PARTS.items()
    ]
    points, spread, never, maybe = 0, 0, 0, 0
    for part in parts:
        points += part.lowest
        spread += part.spread
        never |= part.never
        maybe |= part.maybe
    lowest = min(max(points, 0), HIGHEST)
    highest = min(max(points + spread, 0), HIGHEST)
    possible = _lowest(_ALL & ~never)
    worst = verdict_for(lowest).id
    if possible and rank(possible.verdict) < rank(worst):
        worst = possible.verdict
    left = sorted((part for part in parts if len(part.options) > 1), key=lambda one: -one.spread)
    best = _best(left, points, never) if left else worst
    certain = _lowest(_ALL & ~maybe)
    return Reach(lowest, highest, worst, best, points, certain, tuple(one.group for one in left))


@lru_cache(maxsize=8192)
def _part(group: str, known: tuple[tuple[str, Answer], ...]) -> _Part:
    found = prospect(group, known)
    ruled_out = [option.rules_out for option in found.options]
    return _Part(
        group,
        found.lowest,
        found.spread,
        found.options,
        reduce(and_, ruled_out),
        reduce(or_, ruled_out),
    )


@lru_cache(maxsize=512)
def _lowest(caps: Caps) -> Cap | None:
    """Return the boundary that allows least of some, if there are any."""
    return min((cap for bit, cap in BITS.items() if bit & caps), key=_allows, default=None)


def _allows(cap: Cap) -> int:
    return rank(cap.verdict)


def _best(left: Iterable[_Part], points: int, never: Caps) -> str:
    """Return the best verdict that some way to answer what is left comes to."""
    hinged = {0: 0}  # the most points by what the open hinges rule out
    others = []
    room = 0
    for part in left:
        if part.group in HINGES:
            hinged = _combined(hinged, part.options)
        else:
            others.append((looking_at((part.group,)), part))
            room += part.spread
    for verdict in reversed(VERDICTS[1:]):
        held = below(verdict.id) & ~never
        need = verdict.lowest - points
        for ruled_out, extra in hinged.items():
            if extra + room >= need and _free(held & ~ruled_out, extra + room - need, others):
                return str(verdict.id)
    return VERDICTS[0].id


def _combined(ways: dict[Caps, int], options: Iterable[Option]) -> dict[Caps, int]:
    """Return the most points of ways and options together, by what they rule out."""
    found: dict[Caps, int] = {}
    for option in options:
        for ruled_out, extra in ways.items():
            key = ruled_out | option.rules_out
            found[key] = max(found.get(key, 0), extra + option.extra)
    return found


def _free(standing: Caps, spare: int, others: Iterable[tuple[Caps, _Part]]) -> bool:
    """Whether questions can be answered so that no boundary stands, for no more than is spare."""
    for looked_at, part in others:
        if here := standing & looked_at:
            able = [one.extra for one in part.options if not here & ~one.rules_out]
            spare -= part.spread - max(able, default=-HIGHEST * HIGHEST)
            standing &= ~looked_at
    return not standing and spare >= 0

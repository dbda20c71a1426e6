"""What one main question can still come to: its completions, those that count alike as one."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from math import gcd

from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.outlook.completions import GROUPS, completions
from calculators.connection_score.scoring import may_apply, points
from calculators.connection_score.verdicts import rank
from calculators.questions import Answer

type Caps = int
"""A set of boundaries, a bit for each in the order of ``CAPS``: quick to compare."""

BITS = {1 << place: cap for place, cap in enumerate(CAPS)}


@dataclass(frozen=True)
class Option:
    """Completions that bring the same points and rule out the same boundaries.

    ``extra`` is what they bring above the lowest option of the same question; ``share`` is how
    common they are, against the other options.
    """

    extra: int
    share: int
    rules_out: Caps


@dataclass(frozen=True)
class Prospect:
    """The points of the lowest option, how many more the best one brings, and all options."""

    lowest: int
    spread: int
    options: tuple[Option, ...]


@lru_cache(maxsize=512)  # the answers of one visit, not of all visits
def prospect(group: str, known: tuple[tuple[str, Answer], ...]) -> Prospect:
    """Return the prospect of a main question, given the answers to it and its details so far."""
    caps = {bit: cap for bit, cap in BITS.items() if bit & looking_at((group,))}
    shares: dict[tuple[int, Caps], int] = defaultdict(int)
    for way in completions(group, dict(known)):
        worth = sum(points(part, way.answers) or 0 for part in GROUPS[group])
        ruled_out = sum(bit for bit, cap in caps.items() if not may_apply(cap, way.answers))
        shares[worth, ruled_out] += way.share
    unit = gcd(*shares.values())  # small counts, to fit the digits of a tally
    lowest = min(worth for worth, _ in shares)
    options = tuple(
        Option(worth - lowest, share // unit, ruled_out)
        for (worth, ruled_out), share in shares.items()
    )
    return Prospect(lowest, max(option.extra for option in options), options)


@cache
def looking_at(groups: tuple[str, ...]) -> Caps:
    """Return the boundaries that look at the answer to any of some main questions."""
    fields = {part.id for group in groups for part in GROUPS[group]}
    return sum(
        bit
        for bit, cap in BITS.items()
        if any(condition.question in fields for condition in cap.when)
    )


@cache
def below(verdict: str) -> Caps:
    """Return the boundaries that hold a completion back from a verdict."""
    return sum(bit for bit, cap in BITS.items() if rank(cap.verdict) < rank(verdict))

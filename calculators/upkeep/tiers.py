"""How often to write to whom: tiers, each with its rhythm and as many people as one can keep up.

The rhythms are a known rule of thumb (T4, untested), the sizes the circles that research on
personal ties found (R9): 5, 15, 50 and 150 people, each circle within the next. Together they take
some six messages a week. A tier is proposed from how often and how recently both wrote, never from
who somebody is; the thresholds are editorial.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

UNIT = 1 << 10
"""What a day on which somebody wrote counts, if it was within a year: half as much a year later."""

_YEAR = 365


@dataclass(frozen=True)
class Tier:
    """A rhythm: write every ``days`` days, to at most ``size`` people that are proposed for it.

    ``at_least`` is how many recent days both need to have written on; ``facts`` say where the
    numbers come from.
    """

    id: str
    name: str
    rhythm: str
    days: int
    size: int
    at_least: int
    facts: tuple[str, ...]


TIERS = (
    Tier("close", "Close", "every 3 weeks", 21, 5, 4 * UNIT, ("T4", "R9", "R10")),
    Tier("warm", "Warm", "every 2 months", 61, 10, 2 * UNIT, ("T4", "R9", "R10")),
    Tier("wide", "Wide", "twice a year", 183, 35, 1, ("T4", "R9")),
    Tier("yearly", "Yearly", "once a year", 365, 100, 0, ("T4", "R9", "R10")),
)
"""From the closest on. The guide's engagement plan has the first three by these names."""

OPEN = "open"
"""In no tier: nobody can keep up with everyone, and nothing is due."""

IDS = (*(tier.id for tier in TIERS), OPEN)
PLACE = {id_: place for place, id_ in enumerate(IDS)}


class Strength(NamedTuple):
    """How strong a tie is, by what both wrote: of the two, the one who wrote on fewer days counts.

    ``last`` is the day of the last message, ``connected`` that of the connection, 0 where unknown.
    """

    key: str
    both: int
    last: int
    connected: int


def strength(days: Iterable[int], today: int) -> int:
    """Return what days of writing count together: half for each year that has gone by.

    In whole numbers, so that every runtime counts the same.
    """
    return sum(UNIT >> min(max(today - day, 0) // _YEAR, 31) for day in days)


def proposed(ties: Iterable[Strength], decided: Mapping[str, str]) -> dict[str, str]:
    """Return a tier for each tie without one that the reader decided; those take up room, too."""
    room = {tier.id: tier.size for tier in TIERS}
    for id_ in decided.values():
        if id_ in room:
            room[id_] -= 1
    found: dict[str, str] = {}
    for tie in sorted(ties, key=lambda tie: (-tie.both, -tie.last, -tie.connected, tie.key)):
        if tie.key not in decided:
            fitting = (t.id for t in TIERS if tie.both >= t.at_least and room[t.id] > 0)
            found[tie.key] = tier = next(fitting, OPEN)
            if tier != OPEN:
                room[tier] -= 1
    return found

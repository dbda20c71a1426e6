"""How often to write to who: tiers, each with its rhythm and as many people as one can keep up.

The rhythms are a known rule of thumb (T4, untested), the sizes the circles that research on
personal ties found (R9): 5, 15, 50 and 150 people, each circle within the next. Together they take
some six messages a week. A tier is proposed from how often and how recently both wrote, never from
who someone is; the thresholds are editorial.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

UNIT = 1 << 10
"""What a day on which someone wrote counts, if it was within a year: half as much a year later."""

_YEAR = 365


@dataclass(frozen=True)
class Tier:
    """A rhythm: write every ``days`` days, to at most ``size`` people that are proposed for it.

    ``who`` is in it, in a few words. ``lately`` is what the days on which both wrote need to count
    together, ``ever`` how many there need to be; ``facts`` say where the numbers come from.
    """

    id: str
    name: str
    who: str
    rhythm: str
    days: int
    size: int
    lately: int
    ever: int
    facts: tuple[str, ...]

    def takes(self, tie: "Strength") -> bool:
        """Whether a tie is strong enough for it."""
        return tie.lately >= self.lately and tie.ever >= self.ever


_TIMED = ("T4", "R9", "R10")

TIERS = (
    Tier("close", "Close", "people you count on", "every 3 weeks", 21, 5, 4 * UNIT, 4, _TIMED),
    Tier("warm", "Warm", "people you know well", "every 2 months", 61, 10, 2 * UNIT, 2, _TIMED),
    Tier("wide", "Wide", "people you know less well", "twice a year", 183, 35, 0, 1, ("T4", "R9")),
    Tier("yearly", "Yearly", "everyone else", "once a year", 365, 100, 0, 0, _TIMED),
)
"""From the closest on. The guide's engagement plan has the first three by these names."""

OPEN = "open"
"""In no tier: nobody can keep up with everyone, and nothing is due."""

IDS = (*(tier.id for tier in TIERS), OPEN)
PLACE = {id_: place for place, id_ in enumerate(IDS)}


class Strength(NamedTuple):
    """How strong a tie is, by what both wrote: of the two, the one who wrote on fewer days counts.

    ``lately`` is what those days count together, ``ever`` how many there are; ``last`` is the day
    of the last message, ``connected`` that of the connection, 0 where unknown.
    """

    key: str
    lately: int
    ever: int
    last: int
    connected: int


def strength(days: Iterable[int], today: int) -> int:
    """Return what days of writing count together: half for each year that has gone by.

    In whole numbers, so that every runtime counts the same.
    """
    return sum(UNIT >> min(max(today - day, 0) // _YEAR, 31) for day in days)


class Ranked(NamedTuple):
    """Ties in the order in which they are proposed for the first two tiers, and for the others."""

    alive: list[Strength]
    kept: list[Strength]


def ranked(ties: Iterable[Strength]) -> Ranked:
    """Put ties in order: it takes a while with many, and no decision changes it.

    The first two tiers are for those it is alive with now. In the others, what counts is how
    much there ever was; of two alike, the one that has been silent for longer comes first (R13).
    """
    ties = list(ties)
    alive = [tie for tie in ties if TIERS[1].takes(tie)]
    return Ranked(sorted(alive, key=_alive), sorted(ties, key=_kept))


def proposed(ties: Ranked, decided: Mapping[str, str]) -> dict[str, str]:
    """Return a tier for each tie that gets one, without those that the reader decided.

    Those take up room, too.
    """
    room = {tier.id: tier.size for tier in TIERS}
    for id_ in decided.values():
        if id_ in room:
            room[id_] -= 1
    found: dict[str, str] = {}
    for tiers, order in ((TIERS[:2], ties.alive), (TIERS[2:], ties.kept)):
        waiting = (tie for tie in order if tie.key not in decided and tie.key not in found)
        places = sum(max(room[one.id], 0) for one in tiers)
        for tie in islice(waiting, places):
            tier = next((one.id for one in tiers if room[one.id] > 0 and one.takes(tie)), "")
            if tier:
                found[tie.key] = tier
                room[tier] -= 1
    return found


def _alive(tie: Strength) -> tuple[int, int, str]:
    return -tie.lately, -tie.last, tie.key


def _kept(tie: Strength) -> tuple[int, int, int, str]:
    return -tie.ever, tie.last if tie.ever else -tie.last, -tie.connected, tie.key

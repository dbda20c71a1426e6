"""The extent of a run: how often each part is measured, and of which sides."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from benchmarks.conditions.devices import DESKTOP, PHONE, Device
from benchmarks.lighthouse import PAGES
from benchmarks.sides import Side
from benchmarks.visits import VISITS

JUDGED = ("site", "pyodide")
"""The sides whose next visits, and whose visits on the phone, a budget compares."""


@dataclass(frozen=True)
class Extent:
    """How many turns visits take on each device, Lighthouse and builds, and how many changes.

    ``pages`` are the kinds of page that Lighthouse sees. ``judged`` leaves out the visits that no
    budget is about, beyond a first one to every side. ``drops`` is how often exports are dropped.
    """

    turns: dict[str, int]
    judged: bool
    changes: int
    lighthouse: int
    pages: Sequence[str]
    builds: int
    drops: int

    def visits(self, device: Device, side: Side) -> Sequence[str]:
        """Return the kinds of visits that a reader makes to a side in each turn."""
        if not self.judged:
            return VISITS if device is PHONE else VISITS[:2]
        if side.name in JUDGED:
            return VISITS[:1] if device is PHONE else VISITS[:2]
        return () if device is PHONE else VISITS[:1]

    def of(self, turns: int) -> Self:
        """Return the extent with so many turns, of Lighthouse no more than it has."""
        return replace(
            self,
            turns=dict.fromkeys(self.turns, turns),
            lighthouse=min(turns, self.lighthouse),
            builds=turns,
        )


WHOLE = Extent(
    turns={DESKTOP.name: 7, PHONE.name: 7},
    judged=False,
    changes=500,
    lighthouse=3,
    pages=tuple(PAGES),
    builds=7,
    drops=3,
)
"""What is published: it takes half an hour."""

QUICK = Extent(
    turns={DESKTOP.name: 3, PHONE.name: 1},
    judged=True,
    changes=100,
    lighthouse=1,
    pages=("home", "calculator"),
    builds=2,
    drops=1,
)
"""A look at every side and every budget, in five minutes."""

QUICK_LOOK = (
    "A quick look, and not published: three turns, one on the phone. It leaves to the whole run the"
    " next visits to PyScript, MicroPython and JavaScript, all but a first visit on the phone to"
    " this site and Pyodide, and Lighthouse on four kinds of page."
)
"""What is said beside the table of a quick look."""

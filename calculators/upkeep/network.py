"""The network as it stands: the ties in an export, with what was decided about them.

What an export tells takes a while to find. What decisions change of it does not, so that the first
can be kept while someone decides.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from calculators.files import Progress, Steps
from calculators.upkeep import contacts, decisions, due
from calculators.upkeep.contacts import Contacts
from calculators.upkeep.decisions import Decided, Decision
from calculators.upkeep.due import NOTHING, Tie
from calculators.upkeep.export.owner import Owner
from calculators.upkeep.export.reading import Export, Seen
from calculators.upkeep.export.row import Remark
from calculators.upkeep.settings import Settings
from calculators.upkeep.tiers import OPEN, Ranked, Strength, proposed, ranked, strength

STEP = 2_000
"""People between two reports."""

PLAN = "your plan"
"""The kind of the reader's own file."""


@dataclass(frozen=True)
class Known:
    """What is known before anything is decided: whose export it is, the contacts, the plans given.

    ``between`` are those whose it may be. ``ties`` are by key, in the order of the export.
    """

    export: Export
    whose: Owner | None
    between: Sequence[Owner]
    contacts: Contacts
    ties: Mapping[str, Tie]
    ranked: Ranked
    plans: Sequence[Decided]


@dataclass(frozen=True)
class Network:
    """Ties by key, in the order of the export; decisions; and what they say about people gone.

    ``waiting`` are the ties that something is due with, now or later.
    """

    ties: Mapping[str, Tie]
    waiting: Sequence[Tie]
    decisions: Mapping[str, Decision]
    doubled: tuple[str, ...]
    gone: tuple[str, ...]

    def named(self) -> dict[str, Decision]:
        """Return the decisions with the names that people have in the export now."""
        return {
            key: replace(one, name=self.ties[key].person.name) if key in self.ties else one
            for key, one in self.decisions.items()
        }


def know(export: Export, whose: Owner | None, between: Sequence[Owner], today: int) -> Steps[Known]:
    """Return what an export tells on a day; the plans among its files are read into it first."""
    files = plans(export)
    found = yield from contacts.find(export, whose)
    ties: dict[str, Tie] = {}
    strengths: list[Strength] = []
    for place, (key, person) in enumerate(export.people.items()):
        if not place % STEP:
            yield Progress("Checking how close you are", place * 100 // len(export.people))
        contact = found.by_key.get(key)
        lately = ever = 0
        if contact and contact.mine and contact.theirs:
            lately = min(strength(contact.mine, today), strength(contact.theirs, today))
            ever = min(len(contact.mine), len(contact.theirs))
        ties[key] = tie = due.untiered(key, person, contact, lately)
        strengths.append(Strength(key, lately, ever, tie.last or 0, person.connected or 0))
    yield Progress("Checking who's due", 0)
    return Known(export, whose, between, found, ties, ranked(strengths), files)


def build(known: Known, set_: Settings) -> Network:
    """Return the network with what was decided about it."""
    decided, doubled = decisions.merged(known.plans, set_.decided)
    tiers = {one: decision.tier for one, decision in decided.items() if decision.tier}
    resting = {one: OPEN for one, decision in decided.items() if decision.rest}
    tiers |= proposed(known.ranked, resting | tiers)
    changed = {
        key: due.decided(
            known.ties[key],
            decided.get(key, NOTHING),
            tiers.get(key, OPEN),
            set_.cadences,
            set_.today,
        )
        for key in tiers.keys() | decided.keys()
        if key in known.ties
    }
    waiting = [tie for tie in changed.values() if tie.due is not None]
    gone = tuple(one for one in decided if one not in known.ties) if known.ties else ()
    ties = {**known.ties, **changed}
    return Network(ties, waiting, decided, tuple(doubled), gone)


def plans(export: Export) -> list[Decided]:
    """Return the reader's own files among those given, and say of each whether it was read."""
    read = []
    for piece in export.plans:
        decided = decisions.of_file(piece.data)
        if isinstance(decided, str):
            export.files.append(Seen(piece.name, False, decided))
            continue
        read.append(decided)
        export.files.append(Seen(piece.name, True, "", PLAN, len(decided.by_key)))
        text = piece.data.decode("utf-8-sig")
        for problem in decided.problems:
            address = problem.field.split(".")[1] if "." in problem.field else ""
            line = text.count("\n", 0, max(text.find(address), 0)) + 1
            export.plan_problems.append(Remark(piece.name, line, problem.message))
    return read

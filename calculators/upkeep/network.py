"""The network as it stands: the ties in an export, with what was decided about them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from calculators.files import Progress, Steps
from calculators.upkeep import contacts, decisions
from calculators.upkeep.contacts import Contact, Contacts
from calculators.upkeep.decisions import Decided, Decision
from calculators.upkeep.due import Tie, tie
from calculators.upkeep.export.owner import Owner
from calculators.upkeep.export.reading import Export, Seen
from calculators.upkeep.export.row import Remark
from calculators.upkeep.settings import Settings
from calculators.upkeep.tiers import OPEN, Strength, proposed, strength

STEP = 5_000
"""People between two reports."""

PLAN = "your plan"
"""The kind of the reader's own file."""

_NONE = Decision()


@dataclass(frozen=True)
class Network:
    """Ties by key, in the order of the export; decisions; and what they say about people gone."""

    ties: Mapping[str, Tie]
    contacts: Contacts
    decisions: Mapping[str, Decision]
    doubled: tuple[str, ...]
    gone: tuple[str, ...]

    def named(self) -> dict[str, Decision]:
        """Return the decisions with the names that people have in the export now."""
        return {
            key: replace(one, name=self.ties[key].person.name) if key in self.ties else one
            for key, one in self.decisions.items()
        }


def build(export: Export, whose: Owner | None, set_: Settings) -> Steps[Network]:
    """Return the network in an export; the plans among its files are read into it first."""
    files = plans(export)
    decided, doubled = decisions.merged(files, set_.decided)
    found = yield from contacts.find(export, whose)
    tiers = {one: decision.tier for one, decision in decided.items() if decision.tier}
    resting = {one: OPEN for one, decision in decided.items() if decision.rest}
    strengths = _strengths(export, found.by_key, set_.today.toordinal())
    tiers |= proposed(strengths, resting | tiers)
    lately = {one.key: one.lately for one in strengths}
    ties: dict[str, Tie] = {}
    for place, (key, person) in enumerate(export.people.items(), 1):
        if not place % STEP:
            yield Progress("Looking who is due", place * 100 // len(export.people))
        ties[key] = tie(
            person,
            found.by_key.get(key),
            decided.get(key, _NONE),
            tiers.get(key, OPEN),
            lately[key],
            set_.cadences,
            set_.today,
        )
    gone = tuple(one for one in decided if one not in ties)
    return Network(ties, found, decided, tuple(doubled), gone if ties else ())


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


def _strengths(export: Export, by_key: Mapping[str, Contact], today: int) -> list[Strength]:
    found = []
    for key, person in export.people.items():
        contact = by_key.get(key)
        lately = ever = last = 0
        if contact:
            if contact.mine and contact.theirs:
                lately = min(strength(contact.mine, today), strength(contact.theirs, today))
                ever = min(len(contact.mine), len(contact.theirs))
            last = contact.last or 0
        found.append(Strength(key, lately, ever, last, person.connected or 0))
    return found

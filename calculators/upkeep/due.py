"""Who to write to, and when: the tie with each person in a tier, and the day on which it is due.

Whoever does not answer is let rest: after two messages without one, once a year is enough.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from calculators.upkeep.contacts import Contact
from calculators.upkeep.decisions import Decision
from calculators.upkeep.export.connections import Person
from calculators.upkeep.openings import MONTHS, NEW
from calculators.upkeep.tiers import OPEN, PLACE, TIERS, Tier

UNANSWERED = 2
"""Days on which you wrote without an answer, from which on a rhythm is once a year (editorial)."""

REST = 365
"""Days to let rest whoever did not answer."""

FIRST = 7
"""Days after which to write to a new connection for the first time: T1 has "some days"."""

YOU, THEY = "you", "they"


class Tie(NamedTuple):
    """A person, the contact with them as the export tells and the reader says, and what is due.

    ``last`` is the day of the last contact, ``due`` the day to write; None where there is none.
    """

    key: str
    person: Person
    contact: Contact | None
    decision: Decision
    tier: str
    strength: int
    last: int | None
    wrote_last: str
    due: int | None
    ignored: bool

    def overdue(self, today: date) -> int:
        """Return for how many days it has been due; negative until it is."""
        return today.toordinal() - self.due if self.due is not None else -1

    @property
    def talked(self) -> bool:
        """Whether they wrote, too, and are not leaving you without a reply."""
        return bool(self.contact and self.contact.theirs) and not self.ignored

    @property
    def rank(self) -> tuple[int, int, int, int, int, str]:
        """Who to write to first: the closest tier, who waits for an answer, the stronger tie."""
        waits = self.wrote_last == THEY
        newest = -(self.last or 0), -(self.person.connected or 0)
        return PLACE[self.tier], not waits, -self.strength, *newest, self.key


NOTHING = Decision()
"""Where the reader decided nothing."""


def untiered(key: str, person: Person, contact: Contact | None, strength: int) -> Tie:
    """Return the tie with a person as the export tells, with nothing decided or due."""
    last, wrote_last, ignored = None, "", False
    if contact:
        last, wrote_last = contact.last, YOU if contact.mine_last else THEY
        ignored = wrote_last == YOU and contact.unanswered >= UNANSWERED
    return Tie(
        *(key, person, contact, NOTHING, OPEN, strength),
        *(last, wrote_last, None, ignored),
    )


def decided(
    tie: Tie, decision: Decision, tier: str, cadences: Mapping[str, int], today: date
) -> Tie:
    """Return what becomes of a tie by a decision and in a tier."""
    last, wrote_last, ignored = tie.last, tie.wrote_last, tie.ignored
    done = decision.done_on.toordinal() if decision.done_on else 0
    if done and done >= (last or 0):
        last, wrote_last = done, YOU
        ignored = tie.contact is not None and tie.contact.unanswered >= UNANSWERED
    due = None
    if tier != OPEN and not decision.rest:
        days = max(cadences[tier], REST) if ignored else cadences[tier]
        connected = tie.person.connected
        if last is not None:
            due = last + days
        elif connected is None:
            due = today.toordinal()
        else:
            new = today.toordinal() - connected <= NEW
            due = connected + (min(FIRST, days) if new else days)
        if decision.snooze:
            due = max(due, decision.snooze.toordinal())
    return tie._replace(
        decision=decision, tier=tier, last=last, wrote_last=wrote_last, due=due, ignored=ignored
    )


def now(ties: Iterable[Tie], today: date) -> list[Tie]:
    """Return those that are due by a day, best first."""
    return sorted((one for one in ties if one.overdue(today) >= 0), key=lambda one: one.rank)


def reason(tie: Tie, cadences: Mapping[str, int], told: bool) -> str:
    """Return in a sentence or two why it is due; nothing of messages unless the files told."""
    return f"{_known(tie) if told else _untold(tie)}. {usual(tie, cadences)}"


def usual(tie: Tie, cadences: Mapping[str, int]) -> str:
    """Return in a sentence how often it comes up."""
    tier = next(one for one in TIERS if one.id == tie.tier)
    return f"Their turn comes {rhythm(tier, cadences)}."


def _known(tie: Tie) -> str:
    if tie.last is not None:
        who = "You wrote last" if tie.wrote_last == YOU else "They wrote last"
        told = f"{who}, on {said(tie.last)}"
        if tie.wrote_last == THEY:
            told += ", and this export has no reply from you"
        elif tie.ignored:
            told += (
                ", more than once without a reply; after this rest, write once more, then leave it"
            )
        return told
    if tie.person.connected is not None:
        on = said(tie.person.connected)
        return f"You connected on {on}, and this export has no messages between you"
    return "This export has no messages between you, and no date for when you connected"


def _untold(tie: Tie) -> str:
    if tie.last is not None:
        return f"You marked them as done on {said(tie.last)}"
    if tie.person.connected is not None:
        return f"You connected on {said(tie.person.connected)}"
    return "The files don't say when you connected"


def rhythm(tier: Tier, cadences: Mapping[str, int]) -> str:
    """Return how often to write to people in a tier, in words."""
    days = cadences[tier.id]
    if days == tier.days:
        return tier.rhythm
    return f"every {days} days" if days > 1 else "every day"


def said(day: int) -> str:
    """Return a day in words.

    >>> said(date(2021, 4, 2).toordinal())
    '2 April 2021'
    """
    on = date.fromordinal(day)
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"

"""Who wrote to whom, you or they, and when: the messages between you and one connection each.

Messages in a group, from people who are no connections, and from nobody who can be told are counted
and left out.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from calculators.files import Progress, Steps
from calculators.upkeep.export import addresses, recipients
from calculators.upkeep.export.addresses import profile
from calculators.upkeep.export.connections import Person
from calculators.upkeep.export.messages import Pair
from calculators.upkeep.export.owner import Owner
from calculators.upkeep.export.reading import Export
from calculators.upkeep.export.recipients import plain

STEP = 5_000
"""Pairs between two reports."""


@dataclass(slots=True)
class Contact:
    """The days on which you wrote and on which they did, and when each last did, to the second."""

    mine: set[int] = field(default_factory=set)
    theirs: set[int] = field(default_factory=set)
    last_mine: str = ""
    last_theirs: str = ""

    @property
    def last(self) -> int | None:
        """The day of the last message of either, if there is any."""
        return max(max(self.mine, default=0), max(self.theirs, default=0)) or None

    @property
    def mine_last(self) -> bool:
        """Whether you wrote last."""
        mine, theirs = max(self.mine, default=0), max(self.theirs, default=0)
        return (mine, self.last_mine) > (theirs, self.last_theirs)

    @property
    def unanswered(self) -> int:
        """On how many days you wrote since they last did."""
        theirs = max(self.theirs, default=0)
        return sum(day > theirs for day in self.mine)


@dataclass(frozen=True)
class Contacts:
    """The contact with each connection, by key, and how many messages are in it or left out."""

    by_key: Mapping[str, Contact]
    messages: int
    left_out: Counter[str]


def find(export: Export, owner: Owner | None) -> Steps[Contacts]:
    """Return the contacts in an export; none where it cannot be told whose it is."""
    yield Progress("Looking at who wrote to who", 0)
    found: dict[str, Contact] = {}
    left_out = Counter(export.left_out)
    messages = 0
    if owner is None:
        left_out["undirected"] += sum(talk.count for talk in export.pairs.values())
        return Contacts(found, messages, +left_out)
    directory = _Directory(export.people, owner)
    for place, (pair, talk) in enumerate(export.pairs.items()):
        if not place % STEP:
            yield Progress("Looking at who wrote to who", place * 100 // len(export.pairs))
        other, out = directory.other(pair)
        if other in export.people:
            contact = found.get(other)
            if contact is None:
                contact = found[other] = Contact()
            messages += talk.count
            if out:
                contact.mine |= talk.days.keys()
                contact.last_mine = max(contact.last_mine, talk.last)
            else:
                contact.theirs |= talk.days.keys()
                contact.last_theirs = max(contact.last_theirs, talk.last)
        else:
            left_out[other] += talk.count
    return Contacts(found, messages, +left_out)


GROUP, STRANGER = "groups", "not_connected"
"""Why messages are left out; no key of a person is written so."""


class _Directory:
    """The connections by profile, and by name those whose name is nobody else's."""

    def __init__(self, people: Mapping[str, Person], owner: Owner) -> None:
        named = {key: plain(person.name) for key, person in people.items()}
        times = Counter(named.values())
        self.people, self.owner = people, owner
        self.by_name = {name: key for key, name in named.items() if times[name] == 1}
        self.name = plain(owner.name)
        self.known = {*times, self.name}

    def other(self, pair: Pair) -> tuple[str, bool]:
        """Return the key of the one other person in a message, or why none; and if it is ours."""
        own = self.owner.profile
        sender = profile(pair.sender_url)
        out = sender == own if sender and own else plain(pair.sender) == self.name
        if not pair.to_urls:
            if len(recipients.several(pair.to, self.known)) > 1:
                return GROUP, out
            to = ""
        elif "," in pair.to_urls and len(addresses.several(pair.to_urls)) > 1:
            return GROUP, out
        else:
            to = profile(pair.to_urls)
        if out:
            return self._key(to, pair.to), out
        if to and own and to != own:
            return STRANGER, out
        # Whoever wrote has an address, unless the account is gone: then the name may be anyone's.
        return self._key(sender, pair.sender) if sender else STRANGER, out

    def _key(self, address: str, name: str) -> str:
        """Return a key by profile, or by a name that is one person's where there is no profile."""
        if address in self.people:
            return address
        key = self.by_name.get(plain(name), "")
        known = bool(key) and bool(self.people[key].profile)
        return key if key and not (address and known) else STRANGER

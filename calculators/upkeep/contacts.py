"""Who wrote to who, you or they, and when: the messages between you and one connection each.

Messages in a group, from people who are no connections, and from nobody who can be told are counted
and left out.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from calculators.files import Progress, Steps
from calculators.upkeep.export import addresses, days, recipients
from calculators.upkeep.export.addresses import profile
from calculators.upkeep.export.connections import Person
from calculators.upkeep.export.kinds import MESSAGES
from calculators.upkeep.export.messages import Pair
from calculators.upkeep.export.owner import Owner
from calculators.upkeep.export.reading import Export
from calculators.upkeep.export.recipients import plain

STEP = 2_000
"""Pairs between two reports."""


class Contact:
    """The days on which you wrote and on which they did, and when each last did, to the second.

    Of times as ``Messages`` has them; "" for who never wrote.
    """

    __slots__ = ("last_mine", "last_theirs", "mine", "theirs")

    def __init__(self) -> None:
        self.mine: set[int] = set()
        self.theirs: set[int] = set()
        self.last_mine = self.last_theirs = ""

    def add(self, times: list[str], mine: bool) -> None:
        """Add messages, of which there are some, at these times."""
        last = max(times) if len(times) > 1 else times[0]
        written = {days.counted(time[: days.DATE]) for time in times}
        if mine:
            self.mine |= written
            self.last_mine = max(self.last_mine, last)
        else:
            self.theirs |= written
            self.last_theirs = max(self.last_theirs, last)

    @property
    def last(self) -> int:
        """The day of the last message of either."""
        return days.counted(max(self.last_mine, self.last_theirs)[: days.DATE])

    @property
    def mine_last(self) -> bool:
        """Whether you wrote last."""
        return self.last_mine > self.last_theirs

    @property
    def unanswered(self) -> int:
        """On how many days you wrote since they last did."""
        theirs = max(self.theirs, default=0)
        return sum(day > theirs for day in self.mine)


@dataclass(frozen=True)
class Contacts:
    """The contact with each connection, by key, and how many messages are in it or left out.

    Where ``told`` is false, no messages were read, or nobody knows whose they are: that someone has
    no contact then says nothing.
    """

    by_key: Mapping[str, Contact]
    messages: int
    left_out: Counter[str]
    told: bool


def find(export: Export, owner: Owner | None) -> Steps[Contacts]:
    """Return the contacts in an export; none where it cannot be told whose it is."""
    yield Progress("Looking at who wrote to who", 0)
    found: dict[str, Contact] = {}
    left_out = Counter(export.left_out)
    messages = 0
    told = any(seen.read and seen.kind == MESSAGES.name for seen in export.files)
    if owner is None:
        left_out["undirected"] += sum(map(len, export.pairs.values()))
        return Contacts(found, messages, +left_out, told and not export.pairs)
    directory = _Directory(export.people, owner)
    for place, (pair, times) in enumerate(export.pairs.items()):
        if not place % STEP:
            yield Progress("Looking at who wrote to who", place * 100 // len(export.pairs))
        other, out = directory.other(pair)
        contact = found.get(other)
        if contact is None:
            if other not in export.people:
                left_out[other] += len(times)
                continue
            contact = found[other] = Contact()
        messages += len(times)
        contact.add(times, out)
    return Contacts(found, messages, +left_out, told)


GROUP, STRANGER = "groups", "not_connected"
"""Why messages are left out; no key of a person is written so."""


class _Directory:
    """The connections by profile, and by name those whose name is nobody else's.

    Names are looked at only where an address is missing.
    """

    def __init__(self, people: Mapping[str, Person], owner: Owner) -> None:
        self.people, self.owner = people, owner
        self.name = plain(owner.name)

    @cached_property
    def by_name(self) -> Mapping[str, list[str]]:
        """The keys of all who go by a name."""
        found: dict[str, list[str]] = {self.name: []}
        for key, person in self.people.items():
            found.setdefault(plain(person.name), []).append(key)
        return found

    def other(self, pair: Pair) -> tuple[str, bool]:
        """Return the key of the one other person in a message, or why none; and if it is ours."""
        name, url, to_name, to_urls = pair
        own = self.owner.profile
        sender = profile(url)
        out = sender == own if sender and own else plain(name) == self.name
        if not to_urls:
            if len(recipients.several(to_name, self.by_name)) > 1:
                return GROUP, out
            to = ""
        elif "," in to_urls and len(addresses.several(to_urls)) > 1:
            return GROUP, out
        else:
            to = profile(to_urls)
        if out:
            return self._key(to, to_name), out
        if to and own and to != own:
            return STRANGER, out
        # Whoever wrote has an address, unless the account is gone: then the name may be anyone's.
        return self._key(sender, name) if sender else STRANGER, out

    def _key(self, address: str, name: str) -> str:
        """Return a key by profile, or by a name that is one person's where there is no profile."""
        if address in self.people:
            return address
        called = self.by_name.get(plain(name), ())
        if len(called) != 1:
            return STRANGER
        (key,) = called
        return STRANGER if address and self.people[key].profile else key

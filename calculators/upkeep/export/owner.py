"""Whose export it is: found out where the files settle it, and asked where they do not.

``Profile.csv`` has a name and no address, and nothing else says it. So it is told by who invites,
by who writes under that name, by who takes part in nearly every message; and nobody is a connection
of their own.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from calculators.upkeep.export import addresses, recipients
from calculators.upkeep.export.addresses import profile
from calculators.upkeep.export.connections import clean
from calculators.upkeep.export.messages import Pair
from calculators.upkeep.export.reading import Export
from calculators.upkeep.export.recipients import plain

NEARLY = 0.9
"""Share of the messages in which someone takes part whose export it is (editorial)."""


@dataclass(frozen=True)
class Owner:
    """Whose export it is: a name, and a profile if any is known."""

    name: str
    profile: str


@dataclass(frozen=True)
class Clues:
    """What the files tell about it.

    ``names`` are those of ``Profile.csv``, ``invited`` those of the invitations (profile and name),
    ``connected`` the profiles of the connections, and their names as they are compared.
    """

    pairs: Mapping[Pair, Collection[str]]
    with_addresses: bool
    names: Collection[str]
    invited: Collection[tuple[str, str]]
    connected: Collection[str]


def clues(export: Export) -> Clues:
    """Return what an export tells about it."""
    people = export.people.values()
    connected = {person.profile or plain(person.name) for person in people}
    return Clues(export.pairs, export.with_addresses, export.names, export.invited, connected)


def find(clues: Clues) -> tuple[Owner | None, list[Owner]]:
    """Return whose export it is, or None and those it may be, where it can't be told."""
    called = {plain(name): clean(name) for name in clues.names}
    if len(called) > 1:
        return None, [Owner(name, "") for name in called.values()]
    own = next(iter(called.values()), "")
    invited = {address: name for address, name in clues.invited if address}
    if len(invited) == 1:
        ((address, name),) = invited.items()
        return Owner(own or name, address), []
    writing = {profile(url) for name, url, _, _ in clues.pairs if plain(name) in called}
    writing -= {"", *clues.connected}
    if len(writing) == 1:
        return Owner(own, writing.pop()), []
    likely = _likely(clues)
    if len(likely) == 1:
        return likely[0], []
    by_name = {plain(name): name for _, name in clues.invited}
    if own or len(by_name) == 1:
        return Owner(own or next(iter(by_name.values())), ""), []
    return None, likely


def _likely(clues: Clues) -> list[Owner]:
    """Return those who take part in nearly every message: one, if that settles it.

    With a single other person it never does, unless one of the two is a connection.
    """
    takes: Counter[str] = Counter()
    shown: dict[str, str] = {}
    known = {plain(sender) for sender, _, _, _ in clues.pairs}
    for pair, times in clues.pairs.items():
        people = _people(pair, known, clues.with_addresses)
        for one, name in people.items():
            takes[one] += len(times)
            shown[one] = shown.get(one) or name
    total = sum(map(len, clues.pairs.values()))
    nearly = [one for one, count in takes.items() if count >= NEARLY * total]
    best = [one for one in nearly if takes[one] == max(takes.values())]
    strangers = [one for one in nearly if one not in clues.connected]
    if len(best) == 1 and len(takes) > 2:
        nearly = best
    elif len(strangers) == 1:
        nearly = strangers
    return [Owner(shown[one] or one, _address(one, clues)) for one in nearly]


def _people(pair: Pair, known: Collection[str], with_addresses: bool) -> dict[str, str]:
    """Return who takes part in a message, by address or by name, with a name to show."""
    sender, sender_url, to, to_urls = pair
    if not with_addresses:
        named = [sender, *recipients.several(to, known)]
        return {plain(name): clean(name) for name in named if name.strip()}
    urls = addresses.several(to_urls)
    people = {profile(url): to if len(urls) == 1 else "" for url in urls}
    people[profile(sender_url)] = sender
    return {one: clean(name) for one, name in people.items() if one}


def _address(one: str, clues: Clues) -> str:
    if clues.with_addresses:
        return one
    urls = {profile(url) for name, url, _, _ in clues.pairs if plain(name) == one} - {""}
    return urls.pop() if len(urls) == 1 else ""

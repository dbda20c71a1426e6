"""The plan: who gets one of the notes left, and on which day each request goes out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from calculators.connection_score.verdicts import SEND, rank
from calculators.shortlist.reach import Reach
from calculators.shortlist.standing import Standing, last_day

WORKING_DAYS = 5
"""Days of a week on which requests go out, from Monday on."""


@dataclass(frozen=True)
class Planned:
    """Someone with their place in the plan.

    ``note`` is whether one of the notes left is theirs; ``in_days`` is when the request goes out,
    counted from today, or None where none does. One whose ``moment_passes`` would be sent, if its
    turn came in time.
    """

    standing: Standing
    note: bool
    reached: Reach
    in_days: int | None = None
    moment_passes: bool = False


def plan(standings: Iterable[Standing], notes: int, weekly: int, today: date) -> list[Planned]:
    """Return everyone, ranked by verdict and then by score, with the notes and days allotted.

    Notes go first to those whose verdict they raise, most first; of the same, to those who can be
    sent one now. What is left goes to those for whom the reader wants one anyway, and else stays.
    Requests go out in the order of rank, but whose moment would fade before goes first. In every
    week there are at most ``weekly``, spread over its working days (facts L4 and L6).
    """
    everyone = list(standings)
    chosen = {id(one) for one in islice(_worth_a_note(everyone), notes)}
    planned = []
    for one in everyone:
        note = id(one) in chosen
        planned.append(Planned(one, note, one.planned(note=note)))
    planned.sort(key=_ranked)
    ready = [one for one in planned if one.reached.verdict == SEND] if weekly else []
    days = _days(ready, weekly, today)
    return [
        Planned(
            one.standing,
            one.note,
            one.reached,
            days.get(id(one)),
            moment_passes=id(one) in days and days[id(one)] is None,
        )
        for one in planned
    ]


def _worth_a_note(everyone: Iterable[Standing]) -> Iterator[Standing]:
    """Yield those for whom a note is worth one of those left, most first."""
    worth = [
        (-one.gain, -rank(noted.worst), -noted.lowest, place, one)
        for place, one in enumerate(everyone)
        if (noted := one.noted) and (one.gain or one.wish)
    ]
    return (one for *_, one in sorted(worth, key=lambda ways: ways[:4]))


def _ranked(one: Planned) -> tuple[int, bool, int]:
    """Order by verdict, then by score; where that is open, by the middle of what is possible."""
    reached = one.reached
    middle = reached.lowest + reached.highest
    return -(rank(reached.worst) + rank(reached.best)), reached.verdict is None, -middle


def _days(ready: Sequence[Planned], weekly: int, today: date) -> dict[int, int | None]:
    """Return the day of each request, counted from today; None where its moment passes before."""
    slots = list(islice(_slots(weekly, today), len(ready)))
    ends = {id(one): last_day(one.standing.answers(note=one.note), one.reached) for one in ready}

    def end(one: Planned) -> int:
        last = ends[id(one)]
        return slots[-1] if last is None else min(last, slots[-1])

    in_order = list(ready)
    if any(end(one) < slot for one, slot in zip(in_order, slots, strict=True)):
        in_order.sort(key=end)  # the earliest end first: if any order keeps all ends, this does
    days: dict[int, int | None] = {}
    free = iter(slots)
    slot = next(free, None)
    for one in in_order:
        if slot is not None and slot <= end(one):
            days[id(one)] = slot
            slot = next(free, None)
        else:
            days[id(one)] = None
    return days


def _slots(weekly: int, today: date) -> Iterator[int]:
    """Yield the days from today on which one request after the other goes out."""
    first = today
    while first.weekday() >= WORKING_DAYS:
        first += timedelta(1)
    wait = (first - today).days
    start = first.weekday()
    count = 0
    while True:
        week, place = divmod(count, weekly)
        days = start + week * WORKING_DAYS + place * WORKING_DAYS // weekly
        yield wait + days // WORKING_DAYS * 7 + days % WORKING_DAYS - start
        count += 1

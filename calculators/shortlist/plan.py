"""The plan: who gets one of the notes left, and on which day each request goes out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from calculators.connection_score.verdicts import SEND, rank
from calculators.platform_limits import NOTES_A_MONTH_FREE
from calculators.shortlist.reach import Reach
from calculators.shortlist.standing import Standing, last_day

WORKING_DAYS = 5
"""Days of a week on which requests go out, from Monday on."""


@dataclass(frozen=True)
class Planned:
    """Someone with their place in the plan.

    ``note`` is whether one of the notes left is theirs, and ``later`` whether one of the next
    month's is. Where neither is, and none is left over, the notes are ``spent``; ``tied`` is
    whether someone else got one who is first by nothing but the order of the list. ``in_days`` is
    when the request goes out, counted from today, or None where none does. One whose
    ``moment_passes`` would be sent, if its turn came in time.
    """

    standing: Standing
    note: bool
    reached: Reach
    in_days: int | None = None
    moment_passes: bool = False
    later: bool = False
    spent: bool = False
    tied: bool = False

    @property
    def noted(self) -> bool:
        """Whether a note goes with the request, out of this month's or the next one's."""
        return self.note or self.later


def plan(standings: Iterable[Standing], notes: int, weekly: int, today: date) -> list[Planned]:
    """Return everyone, ranked by verdict and then by score, with the notes and days allotted.

    Notes go first to those whose verdict they raise, most first; of the same, to those who can be
    sent one now, and of these to those the reader wants one for. What is left goes to those
    the reader wants one for anyway, and else stays. Requests go out in the order of rank, but
    whose moment would fade before goes first. In every week there are at most ``weekly``, spread
    over its working days (facts L4 and L6). Whoever is left without a note that would have them
    sent gets one of the next month's, while there are any and their moment lasts; it counts too.
    """
    everyone = list(standings)
    worth = _worth_a_note(everyone)
    chosen = {id(one) for one in worth[:notes]}
    spare = notes > len(worth)
    least = [_worth(one) for one in worth[:notes]][-1:]
    planned = []
    for one in everyone:
        note = id(one) in chosen
        planned.append(Planned(one, note, one.planned(note=note)))
    planned.sort(key=_ranked)
    ready = [one for one in planned if one.reached.verdict == SEND] if weekly else []
    days = _days(ready, weekly, today)
    sent = {id(one.standing) for one in ready}
    waiting = [one for one in worth[notes:] if id(one) not in sent]
    tied = {id(one) for one in waiting if [_worth(one)] == least}
    later = _next_month(waiting, max(notes, NOTES_A_MONTH_FREE.value), weekly, len(ready), today)
    settled = [
        replace(
            one,
            reached=one.standing.planned(note=one.note or id(one.standing) in later),
            in_days=days.get(id(one), later.get(id(one.standing))),
            moment_passes=id(one) in days and days[id(one)] is None,
            later=id(one.standing) in later,
            spent=not (one.note or spare or id(one.standing) in later),
            tied=id(one.standing) in tied,
        )
        for one in planned
    ]
    return sorted(settled, key=_ranked)


def _worth_a_note(everyone: Iterable[Standing]) -> list[Standing]:
    """Return those who are worth one of the notes left, most first."""
    return sorted((one for one in everyone if one.gain or one.wish), key=_worth)


def _worth(one: Standing) -> tuple[int, int, bool, int]:
    """Order by what a note changes, to what, and whether the reader wants one."""
    noted = one.noted or one.bare
    return -one.gain, -rank(noted.worst), not one.wish, -noted.lowest


def _next_month(
    waiting: Iterable[Standing], notes: int, weekly: int, taken: int, today: date
) -> dict[int, int]:
    """Return the day on which each gets one of the next month's notes, counted from today.

    The days are those that the first ``taken`` requests leave free. Notes are counted by calendar
    months (editorial: L3 says only how many there are in one).
    """
    able = [one for one in waiting if one.noted and one.noted.verdict == SEND]
    if not (able and weekly):
        return {}
    first = (date(today.year + today.month // 12, today.month % 12 + 1, 1) - today).days
    free = (slot for slot in islice(_slots(weekly, today), taken, None) if slot >= first)
    slots = list(islice(free, min(notes, len(able))))
    days: dict[int, int] = {}
    for one in able:
        if len(days) == len(slots):
            break
        last = last_day(one.answers(note=True), one.noted or one.bare)
        if last is None or last >= slots[len(days)]:
            days[id(one)] = slots[len(days)]
    return days


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

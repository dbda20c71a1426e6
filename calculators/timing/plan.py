"""A dated plan: the days to send on, and what to do when, from where someone stands."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.verdicts import HOLD
from calculators.dates import in_words
from calculators.platform_limits import WAIT_AFTER_WITHDRAWAL
from calculators.result import Tone, Verdict
from calculators.timing import openings, steps
from calculators.timing.fields import ENDS, MOMENT_ON
from calculators.timing.standing import Standing
from calculators.timing.steps import Dated, Step

A_DAY_AFTER = ("event",)
"""The moments after which a request goes out the day after, even to those not met (fact T1)."""

SOON = timedelta(7)
"""How long before sending a note may be written: while what it says is remembered (editorial)."""

_HELD = {cap.when[0].choices[0]: cap for cap in CAPS if cap.when[0].question == "obstacle"}
"""The boundary that each obstacle sets in the score."""


@dataclass(frozen=True)
class Plan:
    """What to do when. ``best`` and ``last`` are the days to send on, None where none is due.

    ``ahead`` tells that the request is still ahead; ``ask`` is the question that tells more.
    """

    verdict: Verdict
    steps: tuple[Dated, ...] = ()
    best: date | None = None
    last: date | None = None
    ahead: bool = False
    ask: str | None = None


def plan(here: Standing) -> Plan:
    """Return the plan for where someone stands: the latest that happened to the request counts."""
    if here.accepted_on:
        return _accepted(here, here.accepted_on)
    if here.declined_on:
        return _declined(here, here.declined_on)
    if here.withdrawn_on:
        return _withdrawn(here, here.withdrawn_on)
    if here.sent_on:
        return _sent(here, here.sent_on)
    return _held_back(here) or _to_send(here)


def _accepted(here: Standing, accepted: date) -> Plan:
    dues = [_due(here, step, accepted) for step in (steps.THANKS, steps.MESSAGE, steps.CHECK_IN)]
    missed = [due for due in dues if due.overdue][-1:]
    if missed == [dues[1]]:
        missed = [_due(here, steps.MESSAGE_LATE, accepted)]
    if missed == [dues[2]]:  # so long ago that it is no matter of lateness
        missed = [_dated(here, steps.CHECK_IN, here.week.on_or_after(here.today))]
    coming = (*missed, *(due for due in dues if not due.overdue))
    return Plan(Verdict("You're connected", "go", _next(here, coming[0])), coming)


def _declined(here: Standing, declined: date) -> Plan:
    due = _due(here, steps.LOOK_AGAIN, declined)
    why = "They said no. After a while, someone you both know may open the door; you can't."
    return Plan(Verdict("Leave it", "stop", why), () if due.overdue else (due,))


def _sent(here: Standing, sent: date) -> Plan:
    due = _due(here, steps.LET_GO, sent)
    if due.day <= here.today:
        now = _dated(here, steps.LET_GO, here.week.on_or_after(here.today))
        return Plan(Verdict("Let it go", "stop", now.step.reason), (now,))
    why = "Once is enough. There's nothing to do but wait, and no reminder to send."
    words = f"Let it rest until {in_words(due.day, here.today)}"
    return Plan(Verdict(words, "wait", why), (due,))


def _withdrawn(here: Standing, withdrawn: date) -> Plan:
    held = _held_back(here)
    if held:
        return held
    earliest = withdrawn + timedelta(WAIT_AFTER_WITHDRAWAL.value)
    best = here.week.on_or_after(max(_earliest(here), earliest))
    # To the score, what happened longer ago than the wait is nothing new: the same bound here.
    last = _last(here, within=WAIT_AFTER_WITHDRAWAL.value - 1)
    if last and best <= last:
        why = "Something has happened since you withdrew your request."
        verdict = Verdict(f"You can ask again {_from(best, here.today)}", "nearly", why)
        again = replace(steps.ASK_AGAIN, draft=_occasion(here).draft)
        sent = (_dated(here, again, best), *_afterwards(here, best, last))
        return Plan(verdict, sent, best, last, ahead=True)
    due = _due(here, steps.ANYTHING_NEW, withdrawn)
    coming = () if due.overdue else (due,)
    if here.undated:
        return _undated("Only what has happened since you withdrew it lets you ask again.", coming)
    why = "You withdrew it, and nothing has happened since that gives you a new reason to ask."
    return Plan(Verdict("Leave it for now", "stop", why), coming)


def _held_back(here: Standing) -> Plan | None:
    """Return the plan while something is in the way and nobody can say for how long."""
    if here.obstacle == "none" or (here.obstacle in ENDS and here.clear_on):
        return None
    cap = _HELD[here.obstacle]
    why = f"{cap.reason} {cap.way_out}"
    if here.obstacle in ENDS:
        why += " If you know the date, give it, and you'll get a plan from then on."
    today = here.week.on_or_after(here.today)
    first = (_dated(here, steps.PUT_RIGHT, today),) if here.obstacle == "bad_blood" else ()
    return Plan(Verdict("Not now", "stop" if cap.verdict == HOLD else "wait", why), first)


def _to_send(here: Standing) -> Plan:
    if here.undated:
        return _undated("Give its date, past or to come, and you'll get the best day to write.")
    best = here.week.on_or_after(_earliest(here))
    last = _last(here)
    if last and best > last:
        return _stale(here, best, last)
    send = _occasion(here)
    words = f"Best day to send it: {in_words(best, here.today)}"
    why = send.reason
    tone: Tone = "go" if best <= here.today + timedelta(1) else "nearly"
    if here.clear_on and best > here.clear_on >= here.today:
        why = f"By then, nothing will be in the way. {why}"
    note = _note(here, best, send.draft)
    if note:
        send = replace(send, draft="")  # it is written by then
    sent = (_dated(here, send, best), *_afterwards(here, best, last))
    return Plan(Verdict(words, tone, why), (*note, *sent), best, last, ahead=True)


def _undated(why: str, coming: tuple[Dated, ...] = ()) -> Plan:
    """Return the plan for a moment without a day: when to write hangs on that."""
    verdict = Verdict("Say when it was", "plain", f"{why} A rough guess will do.")
    return Plan(verdict, coming, ask=MOMENT_ON.id)


def _stale(here: Standing, day: date, last: date) -> Plan:
    """Return the plan for a moment that is no reason any more on the first day to write on."""
    step = steps.NEW_REASON if last < here.today else steps.NEW_REASON_BY_THEN
    verdict = Verdict("Find a new reason first", "nearly", step.reason)
    return Plan(verdict, (_dated(here, step, day),), ahead=True)


def _occasion(here: Standing) -> Step:
    """Return how to send a request, by what happened."""
    if not here.moment:
        return steps.SEND
    send = steps.OCCASIONS[here.moment.id]
    talked = here.met or here.moment.id != "event"
    return send if talked else replace(send, text=steps.NOT_MET, draft=openings.NOT_MET)


def _earliest(here: Standing) -> date:
    """Return the first day on which a request could go out, working or not."""
    days = [here.today]
    if here.moment and here.moment_on:
        waits = here.met or here.moment.id in A_DAY_AFTER
        days.append(here.moment_on + timedelta(waits))
    if here.obstacle in ENDS and here.clear_on:
        days.append(here.clear_on + timedelta(1))
    return max(days)


def _last(here: Standing, within: int | None = None) -> date | None:
    """Return the last working day with half of the moment left, ``within`` days after it."""
    if not here.moment or not here.moment_on:
        return None
    days = here.moment.half_life if within is None else min(here.moment.half_life, within)
    return here.week.on_or_before(here.moment_on + timedelta(days))


def _note(here: Standing, best: date, draft: str) -> tuple[Dated, ...]:
    """Return the step to write the note, on a working day between the moment and sending."""
    if not here.moment or not here.moment_on:
        return ()
    day = here.week.on_or_after(max(here.today, here.moment_on))
    note = replace(steps.NOTE, draft=draft)
    return (_dated(here, note, day),) if day < best <= day + SOON else ()


def _afterwards(here: Standing, best: date, last: date | None) -> tuple[Dated, ...]:
    """Return what follows a request that is still to be sent, in order."""
    ends = [_dated(here, steps.LAST_DAY, last)] if last and last > best else []
    return tuple(sorted([*ends, _due(here, steps.LET_GO, best)], key=lambda dated: dated.day))


def _due(here: Standing, step: Step, since: date) -> Dated:
    """Return a step on the working day on which it is due."""
    return _dated(here, step, here.week.on_or_after(since + timedelta(step.after)))


def _dated(here: Standing, step: Step, day: date) -> Dated:
    return step.on(day, here.today, here.person)


def _from(day: date, today: date) -> str:
    """Return a day behind a verb: today, tomorrow, on Monday 4 January."""
    words = in_words(day, today)
    return words if words in ("today", "tomorrow") else f"on {words}"


def _next(here: Standing, dated: Dated) -> str:
    when = "now" if dated.overdue else _from(dated.day, here.today)
    return f"Next: {dated.step.title[0].lower()}{dated.step.title[1:]}, {when}."

"""The result: everything that is said about an export and a plan, as JSON."""

from collections import Counter
from collections.abc import Iterable

from calculators.calculator import Json
from calculators.calendar_file import Event, calendar, uid
from calculators.csv_text import MARK, csv_text
from calculators.upkeep import decisions, due, pictures, weeks
from calculators.upkeep.due import YOU, Tie
from calculators.upkeep.export import days
from calculators.upkeep.export.addresses import address
from calculators.upkeep.export.owner import Owner
from calculators.upkeep.export.reading import Export
from calculators.upkeep.export.row import Remark
from calculators.upkeep.network import Known, Network
from calculators.upkeep.openings import choose, opening, untold
from calculators.upkeep.settings import Settings
from calculators.upkeep.tiers import OPEN, TIERS
from calculators.upkeep.unsettled import missing, questions
from calculators.upkeep.weeks import Week

CANNOT_TELL = (
    "Company and position are from the day of the export, not the day you connected.",
    "It doesn't say how well you know someone, or whether you talked, met or wrote elsewhere.",
    "Messages are dated in UTC, so a day can be off by one.",
    "Deleted messages, group threads and reactions aren't counted as contact.",
    "Hidden profiles are a date and nothing else.",
    "People can change the address of their profile, and then look new here.",
)
"""What the export does not hold, in sentences."""

BY_NAME = (
    "Some of your connections have no profile address, as in exports before 2023: their messages "
    "are found by name, where no two people share it."
)

LISTED = 200
"""Rows not understood, and as many that are noted, that a brief answer lists, and of how many."""

_HEADINGS = (
    *("Name", "Profile", "Company", "Position", "Connected on", "Last contact"),
    *("Who wrote last", "Days you wrote", "Days they wrote", "Tier", "Next", "Rest"),
)


def told(known: Known, network: Network, set_: Settings) -> dict[str, Json]:
    """Return the result as the door gives it."""
    export, whose, found = known.export, known.whose, known.contacts
    ties = network.ties.values()
    ready = due.now(network.waiting, set_.today)
    already = weeks.done(network.decisions.values(), set_.today)
    planned = weeks.plan(network.waiting, set_.today, set_.weekly, already, set_.cadences)
    noted = [*export.remarks, *export.plan_problems]
    bad = export.bad[:LISTED] if set_.brief else export.bad
    return {
        "summary": _summary(export, ready, max(set_.weekly - already, 0)),
        "files": [
            {
                "name": seen.name,
                "read": seen.read,
                "why": seen.why,
                "kind": seen.kind,
                "rows": seen.rows,
            }
            for seen in export.files
        ],
        "missing": missing(export),
        "rows": export.rows,
        "people": len(ties),
        "hidden": export.hidden,
        "duplicates": export.duplicates,
        "bad_rows": len(export.bad),
        "not_understood": _remarks(bad),
        "noted_rows": len(noted),
        "noted": _remarks(noted[:LISTED] if set_.brief else noted),
        "messages": found.messages,
        "contacts": len(found.by_key),
        "left_out": dict(sorted(found.left_out.items())),
        "owner": _owner(whose),
        "questions": questions(export, whose, known.between),
        "cannot_tell": [
            *CANNOT_TELL,
            *([BY_NAME] if any(not tie.person.profile for tie in ties) else []),
        ],
        "due": [_due(tie, set_, found.told) for tie in ready],
        "plan": [_week(week) for week in planned],
        "tiers": _tiers(ties, set_),
        "doubled": [address(key) for key in network.doubled],
        "gone": [
            {"profile": address(key), "name": network.decisions[key].name} for key in network.gone
        ],
        "by_year": pictures.by_year(ties),
        "undated": sum(tie.person.connected is None for tie in ties),
        "freshness": pictures.freshness(ties, set_.today, found.told),
        "calendar": calendar(_events(planned, set_, found.told), set_.today, set_.clock),
        "table": None if set_.brief else MARK + csv_text(_table(ties, found.told)),
        "plan_file": decisions.to_file(network.named(), set_.today),
    }


def _summary(export: Export, ready: list[Tie], room: int) -> str:
    """Return the result in a sentence; there is ``room`` for so many more people this week."""
    count = len(export.people)
    if not count:
        return str(missing(export)[0])
    people = f"{count:,} people" if count > 1 else "1 person"
    this_week = ", ".join(tie.person.name for tie in ready[:room])
    if ready and not room:
        return f"{people}. That's everyone for this week."
    if not this_week:
        return f"{people}. No one is due this week."
    return f"{people}. This week: {this_week}."


def _owner(whose: Owner | None) -> Json:
    return {"name": whose.name, "profile": address(whose.profile)} if whose else None


def _remarks(remarks: Iterable[Remark]) -> list[Json]:
    return [{"file": one.file, "line": one.line, "why": one.why} for one in remarks]


def _due(tie: Tie, set_: Settings, told: bool) -> dict[str, Json]:
    person, today = tie.person, set_.today
    begin = (
        choose(person, tie.last, tie.wrote_last == YOU, today, tie.talked)
        if told
        else untold(person, today)
    )
    return {
        "name": person.name,
        "profile": address(tie.key),
        "company": person.company,
        "position": person.position,
        "connected_on": _iso(person.connected),
        "last_contact": _iso(tie.last),
        "who_wrote_last": tie.wrote_last or None,
        "tier": tie.tier,
        "overdue_days": tie.overdue(today),
        "reason": due.reason(tie, set_.cadences, told),
        "opening": opening(person, begin, tie.last if told else None, today),
    }


def _week(week: Week) -> dict[str, Json]:
    return {
        "from": week.start.isoformat(),
        "people": [
            {
                "name": turn.tie.person.name,
                "profile": address(turn.tie.key),
                "tier": turn.tie.tier,
                "on": turn.on.isoformat(),
            }
            for turn in week.turns
        ],
    }


def _tiers(ties: Iterable[Tie], set_: Settings) -> list[Json]:
    """Return how many people are in each tier, and what it means."""
    counts = Counter(tie.tier for tie in ties)
    tiers: list[Json] = [
        {
            "id": one.id,
            "name": one.name,
            "rhythm": due.rhythm(one, set_.cadences),
            "days": set_.cadences[one.id],
            "people": counts[one.id],
        }
        for one in TIERS
    ]
    return [
        *tiers,
        {"id": OPEN, "name": "No rhythm", "rhythm": "", "days": None, "people": counts[OPEN]},
    ]


def _events(planned: Iterable[Week], set_: Settings, told: bool) -> list[Event]:
    return [
        Event(
            uid("upkeep", turn.tie.key, "message", str(turn.number)),
            turn.on,
            f"Write to {turn.tie.person.name}",
            # A later turn comes after an earlier one: what the files told is old by then.
            due.reason(turn.tie, set_.cadences, told)
            if turn.number == 1
            else due.usual(turn.tie, set_.cadences),
        )
        for week in planned
        for turn in week.turns
    ]


def _table(ties: Iterable[Tie], told: bool) -> Iterable[tuple[str | int | None, ...]]:
    """Yield all connections as rows of a table, under their headings."""
    yield _HEADINGS
    none = 0 if told else ""
    for tie in ties:
        person, contact = tie.person, tie.contact
        yield (
            person.name,
            person.url,
            person.company,
            person.position,
            _iso(person.connected),
            _iso(tie.last),
            tie.wrote_last,
            len(contact.mine) if contact else none,
            len(contact.theirs) if contact else none,
            "" if tie.tier == OPEN else tie.tier,
            _iso(tie.due),
            "yes" if tie.decision.rest else "",
        )


def _iso(day: int | None) -> str | None:
    return None if day is None else days.iso(day)

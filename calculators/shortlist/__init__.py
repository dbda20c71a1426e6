"""After an event: many people at once, ranked, with the notes left and a day for each request."""

from collections.abc import Iterable
from datetime import date, timedelta

from calculators import calendar_file, csv_text
from calculators.calculator import Calculator, Json, Section
from calculators.calendar_file import Event, calendar, uid
from calculators.connection_score.verdicts import SEND
from calculators.connection_score.verdicts import VERDICTS as VERDICTS
from calculators.dates import CLOCK, TODAY
from calculators.questions import Answer, Answers
from calculators.result import Download, result
from calculators.shortlist.columns import COLUMNS, RESULTS
from calculators.shortlist.entry import Entry, entries, table
from calculators.shortlist.fields import NOTES_LEFT, QUESTIONS, ROWS, WEEKLY, shared_answers
from calculators.shortlist.forms import FORMS
from calculators.shortlist.people import CellProblem, read_people
from calculators.shortlist.plan import plan
from calculators.shortlist.sample import EVERYBODY, SAMPLE, TEMPLATE, as_text
from calculators.shortlist.standing import standing
from calculators.shortlist.table import read_table

NAME = "shortlist"


def answer(answers: Answers) -> dict[str, Json]:
    """Return the people of a list, ranked, with their notes and days, and what is wrong with it."""
    today = date.fromisoformat(str(answers[TODAY.id]))
    shared, wrong = shared_answers(answers)
    read = read_people(read_table(str(answers[ROWS.id])), shared)
    problems = [*(CellProblem(0, one.field, one.message) for one in wrong), *read.problems]
    notes, weekly = (int(str(answers.get(one.id, one.neutral))) for one in (NOTES_LEFT, WEEKLY))
    found = entries(plan(map(standing, read.people), notes, weekly, today), today)
    sent = [_day(one, today) for one in found]
    occasion = str(shared.get("event", ""))
    rows = table(found, (day.isoformat() if day else "" for day in sent))
    clock = int(str(answers.get(CLOCK.id, 0)))
    days = calendar(_events(zip(found, sent, strict=True), occasion), today, clock)
    files = [Download("people.csv", csv_text.TYPE, csv_text.MARK + rows, "Download as CSV")]
    if any(sent):
        files.append(Download("requests.ics", calendar_file.TYPE, days, "Add to calendar"))
    return result(
        _summary(found, len(problems), read.unread),
        *(files if found else ()),
        people=[_person(one, day) for one, day in zip(found, sent, strict=True)],
        problems=[{**vars(one)} for one in problems],
        unused=[{**vars(one)} for one in read.unused],
        notes_left=notes - sum(one.note for one in found),
        table=rows,
        calendar=days,
    )


def _person(one: Entry, day: date | None) -> Json:
    return {
        "line": one.person.line,
        "name": one.person.name,
        "verdict": one.verdict,
        "score": one.score,
        "range": [*one.range],
        "verdict_range": [*one.verdict_range],
        "why": one.why,
        "next_step": one.next_step,
        "guide": one.guide,
        "note": one.note,
        "note_next_month": one.later,
        "notes_spent": one.spent,
        "tied": one.tied,
        "lacks": [*one.person.lacks],
        "draft": one.draft,
        "send_on": day.isoformat() if day else None,
        "answers": {id_: _json(value) for id_, value in one.answers.items()},
        "details": {id_: _json(value) for id_, value in one.person.details.items()},
    }


def _day(one: Entry, today: date) -> date | None:
    """Return the day of someone's request, if there is to be one."""
    return None if one.in_days is None else today + timedelta(one.in_days)


def _events(people: Iterable[tuple[Entry, date | None]], occasion: str) -> Iterable[Event]:
    """Yield a day's requests as one event, in the order of the days."""
    days: dict[date, list[Entry]] = {}
    for one, day in people:
        if day:
            days.setdefault(day, []).append(one)
    for day, ones in sorted(days.items()):
        requests = "a connection request" if len(ones) == 1 else f"{len(ones)} connection requests"
        known = uid(NAME, occasion, "requests", day.isoformat())
        yield Event(known, day, f"Send {requests}", "\n\n".join(map(_request, ones)))


def _request(one: Entry) -> str:
    """Return who is sent a request and, where it goes with a note, that note."""
    if not (one.note or one.later):
        return one.person.name
    return f"{one.person.name}, with a note{f':\n{one.draft}' if one.draft else ''}"


def _summary(found: list[Entry], wrong: int, unread: int) -> str:
    """Return in a sentence or two how many are ready, and how much is still to do."""
    ready = sum(one.verdict == SEND and not one.later for one in found)
    later = sum(one.later for one in found)
    still = sum(one.verdict is None for one in found)
    if not found and not wrong:
        return "No one's on the list yet."
    people = f"{len(found):,} {'person' if len(found) == 1 else 'people'}"
    parts = [f"{ready:,} to send"]
    parts += [f"{later:,} next month"] if later else []
    parts += [f"{still:,} still open"] if still else []
    parts += [f"{wrong:,} to fix"] if wrong else []
    more = f" The other {unread:,} are too many: put them in a second list." if unread else ""
    return f"{people}: {', '.join(parts)}.{more}"


def declares() -> dict[str, Json]:
    """Return the headings, what mostly holds for everyone, a template and a list to try."""
    return {
        "headings": [{"id": id_, "name": one.name} for id_, one in COLUMNS.items()],
        "everybody": {id_: _json(value) for id_, value in EVERYBODY.items()},
        "results": [*RESULTS],
        "template": TEMPLATE,
        "sample": as_text(SAMPLE),
    }


def _json(value: Answer) -> Json:
    return [*value] if isinstance(value, tuple) else value


CALCULATOR = Calculator(
    name=NAME,
    title="After an event",
    summary="Ranks many people at once, shares out the notes left and gives each request a day.",
    sections=(Section("", QUESTIONS),),
    answer=answer,
    declares=declares,
    private=True,
)

PEOPLE = FORMS
"""How the page asks about everybody, and about one person after the other."""

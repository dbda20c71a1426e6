"""What a list comes to, person by person, as values and as a table to take along."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from calculators.csv_text import csv_text
from calculators.questions import Answers
from calculators.shortlist.columns import COLUMNS, NAME, RESULTS
from calculators.shortlist.drafts import drafts
from calculators.shortlist.people import Person
from calculators.shortlist.plan import Planned
from calculators.shortlist.words import words


@dataclass(frozen=True)
class Entry:
    """Someone in the answer: where they stand, why, what to do next and when.

    ``range`` is the lowest and the highest score that their answers can come to as they stand, and
    ``verdict_range`` the same of the verdict under the plan. ``note`` is whether one of the notes
    left is for them, ``later`` whether one of the next month's is, and ``spent`` whether there is
    none for them; ``tied`` is whether the order of the list alone gave one to someone else.
    ``in_days`` counts from today. ``answers`` are those that count, with the note of the plan.
    """

    person: Person
    answers: Answers
    verdict: str | None
    score: int | None
    range: tuple[int, int]
    verdict_range: tuple[str, str]
    why: str
    next_step: str
    guide: str
    note: bool
    later: bool
    spent: bool
    tied: bool
    draft: str | None
    in_days: int | None


def entries(everyone: Iterable[Planned], today: date) -> list[Entry]:
    """Return the plan person by person, in its order, with words and notes."""
    planned = list(everyone)
    written = drafts(planned)
    found = []
    for one in planned:
        person, reached, given = one.standing.person, one.reached, one.standing.given
        draft = written.get(person.line)
        told = words(one, today, drafted=draft is not None)
        found.append(
            Entry(
                person,
                one.standing.answers(note=one.noted),
                reached.verdict,
                reached.score,
                (given.lowest, given.highest),
                (reached.worst, reached.best),
                told.why,
                told.next_step,
                told.guide,
                one.note,
                one.later,
                one.spent,
                one.tied,
                draft,
                one.in_days,
            )
        )
    return found


def table(found: Iterable[Entry], sent: Iterable[str]) -> str:
    """Return the people as a table, safe for spreadsheets; ``sent`` are their days, or empty.

    What the reader told is in it as well, under its own headings: the table may be read again.
    """
    people = list(found)
    told = [{**one.person.answers, **one.person.details} for one in people]
    used = [id_ for id_ in COLUMNS if any(id_ in one for one in told)]
    rows: list[list[str | int | None]] = [[NAME.id, *RESULTS, *used]]
    for rank, (one, day, given) in enumerate(zip(people, sent, told, strict=True), 1):
        results = [rank, one.verdict, one.score, *one.range, one.why, one.next_step, day, one.draft]
        cells = (given.get(id_) for id_ in used)
        own = [", ".join(cell) if isinstance(cell, tuple) else cell for cell in cells]
        rows.append([one.person.name, *results, *own])
    return csv_text(rows)

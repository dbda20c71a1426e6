"""The people of a list, read row by row: all that is wrong at once, and the rest still counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from calculators.connection_score.definition import QUESTIONS as SCORE
from calculators.csv_text import unguarded
from calculators.greeting import greeted
from calculators.questions import SHOWN, Answers, shown
from calculators.shortlist.columns import COLUMNS, NAME, RESULTS, column, read_cell, wrong
from calculators.shortlist.details import details, lacking
from calculators.shortlist.table import Row, Table

MOST = 2_000
"""Rows that are read: more than the network takes in four months (L4; editorial)."""

NAMED = 20
"""Columns left out that are named one by one (editorial)."""


@dataclass(frozen=True)
class CellProblem:
    """What is wrong with a cell: on which line of the text, under which heading."""

    line: int
    field: str
    message: str


@dataclass(frozen=True)
class Person:
    """Someone on the list: the answers about them, and what a note to them is made of.

    ``lacks`` is what there is no note without and is still open, as the form calls it.
    """

    line: int
    name: str
    answers: Answers
    details: Answers
    lacks: tuple[str, ...]


@dataclass(frozen=True)
class People:
    """Those whose rows are in order, and what is wrong with the other rows.

    ``unused`` names cells that are in order but do not count beside the others of their row, and
    where the rows begin that are too many: ``unread`` is how many those are.
    """

    people: tuple[Person, ...]
    problems: tuple[CellProblem, ...]
    unused: tuple[CellProblem, ...]
    unread: int


def read_people(table: Table, shared: Answers) -> People:
    """Read the rows of a list; an open cell has the answer shared by everybody, if there is one."""
    places, problems = _columns(table.heading)
    people: list[Person] = []
    unused: list[CellProblem] = []
    for row in table.rows[:MOST]:
        own, wrongs = _own(row, places, len(table.heading.cells))
        if wrongs:
            problems += wrongs
        else:
            person = _person(row.line, own, shared)
            people.append(person)
            unused += _idle(row.line, own, person)
    if left := table.rows[MOST:]:
        message = f"Only {MOST:,} people are read; {len(left):,} more begin on this line."
        unused.append(CellProblem(left[0].line, "", f"{message} Put them in a second list."))
    return People(tuple(people), tuple(problems), tuple(unused), len(left))


def _columns(heading: Row) -> tuple[dict[str, int], list[CellProblem]]:
    """Return the place of each column, and what is wrong with the headings."""
    places: dict[str, int] = {}
    problems = []
    for place, words in enumerate(heading.cells):
        found = column(words)
        if found is None and words.strip() and words not in RESULTS:
            message = f"{shown(words)} isn't a column here, so it's left out."
            problems.append(CellProblem(heading.line, words[:SHOWN], message))
        elif found and found.id in places:
            message = f"{shown(words)} is a second column for “{found.name}”; the first counts."
            problems.append(CellProblem(heading.line, found.id, message))
        elif found:
            places[found.id] = place
    if rest := len(problems[NAMED:]):
        message = f"{rest:,} more columns are left out in the same way."
        problems[NAMED:] = [CellProblem(heading.line, "", message)]
    return places, problems


def _own(row: Row, places: Mapping[str, int], width: int) -> tuple[Answers, list[CellProblem]]:
    """Return the answers that a row gives itself, and what is wrong with its cells."""
    own: Answers = {}
    wrongs = []
    for id_, place in places.items():
        cell = unguarded(row.cells[place]) if place < len(row.cells) else ""
        try:
            value = read_cell(id_, cell)
        except ValueError as error:
            wrongs.append(CellProblem(row.line, id_, wrong(id_, cell, error)))
        else:
            if value is not None:
                own[id_] = value
    named = places[NAME.id]
    if not (named < len(row.cells) and row.cells[named].strip()):
        message = "Name is needed; write who this line is about."
        wrongs.append(CellProblem(row.line, NAME.id, message))
    if any(map(str.strip, row.cells[width:])):
        message = (
            f"This line has {len(row.cells):,} cells, but there are {width:,} headings; put "
            "quotation marks around a cell that has a separator in it."
        )
        wrongs.append(CellProblem(row.line, "", message))
    return own, wrongs


def _person(line: int, own: Answers, shared: Answers) -> Person:
    """Return who a row is about, with what is shared where it says nothing itself.

    What is shared of a detail, such as the days since an event, goes with its main answer: it is
    not for a row with another one.
    """
    given = {**shared, **own}
    for question in SCORE:
        main = question.only_if.question if question.only_if else ""
        if main and question.id not in own and given.get(main) != shared.get(main):
            given.pop(question.id, None)
    answers = {
        question.id: given[question.id]
        for question in SCORE
        if question.id in given and (question.only_if is None or question.only_if.possible(given))
    }
    name = str(own[NAME.id])
    told = {"recipient": greeted(name), **details(given, answers)}
    return Person(line, name, answers, told, lacking(told, own))


def _idle(line: int, own: Answers, person: Person) -> Iterator[CellProblem]:
    """Yield a word on each cell that is in order but counts for nothing."""
    for id_ in own:
        if id_ != NAME.id and id_ not in person.answers and id_ not in person.details:
            message = f"{COLUMNS[id_].name} doesn't count with the other answers on this line."
            yield CellProblem(line, id_, message)

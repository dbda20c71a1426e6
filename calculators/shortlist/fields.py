"""What a list asks: the day, the rows, what holds for everyone, and what is left to send."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from calculators.answers import Problem, read_answers
from calculators.dates import CLOCK, TODAY
from calculators.platform_limits import NOTES_A_MONTH_FREE
from calculators.questions import Answer, Answers, Asked, Text, WholeNumber
from calculators.shortlist.columns import SHAREABLE
from calculators.shortlist.table import read_table


@dataclass(frozen=True, kw_only=True)
class Rows(Text):
    """A question answered by the text of a list: a line of headings, and a line a person."""

    def read(self, value: object) -> Answer:
        """Return the text; ``ValueError`` if it is no list of people."""
        if not isinstance(value, str):
            raise ValueError("must be text: a line of headings, and a line for each person")
        read_table(value)
        return value


@dataclass(frozen=True, kw_only=True)
class Shared(Text):
    """A question answered by an object of answers, kept as JSON."""

    def read(self, value: object) -> Answer:
        """Return the answers as JSON, unread; ``ValueError`` if it is no object of answers."""
        if isinstance(value, str):  # as a form has it
            try:
                value = json.loads(value)
            except (ValueError, RecursionError):
                value = None
        if not isinstance(value, Mapping):
            raise ValueError('must be an object of answers, such as {"moment": "event"}')
        return json.dumps(dict(value))


def shared_answers(answers: Answers) -> tuple[Answers, list[Problem]]:
    """Return the answers for everyone who has none of their own, and what is wrong with others."""
    given = json.loads(str(answers.get(SHARED.id, "{}")))
    reading = read_answers(SHAREABLE, given)
    return reading.answers, [one for one in reading.problems if one.field in given]


ROWS = Rows(
    id="rows",
    name="The list",
    label="Who is on your list?",
    hint="A line of headings and a line for each person, as a spreadsheet has them.",
    guide="timing/after-an-event",
    required=True,
    lines=True,
)

SHARED = Shared(
    id="shared",
    name="What's true of everyone",
    label="What's true of everyone on the list?",
    hint="It counts wherever a line leaves something open.",
    guide="timing/after-an-event",
)

NOTES_LEFT = WholeNumber(
    id="notes_left",
    name="Notes left",
    label="How many notes do you have left this month?",
    hint="LinkedIn limits notes on a free account; if you have Premium, say how many you're "
    "willing to write.",
    guide="etiquette/personal-note",
    neutral=NOTES_A_MONTH_FREE.value,
    lowest=0,
    highest=10_000,
    unit="notes",
)

WEEKLY = WholeNumber(
    id="weekly",
    name="Requests a week",
    label="How many requests will you send in a week?",
    hint="LinkedIn doesn't publish a limit; makers of automation tools report about 100 a week. "
    "Fewer is safer.",
    guide="etiquette/boundaries",
    neutral=20,  # editorial, far below what is reported (L4)
    lowest=0,
    highest=200,  # the most that is reported, fact L4
    unit="requests",
)

QUESTIONS: tuple[Asked, ...] = (TODAY, CLOCK, SHARED, ROWS, NOTES_LEFT, WEEKLY)
"""All fields in the order of the form."""

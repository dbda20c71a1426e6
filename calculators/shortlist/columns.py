"""The columns of a list: a name, the questions of the score, the details of the note."""

import re
from functools import lru_cache

from calculators.connection_score.definition import QUESTIONS as SCORE
from calculators.frames.fields import QUESTIONS as DRAFTER
from calculators.questions import (
    Answer,
    AnyOf,
    Asked,
    Choice,
    OneOf,
    Option,
    Text,
    shown,
    utf16_length,
)

NAME = Text(
    id="name",
    name="Name",
    label="Their name",
    hint="Whatever helps you find them again. It stays in this tab.",
    guide="timing/after-an-event",
    required=True,
)

_NO_COLUMNS = {"offer_start", *(question.id for question in SCORE)}

NOTE = tuple(question for question in DRAFTER if question.id not in _NO_COLUMNS)
"""What the note is made of; "offer" is what the score asks, not the sentence of a note."""

COLUMNS: dict[str, Asked] = {question.id: question for question in (NAME, *SCORE, *NOTE)}
"""Every column by its heading."""

SHAREABLE = tuple(
    question for id_, question in COLUMNS.items() if id_ not in (NAME.id, "recipient")
)
"""What can be answered once for everyone."""

RESULTS = (
    "rank",
    "verdict",
    "score",
    "lowest",
    "highest",
    "why",
    "next_step",
    "send_on",
    "draft",
)
"""The headings of what is worked out: a list that was taken along may be read again."""

LONGEST_CELL = 1_000
"""UTF-16 code units that a cell may hold: three notes and more (editorial)."""

_BETWEEN = re.compile(r"[,;|+\n]")


def plain(words: str) -> str:
    """Return words without case, marks and spaces, for comparison.

    >>> plain("Met once") == plain("met_once")
    True
    """
    return "".join(filter(str.isalnum, words.casefold()))


def column(heading: str) -> Asked | None:
    """Return the column that a heading names by its id, its name or its question, if any."""
    return _HEADINGS.get(plain(heading))


@lru_cache(maxsize=4096)  # of one list: most cells of a column say the same few things
def read_cell(id_: str, cell: str) -> Answer | None:
    """Return the answer in a cell, None where it is open; ``ValueError`` if it is none.

    A choice is given by its id or in the words of the form, several of them with commas between.
    """
    question = COLUMNS[id_]
    if not cell.strip():
        return None
    if (length := utf16_length(cell)) > LONGEST_CELL:
        raise ValueError(
            f"must be at most {LONGEST_CELL:,} characters, and has {length:,} (is a quotation mark "
            "left open?)"
        )
    if isinstance(question, OneOf):
        return _chosen(question.choices, cell)
    if isinstance(question, AnyOf):
        given = [part.strip() for part in _BETWEEN.split(cell) if part.strip()]
        if [plain(part) for part in given] in (["none"], ["noneofthese"], [""]):
            return ()
        return question.read([_chosen(question.choices, part) for part in given])
    return question.read(cell.strip())


def _chosen(choices: tuple[Choice, ...] | tuple[Option, ...], words: str) -> str:
    """Return the id of the choice that words mean; ``ValueError`` with all there are if none."""
    meant = plain(words)
    for one in choices:
        if meant in (plain(one.id), plain(one.label)):
            return one.id
    raise ValueError(f"must be one of {', '.join(f'“{one.label}”' for one in choices)}")


def wrong(id_: str, cell: str, error: ValueError) -> str:
    """Return in a sentence what is wrong with a cell."""
    return f"{COLUMNS[id_].name} {error}; you gave {shown(cell)}."


_HEADINGS = {
    plain(words): question
    for question in reversed(COLUMNS.values())
    for words in (question.label, question.name, question.id)
}
"""The columns by all that may stand over them; where two would answer, the first one does."""

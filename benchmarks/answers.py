"""What the benchmark answers on every side, and what CPython says to it.

None of it is in the inputs that the bundle is warmed up with, nor in the tests' cases: a runtime
that is cut down to what those need must not look better here than it is to a reader.
"""

import json
from collections.abc import Iterator, Mapping
from random import Random

from calculators import door
from calculators.answers import complete, read_answers
from calculators.calculator import Json
from calculators.connection_score.definition import QUESTIONS
from calculators.questions import AnyOf, OneOf, Scored, WholeNumber
from hooks.content.score_tables import worked

NAME = "connection-score"

type Given = dict[str, str | list[str]]
"""Answers as a form holds them."""


def as_form(answers: Mapping[str, object]) -> Given:
    """Return complete answers as a form holds them, what is open filled in neutrally."""
    read = read_answers(QUESTIONS, answers).answers
    return {
        id_: list(value) if isinstance(value, tuple) else str(value)
        for id_, value in complete(QUESTIONS, read).items()
    }


SCRIPTED = as_form(
    {
        "familiarity": "online",
        "obstacle": "none",
        "common_ground": ["similar_goals", "their_content"],
        "mutuals": "4",
        "mutual_support": "could_ask",
        "goal_fit": "direct",
        "purpose": "learn",
        "offer": "small",
        "moment": "engaged",
        "moment_days": "5",
        "openness": "inviting",
        "history": "none",
        "homework": "studied",
        "note": "personal",
    }
)
"""The full answer whose result ends a visit."""

SEED = 5
"""Of the random changes: any number, but the same ones every time."""

MOST_DAYS = 200
"""Days up to which a change may set a count: beyond it every moment has faded."""


def expected(given: Given) -> dict[str, Json]:
    """Return what CPython answers, as the page gets it."""
    answered: dict[str, Json] = json.loads(door.answer(NAME, json.dumps(given)))
    return answered


def samples() -> list[Given]:
    """Return the worked cases of the guide, as a form holds them."""
    return [as_form(case["answers"]) for case in worked()]


def changes(number: int, seed: int = SEED) -> list[Given]:
    """Return so many full sets of answers, each one change away from the last."""
    walk = _walk(Random(seed))
    return [next(walk) for _ in range(number)]


def _walk(random: Random) -> Iterator[Given]:
    given = dict(SCRIPTED)
    while True:
        question = random.choice([one for one in QUESTIONS if one.id in given])
        value = given[question.id]
        while value == given[question.id]:
            value = _any(question, random)
        given = _fitting({**given, question.id: value}, random)
        yield given


def _fitting(given: Given, random: Random) -> Given:
    """Return the answers with those that now hang in the air dropped, and those now due given."""
    fitting: Given = {}
    for question in QUESTIONS:
        if question.only_if is None or fitting.get(question.only_if.question) in (
            question.only_if.choices
        ):
            fitting[question.id] = given.get(question.id) or _any(question, random)
    return fitting


def _any(question: Scored, random: Random) -> str | list[str]:
    match question:
        case OneOf():
            return random.choice(question.choices).id
        case AnyOf():
            return [choice.id for choice in question.choices if random.random() < 0.5]
        case WholeNumber():
            return str(random.randint(question.lowest, MOST_DAYS))

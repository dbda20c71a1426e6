"""Answers to try the connection score with, and the door to ask."""

import json
import os
from collections.abc import Callable
from itertools import product

from hypothesis import settings
from hypothesis import strategies as st

from calculators.answers import complete
from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.definition import QUESTIONS
from calculators.door import answer
from calculators.questions import Answer, AnyOf, OneOf, Scored

EXAMPLES = int(os.environ.get("EXAMPLES", "100"))
"""Examples that Hypothesis tries; scripts/moves.py, which runs the tests often, takes fewer."""
THOROUGH = settings(max_examples=EXAMPLES, deadline=None)
BRIEF = settings(max_examples=min(EXAMPLES, 40), deadline=None)

NEUTRAL = complete(QUESTIONS, {})
"""Answers that bring nothing at all, as the questions declare them."""


def most(question: Scored) -> Answer:
    """Return the answer that is worth most."""
    if isinstance(question, OneOf):
        return max(question.choices, key=lambda choice: choice.points).id
    if isinstance(question, AnyOf):
        return tuple(choice.id for choice in question.choices)
    return question.lowest + len(question.points) - 1


BEST = (
    {question.id: most(question) for question in QUESTIONS if not question.only_if}
    | {question.faded_by: 0 for question in QUESTIONS if isinstance(question, OneOf)}
    | {"familiarity": "acquaintance", "mutual_support": "none", "history": "none"}
)
BEST.pop("")
"""Answers so good that no single point counts: only a boundary can hold them back."""

EDGES = sorted(
    {
        day + beside
        for cap in CAPS
        if cap.days
        for day in (cap.below_days or cap.from_days,)
        for beside in (-1, 0, 1)
    }
)
"""The days around which a boundary ends."""

DAYS = st.one_of(st.sampled_from((0, 1, *EDGES, 36_500)), st.integers(0, 400)) | st.integers(
    0, 36_500
)

VARIED = "familiarity goal_fit common_ground mutuals offer homework note".split()
"""The questions whose answers are varied in a search."""


def counted(question: Scored) -> list[Answer]:
    """Return answers to a question, one for each number of points that it can bring at once."""
    if isinstance(question, OneOf):
        return [choice.id for choice in question.choices]
    if isinstance(question, AnyOf):
        ids = tuple(choice.id for choice in question.choices)
        return [ids[:count] for count in range(len(ids) + 1)]
    return [question.lowest + more for more in range(len(question.points))]


def found(wanted: Callable[[dict], bool], start: dict) -> dict:
    """Return the first complete answers of a kind, so that no figure has to be written down.

    What is not in ``start`` is varied, or neutral.
    """
    varied = [question for question in QUESTIONS if question.id in VARIED]
    for chosen in product(*map(counted, varied)):
        answers = {one.id: value for one, value in zip(varied, chosen, strict=True)} | start
        if wanted(whole := complete(QUESTIONS, answers)):
            return whole
    raise AssertionError("no answers of this kind: vary more questions, tests/support/inputs.py")


def ask(answers: object) -> dict:
    """Return what the door says to answers."""
    return json.loads(answer("connection-score", json.dumps(answers)))


def result(answers: object) -> dict:
    """Return the result for answers that must be in order."""
    answered = ask(answers)
    assert answered["ok"], answered
    return answered["result"]


def _values(question: object) -> st.SearchStrategy:
    if isinstance(question, OneOf):
        return st.sampled_from([choice.id for choice in question.choices])
    if isinstance(question, AnyOf):
        return st.lists(st.sampled_from([choice.id for choice in question.choices]), unique=True)
    if question.only_if:
        return DAYS
    few = st.integers(question.lowest, question.lowest + len(question.points) + 2)
    return few | st.integers(question.lowest, question.highest)


@st.composite
def some_answers(draw: st.DrawFn, open_: st.SearchStrategy[bool] | None = None) -> dict:
    """Draw answers with some questions left open: details may come without their main question."""
    left_open = st.booleans() if open_ is None else open_
    answers: dict = {}
    for question in QUESTIONS:
        condition = question.only_if
        if condition and answers.get(condition.question, condition.choices[0]) not in (
            condition.choices
        ):
            continue
        if not draw(left_open):
            answers[question.id] = draw(_values(question))
    return answers


def all_answers() -> st.SearchStrategy[dict]:
    """Draw complete answers."""
    return some_answers(st.just(False))


def few_open() -> st.SearchStrategy[dict]:
    """Draw answers with only a few questions left open."""
    return some_answers(st.sampled_from((True, False, False, False, False)))

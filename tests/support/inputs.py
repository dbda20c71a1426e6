"""Answers to try the connection score with, and the door to ask."""

import json

from hypothesis import settings
from hypothesis import strategies as st

from calculators.connection_score.definition import QUESTIONS
from calculators.door import answer
from calculators.questions import AnyOf, OneOf

THOROUGH = settings(max_examples=100, deadline=None)
BRIEF = settings(max_examples=40, deadline=None)

BEST = {
    "familiarity": "acquaintance",
    "common_ground": ["industry", "same_event", "same_group"],
    "mutuals": 10,
    "mutual_support": "none",
    "goal_fit": "direct",
    "purpose": "exchange",
    "offer": "specific",
    "moment": "event",
    "moment_days": 0,
    "openness": "inviting",
    "history": "none",
    "homework": "studied",
    "note": "personal",
}
"""Answers so good that no single point counts: only a boundary can hold them back."""

NEUTRAL = {
    "familiarity": "stranger",
    "common_ground": [],
    "mutuals": 0,
    "mutual_support": "none",
    "goal_fit": "none",
    "purpose": "keep_in_touch",
    "offer": "nothing_yet",
    "moment": "none",
    "openness": "active",
    "history": "none",
    "homework": "no",
    "note": "none",
}
"""Answers that bring nothing at all."""

DAYS = st.one_of(
    st.sampled_from((0, 1, 20, 21, 22, 89, 90, 91, 36_500)), st.integers(0, 400)
) | st.integers(0, 36_500)


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
    if question.id == "mutuals":
        return st.integers(0, 8) | st.integers(0, 30_000)
    return DAYS


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

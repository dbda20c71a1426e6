"""The worked cases: each gets a verdict that a reader would accept, for a reason that is given."""

import pytest

from calculators.answers import complete, read_answers
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.verdicts import VERDICTS
from calculators.questions import OneOf
from hooks.content.score_tables import worked
from tests.calculators.connection_score import by_hand
from tests.support.inputs import ask
from tests.support.properties import keeps

CASES = worked()


def whole(case: dict) -> dict:
    """Return the answers of a case, which names only those that matter."""
    return complete(QUESTIONS, read_answers(QUESTIONS, case["answers"]).answers)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_case_gets_a_verdict_that_is_accepted(case: dict) -> None:
    answered = ask(whole(case))["result"]
    declared = f"the worked case “{case['id']}” ({case['why']}) is {' or '.join(case['accept'])}"
    keeps(answered["verdict"] in case["accept"], declared, whole(case), answered["summary"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_case_added_up_by_hand_gets_the_same(case: dict) -> None:
    answered = ask(whole(case))
    read = whole(case)
    assert answered["result"]["verdict"] == by_hand.verdict(read), by_hand.WRITE_IT_DOWN
    assert answered["result"]["score"] == by_hand.clamped(sum(by_hand.points(read).values()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_case_is_complete_and_says_why(case: dict) -> None:
    answered = ask(whole(case))
    assert "unused" not in answered
    assert answered["result"]["decided"]
    assert answered["result"]["score"] is not None
    assert case["why"]
    assert set(case["accept"]) <= {verdict.id for verdict in VERDICTS}


def test_the_cases_are_many_and_come_to_all_verdicts() -> None:
    assert len({case["id"] for case in CASES}) == len(CASES) >= 20
    verdicts = {ask(whole(case))["result"]["verdict"] for case in CASES}
    assert verdicts == {verdict.id for verdict in VERDICTS}


def test_the_cases_have_every_answer_of_how_well_you_know_them() -> None:
    (familiarity,) = [q for q in QUESTIONS if isinstance(q, OneOf) and q.id == "familiarity"]
    told = {case["answers"]["familiarity"] for case in CASES}
    assert told == {choice.id for choice in familiarity.choices}

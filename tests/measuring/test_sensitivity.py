"""Sensitivity: property 8 of the connection score."""

from fractions import Fraction

import pytest
from hypothesis import given

from calculators.answers import read_answers
from calculators.connection_score.definition import FACTORS, QUESTIONS
from hooks.content.score_tables import worked
from measuring.sensitivity import sensitivity
from tests.calculators.connection_score import by_hand
from tests.calculators.connection_score.by_hand import IDS
from tests.support.inputs import NEUTRAL, THOROUGH, all_answers


def weighted(answers: dict, factor: str, weight: Fraction) -> str:
    """Return the verdict by hand with the points of one factor multiplied."""
    points = by_hand.points(answers)
    total = sum(points.values()) + points[factor] * (weight - 1)
    return IDS[min(by_hand.band(by_hand.clamped(total)), by_hand.allowed(answers))]


@THOROUGH
@given(all_answers())
def test_verdicts_are_those_of_half_and_double_the_weight(answers: dict) -> None:
    read = read_answers(QUESTIONS, answers).answers
    rows = sensitivity(read)
    assert [row.factor for row in rows] == [f.id for f in FACTORS if f.id in answers]
    for row in rows:
        assert row.half == weighted(read, row.factor, Fraction(1, 2))
        assert row.double == weighted(read, row.factor, Fraction(2))


def test_a_weight_that_brings_nothing_moves_nothing() -> None:
    answers = read_answers(QUESTIONS, NEUTRAL).answers
    assert {(row.half, row.double) for row in sensitivity(answers)} == {("hold", "hold")}


def test_half_a_point_short_of_a_band_is_below_it() -> None:
    # 60 points, of which the 17 for the fit become 8 and a half: 51.5 are not yet enough to send.
    answers = NEUTRAL | {"goal_fit": "clear", "mutual_support": "introduces", "note": "personal"}
    answers = read_answers(QUESTIONS, answers | {"common_ground": ["industry"]}).answers
    (row,) = [row for row in sensitivity(answers) if row.factor == "goal_fit"]
    assert (row.half, row.double) == ("prepare", "send")


@pytest.mark.parametrize("factor", [factor.id for factor in FACTORS])
def test_no_weight_is_idle_in_every_case(factor: str) -> None:
    # A weight that no worked case brings in would be a number that nobody has looked at.
    brought = {
        by_hand.points(read_answers(QUESTIONS, case["answers"]).answers).get(factor, 0)
        for case in worked()
    }
    assert brought != {0}

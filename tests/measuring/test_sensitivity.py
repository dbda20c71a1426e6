"""Sensitivity: property 8 of the connection score."""

from fractions import Fraction

import pytest
from hypothesis import given

from calculators.answers import complete, read_answers
from calculators.connection_score.definition import FACTORS, QUESTIONS
from calculators.connection_score.scoring import score
from calculators.connection_score.verdicts import VERDICTS
from hooks.content.score_tables import worked
from measuring.sensitivity import sensitivity
from tests.calculators.connection_score import by_hand
from tests.calculators.connection_score.by_hand import IDS
from tests.support.inputs import NEUTRAL, THOROUGH, VARIED, all_answers, found
from tests.support.properties import keeps


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


def test_good_for_both_counts() -> None:
    # Property 10: what they have from it, taken half or double, turns verdicts.
    turned = {}
    for case in worked():
        answers = complete(QUESTIONS, read_answers(QUESTIONS, case["answers"]).answers)
        for weight in (0.5, 2):
            changed = score(answers, {"offer": weight, "purpose": weight}).verdict
            if changed != score(answers).verdict:
                turned[case["id"], weight] = changed
    declared = "what you can do for them, and an exchange, halved or doubled change worked cases"
    keeps(len(turned) >= 2, declared, turned)


def test_a_weight_that_brings_nothing_moves_nothing() -> None:
    answers = NEUTRAL
    assert {(row.half, row.double) for row in sensitivity(answers)} == {(IDS[0], IDS[0])}


def just_short(answers: dict) -> list[str]:
    """Return the factors with half of which it would be half a point short of the highest band."""
    points = by_hand.points(answers)
    total, edge = sum(points.values()), VERDICTS[-1].lowest
    open_ = by_hand.allowed(answers) == by_hand.SEND
    brings = [factor for factor in VARIED if open_ and points[factor] > 0]
    return [factor for factor in brings if total - points[factor] / 2 == edge - 0.5]


def test_half_a_point_short_of_a_band_is_below_it() -> None:
    answers = found(lambda tried: bool(just_short(tried)), {})
    factor = just_short(answers)[0]
    (row,) = [row for row in sensitivity(answers) if row.factor == factor]
    assert (row.half, row.double) == (IDS[-2], IDS[-1])


@pytest.mark.parametrize("factor", [factor.id for factor in FACTORS])
def test_no_weight_is_idle_in_every_case(factor: str) -> None:
    # A weight that no worked case brings in would be a number that nobody has looked at.
    brought = {
        by_hand.points(complete(QUESTIONS, read_answers(QUESTIONS, case["answers"]).answers)).get(
            factor, 0
        )
        for case in worked()
    }
    declared = "every weight counts in some worked case: add one that uses it"
    keeps(brought != {0}, declared, factor)

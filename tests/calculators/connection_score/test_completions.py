"""The ways to answer what is open: one for each kind, and none forgotten."""

from itertools import pairwise

import pytest
from hypothesis import given

from calculators.calculator import still_open
from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.completions import GROUPS, completions, fading
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.scoring import faded, may_apply
from calculators.questions import Answers
from tests.calculators.connection_score import by_hand
from tests.calculators.connection_score.by_hand import QUESTION
from tests.calculators.connection_score.inputs import BRIEF, some_answers

MOMENTS = [choice for choice in QUESTION["moment"].choices if choice.half_life]


def kind(answers: Answers) -> tuple:
    """Return what counts of the answers to one group: its points, and the boundaries it leaves."""
    left = tuple(cap.rule for cap in CAPS if may_apply(cap, answers))
    return sum(by_hand.points(answers).values()), left


def kinds(group: str, answers: Answers) -> set[tuple]:
    """Return all that answers to a group can come to, every day and number tried."""
    return {kind(way) for way in by_hand.ways(group, answers)}


def test_the_main_questions_are_twelve_each_with_its_details() -> None:
    assert len(GROUPS) == 12
    assert [part.id for parts in GROUPS.values() for part in parts] == [
        question.id for question in QUESTIONS
    ]


@pytest.mark.parametrize("group", GROUPS)
def test_representatives_stand_for_every_kind_of_answer(group: str) -> None:
    assert {kind(way.answers) for way in completions(group, {})} == kinds(group, {})


@BRIEF
@given(some_answers())
def test_representatives_agree_with_what_is_answered(answers: dict) -> None:
    answers = {k: tuple(v) if isinstance(v, list) else v for k, v in answers.items()}
    for group, parts in GROUPS.items():
        known = {part.id: answers[part.id] for part in parts if part.id in answers}
        ways = list(completions(group, known))
        assert {kind(way.answers) for way in ways} == kinds(group, known)
        for way in ways:
            assert {
                field: way.answers[field] for field in known if field in way.answers
            }.items() <= (known.items())
            assert not still_open(parts, way.answers)


@pytest.mark.parametrize("group", GROUPS)
def test_every_way_has_a_share_and_common_answers_a_larger_one(group: str) -> None:
    ways = list(completions(group, {}))
    assert all(isinstance(way.share, int) and way.share > 0 for way in ways)
    if group == "note":
        assert [way.share for way in ways] == [choice.share for choice in QUESTION["note"].choices]


def test_a_detail_splits_the_share_of_its_main_question() -> None:
    ways = list(completions("familiarity", {}))
    friends = [way.share for way in ways if way.answers["familiarity"] == "friend"]
    colleague = next(way.share for way in ways if way.answers["familiarity"] == "colleague")
    assert len(friends) == 3
    assert colleague / sum(friends) == 3 / 2  # as declared


@pytest.mark.parametrize("choice", MOMENTS, ids=lambda choice: choice.id)
def test_fading_lists_the_first_day_of_every_number_of_points(choice) -> None:
    listed = fading(choice)
    days = sorted(listed)
    assert days[0] == 0
    assert listed[days[-1]] == 0
    for start, end in pairwise([*days, days[-1] + 500]):
        left = {faded(choice.points, choice.half_life, day) for day in range(start, end)}
        assert left == {listed[start]}
    assert len(set(listed.values())) == len(listed)

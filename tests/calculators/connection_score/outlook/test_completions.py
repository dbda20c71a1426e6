"""The ways to answer what is open: one for each kind, and none forgotten."""

from itertools import pairwise

import pytest
from hypothesis import given

from calculators.calculator import still_open
from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.outlook import completions as module
from calculators.connection_score.outlook.completions import GROUPS, SHARE, completions, fading
from calculators.connection_score.scoring import faded, may_apply
from calculators.questions import Answers, Choice, Condition, OneOf
from tests.calculators.connection_score import by_hand
from tests.calculators.connection_score.by_hand import QUESTION
from tests.support.inputs import BRIEF, some_answers

pytestmark = pytest.mark.any_weights

MOMENTS = [choice for choice in QUESTION["moment"].choices if choice.half_life]


def kind(answers: Answers) -> tuple:
    """Return what counts of the answers to one group: its points, and the boundaries it leaves."""
    left = tuple(cap.rule for cap in CAPS if may_apply(cap, answers))
    return sum(by_hand.points(answers).values()), left


def kinds(group: str, answers: Answers) -> set[tuple]:
    """Return all that answers to a group can come to, every day and number tried."""
    return {kind(way) for way in by_hand.ways(group, answers)}


def test_every_question_is_a_main_question_or_a_detail_of_one() -> None:
    # A detail that hung on a detail would be in none of them.
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


def test_common_answers_have_a_larger_share() -> None:
    for group in ("note", "familiarity"):
        shares: dict[str, int] = {}
        for way in completions(group, {}):
            assert isinstance(way.share, int) and way.share > 0
            shares[way.answers[group]] = shares.get(way.answers[group], 0) + way.share
        declared = {choice.id: choice.share for choice in QUESTION[group].choices}
        assert shares == {id_: share * SHARE for id_, share in declared.items()}


def test_the_ways_to_answer_a_detail_share_in_its_main_question_as_declared() -> None:
    ways = completions("familiarity", {"familiarity": "friend"})
    shares = {way.answers["friend_openness"]: way.share for way in ways}
    declared = {choice.id: choice.share for choice in QUESTION["friend_openness"].choices}
    whole = sum(declared.values())
    assert shares == {id_: SHARE * share // whole for id_, share in declared.items()}


def test_no_way_is_so_rare_that_it_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SHARE", 1)
    assert {way.share for way in completions("moment", {"moment": "event"})} == {1}


def test_a_question_may_bring_up_several_details(monkeypatch: pytest.MonkeyPatch) -> None:
    where = OneOf(
        id="where",
        name="Where",
        label="Where?",
        only_if=Condition("familiarity", ("friend", "colleague")),
        choices=(Choice("here", "Here", share=3), Choice("there", "There")),
    )
    monkeypatch.setitem(GROUPS, "familiarity", (*GROUPS["familiarity"], where))
    ways = [*completions("familiarity", {})]
    told = [way.answers for way in ways if way.answers["familiarity"] in ("friend", "colleague")]
    assert told == [
        {"familiarity": "colleague", "where": "here"},
        {"familiarity": "colleague", "where": "there"},
        *(
            {"familiarity": "friend", "friend_openness": open_, "where": place}
            for open_ in ("keeps_separate", "unsure", "welcomes")
            for place in ("here", "there")
        ),
    ]
    friends = [way.share for way in ways if way.answers["familiarity"] == "friend"]
    open_, places = QUESTION["friend_openness"].choices, where.choices
    whole = sum(one.share for one in open_) * sum(one.share for one in places)
    common = SHARE * QUESTION["familiarity"].choice("friend").share
    assert friends == [common * o.share * p.share // whole for o in open_ for p in places]
    known = {"familiarity": "friend", "where": "there"}
    assert [way.answers["friend_openness"] for way in completions("familiarity", known)] == [
        "keeps_separate",
        "unsure",
        "welcomes",
    ]


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

"""What the definition declares: the fixed ids, and data that hang together."""

from itertools import pairwise
from typing import Any

import pytest

from calculators import find
from calculators.calculator import still_open
from calculators.connection_score.actions import ACTIONS, NOTHING_HELPS
from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.definition import DAY_COUNTS, FACTORS, QUESTIONS, SECTIONS
from calculators.connection_score.scoring import in_force
from calculators.connection_score.verdicts import HIGHEST, VERDICTS, Verdict, verdict_for
from calculators.questions import AnyOf, OneOf, Scored, WholeNumber
from tests.support.inputs import BEST, NEUTRAL
from tests.support.properties import keeps

SPECIFIED = {
    "goal_fit": "none loose clear direct",
    "offer": "nothing_yet small specific",
    "mutual_support": "warned none could_ask spoke_well introduces",
    "obstacle": "none deciding rule bad_blood exposure attraction",
    "familiarity": "stranger online met_once acquaintance colleague friend",
    "friend_openness": "keeps_separate unsure welcomes",
    "homework": "no skimmed studied",
    "openness": "closed quiet active inviting",
    "history": "none pending no_answer declined",
    "moment": "none event career_change launch setback engaged introduced",
    "purpose": "sell favour keep_in_touch learn exchange",
    "note": "none generic personal",
    "common_ground": "industry similar_path similar_goals same_event same_group"
    " same_school_or_employer their_content",
}
"""The choices that the specification fixes, from least to most."""

NUMBERS = {"mutuals": (0, 30_000), "history_days": (0, 36_500), "moment_days": (0, 36_500)}

QUESTION = {question.id: question for question in QUESTIONS}


def test_the_questions_specified_are_among_those_asked() -> None:
    assert set(QUESTION) >= {*SPECIFIED, *NUMBERS}
    assert len(QUESTION) == len(QUESTIONS)


@pytest.mark.parametrize("field", SPECIFIED)
def test_the_choices_are_those_specified_in_their_order(field: str) -> None:
    assert " ".join(choice.id for choice in QUESTION[field].choices) == SPECIFIED[field]


@pytest.mark.parametrize("field", NUMBERS)
def test_the_numbers_run_as_far_as_specified(field: str) -> None:
    assert (QUESTION[field].lowest, QUESTION[field].highest) == NUMBERS[field]


def test_a_detail_is_asked_only_with_the_answers_that_it_belongs_to() -> None:
    asked = {
        question.id: (question.only_if.question, " ".join(question.only_if.choices))
        for question in QUESTIONS
        if question.only_if
    }
    assert (
        asked.items()
        >= {
            "friend_openness": ("familiarity", "friend"),
            "history_days": ("history", "pending no_answer declined"),
            "moment_days": ("moment", "event career_change launch setback engaged introduced"),
        }.items()
    )


def test_a_detail_follows_its_main_question() -> None:
    for before, after in pairwise(QUESTIONS):
        if after.only_if:
            assert before.id == after.only_if.question


def test_every_question_is_in_one_section_and_may_be_left_open() -> None:
    assert sum(len(section.questions) for section in SECTIONS) == len(QUESTIONS)
    assert not any(question.required or question.required_if for question in QUESTIONS)


def test_all_questions_bring_points_but_what_is_in_the_way_and_counts_of_days() -> None:
    assert {*QUESTIONS} - {*FACTORS} == {QUESTION["obstacle"], *DAY_COUNTS}
    worths = [choice.points for choice in QUESTION["obstacle"].choices]
    keeps(not any(worths), "what may be in the way brings no points: it is a boundary", worths)
    assert {question.id for question in DAY_COUNTS} == {"moment_days", "history_days"}


def test_counts_of_days_bring_no_points_and_hang_on_another_answer() -> None:
    for question in DAY_COUNTS:
        assert (question.most(), question.worth(0), question.unit) == (0, 0, "days")
        assert question.only_if


def test_moments_alone_fade_each_with_a_half_life_of_its_own() -> None:
    for question in QUESTIONS:
        choices = question.choices if isinstance(question, OneOf) else ()
        fading = [choice.id for choice in choices if choice.half_life]
        expected = SPECIFIED["moment"].split()[1:] if question.id == "moment" else []
        assert fading == expected


def test_an_event_is_stale_in_weeks_and_a_new_role_in_months() -> None:
    days = {choice.id: choice.half_life for choice in QUESTION["moment"].choices}
    keeps(7 <= days["event"] <= 21, "an event is stale in weeks", days["event"])
    keeps(30 <= days["career_change"] <= 180, "a new role is stale in months", days)


def test_points_and_shares_are_given_for_every_answer() -> None:
    for question in QUESTIONS:
        if isinstance(question, AnyOf):
            assert len(question.points) == len(question.shares) == len(question.choices) + 1
        elif isinstance(question, WholeNumber):
            assert len(question.points) == len(question.shares)
        shares = (
            [choice.share for choice in question.choices]
            if isinstance(question, OneOf)
            else question.shares
        )
        assert all(isinstance(share, int) and share > 0 for share in shares)


def test_every_choice_that_brings_points_says_why() -> None:
    for question in FACTORS:
        for choice in question.choices if isinstance(question, OneOf) else ():
            assert choice.reason, (question.id, choice.id)
            assert choice.reason.endswith(".") != bool(choice.half_life), choice.reason


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_the_fixtures_answer_every_question(question: Scored) -> None:
    assert question.neutral is not None, (
        f"{question.id} has no neutral answer. Complete answers in tests, pictures and benchmarks "
        "are filled up with neutral ones: declare `neutral=`, the answer that brings nothing and "
        f"breaks no boundary, in the definition of {question.id}."
    )
    given = list(question.neutral) if isinstance(question.neutral, tuple) else question.neutral
    assert question.read(given) == question.neutral
    for answers in (NEUTRAL, BEST):
        assert question.id not in still_open(QUESTIONS, answers)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_neutral_answers_bring_nothing(question: Scored) -> None:
    worth = question.worth(question.neutral)
    keeps(worth == 0, "neutral answers bring nothing", question.id, question.neutral, worth)


def test_neutral_answers_break_no_boundary_of_somebody_well_known() -> None:
    # Strangers have boundaries of their own, which ask for more than nothing.
    assert in_force(NEUTRAL | {"familiarity": "colleague"}) == ()
    for days in DAY_COUNTS:
        for cap in CAPS:
            assert cap.days != days.id or cap.below_days <= days.neutral


def test_conditions_speak_of_questions_and_choices_that_there_are() -> None:
    conditions = [condition for cap in CAPS for condition in cap.when]
    conditions += [condition for action in ACTIONS for condition in action.needs]
    conditions += NOTHING_HELPS
    for condition in conditions:
        ids = [choice.id for choice in QUESTION[condition.question].choices]
        assert set(condition.choices) < set(ids), condition


def test_boundaries_and_actions_give_verdicts_fields_and_answers_that_there_are() -> None:
    for cap in CAPS:
        assert cap.verdict in [verdict.id for verdict in VERDICTS[:-1]]
        assert not cap.days or isinstance(QUESTION[cap.days], WholeNumber)
        assert bool(cap.days) == bool(cap.below_days or cap.from_days)
    for action in ACTIONS:
        for field, value in action.gives.items():
            assert QUESTION[field].read(value) == value
        assert not action.waits or isinstance(QUESTION[action.waits], WholeNumber)
    assert len({cap.rule for cap in CAPS}) == len(CAPS)
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


def test_a_boundary_that_counts_days_looks_at_the_answer_that_they_hang_on() -> None:
    for cap in CAPS:
        if cap.days:
            assert QUESTION[cap.days].only_if.question in [when.question for when in cap.when]


def test_the_bands_cover_the_scale_without_a_gap() -> None:
    assert [verdict.id for verdict in VERDICTS] == ["hold", "warm_up", "prepare", "send"]
    lowest = [verdict.lowest for verdict in VERDICTS]
    keeps(lowest[0] == 0, "the lowest band begins at 0", lowest)
    rising = all(before < after for before, after in pairwise([*lowest, HIGHEST]))
    keeps(rising, f"each band begins above the one before, the last below {HIGHEST}", lowest)


@pytest.mark.parametrize("verdict", VERDICTS, ids=lambda verdict: verdict.id)
def test_a_verdict_begins_with_its_band(verdict: Verdict) -> None:
    place = VERDICTS.index(verdict)
    assert verdict_for(verdict.lowest) == verdict
    for below in (1, 0.5) if place else ():
        assert verdict_for(verdict.lowest - below) == VERDICTS[place - 1]
    assert verdict_for(HIGHEST) == VERDICTS[-1]


def words(declared: object) -> list[str]:
    """Return all texts in what is declared."""
    if isinstance(declared, dict):
        return [text for value in declared.values() for text in words(value)]
    if isinstance(declared, list | tuple):
        return [text for value in declared for text in words(value)]
    return [declared] if isinstance(declared, str) else []


def test_words_for_readers_are_plain_text() -> None:
    for text in words(find("connection-score").describe()):
        assert not set(text) & set("<>&`*_") or text.isidentifier(), text
        assert text == " ".join(text.split()), text


def test_questions_end_in_a_question_mark_and_reasons_in_a_full_stop() -> None:
    assert all(question.label.endswith("?") and question.name for question in QUESTIONS)
    sentences = [text for cap in CAPS for text in (cap.reason, cap.way_out)]
    sentences += [action.reason for action in ACTIONS]
    sentences += [question.hint for question in QUESTIONS if question.hint]
    assert [text for text in sentences if not text.endswith(".")] == []
    assert [action.do for action in ACTIONS if action.do.endswith(".")] == []


def test_the_description_has_all_that_the_guide_shows() -> None:
    described: dict[str, Any] = find("connection-score").describe()
    assert set(described) == {"sections", "verdicts", "highest", "caps", "actions"}
    assert [set(section) for section in described["sections"]] == [{"title", "questions"}] * len(
        SECTIONS
    )
    assert len(described["actions"]) == len(ACTIONS)

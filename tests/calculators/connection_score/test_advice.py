"""Advice is true: property 7 of the connection score."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given

from calculators.connection_score.advice import advice
from tests.calculators.connection_score.by_hand import IDS
from tests.support.inputs import (
    BEST,
    BRIEF,
    NEUTRAL,
    THOROUGH,
    all_answers,
    result,
    some_answers,
)

CHANGES = {
    "note": {"personal"},
    "homework": {"studied"},
    "offer": {"specific"},
    "mutual_support": {"introduces"},
    "familiarity": {"online"},
    "history": {"no_answer"},
}
"""What a person can change, and to what; days only pass."""

PENDING = {"history": "pending", "history_days": 5, "moment_days": 7}


def place(answered: dict) -> tuple[int, int]:
    """Return a result as it ranks: the verdict first, then the score."""
    return IDS.index(answered["verdict"]), answered["score"]


@THOROUGH
@example(BEST | PENDING)
@example(BEST | {"history": "declined", "history_days": 0, "moment_days": 36_500})
@given(all_answers())
def test_advice_followed_gives_exactly_what_it_promised(answers: dict) -> None:
    before = result(answers)
    for piece in before["advice"]:
        after = result(answers | piece["change"])
        assert after["score"] - before["score"] == piece["gain"]
        assert after["verdict"] == piece["verdict"]
        assert place(after) > place(before)


@THOROUGH
@given(all_answers())
def test_advice_names_only_what_a_person_can_change(answers: dict) -> None:
    for piece in result(answers)["advice"]:
        change = dict(piece["change"])
        waited = change.pop("history_days", None)
        moment = change.pop("moment_days", None)
        for field, value in change.items():
            assert value in CHANGES[field]
            assert answers[field] != value
        if "familiarity" in change:
            assert answers["familiarity"] == "stranger"
        if "mutual_support" in change:
            assert answers["mutual_support"] in ("could_ask", "spoke_well")
        if "history" in change:
            assert (answers["history"], waited) == ("pending", 21)
        if waited is not None:
            days = waited if "history" in change else waited - answers["history_days"]
            assert days > 0
            aged = answers.get("moment_days")
            assert moment == (None if aged is None else min(aged + days, 36_500))
        else:
            assert moment is None


@THOROUGH
@given(all_answers())
def test_the_best_advice_comes_first_and_each_only_once(answers: dict) -> None:
    pieces = result(answers)["advice"]
    ranks = [(IDS.index(piece["verdict"]), piece["gain"]) for piece in pieces]
    assert ranks == sorted(ranks, reverse=True)
    changes = [piece["change"] for piece in pieces]
    assert all(changes.count(change) == 1 for change in changes)


@THOROUGH
@given(all_answers())
def test_advice_is_a_sentence_with_a_page(answers: dict) -> None:
    for piece in result(answers)["advice"]:
        assert piece["reason"].endswith(".") and ".." not in piece["reason"]
        assert piece["guide"]


def single_steps(answers: dict) -> Iterator[dict]:
    """Yield every single step that a reader could take, helpful or not."""
    for field, needed, value in (
        ("note", ("none", "generic"), "personal"),
        ("homework", ("no", "skimmed"), "studied"),
        ("offer", ("nothing_yet", "small"), "specific"),
        ("mutual_support", ("could_ask", "spoke_well"), "introduces"),
    ):
        if answers[field] in needed:
            yield {field: value}
    welcome = answers["openness"] in ("active", "inviting")
    asked_lately = answers["history"] in ("pending", "declined")
    if answers["familiarity"] == "stranger" and welcome and not asked_lately:
        yield {"familiarity": "online"}


@THOROUGH
@given(all_answers())
def test_every_single_step_that_raises_the_answer_is_named(answers: dict) -> None:
    before = result(answers)
    named = [piece["change"] for piece in before["advice"]]
    for step in single_steps(answers):
        after = result(answers | step)
        helps = place(after) > place(before)
        assert (step in named) == helps, step


def test_waiting_is_named_where_only_time_is_missing() -> None:
    for history, days, wait in (("no_answer", 20, 21), ("declined", 89, 90)):
        answers = BEST | {"history": history, "history_days": days, "mutual_support": "introduces"}
        (piece,) = result(answers)["advice"]
        assert piece["change"] == {"history_days": wait, "moment_days": 1}
        assert piece["verdict"] == "send"


def test_a_waiting_request_is_to_be_withdrawn_while_the_moment_ages() -> None:
    (piece,) = result(BEST | PENDING)["advice"]
    assert piece["change"] == {"history": "no_answer", "history_days": 21, "moment_days": 28}
    assert piece["verdict"] == "send"


def test_two_steps_are_named_together_where_neither_is_enough() -> None:
    answers = NEUTRAL | {"goal_fit": "direct", "common_ground": ["industry"]}
    best, *others = result(answers)["advice"]
    assert best["change"] == {"note": "personal", "homework": "studied"}
    assert best["verdict"] == "send"
    assert all(piece["verdict"] != "send" for piece in others)
    assert all(len(piece["change"]) == 1 for piece in others)


def test_there_is_no_advice_where_nothing_can_be_bettered() -> None:
    welcome = {"familiarity": "colleague", "mutual_support": "introduces"}
    assert result(BEST | welcome)["advice"] == []


@pytest.mark.parametrize(
    "fixed",
    [
        {"familiarity": "friend", "friend_openness": "keeps_separate"},
        {"mutual_support": "warned"},
        {"openness": "closed", "familiarity": "met_once"},
    ],
    ids=str,
)
def test_what_others_feel_is_never_to_be_changed(fixed: dict) -> None:
    assert result(BEST | fixed)["advice"] == []


@BRIEF
@given(some_answers())
def test_there_is_no_advice_before_all_is_answered(answers: dict) -> None:
    # A promise of exact points can be made only where the points are known.
    answers.pop("note", None)
    assert result(answers)["advice"] == []


@BRIEF
@given(all_answers())
def test_advice_leaves_the_answers_as_they_were(answers: dict) -> None:
    read = {k: tuple(v) if isinstance(v, list) else v for k, v in answers.items()}
    before = dict(read)
    advice(read)
    assert read == before


def test_two_things_that_only_help_together_come_first_in_one_sentence() -> None:
    first, *others = advice(NEUTRAL | {"offer": "specific"})
    assert first.change == {"note": "personal", "homework": "studied"}
    assert (first.verdict, first.guide) == ("warm_up", "etiquette/personal-note")
    assert first.reason == (
        "Do both: write a note that only you could write to them; "
        "read their profile and one thing they wrote or made."
    )
    assert [len(piece.change) for piece in others] == [1] * len(others)

"""Advice is true: property 7 of the connection score."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calculators.connection_score.actions import ACTIONS
from calculators.connection_score.advice import advice
from calculators.connection_score.boundaries import RECENTLY_DECLINED
from calculators.connection_score.scoring import in_force
from calculators.platform_limits import WAIT_AFTER_WITHDRAWAL
from tests.calculators.connection_score import by_hand
from tests.calculators.connection_score.by_hand import IDS, SEND
from tests.support.inputs import (
    BEST,
    BRIEF,
    NEUTRAL,
    THOROUGH,
    all_answers,
    few_open,
    found,
    result,
)
from tests.support.properties import keeps

CHANGES = {
    "note": {"personal"},
    "homework": {"studied"},
    "offer": {"specific"},
    "mutual_support": {"introduces"},
    "familiarity": {"online"},
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
        if waited is not None:
            days = waited - answers["history_days"]
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
    barred = answers["mutual_support"] == "warned" or answers["purpose"] == "sell"
    for step in single_steps(answers):
        after = result(answers | step)
        gained = place(after)[0] - place(before)[0]
        is_held = by_hand.allowed(answers | step) == place(after)[0] < SEND
        helps = gained > 0 or (gained == 0 and place(after) > place(before) and not is_held)
        assert (step in named) == (helps and not barred), step


def test_waiting_is_named_where_only_time_is_missing() -> None:
    waits = {"no_answer": WAIT_AFTER_WITHDRAWAL.value, "declined": RECENTLY_DECLINED}
    for history, wait in waits.items():
        asked = {"history": history, "history_days": wait - 1}
        answers = BEST | asked | {"mutual_support": "introduces"}
        (piece,) = result(answers)["advice"]
        assert piece["change"] == {"history_days": wait, "moment_days": 1}
        assert piece["verdict"] == "send"


@THOROUGH
@given(all_answers(), st.integers(0, 400))
def test_time_alone_never_turns_a_request_that_came_to_nothing_into_another(
    answers: dict, passed: int
) -> None:
    # A moment of before the request is nothing new either.
    for history in ("pending", "no_answer", "declined"):
        tried = answers | {"history": history, "history_days": answers.get("history_days", 0)}
        if tried["mutual_support"] == "introduces":
            tried["mutual_support"] = "spoke_well"
        if "moment_days" in tried:
            tried["moment_days"] = max(tried["moment_days"], tried["history_days"])
        for days in {"history_days", "moment_days"} & {*tried}:
            tried[days] = min(tried[days] + passed, 36_500)
        declared = "no pestering: time alone never turns such a request into a new one"
        keeps(result(tried)["verdict"] != "send", declared, tried)


def test_someone_who_sells_is_not_told_how_to_get_closer() -> None:
    answers = NEUTRAL | {"familiarity": "acquaintance"}
    assert result(answers | {"purpose": "favour"})["advice"]
    assert result(answers | {"purpose": "sell"})["advice"] == []


def test_waiting_is_named_while_a_question_is_open_though_the_moment_ages_meanwhile() -> None:
    asked = {"history": "no_answer", "history_days": WAIT_AFTER_WITHDRAWAL.value - 1}
    answers = BEST | asked | {"mutual_support": "introduces"}
    answers.pop("offer")
    (piece,) = result(answers)["advice"]
    assert piece["change"]["history_days"] == WAIT_AFTER_WITHDRAWAL.value


def test_waiting_comes_before_what_is_done_with_it() -> None:
    asked = {"history": "declined", "history_days": RECENTLY_DECLINED - 1}
    first, *_ = result(BEST | asked | {"mutual_support": "could_ask"})["advice"]
    assert {*first["change"]} >= {"history_days", "mutual_support"}
    assert first["reason"].startswith("Do both: leave it until")


def test_two_steps_that_leave_the_verdict_as_it_is_are_not_named_together() -> None:
    answers = NEUTRAL | {"familiarity": "stranger", "openness": "quiet", "purpose": "favour"}
    for piece in result(answers)["advice"]:
        assert len(piece["change"]) == 1 or piece["verdict"] != "hold"


TOGETHER = {"note": "personal", "homework": "studied"}
"""Two steps that a reader can take."""


def only_together(answers: dict) -> bool:
    """Whether those two lead to a better verdict than any one step alone, told by hand."""
    if any(answers[field] == value for field, value in TOGETHER.items()):
        return False
    alone = [by_hand.verdict(answers | step) for step in single_steps(answers)]
    both = by_hand.verdict(answers | TOGETHER)
    return max(map(IDS.index, [by_hand.verdict(answers), *alone])) < IDS.index(both)


@pytest.mark.parametrize("verdict", ["warm_up", "send"])
def test_two_steps_are_named_together_and_first_where_neither_is_enough(verdict: str) -> None:
    answers = found(
        lambda tried: only_together(tried) and by_hand.verdict(tried | TOGETHER) == verdict,
        {"note": "none", "homework": "no", "offer": "specific"},
    )
    first, *others = advice(answers, 0)
    assert (first.change, first.verdict) == (TOGETHER, verdict)
    one, other = (one for one in ACTIONS if one.gives and one.gives.items() <= TOGETHER.items())
    done = [f"{action.do[0].lower()}{action.do[1:]}" for action in (one, other)]
    assert first.reason == f"Do both: {done[0]}; {done[1]}."
    assert first.guide == one.guide
    assert all(IDS.index(piece.verdict) < IDS.index(verdict) for piece in others)
    assert [len(piece.change) for piece in others] == [1] * len(others)


def test_there_is_no_advice_where_nothing_can_be_bettered() -> None:
    welcome = {"familiarity": "colleague", "mutual_support": "introduces"}
    assert result(BEST | welcome)["advice"] == []


@pytest.mark.parametrize(
    "fixed",
    [
        {"familiarity": "friend", "friend_openness": "keeps_separate"},
        {"mutual_support": "warned"},
        {"mutual_support": "warned", "note": "none"},
        {"openness": "closed", "familiarity": "met_once"},
    ],
    ids=str,
)
def test_nothing_is_advised_where_nothing_a_reader_does_makes_it_right(fixed: dict) -> None:
    assert result(BEST | fixed)["advice"] == []


@THOROUGH
@given(few_open())
def test_while_questions_are_open_advice_promises_points_alone(answers: dict) -> None:
    # What a verdict hangs on is open.
    answers.pop("goal_fit", None)
    before = result(answers)
    assert before["likely"] or not before["advice"]
    for piece in before["advice"]:
        after = result(answers | piece["change"])
        assert piece["verdict"] is None
        assert known(after) - known(before) == piece["gain"]
        lifted = ceiling(answers | piece["change"]) > ceiling(answers)
        is_held = before["decided"] and ceiling(answers) == IDS.index(before["verdict"])
        assert lifted or (piece["gain"] > 0 and not is_held)


def ceiling(answers: dict) -> int:
    """Return the place of the best verdict that the boundaries in force allow."""
    return min((IDS.index(cap.verdict) for cap in in_force(answers)), default=len(IDS))


def known(answered: dict) -> int:
    """Return the points of all lines so far, but of those that end the scale."""
    lines = answered["contributions"]
    return sum(line["points"] for line in lines if line["factor"] not in ("ceiling", "floor"))


@BRIEF
@given(all_answers())
def test_advice_leaves_the_answers_as_they_were(answers: dict) -> None:
    read = {k: tuple(v) if isinstance(v, list) else v for k, v in answers.items()}
    before = dict(read)
    advice(read, 0)
    assert read == before

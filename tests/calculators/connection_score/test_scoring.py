"""Points, fading and the sum: properties 1, 2, 3 and 5 of the connection score."""

import json
from itertools import combinations, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calculators import find
from calculators.connection_score.definition import FACTORS
from calculators.connection_score.scoring import faded, points, score
from calculators.connection_score.verdicts import HIGHEST
from tests.calculators.connection_score import by_hand
from tests.calculators.connection_score.by_hand import IDS, QUESTION
from tests.support.inputs import (
    BEST,
    NEUTRAL,
    THOROUGH,
    all_answers,
    found,
    result,
    some_answers,
)
from tests.support.properties import keeps

UPWARDS = {
    field: [choice.id for choice in QUESTION[field].choices]
    for field in (
        "goal_fit offer mutual_support friend_openness homework openness purpose note".split()
    )
} | {"familiarity": ["stranger", "online", "met_once", "acquaintance", "colleague"]}
"""The questions of which any step to the right must not hurt."""

MOMENTS = [choice for choice in QUESTION["moment"].choices if choice.half_life]


# 1. Points add up.


@THOROUGH
@given(all_answers())
def test_points_add_up_to_the_score(answers: dict) -> None:
    answered = result(answers)
    lines = answered["contributions"]
    assert sum(line["points"] for line in lines) == answered["score"]
    assert all(isinstance(line["points"], int) for line in lines)


@THOROUGH
@given(all_answers())
def test_score_verdict_and_points_are_those_of_the_sheet_added_up_by_hand(answers: dict) -> None:
    answered = result(answers)
    by_factor = {line["factor"]: line["points"] for line in answered["contributions"]}
    ends = by_factor.pop("ceiling", 0) + by_factor.pop("floor", 0)
    assert by_factor == by_hand.points(answers)
    assert answered["score"] == sum(by_factor.values()) + ends
    assert answered["score"] == by_hand.clamped(sum(by_factor.values()))
    assert answered["verdict"] == by_hand.verdict(answers)


@THOROUGH
@given(all_answers())
def test_what_is_printed_is_enough_to_add_up_the_score(answers: dict) -> None:
    # The tables of the guide are made from what --describe says, so this reads nothing else.
    sheet = json.loads(json.dumps(find("connection-score").describe()))
    questions = {
        question["id"]: question
        for section in sheet["sections"]
        for question in section["questions"]
    }
    total = 0
    for field, value in answers.items():
        question = questions[field]
        if question["kind"] == "OneOf":
            choice = next(one for one in question["choices"] if one["id"] == value)
            days = answers.get(question["faded_by"])
            half_life = choice["half_life"]
            total += by_hand.left(choice["points"], half_life, days) if half_life else 0
            total += 0 if half_life else choice["points"]
        elif question["kind"] == "AnyOf":
            total += question["points"][len(value)]
        else:
            total += question["points"][min(value, len(question["points"]) - 1)]
    total = min(max(total, 0), sheet["highest"])
    ranks = [one["id"] for one in sheet["verdicts"]]
    bands = [i for i, one in enumerate(sheet["verdicts"]) if total >= one["lowest"]]
    place = max(bands, default=0)
    for cap in sheet["caps"]:
        met = all(answers.get(when["question"]) in when["choices"] for when in cap["when"])
        if met and (not cap["days"] or answers[cap["days"]] < cap["below_days"]):
            place = min(place, ranks.index(cap["verdict"]))
    answered = result(answers)
    assert (answered["score"], answered["verdict"]) == (total, ranks[place])


def test_points_beyond_the_scale_are_taken_off_in_a_line_of_their_own() -> None:
    answered = result(BEST)
    assert answered["score"] == HIGHEST
    (line,) = [line for line in answered["contributions"] if line["factor"] == "ceiling"]
    assert line["points"] == HIGHEST - sum(by_hand.points(BEST).values()) < 0
    assert line["reason"] and line["guide"]
    assert "floor" not in [line["factor"] for line in answered["contributions"]]


def test_points_below_0_are_made_up_in_a_line_of_their_own() -> None:
    answers = NEUTRAL | {"openness": "closed", "purpose": "sell", "mutual_support": "warned"}
    answered = result(answers)
    assert answered["score"] == 0
    (line,) = [line for line in answered["contributions"] if line["factor"] == "floor"]
    assert line["points"] == -sum(by_hand.points(answers).values()) > 0
    assert "ceiling" not in [line["factor"] for line in answered["contributions"]]


@pytest.mark.parametrize("end", [0, HIGHEST])
def test_a_sum_at_an_end_of_the_scale_needs_no_line_of_its_own(end: int) -> None:
    less = {"openness": "quiet"}  # so that other answers have something to make up
    answered = result(found(lambda answers: sum(by_hand.points(answers).values()) == end, less))
    assert answered["score"] == end
    assert {"ceiling", "floor"}.isdisjoint(line["factor"] for line in answered["contributions"])


@THOROUGH
@example({name: BEST[name] for name in BEST if name != "offer"})
@given(some_answers())
def test_a_score_that_is_shown_is_the_sum_of_the_lines_shown_with_it(answers: dict) -> None:
    answered = result(answers)
    if answered["score"] is not None:
        assert sum(line["points"] for line in answered["contributions"]) == answered["score"]


# 2. Improving never hurts. The verdict is the band of the sum of points, or the lowest boundary:
# so it is enough that no step lowers the points of its factor, nor what the boundaries allow,
# which test_boundaries.py goes through.


def worths(field: str) -> list[tuple[str, int | None]]:
    """Return the answers to a question, from least to most, each with its points."""
    return [(id_, points(QUESTION[field], {field: id_})) for id_ in UPWARDS[field]]


@pytest.mark.parametrize("field", UPWARDS)
def test_no_step_to_the_right_brings_fewer_points(field: str) -> None:
    for (worse, less), (better, more) in pairwise(worths(field)):
        keeps(less <= more, "a better answer never loses points", field, worse, less, better, more)


@pytest.mark.parametrize("field", UPWARDS)
def test_every_step_to_the_right_brings_more_points(field: str) -> None:
    for (one, less), (other, more) in pairwise(worths(field)):
        declared = "answers that are worth the same need not be told apart"
        keeps(less != more, declared, field, f"{one} and {other} bring {more}")


def test_a_friend_who_welcomes_it_is_worth_at_least_an_acquaintance() -> None:
    friend = QUESTION["familiarity"].worth("friend") + QUESTION["friend_openness"].worth("welcomes")
    acquaintance = QUESTION["familiarity"].worth("acquaintance")
    declared = "a friend who welcomes it is worth at least an acquaintance"
    keeps(friend >= acquaintance, declared, friend, acquaintance)


def test_each_further_mutual_connection_adds_no_more_than_the_one_before() -> None:
    worth = [points(QUESTION["mutuals"], {"mutuals": n}) for n in (*range(50), 29_999, 30_000)]
    steps = [after - before for before, after in pairwise(worth)]
    falling = steps == sorted(steps, reverse=True)
    keeps(falling, "each further mutual connection adds no more than the one before", steps[:10])
    keeps(min(steps) == 0 < max(steps), "mutual connections count, and stop counting", steps[:10])


def test_each_further_common_interest_adds_no_more_than_the_one_before() -> None:
    ids = tuple(choice.id for choice in QUESTION["common_ground"].choices)
    counts = range(len(ids) + 1)
    worth = [points(QUESTION["common_ground"], {"common_ground": ids[:n]}) for n in counts]
    steps = [after - before for before, after in pairwise(worth)]
    falling = steps == sorted(steps, reverse=True)
    keeps(falling, "each further thing in common adds no more than the one before", steps)
    keeps(min(steps) >= 0 < max(steps), "one more thing in common never loses points", steps)


def test_common_ground_counts_by_how_much_there_is_not_by_which() -> None:
    ids = tuple(choice.id for choice in QUESTION["common_ground"].choices)
    for size in range(len(ids) + 1):
        worth = {
            points(QUESTION["common_ground"], {"common_ground": chosen})
            for chosen in combinations(ids, size)
        }
        assert len(worth) == 1


def test_any_moment_is_worth_at_least_none_however_long_ago() -> None:
    none = QUESTION["moment"].worth("none")
    for choice in MOMENTS:
        for days in (*range(1000), 36_500):
            worth = points(QUESTION["moment"], {"moment": choice.id, "moment_days": days})
            declared = "any moment is worth at least none, however long ago"
            keeps(none <= worth, declared, choice.id, f"{days} days ago: {worth}, none: {none}")


def test_no_earlier_request_is_worth_at_least_any_other() -> None:
    none, most = QUESTION["history"].worth("none"), QUESTION["history"].most()
    keeps(none == most, "no earlier request is worth at least any other", none, most)


@st.composite
def steps(draw: st.DrawFn) -> tuple[dict, dict]:
    """Draw complete answers, and the same with one thing improved."""
    before = draw(all_answers())
    better: list[dict] = [
        {field: ids[place + 1]}
        for field, ids in UPWARDS.items()
        if before.get(field) in ids and (place := ids.index(before[field])) + 1 < len(ids)
    ]
    missing = sorted({c.id for c in QUESTION["common_ground"].choices} - {*before["common_ground"]})
    better += [{"common_ground": [*before["common_ground"], one]} for one in missing]
    if before["mutuals"] < 30_000:
        better.append({"mutuals": draw(st.integers(before["mutuals"] + 1, 30_000))})
    if before["moment"] == "none":
        moment = draw(st.sampled_from(MOMENTS)).id
        better.append({"moment": moment, "moment_days": draw(st.integers(0, 36_500))})
    elif before["moment_days"]:
        better.append({"moment_days": draw(st.integers(0, before["moment_days"] - 1))})
    if before["history"] != "none":
        better.append({"history": "none", "history_days": None})
    if before["familiarity"] == "acquaintance":
        better.append({"familiarity": "friend", "friend_openness": "welcomes"})
    return before, before | (draw(st.sampled_from(better)) if better else {})


@THOROUGH
@given(steps())
def test_improving_one_thing_never_lowers_the_score_or_the_verdict(step: tuple[dict, dict]) -> None:
    before, after = map(result, step)
    declared = "improving one thing never lowers the score or the verdict"
    keeps(after["score"] >= before["score"], declared, *step)
    keeps(IDS.index(after["verdict"]) >= IDS.index(before["verdict"]), declared, *step)


# 3. Two routes.

PREPARED = {"goal_fit": "direct", "homework": "studied", "note": "personal"}


def test_knowing_somebody_well_is_enough_by_itself() -> None:
    welcome = {"familiarity": "friend", "friend_openness": "welcomes"}
    for known in ({"familiarity": "colleague"}, welcome):
        answered = result(NEUTRAL | known)
        declared = "knowing somebody well is enough by itself"
        keeps(answered["verdict"] == "send", declared, known, answered["summary"])


@pytest.mark.parametrize("shared", [choice.id for choice in QUESTION["common_ground"].choices])
def test_a_strong_reason_well_prepared_is_enough_by_itself(shared: str) -> None:
    answered = result(NEUTRAL | PREPARED | {"common_ground": [shared]})
    declared = "a strong reason well prepared is enough by itself, for a stranger"
    keeps(answered["verdict"] == "send", declared, PREPARED, shared, answered["summary"])


@pytest.mark.parametrize(
    "missing",
    [{"goal_fit": "clear"}, {"homework": "skimmed"}, {"note": "generic"}, {"common_ground": []}],
    ids=str,
)
def test_a_stranger_needs_all_of_the_second_route(missing: dict) -> None:
    answered = result(NEUTRAL | PREPARED | {"common_ground": ["industry"]} | missing)
    declared = "a stranger needs all of a strong reason well prepared"
    keeps(answered["verdict"] != "send", declared, missing, answered["summary"])


def test_no_reason_no_link_and_no_note_is_left_alone_whatever_else_is_said() -> None:
    others = {
        field: [choice.id for choice in QUESTION[field].choices]
        for field in ("offer", "homework", "openness", "purpose")
    }
    best = NEUTRAL | {field: ids[-1] for field, ids in others.items()}
    for answers in (NEUTRAL, best):
        answered = result(answers)
        declared = "no reason, no link and no note is left alone, whatever else is said"
        keeps(answered["verdict"] == "hold", declared, answers, answered["summary"])


@THOROUGH
@given(all_answers())
def test_a_stranger_who_brings_nothing_and_asks_a_favour_never_sends(answers: dict) -> None:
    asked = answers | {"familiarity": "stranger", "offer": "nothing_yet", "purpose": "favour"}
    asked.pop("friend_openness", None)
    declared = "a stranger who brings nothing and asks a favour is never told to send"
    keeps(result(asked)["verdict"] != "send", declared, asked)


# 5. Moments fade.


@pytest.mark.parametrize("choice", MOMENTS, ids=lambda choice: choice.id)
def test_a_moment_counts_in_full_on_its_day(choice) -> None:
    assert faded(choice.points, choice.half_life, 0) == choice.points
    keeps(choice.points > 0, "a moment that fades has points to lose", choice.id, choice.points)


@pytest.mark.parametrize("choice", MOMENTS, ids=lambda choice: choice.id)
def test_half_of_a_moment_is_left_after_each_half_life(choice) -> None:
    for times in range(6):
        exact = choice.points / 2**times
        left = faded(choice.points, choice.half_life, choice.half_life * times)
        assert left == int(exact + 0.5)


@pytest.mark.parametrize("choice", MOMENTS, ids=lambda choice: choice.id)
def test_a_moment_never_grows_again_and_is_gone_in_the_end(choice) -> None:
    left = [faded(choice.points, choice.half_life, days) for days in range(36_501)]
    assert left == sorted(left, reverse=True)
    assert left[-1] == 0


@pytest.mark.parametrize("choice", MOMENTS, ids=lambda choice: choice.id)
def test_what_is_left_is_right_to_the_point_on_every_day(choice) -> None:
    # Whole numbers against floats: no machine's idea of a power may move a point.
    for days in (*range(1000), 36_500):
        left = faded(choice.points, choice.half_life, days)
        assert left == by_hand.left(choice.points, choice.half_life, days), days


# The pieces.


@THOROUGH
@given(all_answers())
def test_score_of_the_code_is_the_score_by_hand(answers: dict) -> None:
    read = {k: tuple(v) if isinstance(v, list) else v for k, v in answers.items()}
    scored = score(read)
    assert scored.points == by_hand.points(read)
    assert scored.score == by_hand.clamped(sum(scored.points.values()))
    assert scored.verdict == by_hand.verdict(read)


def test_points_are_unknown_while_the_answer_or_its_days_are_open() -> None:
    assert points(QUESTION["moment"], {}) is None
    assert points(QUESTION["moment"], {"moment": "event"}) is None
    assert points(QUESTION["moment"], {"moment_days": 3}) is None
    for question, id_ in (("moment", "none"), ("history", "declined")):
        assert points(QUESTION[question], {question: id_}) == QUESTION[question].worth(id_)


def test_every_factor_has_points_in_a_complete_set_of_answers() -> None:
    friend = BEST | {"familiarity": "friend", "friend_openness": "unsure"}
    assert set(score(friend).points) == {factor.id for factor in FACTORS}

"""The boundaries: property 4, and that no step to the better makes one bite (property 2)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise, product

import pytest
from hypothesis import given

from calculators.connection_score.boundaries import CAPS, RECENTLY_DECLINED
from calculators.connection_score.scoring import applies, may_apply
from calculators.connection_score.verdicts import rank
from calculators.platform_limits import WAIT_AFTER_WITHDRAWAL
from tests.calculators.connection_score import by_hand
from tests.calculators.connection_score.by_hand import IDS, QUESTION, SEND
from tests.support.inputs import (
    BEST,
    THOROUGH,
    all_answers,
    result,
    some_answers,
)
from tests.support.properties import keeps


@dataclass(frozen=True)
class Row:
    """Answers with which a boundary holds the verdict at `at_most`, and with `off` it does not."""

    rule: str
    answers: dict
    at_most: str
    off: dict
    then: str = "send"
    others: tuple[str, ...] = field(default=())


WAIT, REST = WAIT_AFTER_WITHDRAWAL.value, RECENTLY_DECLINED
DECLINED = {"history": "declined", "history_days": REST}
WITHDRAWN = {"history": "no_answer", "history_days": WAIT - 1}
UNANSWERED = {"history": "no_answer", "history_days": 999}
CLOSED = {"openness": "closed"}
FRIEND = {"familiarity": "friend"}
AIMLESS = {"familiarity": "stranger", "goal_fit": "none"}

ROWS = [
    Row("pending_request", {"history": "pending", "history_days": 3}, "hold", {"history": "none"}),
    Row(
        "pending_request", {"history": "pending", "history_days": 999}, "hold", {"history": "none"}
    ),
    *(
        Row(rule, {"obstacle": obstacle}, at_most, {"obstacle": "none"})
        for rule, obstacle, at_most in (
            ("deciding", "deciding", "hold"),
            ("rule", "rule", "hold"),
            ("private_interest", "attraction", "hold"),
            ("bad_blood", "bad_blood", "warm_up"),
            ("exposure", "exposure", "warm_up"),
        )
    ),
    Row("withdrawn_lately", WITHDRAWN, "hold", {"history_days": WAIT}),
    *(
        Row("nothing_new", UNANSWERED | {"moment": "none"}, "warm_up", off)
        for off in (
            {"history": "none"},
            {"mutual_support": "introduces"},
            {"moment": "engaged", "moment_days": WAIT - 1},
        )
    ),
    *(
        Row("nothing_new_lately", UNANSWERED | {"moment_days": WAIT}, "warm_up", off)
        for off in ({"history": "none"}, {"mutual_support": "introduces"}, {"moment_days": 0})
    ),
    *(
        Row("favour_of_stranger", {"purpose": "favour", "familiarity": known}, "prepare", off)
        for known in ("stranger", "online")
        for off in ({"familiarity": "met_once"}, {"purpose": "keep_in_touch"})
    ),
    Row("withdrawn_lately", WITHDRAWN | {"history_days": 0}, "hold", {"history": "none"}),
    Row(
        "declined_lately",
        DECLINED | {"history_days": REST - 1},
        "hold",
        {"history_days": REST},
        "warm_up",
        ("declined_before",),
    ),
    Row(
        "declined_lately",
        DECLINED | {"history_days": REST - 1, "mutual_support": "introduces"},
        "hold",
        {"history_days": REST},
    ),
    Row("declined_before", DECLINED, "warm_up", {"mutual_support": "introduces"}),
    Row(
        "declined_before",
        DECLINED | {"history_days": 36_500, "mutual_support": "spoke_well"},
        "warm_up",
        {"history": "none"},
    ),
    Row(
        "friend_keeps_separate",
        FRIEND | {"friend_openness": "keeps_separate"},
        "hold",
        {"friend_openness": "welcomes"},
    ),
    Row(
        "friend_unsure",
        FRIEND | {"friend_openness": "unsure"},
        "prepare",
        {"friend_openness": "welcomes"},
    ),
    Row("closed_to_strangers", CLOSED | {"familiarity": "stranger"}, "hold", {"openness": "quiet"}),
    Row("closed_to_strangers", CLOSED | {"familiarity": "online"}, "hold", {"openness": "active"}),
    Row(
        "closed_to_strangers",
        CLOSED | {"familiarity": "online"},
        "hold",
        {"familiarity": "met_once"},
        "warm_up",
    ),
    Row(
        "closed_to_one_meeting",
        CLOSED | {"familiarity": "met_once"},
        "warm_up",
        {"familiarity": "acquaintance"},
    ),
    Row(
        "closed_to_one_meeting",
        CLOSED | {"familiarity": "met_once"},
        "warm_up",
        {"openness": "quiet"},
    ),
    Row("warned", {"mutual_support": "warned"}, "warm_up", {"mutual_support": "none"}),
    Row(
        "pitch_to_stranger",
        {"purpose": "sell", "familiarity": "stranger"},
        "warm_up",
        {"purpose": "learn"},
        others=("pitch",),
    ),
    Row(
        "pitch_to_stranger",
        {"purpose": "sell", "familiarity": "online"},
        "warm_up",
        {"familiarity": "met_once"},
        "prepare",
        ("pitch",),
    ),
    *(
        Row("pitch", {"purpose": "sell"} | known, "prepare", {"purpose": "favour"})
        for known in (
            {"familiarity": "met_once"},
            {"familiarity": "acquaintance"},
            {"familiarity": "colleague"},
            FRIEND | {"friend_openness": "welcomes"},
        )
    ),
    *(
        Row("no_personal_note", {"note": note, "familiarity": known}, "prepare", off)
        for note in ("none", "generic")
        for known in ("stranger", "online", "met_once", "acquaintance")
        for off in ({"note": "personal"}, {"familiarity": "colleague"})
    ),
    Row(
        "no_personal_note",
        {"note": "none"},
        "prepare",
        FRIEND | {"friend_openness": "welcomes"},
    ),
    Row("stranger_without_reason", AIMLESS, "warm_up", {"goal_fit": "loose"}),
    Row("stranger_without_reason", AIMLESS, "warm_up", {"familiarity": "online"}),
    Row(
        "stranger_without_reason",
        AIMLESS | {"mutual_support": "spoke_well"},
        "warm_up",
        {"mutual_support": "introduces"},
    ),
]


def test_every_boundary_has_a_row() -> None:
    assert {row.rule for row in ROWS} == {cap.rule for cap in CAPS}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.rule} {row.answers}")
def test_a_boundary_holds_back_even_the_best_score(row: Row) -> None:
    answered = result(BEST | row.answers)
    assert by_hand.band(answered["score"]) == SEND
    declared = f"the boundary “{row.rule}” holds back even the best score"
    keeps(answered["verdict"] == row.at_most, declared, row.answers, answered["summary"])
    rules = [cap["rule"] for cap in answered["caps"]]
    assert rules == [row.rule, *row.others]
    assert answered["caps"][0]["verdict"] == row.at_most


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.rule} {row.off}")
def test_a_boundary_does_not_bite_once_its_condition_is_off(row: Row) -> None:
    answered = result(BEST | row.answers | row.off)
    assert answered["verdict"] == row.then
    assert row.rule not in [cap["rule"] for cap in answered["caps"]]


MOMENT = QUESTION["moment"].choices[1].id
SPACE: dict[str, list[dict]] = {
    "familiarity": [
        *(
            {"familiarity": choice.id}
            for choice in QUESTION["familiarity"].choices
            if choice.id != "friend"
        ),
        *(FRIEND | {"friend_openness": one.id} for one in QUESTION["friend_openness"].choices),
    ],
    "history": [
        {"history": "none"},
        *(
            {"history": one, "history_days": days}
            for one in ("pending", "no_answer", "declined")
            for days in (WAIT - 1, WAIT, REST - 1, REST)
        ),
    ],
    "moment": [
        {"moment": "none"},
        *({"moment": MOMENT, "moment_days": days} for days in (WAIT, WAIT - 1)),
    ],
}
"""The answers, in order, that boundaries look at: two days on each side of a limit."""
for name in by_hand.BOUNDED:
    if name not in SPACE:
        SPACE[name] = [{name: choice.id} for choice in QUESTION[name].choices]


def one_beside() -> Iterator[tuple[dict, ...]]:
    """Yield those linked, answered in every way, with every answer to one more question."""
    for name in {*SPACE} - {*by_hand.LINKED}:
        yield from product(*(SPACE[linked] for linked in by_hand.LINKED), SPACE[name])


def limit(ways: tuple[dict, ...]) -> int:
    """Return the best verdict that the boundaries allow."""
    answers = {field: value for way in ways for field, value in way.items()}
    return min((RANK[cap] for cap in CAPS if applies(cap, answers)), default=SEND)


RANK = {cap: rank(cap.verdict) for cap in CAPS}


def test_boundaries_look_at_nothing_beyond_this_space() -> None:
    looked_at = {field for cap in CAPS for field in cap.fields}
    assert looked_at <= {field for ways in SPACE.values() for way in ways for field in way}


def test_the_boundaries_are_those_of_the_specification_s_words() -> None:
    for ways in one_beside():
        answers = {field: value for way in ways for field, value in way.items()}
        declared = IDS[limit(ways)], IDS[by_hand.allowed(answers)]
        assert declared[0] == declared[1], f"{answers}: {by_hand.WRITE_IT_DOWN}"


@THOROUGH
@given(all_answers())
def test_no_boundary_needs_more_than_one_answer_beside_those_linked(answers: dict) -> None:
    # Else trying them one by one, here and in `possible`, would not be trying them all.
    def of(*groups: str) -> dict:
        fields = {
            field for group in groups for field in (group, *(by_hand.GROUPS[group] or ())[:1])
        }
        return {field: value for field, value in answers.items() if field in fields}

    alone = [by_hand.allowed(of(*by_hand.LINKED, group)) for group in by_hand.GROUPS]
    assert min(alone) == by_hand.allowed(answers)


@pytest.mark.any_weights
def test_no_step_to_the_better_makes_a_boundary_bite() -> None:
    known, friends = SPACE["familiarity"][:5], SPACE["familiarity"][5:]
    asked = SPACE["history"][1:]
    better = {
        **{name: [*pairwise(ways)] for name, ways in SPACE.items()},
        "obstacle": [(one, SPACE["obstacle"][0]) for one in SPACE["obstacle"][1:]],
        "familiarity": [*pairwise(known), *pairwise(friends), (known[3], friends[-1])],
        "history": [
            *((one, SPACE["history"][0]) for one in asked),
            # Waiting is no step that the specification names, but it should not hurt.
            *(pair for pair in pairwise(asked) if pair[0]["history"] == pair[1]["history"]),
        ],
    }
    steps: dict[int, list[dict]] = {id(worse): [] for ways in SPACE.values() for worse in ways}
    for pairs in better.values():
        for worse, step in pairs:
            steps[id(worse)].append(step)
    for ways in one_beside():
        before = limit(ways)
        for place, way in enumerate(ways):
            for step in steps[id(way)]:
                after = (*ways[:place], step, *ways[place + 1 :])
                declared = "no step to the better makes a boundary bite"
                keeps(limit(after) >= before, declared, ways, step)


@THOROUGH
@given(all_answers())
def test_the_boundaries_named_are_those_that_limit_the_verdict(answers: dict) -> None:
    answered = result(answers)
    ranks = [IDS.index(cap["verdict"]) for cap in answered["caps"]]
    by_points = by_hand.band(answered["score"])
    assert ranks == sorted(ranks)
    assert all(place <= by_points for place in ranks)
    assert min([by_points, *ranks]) == IDS.index(answered["verdict"])


@THOROUGH
@given(some_answers())
def test_a_boundary_is_named_only_once_it_is_in_force_for_sure(answers: dict) -> None:
    answered = result(answers)
    for cap in answered["caps"]:
        highest = max(map(IDS.index, answered["possible_verdicts"]))
        assert highest <= IDS.index(cap["verdict"])


@THOROUGH
@given(some_answers())
def test_what_applies_may_apply_and_with_all_answers_they_are_the_same(answers: dict) -> None:
    for cap in CAPS:
        assert applies(cap, answers) <= may_apply(cap, answers)


@THOROUGH
@given(all_answers())
def test_with_all_questions_answered_what_may_apply_does(answers: dict) -> None:
    for cap in CAPS:
        assert applies(cap, answers) == may_apply(cap, answers)

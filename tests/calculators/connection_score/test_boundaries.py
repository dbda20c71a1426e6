"""The boundaries: property 4, and that no step to the better makes one bite (property 2)."""

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
CLOSED = {"openness": "closed"}
FRIEND = {"familiarity": "friend"}
AIMLESS = {"familiarity": "stranger", "goal_fit": "none"}

ROWS = [
    Row("pending_request", {"history": "pending", "history_days": 3}, "hold", {"history": "none"}),
    Row(
        "pending_request", {"history": "pending", "history_days": 999}, "hold", {"history": "none"}
    ),
    Row("withdrawn_lately", WITHDRAWN, "hold", {"history_days": WAIT}),
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
        {"purpose": "favour"},
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


def space() -> dict[str, list]:
    """Return the answers, in order, that boundaries look at: two days on each side of a limit."""
    pairs = [(one, None) for one in ("stranger", "online", "met_once", "acquaintance", "colleague")]
    pairs += [("friend", one) for one in ("keeps_separate", "unsure", "welcomes")]
    history = [("none", None)]
    history += [
        (one, days)
        for one in ("pending", "no_answer", "declined")
        for days in (WAIT - 1, WAIT, REST - 1, REST)
    ]
    fields = [field for field in by_hand.BOUNDED if field not in ("familiarity", "history")]
    return {
        "familiarity": pairs,
        "history": history,
        **{name: [choice.id for choice in QUESTION[name].choices] for name in fields},
    }


@pytest.fixture(scope="module")
def limits() -> dict[tuple, int]:
    """The best verdict that the boundaries allow, over all answers that they look at."""
    names = [*space()]
    found = {}
    for combination in product(*space().values()):
        answers = dict(zip(names, combination, strict=True))
        answers["familiarity"], friend = answers["familiarity"]
        answers["history"], days = answers["history"]
        answers |= {"friend_openness": friend} if friend else {}
        answers |= {"history_days": days} if days is not None else {}
        found[combination] = min((RANK[cap] for cap in CAPS if applies(cap, answers)), default=SEND)
        declared = IDS[found[combination]], IDS[by_hand.allowed(answers)]
        assert declared[0] == declared[1], f"{answers}: {by_hand.WRITE_IT_DOWN}"
    return found


RANK = {cap: rank(cap.verdict) for cap in CAPS}


def test_boundaries_look_at_nothing_beyond_this_space() -> None:
    looked_at = {condition.question for cap in CAPS for condition in cap.when}
    looked_at |= {cap.days for cap in CAPS} - {""}
    assert looked_at <= {*space(), "friend_openness", "history_days"}


@pytest.mark.any_weights
def test_no_step_to_the_better_makes_a_boundary_bite(limits: dict[tuple, int]) -> None:
    # That the limits are those of the specification's words is asserted where they are found.
    answers = space()
    names = [*answers]
    better = {
        name: [*pairwise(answers[name])] for name in names if name not in ("familiarity", "history")
    }
    known, friends = answers["familiarity"][:5], answers["familiarity"][5:]
    better["familiarity"] = [*pairwise(known), *pairwise(friends), (known[3], friends[-1])]
    better["history"] = [(one, ("none", None)) for one in answers["history"][1:]]
    better["history"] += [
        (one, other)
        for one, other in pairwise(answers["history"][1:])
        if one[0]
        == other[0]  # waiting is no step that the specification names, but should not hurt
    ]
    for place, name in enumerate(names):
        for worse, step in better[name]:
            for combination, limit in limits.items():
                if combination[place] == worse:
                    after = (*combination[:place], step, *combination[place + 1 :])
                    declared = "no step to the better makes a boundary bite"
                    keeps(limits[after] >= limit, declared, combination, step)


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

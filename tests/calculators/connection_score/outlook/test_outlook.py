"""Half an answer: property 6 of the connection score, against every completion tried."""

from itertools import pairwise, product
from math import isclose, prod
from statistics import median

import pytest
from hypothesis import assume, example, given

from calculators.answers import complete, read_answers
from calculators.calculator import still_open
from calculators.connection_score.boundaries import RECENTLY_DECLINED
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.outlook import outlook
from calculators.connection_score.outlook.completions import GROUPS, completions
from calculators.connection_score.verdicts import HIGHEST
from calculators.platform_limits import WAIT_AFTER_WITHDRAWAL
from calculators.questions import AnyOf, OneOf
from hooks.content.score_tables import worked
from tests.calculators.connection_score import by_hand
from tests.support.inputs import (
    BEST,
    BRIEF,
    EDGES,
    NEUTRAL,
    THOROUGH,
    few_open,
    result,
    some_answers,
)
from tests.support.properties import keeps

CASES = worked()
for case in CASES:
    read = read_answers(QUESTIONS, case["answers"]).answers
    case["answers"] = complete(QUESTIONS, read)
DETAILS = {question.id: question for question in QUESTIONS if question.only_if}
GROUP_OF = {part.id: group for group, parts in GROUPS.items() for part in parts}


def as_read(answers: dict) -> dict:
    """Return answers as the door hands them on."""
    return {k: tuple(v) if isinstance(v, list) else v for k, v in answers.items()}


def exact(answers: dict) -> None:
    """Assert that the result is what going through all completions gives."""
    answered = result(answers)
    found = by_hand.possible(as_read(answers))
    assert answered["range"] == [found.lowest, found.highest]
    assert answered["possible_verdicts"] == found.verdicts, by_hand.WRITE_IT_DOWN
    assert answered["decided"] == (len(found.verdicts) == 1)
    assert answered["verdict"] == (found.verdicts[0] if answered["decided"] else None)
    certain = answered["decided"] and found.lowest == found.highest
    assert answered["score"] == (found.lowest if certain else None)


@pytest.mark.any_weights
@THOROUGH
@example({})
@example({"history": "pending"})
@example({"moment_days": 30, "history_days": EDGES[1], "friend_openness": "unsure"})
@given(some_answers())
def test_range_and_possible_verdicts_are_exact(answers: dict) -> None:
    exact(answers)


@pytest.mark.any_weights
@THOROUGH
@given(few_open())
def test_range_and_possible_verdicts_are_exact_with_few_questions_open(answers: dict) -> None:
    exact(answers)


@pytest.mark.any_weights
@pytest.mark.parametrize("field", [question.id for question in QUESTIONS])
def test_one_answer_alone_is_exact(field: str) -> None:
    question = by_hand.QUESTION[field]
    if isinstance(question, OneOf):
        values = [choice.id for choice in question.choices]
    elif isinstance(question, AnyOf):
        ids = [choice.id for choice in question.choices]
        values = [[], ids[:1], ids]
    else:
        values = [question.highest, *(EDGES[1::3] if question.only_if else (0, 5))]
    for value in values:
        exact({field: value})


@pytest.mark.any_weights
@pytest.mark.parametrize("start", [BEST, NEUTRAL], ids=["best", "neutral"])
def test_every_pair_of_open_questions_is_exact(start: dict) -> None:
    for one, other in product(GROUPS, repeat=2):
        if one < other:
            exact({field: v for field, v in start.items() if GROUP_OF[field] not in (one, other)})


@BRIEF
@given(few_open())
def test_completions_asked_one_by_one_stay_inside_and_reach_both_ends(answers: dict) -> None:
    view = result(answers)
    open_ways = [list(completions(group, as_read(answers))) for group in GROUPS]
    assume(prod(map(len, open_ways)) <= 60)
    done = [
        result({field: v for part in chosen for field, v in part.answers.items()})
        for chosen in product(*open_ways)
    ]
    scores = [one["score"] for one in done]
    assert [min(scores), max(scores)] == view["range"]
    assert {one["verdict"] for one in done} == set(view["possible_verdicts"])


@THOROUGH
@given(some_answers())
def test_the_question_asked_next_is_open_and_asked_and_there_is_none_once_decided(
    answers: dict,
) -> None:
    answered = result(answers)
    if answered["decided"]:
        assert answered["next_question"] is None
    else:
        assert answered["next_question"] in still_open(QUESTIONS, as_read(answers))


def test_a_pending_request_decides_by_itself() -> None:
    answered = result({"history": "pending"})
    assert (answered["decided"], answered["verdict"]) == (True, "hold")
    assert answered["possible_verdicts"] == ["hold"]
    assert answered["next_question"] is None
    assert answered["score"] is None


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [
        ({"familiarity": "friend", "friend_openness": "keeps_separate"}, "hold"),
        ({"openness": "closed", "familiarity": "online"}, "hold"),
        ({"history": "declined", "history_days": RECENTLY_DECLINED - 1}, "hold"),
        ({"history": "no_answer", "history_days": WAIT_AFTER_WITHDRAWAL.value - 1}, "hold"),
    ],
    ids=str,
)
def test_a_boundary_that_leaves_nothing_else_decides(answers: dict, verdict: str) -> None:
    answered = result(answers)
    assert (answered["decided"], answered["verdict"]) == (True, verdict)


def test_nothing_is_decided_before_anything_is_answered() -> None:
    answered = result({})
    declared = "before anything is answered everything is possible"
    keeps(answered["range"] == [0, HIGHEST], declared, answered["range"])
    keeps(answered["possible_verdicts"] == [*by_hand.IDS], declared, answered["summary"])
    assert (answered["score"], answered["verdict"], answered["decided"]) == (None, None, False)
    assert answered["contributions"] == answered["caps"] == answered["advice"] == []


def test_one_more_answer_never_widens_what_is_possible() -> None:
    for case in CASES[::3]:
        known: dict = {}
        before = result(known)
        for field, value in case["answers"].items():
            known[field] = value
            after = result(known)
            assert set(after["possible_verdicts"]) <= set(before["possible_verdicts"])
            assert (
                before["range"][0] <= after["range"][0] <= after["range"][1] <= before["range"][1]
            )
            before = after


def asked_until_decided(answers: dict) -> list[str]:
    """Return the main questions asked, in the order of `next_question`, until it is decided.

    A detail is answered along with its main question.
    """
    known: dict = {}
    asked = []
    while field := result(known)["next_question"]:
        group = GROUP_OF[field]
        assert group not in asked
        asked.append(group)
        known |= {part.id: answers[part.id] for part in GROUPS[group] if part.id in answers}
    assert result(known)["verdict"] == result(answers)["verdict"]
    return asked


def test_half_of_the_cases_are_decided_after_nine_questions_or_fewer() -> None:
    counts = sorted(len(asked_until_decided(case["answers"])) for case in CASES)
    declared = "half of the worked cases are decided after nine questions or fewer"
    keeps(median(counts) <= 9, declared, f"median {median(counts)}, each {counts}")


# What lies behind it: the packed counts are those of completions visited one by one.


def visited(answers: dict) -> list[tuple[dict, int, str]]:
    """Return every completion as its answers, its share, and its verdict by hand."""
    found = []
    for chosen in product(*(list(completions(group, answers)) for group in GROUPS)):
        whole = {field: value for way in chosen for field, value in way.answers.items()}
        found.append((whole, prod(way.share for way in chosen), by_hand.verdict(whole)))
    return found


@BRIEF
@given(few_open())
def test_shares_and_next_question_are_those_of_completions_visited_one_by_one(
    answers: dict,
) -> None:
    known = as_read(answers)
    assume(1 < prod(len(list(completions(group, known))) for group in GROUPS) <= 1500)
    view = outlook(known)
    every = visited(known)
    total = sum(share for _, share, _ in every)
    shares: dict[str, int] = {}
    for _, share, verdict in every:
        shares[verdict] = shares.get(verdict, 0) + share
    assert set(view.shares) == set(shares)
    for verdict, share in shares.items():
        assert isclose(view.shares[verdict], share / total, rel_tol=1e-12)
    if not view.telling:
        assert len(shares) == 1
        return
    doubts = {
        group: doubt(group, every) for group in GROUPS if len(list(completions(group, known))) > 1
    }
    left = [doubts[GROUP_OF[field]] for field in view.telling]
    assert left[0] <= min(doubts.values()) + 1e-9
    assert all(one <= other + 1e-9 for one, other in pairwise(left))
    whole = 1 - sum((share / total) ** 2 for share in shares.values())
    telling = {group for group, doubt in doubts.items() if doubt < whole - 1e-4}
    assert telling <= {GROUP_OF[field] for field in view.telling}


def doubt(group: str, every: list[tuple[dict, int, str]]) -> float:
    """Return how likely two completions that agree on a group still differ in verdict."""
    rows: dict[tuple, dict[str, int]] = {}
    for whole, share, verdict in every:
        part = {q.id: whole[q.id] for q in GROUPS[group] if q.id in whole}
        row = rows.setdefault(tuple(part.items()), {})
        row[verdict] = row.get(verdict, 0) + share
    total = sum(sum(row.values()) for row in rows.values())
    same = sum(sum(n * n for n in row.values()) / sum(row.values()) for row in rows.values())
    return 1 - same / total


def test_shares_make_up_the_whole() -> None:
    for case in CASES:
        known = as_read(case["answers"])
        for open_ in GROUPS:
            some = {field: v for field, v in known.items() if GROUP_OF[field] != open_}
            assert isclose(sum(outlook(some).shares.values()), 1)

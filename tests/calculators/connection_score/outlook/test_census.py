"""The census: its counts are those of completions visited one by one."""

from itertools import product
from math import prod

import pytest
from hypothesis import assume, example, given

from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.outlook.census import BOUND, FREE, HINGES, Census, halves
from calculators.connection_score.outlook.completions import GROUPS
from calculators.connection_score.outlook.prospect import Prospect, looking_at, prospect
from calculators.connection_score.outlook.tally import WIDTH
from calculators.connection_score.verdicts import VERDICTS, rank
from tests.calculators.connection_score import by_hand
from tests.support.inputs import BEST, BRIEF, NEUTRAL, few_open, some_answers

pytestmark = pytest.mark.any_weights

GROUP_OF = {part.id: group for group, parts in GROUPS.items() for part in parts}


def prospects(answers: dict) -> dict[str, Prospect]:
    """Return the prospects that answers leave."""
    read = {k: tuple(v) if isinstance(v, list) else v for k, v in answers.items()}
    return {
        group: prospect(group, tuple((part.id, read[part.id]) for part in parts if part.id in read))
        for group, parts in GROUPS.items()
    }


def visited(left: dict[str, Prospect]) -> dict[str, list[list[int]]]:
    """Go through the options of all questions, one combination after the other."""
    counts = {group: [[0] * len(VERDICTS) for _ in left[group].options] for group in left}
    lowest = sum(one.lowest for one in left.values())
    for chosen in product(*(range(len(one.options)) for one in left.values())):
        options = [one.options[place] for one, place in zip(left.values(), chosen, strict=True)]
        band = by_hand.band(by_hand.clamped(lowest + sum(one.extra for one in options)))
        in_force = [
            rank(cap.verdict)
            for bit, cap in enumerate(CAPS)
            if not any(one.rules_out >> bit & 1 for one in options)
        ]
        share = prod(one.share for one in options)
        for group, place in zip(left, chosen, strict=True):
            counts[group][place][min([band, *in_force])] += share
    return counts


def same(answers: dict) -> None:
    """Assert that the census of what answers leave is what a visit to each finds."""
    left = prospects(answers)
    expected = visited(left)
    assert Census(left).by_verdict() == {
        group: expected[group]
        for group in GROUPS
        if group in HINGES or len(left[group].options) > 1
    }


@BRIEF
@example(BEST)
@example({"history": "pending", "history_days": 1} | {k: BEST[k] for k in BEST if k != "history"})
@given(few_open())
def test_every_option_of_every_question_is_counted_as_visited_one_by_one(answers: dict) -> None:
    assume(prod(len(one.options) for one in prospects(answers).values()) <= 3000)
    same(answers)


@pytest.mark.parametrize("start", [BEST, NEUTRAL], ids=["best", "neutral"])
@pytest.mark.parametrize("bound", BOUND)
def test_the_hinges_and_any_question_that_a_boundary_looks_at_are_exact(
    start: dict, bound: str
) -> None:
    open_ = {*HINGES, bound}
    same({field: value for field, value in start.items() if GROUP_OF[field] not in open_})


@pytest.mark.parametrize("hinge", HINGES)
def test_three_questions_that_hang_on_a_hinge_are_exact_together(hinge: str) -> None:
    for open_ in ({"openness", "note", "purpose"}, {"goal_fit", "history", "offer"}):
        same(
            {
                field: value
                for field, value in NEUTRAL.items()
                if GROUP_OF[field] not in {hinge, *open_}
            }
        )


@BRIEF
@example({})
@given(some_answers())
def test_each_question_counts_every_completion_once(answers: dict) -> None:
    left = prospects(answers)
    counts = Census(left).by_verdict()
    everything = prod(sum(option.share for option in one.options) for one in left.values())
    totals = [sum(column) for column in zip(*counts[HINGES[0]], strict=True)]
    assert sum(totals) == everything
    for group, rows in counts.items():
        assert [sum(column) for column in zip(*rows, strict=True)] == totals
        whole = sum(option.share for option in left[group].options)
        for option, row in zip(left[group].options, rows, strict=True):
            assert sum(row) * whole == everything * option.share


# What it rests on.


def test_no_boundary_looks_at_more_than_one_question_beside_the_hinges() -> None:
    for bit, cap in enumerate(CAPS):
        beside = [group for group in GROUPS if looking_at((group,)) >> bit & 1]
        assert len({*beside} - {*HINGES}) <= 1, cap.rule


def test_every_main_question_is_a_hinge_or_bound_or_free() -> None:
    assert sorted((*HINGES, *BOUND, *FREE)) == sorted(GROUPS)
    assert {*BOUND, *HINGES} == {*by_hand.BOUNDED}


def test_all_completions_together_fit_a_digit_of_a_tally() -> None:
    most = 1
    for group, (_, *details) in GROUPS.items():
        known: list[dict] = [{}]
        for detail in details:
            known += [{detail.id: value} for value in by_hand.values(detail.id)]
        most *= max(
            sum(option.share for option in prospects(answers)[group].options) for answers in known
        )
    assert most < 2**WIDTH - 1


def test_halves_are_the_whole_and_neither_is_empty() -> None:
    assert halves(("a", "b")) == (("a",), ("b",))
    assert halves(("a", "b", "c")) == (("a",), ("b", "c"))

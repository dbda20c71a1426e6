"""How far answers can come: the same ends that counting every completion finds."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.connection_score.outlook import outlook
from calculators.connection_score.scoring import in_force, score
from calculators.connection_score.verdicts import rank
from calculators.shortlist.reach import reach
from tests.calculators.shortlist.lists import somebody


@pytest.mark.parametrize("told", [0.2, 0.5, 0.8, 0.95])
@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_the_ends_are_those_of_the_outlook(told: float, seed: int) -> None:
    answers = somebody(Random(seed), told)
    found, view = reach(tuple(answers.items())), outlook(answers)
    possible = list(view.shares)
    assert (found.lowest, found.highest) == (view.lowest, view.highest)
    assert (found.worst, found.best) == (possible[0], possible[-1])
    assert found.verdict == (possible[0] if len(possible) == 1 else None)


@settings(max_examples=200, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_with_all_answered_it_is_the_score(seed: int) -> None:
    answers = somebody(Random(seed))
    found, done = reach(tuple(answers.items())), score(answers)
    assert (found.score, found.verdict) == (done.score, done.verdict)
    assert found.points == sum(done.points.values())
    assert found.open == ()


@settings(max_examples=200, deadline=None)
@given(seed=st.integers(0, 10**9), told=st.sampled_from((0.5, 0.9, 1.0)))
def test_the_boundary_named_is_the_lowest_in_force(seed: int, told: float) -> None:
    answers = somebody(Random(seed), told)
    caps = in_force(answers)
    found = reach(tuple(answers.items())).cap
    if found is None:
        assert not caps
    else:
        assert found in caps
        assert rank(found.verdict) == min(rank(cap.verdict) for cap in caps)

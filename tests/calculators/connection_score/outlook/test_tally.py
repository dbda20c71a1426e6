"""Tallies: what is packed in one number is what a plain count says."""

import doctest
from collections import Counter
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calculators.connection_score.outlook import tally as module
from calculators.connection_score.outlook.tally import WIDTH, at_least, clipped, tally
from tests.support.inputs import THOROUGH

pytestmark = pytest.mark.any_weights

WAYS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 1000)), max_size=6)
MOST = 2**WIDTH - 2
"""The most ways that a tally can hold."""


def enough(ways: list[tuple[int, int]], points: int) -> int:
    """Count the plain way."""
    return sum(count for worth, count in ways if worth >= points)


def test_the_example_in_the_docstring_is_right() -> None:
    results = doctest.testmod(module)
    assert results.failed == 0 < results.attempted


@THOROUGH
@example([(0, MOST)])
@example([(0, 1), (40, MOST - 1)])
@example([(7, 3), (7, 4)])
@given(WAYS)
def test_a_tally_knows_how_many_ways_bring_so_many_points_or_more(ways: list) -> None:
    packed = tally(ways)
    assert [at_least(packed, points) for points in range(42)] == [
        enough(ways, points) for points in range(42)
    ]


@THOROUGH
@given(WAYS, WAYS)
def test_multiplying_combines_every_way_with_every_other_and_adding_puts_them_side_by_side(
    one: list, other: list
) -> None:
    together = [(a + b, m * n) for (a, m), (b, n) in product(one, other)]
    for points in range(82):
        assert at_least(tally(one) * tally(other), points) == enough(together, points)
        assert at_least(tally(one) + tally(other), points) == enough(one + other, points)
    assert tally(one, tally(other)) == tally(one) * tally(other)


@THOROUGH
@example([(5, 1)], [(3, 1)], 8)
@example([(5, 1)], [(0, 1), (3, 1)], 9)
@example([(0, 1)], [(0, 1)], 0)
@example([(40, 1)], [(0, 1), (2, 1)], -20)
@given(WAYS, WAYS.filter(len), st.integers(-50, 120))
def test_what_is_clipped_away_makes_no_difference_to_what_has_enough_in_the_end(
    ways: list, later: list, need: int
) -> None:
    spread = max(points for points, _ in later)
    together = Counter()
    for (a, m), (b, n) in product(ways, later):
        together[a + b] += m * n
    left = clipped(tally(ways), need, spread)
    assert left < 1 << WIDTH * (spread + 1)  # as small as what is still to come
    assert at_least(left * tally(later), spread) == enough([*together.items()], need)


@pytest.mark.parametrize("need", [3, 0, -4])
def test_ways_that_have_enough_before_the_end_are_counted_together(need: int) -> None:
    assert clipped(tally([(3, 5), (9, 6), (20, 7)]), need, 0) == 18

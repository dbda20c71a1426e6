"""Ratios and percentiles, worked out by hand."""

import pytest

from benchmarks.spread import percentiles, ratio


def test_a_ratio_is_of_the_medians_and_its_spread_of_the_runs_of_one_turn() -> None:
    assert ratio([1, 2, 9], [4, 4, 6]) == {"ratio": 0.5, "lowest": 0.25, "highest": 1.5}


def test_series_of_different_length_were_not_taken_in_turns() -> None:
    with pytest.raises(ValueError, match="longer"):
        ratio([1, 2], [1, 2, 3])


def test_percentiles_lie_between_the_values_around_them() -> None:
    assert percentiles([float(value) for value in range(101)]) == {"p50": 50, "p95": 95, "p99": 99}

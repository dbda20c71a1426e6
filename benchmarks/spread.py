"""Medians and their spread: what a series of noisy runs comes to."""

from collections.abc import Sequence
from statistics import median, quantiles


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> dict[str, float]:
    """Return the ratio of two medians, and the lowest and highest ratio of any one run.

    The runs were taken in turns, so those of one turn shared the state of the machine.
    """
    turns = [mine / other for mine, other in zip(ours, theirs, strict=True)]
    return {"ratio": median(ours) / median(theirs), "lowest": min(turns), "highest": max(turns)}


def percentiles(values: Sequence[float]) -> dict[str, float]:
    """Return the median and the 95th and 99th percentile."""
    cuts = quantiles(values, n=100, method="inclusive")
    return {"p50": cuts[49], "p95": cuts[94], "p99": cuts[98]}

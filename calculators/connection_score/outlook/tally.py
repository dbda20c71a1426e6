"""Tallies: how many ways there are to each number of points, in one whole number.

Say that a question brings 0 points in two ways and 3 points in one. Write each count as a digit,
at the place of its points: 1002. Adding such numbers puts ways side by side. Multiplying them
combines two questions, since places add up just as points do: 1002 times 11, which is one way to
0 points and one to 1, is 11022, and that is two ways to 0, two to 1, one to 3, one to 4.

It replaces a loop over all ways, because Python multiplies large numbers faster than it loops.
Mathematicians call a tally a generating function, and packing it Kronecker substitution. The
digits here have ``WIDTH`` bits, so that no count carries over into the next.

>>> both = tally([(0, 2), (3, 1)]) * tally([(0, 1), (1, 1)])
>>> [at_least(both, points) for points in range(6)]
[6, 4, 2, 2, 1, 0]
"""

from collections.abc import Iterable

type Tally = int

WIDTH = 60
"""Bits of a digit. All ways of a tally together must be fewer than the largest digit."""

_LARGEST = (1 << WIDTH) - 1


def tally(ways: Iterable[tuple[int, int]], after: Tally = 1) -> Tally:
    """Return the tally of pairs: a number of points, not below 0, and how many ways lead to it.

    The ways follow on those that are tallied in ``after``, if any.
    """
    return sum((after << WIDTH * points) * count for points, count in ways)


def at_least(ways: Tally, points: int) -> int:
    """Return how many ways bring so many points or more."""
    return (ways >> WIDTH * points) % _LARGEST  # the sum of the digits, as with 9 in tens


def clipped(ways: Tally, need: int, spread: int) -> Tally:
    """Return what matters of ways that need so many points, with up to ``spread`` still to come.

    Ways that can no longer have enough are gone, and those that have more than enough have just
    enough. What is left is counted so that enough is ``spread`` points, whatever it was before.

    >>> still = clipped(tally([(1, 1), (6, 1), (9, 1)]), need=8, spread=3)
    >>> [at_least(still, points) for points in range(5)]
    [2, 2, 1, 1, 0]
    """
    lost = WIDTH * (need - spread)
    enough = WIDTH * spread
    ways = ways >> lost if lost > 0 else ways << -lost
    return ways & ((1 << enough) - 1) | (ways >> enough) % _LARGEST << enough

"""The largest network is read soon, at a time per row that does not grow, in little memory."""

import time
import tracemalloc

import pytest

from benchmarks.exports import Made, made
from calculators.door import answer
from calculators.files import in_memory

LARGEST = (30_000, 100_000)
"""Connections (L8) and messages."""

SOON = 6.0
"""Seconds of work for the largest, on the slowest machine."""

GROWTH = 1.15
"""How much longer a row may take in the largest export than in one of 3,000."""

MEMORY = 9
"""Times its unpacked size that an export may take while it is read."""


def seconds(export: Made) -> float:
    """Return how long an export takes, the best of three."""
    data = export.zipped()
    times = []
    for _ in range(3):
        start = time.process_time()
        answer("upkeep", '{"today": "2026-11-29"}', [in_memory("x.zip", data)])
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.slow
@pytest.mark.style
def test_the_largest_network_is_read_soon_and_a_row_takes_as_long_as_in_a_small_one() -> None:
    small, large = made(3_000, 10_000), made(*LARGEST)
    for_small, for_large = seconds(small), seconds(large)
    assert for_large < SOON
    assert for_large / for_small < GROWTH * sum(LARGEST) / 13_000


@pytest.mark.slow
def test_memory_is_some_times_what_an_export_has() -> None:
    export = made(3_000, 10_000)
    data = export.zipped()
    unpacked = sum(map(len, export.files().values()))
    tracemalloc.start()
    answer("upkeep", '{"today": "2026-11-29"}', [in_memory("x.zip", data)])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < MEMORY * unpacked, f"{peak / unpacked:.1f} times"


def test_an_export_is_made_the_same_twice_and_holds_what_it_says() -> None:
    export = made(50, 100)
    assert export == made(50, 100)
    assert export != made(50, 100, seed=2)
    assert export.connections.count(b"linkedin.com/in/") == 50

"""An export is read in little memory; how long it takes is measured by `benchmarks.exports`."""

import tracemalloc

import pytest

from benchmarks.exports import made
from calculators.door import answer
from calculators.files import in_memory

MEMORY = 5
"""Times its unpacked size that an export may take while it is read."""


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

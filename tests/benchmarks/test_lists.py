"""The lists that the benchmark ranks: the same each time, and in order from end to end."""

import json

import pytest

from benchmarks.lists import FIRST, rows
from calculators.door import answer


@pytest.mark.parametrize("text", [FIRST, rows(50)], ids=["first", "invented"])
def test_a_list_of_the_benchmark_has_no_problem(text: str) -> None:
    said = json.loads(answer("shortlist", json.dumps({"today": "2026-11-26", "rows": text})))
    assert said["ok"]
    assert said["result"]["problems"] == []
    assert len(said["result"]["people"]) == len(text.splitlines()) - 1


def test_the_same_seed_gives_the_same_list_and_another_one_another() -> None:
    assert rows(20) == rows(20)
    assert rows(20) != rows(20, seed=2)

"""The lists that the benchmark ranks: the same each time, and in order from end to end."""

import json

import pytest

from benchmarks.budgets import BUDGETS
from benchmarks.lists import COUNTS, FIRST, FIRST_USES, list_of, rows
from calculators.door import answer


@pytest.mark.parametrize("text", [FIRST, rows(50)], ids=["first", "invented"])
def test_a_list_of_the_benchmark_has_no_problem(text: str) -> None:
    said = json.loads(answer("shortlist", json.dumps({"today": "2026-11-26", "rows": text})))
    assert said["ok"]
    assert said["result"]["problems"] == []
    assert len(said["result"]["people"]) == len(text.splitlines()) - 1


def test_a_first_use_is_answered_and_with_a_note_only_where_it_says_so() -> None:
    drafts = {}
    for name, asked in FIRST_USES.items():
        said = json.loads(answer(*asked))
        assert said["ok"]
        drafts[name] = any(one["draft"] for one in said["result"].get("people", []))
    assert [name for name, noted in drafts.items() if noted] == ["shortlist, with a note"]


def test_the_lists_that_are_promised_have_notes_and_are_as_many_as_the_budget_says() -> None:
    said = json.loads(answer(*list_of(rows(100))))
    assert any(one["draft"] for one in said["result"]["people"])
    (promised,) = [one.what for one in BUDGETS if "ranked" in one.what]
    assert f"{COUNTS[0]:,} people" in promised
    assert COUNTS[1] == 2 * COUNTS[0]


def test_the_same_seed_gives_the_same_list_and_another_one_another() -> None:
    assert rows(20) == rows(20)
    assert rows(20) != rows(20, seed=2)

"""The fuzzer finds a fault that is planted, and none in the readers within some seconds."""

import random

from scripts.fuzz import Given, add_up, examples, fuzz


def test_changed_files_are_answered_and_their_rows_add_up() -> None:
    count, new, findings = fuzz(examples(), add_up, lambda done: done < 400, random.Random(1))
    assert count == 400
    assert findings == []
    assert new


def test_a_fault_that_is_planted_is_found() -> None:
    def check(given: Given) -> None:
        add_up(given)
        assert b"SPAM" not in given.data

    begin = [one for one in examples() if one.name == "connections_2026_standard.csv"]
    _, _, findings = fuzz(begin, check, lambda done: done < 5_000, random.Random(1))
    assert len(findings) == 1
    assert "SPAM" in findings[0].given.data.decode(errors="replace")

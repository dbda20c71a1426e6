"""The report of mutation testing: what counts as noticed, package by package, and the floor."""

import pytest

from scripts.mutants import report

LISTED = """\
    calculators.note.drafting.text.x_phrase__mutmut_1: killed
    calculators.note.drafting.text.x_phrase__mutmut_2: killed
    calculators.note.drafting.text.x_phrase__mutmut_3: timeout
    calculators.note.drafting.text.x_phrase__mutmut_4: survived
    calculators.notes.x_other__mutmut_1: survived
""".splitlines()


def test_a_package_is_scored_by_what_was_noticed_of_its_own_mutants() -> None:
    lines, _ = report(LISTED, {"calculators.note": 90})
    assert lines[-1].startswith("calculators.note: 75.0 % of 4 noticed")
    assert "2 killed, 1 timeout, 1 survived" in lines[-1]


def test_every_mutant_that_went_unnoticed_is_named() -> None:
    lines, _ = report(LISTED, {"calculators.note": 90})
    assert [line.split()[0] for line in lines[:-1]] == [
        "calculators.note.drafting.text.x_phrase__mutmut_4:",
        "calculators.notes.x_other__mutmut_1:",
    ]


@pytest.mark.parametrize(("floor", "passed"), [(75, True), (75.1, False)])
def test_it_passes_at_the_floor_and_fails_below_it(floor: float, passed: bool) -> None:
    assert report(LISTED, {"calculators.note": floor})[1] is passed


@pytest.mark.parametrize("how", ["not checked", "no tests", "suspicious", "segfault"])
def test_a_mutant_that_was_not_tried_or_broke_off_is_not_noticed(how: str) -> None:
    listed = [f"    calculators.note.drafting.text.x_phrase__mutmut_1: {how}"]
    assert not report(listed, {"calculators.note": 1})[1]


def test_a_package_without_a_mutant_fails() -> None:
    assert not report([], {"calculators.note": 1})[1]

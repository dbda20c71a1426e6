"""The bundle answers as CPython does, byte for byte."""

import json
from collections.abc import Callable, Sequence

import pytest

from calculators import NAMES
from calculators.door import answer
from tests.support import hostile
from tests.support.cases import SHARED, Case, mixed


def same(cases: Sequence[Case], answers: Sequence[str]) -> None:
    """Assert that the answers are CPython's; the first that is not is shown cut to size."""
    assert len(answers) == len(cases)
    for case, theirs in zip(cases, answers, strict=True):
        ours = answer(case["name"], case["text"])
        assert theirs[:2_000] == ours[:2_000], case["text"][:200]
        assert theirs == ours, case["text"][:200]


@pytest.fixture(scope="module")
def answers(pyodide_answers: Callable[[Sequence[Case]], list[str]]) -> list[str]:
    """The answers to the shared cases."""
    return pyodide_answers(SHARED)


def test_every_calculator_has_shared_cases() -> None:
    assert {case["name"] for case in SHARED} >= set(NAMES)


def test_shared_cases_get_the_same_answer(answers: list[str]) -> None:
    same(SHARED, answers)


def test_some_shared_cases_are_answered_and_some_refused(answers: list[str]) -> None:
    # Two runtimes that refuse everything agree as well.
    assert {json.loads(text)["ok"] for text in answers} == {True, False}


def test_mixed_answers_get_the_same_answer(
    pyodide_answers: Callable[[Sequence[Case]], list[str]],
) -> None:
    cases = [case for name in NAMES for case in mixed(name, 150)]
    same(cases, pyodide_answers(cases))


@pytest.mark.parametrize("name", [*NAMES])
def test_hostile_inputs_get_the_same_answer(
    name: str, pyodide_answers: Callable[[Sequence[Case]], list[str]]
) -> None:
    cases = [{"name": name, "text": text} for text in hostile.HOSTILE.values()]
    answers = pyodide_answers(cases)
    same(cases, answers)
    assert all(isinstance(json.loads(text), dict) for text in answers)


def test_hostile_names_get_the_same_answer(
    pyodide_answers: Callable[[Sequence[Case]], list[str]],
) -> None:
    cases = [{"name": name, "text": "{}"} for name in hostile.NAMES]
    same(cases, pyodide_answers(cases))

"""The compiled, cut bundle in Node: the very archive that a reader's browser gets."""

from collections.abc import Callable, Sequence

import pytest

from hooks.bundle import bundle
from tests.support.cases import Case


@pytest.fixture(scope="session")
def pyodide_answers() -> Callable[[Sequence[Case]], list[str]]:
    """Answers cases, each with a calculator's `name` and a `text`, in one Node process.

    Fails, never skips, where Node or Pyodide is missing.
    """
    made = bundle()

    def answers(cases: Sequence[Case]) -> list[str]:
        return made.run(cases).answers

    return answers

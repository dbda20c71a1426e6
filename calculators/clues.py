"""What the answers to "Should I connect?" tell another calculator."""

from collections.abc import Mapping
from dataclasses import dataclass

from calculators.questions import Answer, Condition


@dataclass(frozen=True)
class Clue:
    """Answers to the connection score that tell an answer here, where all of them are given.

    ``field`` gets ``answer`` or, where ``days`` names a count of days, the date so long ago. For
    each field the first clue that fits is taken.
    """

    when: tuple[Condition, ...]
    field: str
    answer: str = ""
    days: str = ""

    def fits(self, answers: Mapping[str, Answer]) -> bool:
        """Whether all is answered that it takes; of several answers to one question any will do."""
        return all(_met(condition, answers) for condition in self.when)


def _met(condition: Condition, answers: Mapping[str, Answer]) -> bool:
    answer = answers.get(condition.question, ())
    several = answer if isinstance(answer, tuple) else (answer,)
    return any(one in condition.choices for one in several)

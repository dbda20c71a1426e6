"""What the answers to "Should I connect?" tell another calculator."""

from dataclasses import dataclass

from calculators.questions import Condition


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

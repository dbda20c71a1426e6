"""How early a verdict is called likely, and how often it is the one in the end (property 9)."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from calculators.answers import complete
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.outlook import Outlook, outlook
from calculators.connection_score.outlook.completions import GROUPS
from calculators.connection_score.scoring import score
from calculators.questions import Answer, Answers


@dataclass(frozen=True)
class Likely:
    """Of so many ``cases``: how many first called likely what it was in the end.

    ``answers`` is how many main questions were answered by then, in the median case, out of
    ``questions``.
    """

    cases: int
    right: int
    answers: float
    questions: int


def likely(cases: Iterable[Answers]) -> Likely:
    """Return how it goes for cases whose questions are answered in the order suggested."""
    seen: dict[tuple[tuple[str, Answer], ...], Outlook] = {}
    first = [_first(complete(QUESTIONS, case), seen) for case in cases]
    return Likely(
        cases=len(first),
        right=sum(right for right, _ in first),
        answers=median(answered for _, answered in first),
        questions=len(GROUPS),
    )


def _first(
    answers: Answers, seen: dict[tuple[tuple[str, Answer], ...], Outlook]
) -> tuple[bool, int]:
    """Return whether the first verdict called likely was right, and after how many answers.

    Many cases begin with the same answers: their outlooks are ``seen`` once.
    """
    known: Answers = {}
    for answered in range(len(GROUPS) + 1):
        so_far = tuple(known.items())
        if so_far not in seen:
            seen[so_far] = outlook(known)
        view = seen[so_far]
        if view.likely:
            return view.likely == score(answers).verdict, answered
        parts = next(
            parts for parts in GROUPS.values() if view.telling[0] in {part.id for part in parts}
        )
        known |= {part.id: answers[part.id] for part in parts if part.id in answers}
    raise AssertionError("with all questions answered, no verdict is likely")

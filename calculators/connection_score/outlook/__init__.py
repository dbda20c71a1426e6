"""What an unfinished set of answers can still come to, and which question would tell most."""

from dataclasses import dataclass

from calculators.calculator import still_open
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.outlook.census import HINGES, Census
from calculators.connection_score.outlook.completions import GROUPS
from calculators.connection_score.outlook.prospect import prospect
from calculators.connection_score.scoring import score
from calculators.connection_score.verdicts import HIGHEST, VERDICTS
from calculators.questions import Answers

LIKELY = 0.85
"""The part of all completions from which on a verdict is called likely (editorial).

Chosen on the typical inputs beside this module, where it is right in nine of ten; the method page
says what it comes to on cases that had no part in the choice.
"""


LEAST = 1e-6
"""Less doubt than this is an error of rounding: the question has nothing to tell."""


@dataclass(frozen=True)
class Outlook:
    """What the answers can still come to: exact limits, and how the completions fall.

    ``lowest`` and ``highest`` are scores, in points from 0 to 100. ``shares`` has, for each verdict
    still possible, the part of all completions that lead to it, each answer taken as common as its
    definition says. ``telling`` are the open questions whose answers can be expected to leave less
    doubt about the verdict, those that leave the least first: none once it is decided.
    """

    lowest: int
    highest: int
    shares: dict[str, float]
    telling: tuple[str, ...]

    @property
    def likely(self) -> str | None:
        """The verdict that what is open will probably not change, if one is probable enough."""
        first = max(self.shares, key=lambda id_: self.shares[id_])
        return first if self.shares[first] >= LIKELY else None


def outlook(answers: Answers) -> Outlook:
    """Return what a set of answers, complete or not, can still come to."""
    if not still_open(QUESTIONS, answers):
        settled = score(answers)
        return Outlook(int(settled.score), int(settled.score), {settled.verdict: 1.0}, ())
    prospects = {
        group: prospect(
            group, tuple((part.id, answers[part.id]) for part in parts if part.id in answers)
        )
        for group, parts in GROUPS.items()
    }
    lowest = sum(one.lowest for one in prospects.values())
    highest = lowest + sum(one.spread for one in prospects.values())
    counts = Census(prospects).by_verdict()
    totals = [sum(column) for column in zip(*counts[HINGES[0]], strict=True)]
    shares = {
        verdict.id: total / sum(totals)
        for verdict, total in zip(VERDICTS, totals, strict=True)
        if total
    }
    telling: tuple[str, ...] = ()
    if len(shares) > 1:
        left = {
            group: doubt(counts[group]) for group in GROUPS if len(prospects[group].options) > 1
        }
        whole = doubt([totals])
        best, *others = sorted(left, key=lambda group: left[group])
        groups = [best, *(group for group in others if left[group] < whole - LEAST)]
        telling = tuple(
            next(part.id for part in GROUPS[group] if part.id not in answers) for group in groups
        )
    lowest, highest = (min(max(end, 0), HIGHEST) for end in (lowest, highest))
    return Outlook(lowest, highest, shares, telling)


def doubt(counts: list[list[int]]) -> float:
    """Return the chance that two completions with the same answer to a question differ in verdict.

    There is a row for each of its options, with as many completions as come to each verdict.
    """
    total = sum(map(sum, counts))
    same = sum(sum(part * part for part in row) / sum(row) for row in counts)
    return 1 - same / total

"""How the verdict would move if a weight were half or double: the weights are judgement."""

from dataclasses import dataclass

from calculators.connection_score.definition import FACTORS
from calculators.connection_score.scoring import score
from calculators.questions import Answers


@dataclass(frozen=True)
class Sensitivity:
    """The verdicts of one case with the weight of one factor at half and at double."""

    factor: str
    half: str
    double: str


def sensitivity(answers: Answers) -> list[Sensitivity]:
    """Return, for a complete set of answers, the verdicts under each weight halved and doubled."""
    return [
        Sensitivity(
            factor.id,
            score(answers, {factor.id: 0.5}).verdict,
            score(answers, {factor.id: 2}).verdict,
        )
        for factor in FACTORS
        if factor.id in answers
    ]

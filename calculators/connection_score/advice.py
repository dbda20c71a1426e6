"""What would raise the answer: each piece tried out, none merely asserted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from calculators.connection_score.actions import ACTIONS, Action
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.scoring import Score, changed, score
from calculators.connection_score.verdicts import rank
from calculators.questions import Answers, WholeNumber

MOST_DAYS = next(
    question.highest
    for question in QUESTIONS
    if isinstance(question, WholeNumber) and question.id == "moment_days"
)
"""The longest that a moment may lie back."""


@dataclass(frozen=True)
class Advice:
    """Answers to give instead, and what they come to: points gained and the verdict then."""

    change: Answers
    gain: int
    verdict: str
    reason: str
    guide: str


def advice(answers: Answers) -> list[Advice]:
    """Return what would raise a complete set of answers, best first.

    Every single thing that helps is named. Two together are named once, if they lead to a better
    verdict than either alone.
    """
    fitting = [action for action in ACTIONS if all(need.met(answers) for need in action.needs)]
    now = score(answers)
    singles = sorted(_tried(answers, now, combinations(fitting, 1)), key=_best_first)
    alone = max((rank(single.verdict) for single in singles), default=-1)
    pairs = sorted(_tried(answers, now, combinations(fitting, 2)), key=_best_first)
    better = [pair for pair in pairs if rank(pair.verdict) > alone]
    return better[:1] + singles


def _best_first(piece: Advice) -> tuple[int, int]:
    return -rank(piece.verdict), -piece.gain


def _tried(
    answers: Answers, before: Score, plans: Iterable[tuple[Action, ...]]
) -> Iterator[Advice]:
    """Yield what the plans come to, leaving out those that raise nothing."""
    for plan in plans:
        change: Answers = {}
        for action in plan:
            change |= _change(action, answers)
        if not change:
            continue
        after = changed(before, answers, change)
        gain = int(after.score - before.score)
        if (rank(after.verdict), gain) > (rank(before.verdict), 0):
            if len(plan) == 1:
                reason = f"{plan[0].do}. {plan[0].reason}"
            else:
                reason = "Do both: " + "; ".join(
                    action.do[0].lower() + action.do[1:] for action in plan
                )
                reason += "."
            yield Advice(change, gain, after.verdict, reason, plan[0].guide)


def _change(action: Action, answers: Answers) -> Answers:
    """Return the answers to give instead, a moment aged by as long as the action takes."""
    change: Answers = {**action.gives}
    if action.waits:
        passed = answers.get(action.waits, 0) if not action.gives else 0
        days = action.until - passed if isinstance(passed, int) else 0
        if days <= 0:
            return {}
        change[action.waits] = action.until
        moment = answers.get("moment_days")
        if isinstance(moment, int):
            change["moment_days"] = min(moment + days, MOST_DAYS)
    return change

"""What would raise the answer: each piece tried out, none merely asserted."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from calculators.connection_score.actions import ACTIONS, Action
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.scoring import score
from calculators.connection_score.verdicts import rank
from calculators.questions import Answers, WholeNumber


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
    singles = sorted(_tried(answers, [(action,) for action in fitting]), key=_worst_first)
    pairs = sorted(_tried(answers, list(combinations(fitting, 2))), key=_worst_first)
    best = singles[-1:] + pairs[-1:]
    if len(best) == 2 and rank(best[0].verdict) < rank(best[1].verdict):
        singles.append(best[1])
    elif pairs and not singles:
        singles = pairs[-1:]
    return singles[::-1]


def _worst_first(advice: Advice) -> tuple[int, int]:
    return rank(advice.verdict), advice.gain


def _tried(answers: Answers, plans: list[tuple[Action, ...]]) -> Iterator[Advice]:
    """Yield what the plans come to, leaving out those that raise nothing."""
    before = score(answers)
    for plan in plans:
        change: Answers = {}
        for action in plan:
            change |= _change(action, answers)
        after = score(answers | change)
        gain = int(after.score - before.score)
        if change and (rank(after.verdict), gain) > (rank(before.verdict), 0):
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


MOST_DAYS = next(
    question.highest
    for question in QUESTIONS
    if isinstance(question, WholeNumber) and question.id == "moment_days"
)

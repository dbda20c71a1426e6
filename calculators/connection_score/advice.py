"""What would raise the answer: each piece tried out, none merely asserted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from calculators.calculator import still_open
from calculators.connection_score.actions import Action, fitting
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.scoring import Score, changed, score
from calculators.connection_score.verdicts import HOLD, VERDICTS, rank, verdict_for
from calculators.questions import Answers, WholeNumber

MOST_DAYS = next(
    question.highest
    for question in QUESTIONS
    if isinstance(question, WholeNumber) and question.id == "moment_days"
)
"""The longest that a moment may lie back."""


@dataclass(frozen=True)
class Advice:
    """Answers to give instead, and what they come to: points gained and the verdict then.

    While questions are open there is no verdict to promise: it is None.
    """

    change: Answers
    gain: int
    verdict: str | None
    reason: str
    guide: str


def advice(answers: Answers, lowest: int) -> list[Advice]:
    """Return what would raise a set of answers, best first; ``lowest`` is what they score at least.

    Every single thing that helps is named: where a boundary holds the verdict, points alone don't.
    Two together are named once, if they lead to a better verdict than either alone; while questions
    are open, no verdict is told, so none are.
    """
    possible = fitting(answers)
    if still_open(QUESTIONS, answers):
        return sorted(_worth_trying(answers, possible, lowest), key=lambda piece: -piece.gain)
    now = score(answers)
    singles = sorted(_tried(answers, now, combinations(possible, 1)), key=_best_first)
    alone = max((rank(single.verdict or HOLD) for single in singles), default=rank(now.verdict))
    pairs = sorted(_tried(answers, now, combinations(possible, 2)), key=_best_first)
    better = [pair for pair in pairs if rank(pair.verdict or HOLD) > alone]
    return better[:1] + singles


def _worth_trying(answers: Answers, actions: Iterable[Action], lowest: int) -> Iterator[Advice]:
    """Yield what lifts the holding boundary, or brings points that a verdict may hang on."""
    before = score(answers)
    least = rank(verdict_for(lowest).id)
    for action in actions:
        if change := _change(action, answers):
            after = changed(before, answers, change)
            gain = int(sum(after.points.values()) - sum(before.points.values()))
            if _ceiling(after) > _ceiling(before) or (gain > 0 and least < _ceiling(after)):
                yield Advice(change, gain, None, f"{action.do}. {action.reason}", action.guide)


def _best_first(piece: Advice) -> tuple[int, int]:
    return -rank(piece.verdict or HOLD), -piece.gain


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
        better = rank(after.verdict) - rank(before.verdict)
        if better > 0 or (better == 0 and gain > 0 and rank(after.verdict) < _ceiling(after)):
            if len(plan) == 1:
                reason = f"{plan[0].do}. {plan[0].reason}"
            else:
                reason = "Do both: " + "; ".join(
                    action.do[0].lower() + action.do[1:] for action in plan
                )
                reason += "."
            yield Advice(change, gain, after.verdict, reason, plan[0].guide)


def _ceiling(tried: Score) -> int:
    """Return the rank of the best verdict that is allowed, one above all where none holds back."""
    return min((rank(cap.verdict) for cap in tried.caps), default=len(VERDICTS))


def _change(action: Action, answers: Answers) -> Answers:
    """Return the answers to give instead, a moment aged by as long as the action takes."""
    change: Answers = {**action.gives}
    if action.waits:
        passed = answers.get(action.waits)
        days = action.until - passed if isinstance(passed, int) else 0
        if days <= 0:
            return {}
        change[action.waits] = action.until
        moment = answers.get("moment_days")
        if isinstance(moment, int):
            change["moment_days"] = min(moment + days, MOST_DAYS)
    return change

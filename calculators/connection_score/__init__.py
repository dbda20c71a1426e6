"""Should I connect? A score from 0 to 100, a verdict, and every reason for it."""

from dataclasses import asdict

from calculators.calculator import Calculator, Json
from calculators.connection_score.actions import ACTIONS
from calculators.connection_score.advice import advice
from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.definition import SECTIONS
from calculators.connection_score.explain import contributions, summary
from calculators.connection_score.outlook import outlook
from calculators.connection_score.scoring import in_force
from calculators.connection_score.verdicts import HIGHEST, VERDICTS, rank, verdict_for
from calculators.questions import Answers


def answer(answers: Answers) -> dict[str, Json]:
    """Return the result for answers that are in order, as many as there are."""
    view = outlook(answers)
    decided = len(view.shares) == 1
    best_by_points = rank(verdict_for(view.highest).id)
    caps = sorted(
        (cap for cap in in_force(answers) if rank(cap.verdict) <= best_by_points),
        key=lambda cap: rank(cap.verdict),
    )
    settled = view.lowest if decided and view.lowest == view.highest else None
    return {
        "score": settled,
        "verdict": next(iter(view.shares)) if decided else None,
        "summary": summary(
            view,
            answered=bool(answers),
            held_back=any(rank(cap.verdict) < best_by_points for cap in caps),
        ),
        "range": [view.lowest, view.highest],
        "possible_verdicts": list(view.shares),
        "decided": decided,
        "likely": view.likely,
        "next_question": next(iter(view.telling), None),
        "telling": list(view.telling),
        "contributions": [{**vars(part)} for part in contributions(answers, settled)],
        "caps": [
            {
                "rule": cap.rule,
                "verdict": cap.verdict,
                "reason": f"{cap.reason} {cap.way_out}",
                "guide": cap.guide,
            }
            for cap in caps
        ],
        "advice": [{**vars(part)} for part in advice(answers, view.lowest)] if view.likely else [],
    }


def declares() -> dict[str, Json]:
    """Return the bands, boundaries and actions."""
    return {
        "verdicts": [asdict(verdict) for verdict in VERDICTS],
        "highest": HIGHEST,
        "caps": [asdict(cap) for cap in CAPS],
        "actions": [asdict(action) for action in ACTIONS],
    }


CALCULATOR = Calculator(
    name="connection-score",
    title="Should I connect?",
    summary="Scores a connection from 0 to 100 and says whether to send the request.",
    sections=SECTIONS,
    answer=answer,
    declares=declares,
)

"""The pictures of the guide: what each shows, worked out by the code that answers in the page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from textwrap import wrap
from typing import Any

from calculators.answers import complete
from calculators.connection_score.definition import FACTORS, QUESTIONS
from calculators.connection_score.scoring import score
from calculators.connection_score.verdicts import HIGHEST, Verdict, verdict
from calculators.questions import Answers, Choice, OneOf
from calculators.upkeep.tiers import TIERS
from hooks.content import speed
from hooks.content.score_tables import bands, moments, stretches

WIDTH = 54
"""Characters of a picture's text that fit beside each other on a phone of 360 pixels."""

KNOWN = "familiarity"
"""The question that the one route hangs on: how well they know each other."""

REASON: Answers = {
    "goal_fit": "direct",
    "common_ground": ("similar_goals",),
    "homework": "studied",
    "note": "personal",
}
"""What someone with a reason brings on the other route, in the order in which it comes about."""


YEAR = 365
"""Days of the year that is drawn."""


@dataclass(frozen=True)
class Run:
    """Neighbouring steps of a row that lead to the same verdict: the first, and how many."""

    verdict: Verdict
    first: int
    length: int


@dataclass(frozen=True)
class Row:
    """The verdicts at one degree of knowing someone, from no reason to a reason well prepared."""

    familiarity: Choice
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Curve:
    """A moment that fades: ``end`` is the first day on which nothing of it counts."""

    choice: Choice
    end: int

    def left(self, day: float) -> float:
        """Return the points left after so many days, before they are rounded."""
        return float(self.choice.points * 0.5 ** (day / self.choice.half_life))

    def days(self, parts: int) -> list[float]:
        """Return the days at so many equal parts of each half-life, from 0 until the end."""
        length = self.choice.half_life / parts
        return [part * length for part in range(ceil(self.end / length))]


def routes() -> dict[str, Any]:
    """Return the steps of the one route, and the other's rows of verdicts over them."""
    asked = {question.id: question for question in QUESTIONS}
    return {"steps": [asked[id_] for id_ in REASON], "rows": [_row(one) for one in _degrees()]}


def scale() -> dict[str, Any]:
    """Return the verdicts on the scale of the score."""
    return {"bands": bands(), "highest": HIGHEST}


def fading(named: Iterable[str] = ()) -> dict[str, Any]:
    """Return the curves of some moments or of all, the shortest-lived first.

    ``ValueError`` for a moment that does not fade.
    """
    choices = {choice.id: choice for factor in FACTORS for choice in moments(factor)}
    chosen = list(named) or list(choices)
    for id_ in chosen:
        if id_ not in choices:
            fading_ones = ", ".join(choices)
            raise ValueError(f'moments: "{id_}" does not fade; those that do are {fading_ones}')
    curves = [Curve(choices[id_], stretches(choices[id_])[-1].first) for id_ in chosen]
    curves.sort(key=lambda curve: curve.end)
    return {
        "curves": curves,
        "days": curves[-1].end,
        "most": max(curve.choice.points for curve in curves),
    }


def year() -> dict[str, Any]:
    """Return the rhythms that come round within a year, each with the days of its messages."""
    tiers = [tier for tier in TIERS if tier.days < YEAR]
    return {
        "rhythms": [(tier, list(range(0, YEAR + 1, tier.days))) for tier in tiers],
        "days": YEAR,
    }


PICTURES: dict[str, Callable[..., dict[str, Any]]] = {
    "routes": routes,
    "bands": scale,
    "fading": fading,
    "year": year,
    "speed": speed.first_visits,
}
"""What each picture shows; its drawing is the template of that name in templates/pictures/."""

WRITTEN = ("path", "tree")
"""The pictures that are lists in the page's own Markdown: the style sheet draws the lines."""


def lines(text: str, share: float) -> list[str]:
    """Return text in lines that fit a share of a picture's width, from 0 to 1, on a phone."""
    return wrap(text, int(share * WIDTH), break_long_words=False)


def _degrees() -> list[Choice]:
    """Return how well people may know each other, without what needs a second answer: friends."""
    (question,) = (one for one in QUESTIONS if one.id == KNOWN and isinstance(one, OneOf))
    details = [one.only_if for one in QUESTIONS if one.only_if]
    return [
        choice
        for choice in question.choices
        if not any(condition.met({KNOWN: choice.id}) for condition in details)
    ]


def _row(known: Choice) -> Row:
    brought: Answers = {KNOWN: known.id}
    verdicts = [score(complete(QUESTIONS, brought)).verdict]
    for factor, answer in REASON.items():
        brought[factor] = answer
        verdicts.append(score(complete(QUESTIONS, brought)).verdict)
    runs = []
    for id_, group in groupby(enumerate(verdicts), key=lambda step: step[1]):
        steps = [number for number, _ in group]
        runs.append(Run(verdict(id_), steps[0], len(steps)))
    return Row(known, tuple(runs))

"""The blocks that show how a connection is scored: points, bands, boundaries, worked cases."""

from typing import ClassVar

from calculators.connection_score.boundaries import LOOKED_AT
from calculators.connection_score.definition import FACTORS, QUESTIONS, SECTIONS
from calculators.connection_score.outlook import LIKELY
from calculators.connection_score.verdicts import HIGHEST
from hooks.blocks.base import Option, TemplateBlock, shown, text, yes_or_no
from hooks.content import foresight, score_tables

_SCORE = ("connection-score",)


class Points(TemplateBlock):
    """What each answer is worth: one question, or the whole score sheet to print and add up.

    Argument: the calculator's name.

    Options:
    - ``question``: the id of the one question to show.
    - ``reasons``: whether to show the reason of each choice (default: false).
    """

    NAME = "points"
    TEMPLATE = "score/points.html.jinja"
    ARGUMENTS = _SCORE
    OPTIONS: ClassVar[dict[str, Option]] = {"question": ("", text), "reasons": (False, yes_or_no)}

    def context(self) -> dict[str, object]:
        """Return the questions, and what their tables are worked out with."""
        only = self.options["question"]
        if only:
            check_question(only, [question.id for question in FACTORS], "brings points")
        sections = [
            (section.title, [one for one in section.questions if one in FACTORS])
            for section in SECTIONS
        ]
        return {
            "sections": sections,
            "only": next((question for question in FACTORS if question.id == only), None),
            "reasons": self.options["reasons"],
            "factors": FACTORS,
            "highest": HIGHEST,
            "counts": score_tables.counts,
            "in_words": score_tables.in_words,
            "least": score_tables.least,
            "moments": score_tables.moments,
            "stretches": score_tables.stretches,
        }


class Bands(TemplateBlock):
    """The verdicts, with the scores that lead to each and what it means.

    Argument: the calculator's name.
    """

    NAME = "bands"
    TEMPLATE = "score/bands.html.jinja"
    ARGUMENTS = _SCORE

    def context(self) -> dict[str, object]:
        """Return the bands."""
        return {"bands": score_tables.bands()}


class Caps(TemplateBlock):
    """The boundaries that limit the verdict: when, how far, why, and the way out.

    Argument: the calculator's name.

    Options:
    - ``question``: the id of a question; only the boundaries that look at it are shown.
    """

    NAME = "caps"
    TEMPLATE = "score/caps.html.jinja"
    ARGUMENTS = _SCORE
    OPTIONS: ClassVar[dict[str, Option]] = {"question": ("", text)}

    def context(self) -> dict[str, object]:
        """Return the boundaries in words."""
        only = self.options["question"]
        if only:
            ids = [question.id for question in QUESTIONS if question.id in LOOKED_AT]
            check_question(only, ids, "a boundary looks at")
        return {"boundaries": score_tables.boundaries(only)}


class Cases(TemplateBlock):
    """The worked cases: who it is, the answers, and the score and verdict they get.

    Argument: the calculator's name.
    """

    NAME = "cases"
    TEMPLATE = "score/cases.html.jinja"
    ARGUMENTS = _SCORE

    def context(self) -> dict[str, object]:
        """Return the cases."""
        return {
            "cases": score_tables.cases(),
            "highest": HIGHEST,
            "labels": score_tables.labels,
            "questions": QUESTIONS,
        }


class Sensitivity(TemplateBlock):
    """How many of the worked cases change verdict if a weight is halved or doubled, and which.

    Argument: the calculator's name.
    """

    NAME = "sensitivity"
    TEMPLATE = "score/sensitivity.html.jinja"
    ARGUMENTS = _SCORE

    def context(self) -> dict[str, object]:
        """Return the factors with the cases that move."""
        swings = score_tables.swings()
        moved = {move.case.number for swing in swings for move in swing.half + swing.double}
        return {"swings": swings, "cases": len(score_tables.cases()), "moved": len(moved)}


class Foresight(TemplateBlock):
    """How early a verdict is called likely in the worked cases, and how often it is right.

    Argument: the calculator's name.
    """

    NAME = "foresight"
    TEMPLATE = "score/foresight.html.jinja"
    ARGUMENTS = _SCORE

    def context(self) -> dict[str, object]:
        """Return what was found for each kind of case."""
        return {"found": foresight.foresight(), "threshold": LIKELY}


class HalfLives(TemplateBlock):
    """How fast the moments fade: points when fresh, half-life, days until nothing is left.

    Argument: the calculator's name.
    """

    NAME = "half-lives"
    TEMPLATE = "score/half-lives.html.jinja"
    ARGUMENTS = _SCORE

    def context(self) -> dict[str, object]:
        """Return the moments."""
        fading = [choice for question in FACTORS for choice in score_tables.moments(question)]
        return {"moments": [(choice, score_tables.stretches(choice)[-1]) for choice in fading]}


def check_question(id_: str, ids: list[str], role: str) -> None:
    """Raise ``ValueError`` unless a question is one of those that can be shown."""
    if id_ in ids:
        return
    known = [question.id for question in QUESTIONS]
    if id_ not in known:
        name = f"{shown(id_)} is not a question of {_SCORE[0]}; the questions"
    else:
        name = f"{shown(id_)} is not a question that {role}; those"
    raise ValueError(f"{name} are {', '.join(ids)}")

"""The block that puts a calculator into a page: its form, and a place for its result."""

from dataclasses import asdict
from importlib import import_module
from typing import ClassVar

from calculators import NAMES, find
from calculators.answers import Problem, read_answers
from hooks.blocks.base import Option, TemplateBlock, fields, names
from hooks.blocks.beginnings import labels
from hooks.blocks.cards import card
from hooks.blocks.results import view
from hooks.blocks.score import check_question
from hooks.blocks.situations import situations, start
from hooks.content.score_tables import counts


class Calculator(TemplateBlock):
    """The form of a calculator, filled in and answered in the page.

    Argument: the calculator's name.

    Options:
    - ``answers``: answers to begin with, by question, as in ``{moment: event, moment_days: 1}``.
    - ``steps``: situations to start from, as in ``[{label: A friend, words: of yours, icon:
      material/account-heart, answers: {familiarity: friend}}]``; the questions are then asked one
      at a time, in the order that tells most.
    - ``first``: the questions that the page is about, as in ``[mutuals]``, with
      those that hang on their answers; the rest is folded away.

    Content: what a reader sees where the calculator cannot run.
    """

    NAME = "calculator"
    TEMPLATE = "calculator.html.jinja"
    OPTIONS: ClassVar[dict[str, Option]] = {
        "answers": ({}, fields),
        "first": ([], names),
        "steps": ([], situations),
    }
    BODY = "calculator-fallback"

    def context(self) -> dict[str, object]:
        """Return the calculator, its questions by section, its verdicts and the answers."""
        if self.argument in self.tracker:
            raise ValueError(f"{self.argument} is on this page already; remove one of them")
        self.tracker[self.argument] = True
        calculator = find(self.argument)
        declared = import_module(NAMES[self.argument])
        given = self.options["answers"]
        reading = read_answers(calculator.questions, given)
        for problem in reading.problems + reading.unused:
            if problem.field in given:  # what is needed beside is for the reader to give
                raise ValueError(self._in_answers(problem))
        noted = card(calculator)
        judged = import_module(NAMES[noted.checker]) if noted else declared
        chosen = self.options["first"]
        for id_ in chosen:
            check_question(id_, [one.id for one in calculator.questions], "is asked")
        return {
            "calculator": calculator,
            "first": [
                one
                for one in calculator.questions
                if one.id in chosen or (one.only_if and one.only_if.question in chosen)
            ],
            "unasked": [one for one in calculator.questions if getattr(one, "now", False)],
            "card": noted,
            "verdicts": getattr(judged, "VERDICTS", ()),
            "levels": getattr(judged, "LEVELS", {}),
            "highest": getattr(declared, "HIGHEST", None),
            "clues": [asdict(clue) for clue in getattr(declared, "CLUES", ())],
            "labels": labels(calculator),
            "preset": reading.answers,
            "steps": [start(calculator, one) for one in self.options["steps"]],
            "counts": counts,
            "view": view(calculator),
            "people": getattr(declared, "PEOPLE", None),
            "declared": calculator.declares(),
        }

    def _in_answers(self, problem: Problem) -> str:
        message = f"answers: {problem.field}: {problem.message}"
        if isinstance(self.options["answers"].get(problem.field), bool):
            message += ' A bare yes or no is true or false in YAML: write "no".'
        return message

"""The Markdown blocks: all that a reader sees of a calculator is written into pages by them.

    /// points | connection-score
        question: mutuals
    ///

`mkdocs.yml` lists this module, `hooks.blocks`, under `markdown_extensions`.
"""

from collections.abc import Iterable
from dataclasses import asdict
from importlib import import_module
from typing import Any, ClassVar

from markdown import Markdown
from pymdownx.blocks import BlocksExtension  # type: ignore[import-untyped]

from calculators import NAMES, find, platform_limits
from calculators.note.drafting.situation import Situation
from calculators.questions import Problem, read_answers
from hooks.blocks.base import Option, TemplateBlock, fields, names
from hooks.blocks.evidence import Evidence
from hooks.blocks.example import Example
from hooks.blocks.note import Measurement, Rules
from hooks.blocks.score import (
    Bands,
    Caps,
    Cases,
    HalfLives,
    Points,
    Sensitivity,
    check_question,
)
from hooks.blocks.speed import Benchmark, waits
from hooks.content.drawings import PICTURES, lines
from hooks.markdown.headers import PageSource
from hooks.markdown.late import PRIORITY, Grafts


class Calculator(TemplateBlock):
    """The form of a calculator, filled in and answered in the page.

    Argument: the calculator's name.

    Options:
    - ``answers``: answers to begin with, by question, as in ``{moment: event, moment_days: 1}``.
    - ``first``: the questions that the page is about, as in ``[mutuals]``, with
      those that hang on their answers; the rest is folded away.

    Content: what a reader sees where the calculator cannot run.
    """

    NAME = "calculator"
    TEMPLATE = "calculator.html.jinja"
    OPTIONS: ClassVar[dict[str, Option]] = {"answers": ({}, fields), "first": ([], names)}
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
            "verdicts": getattr(declared, "VERDICTS", ()),
            "clues": [asdict(clue) for clue in getattr(declared, "CLUES", ())],
            "labels": _labels(getattr(declared, "SITUATIONS", ())),
            "preset": reading.answers,
            "waits": waits(),
        }

    def _in_answers(self, problem: Problem) -> str:
        message = f"answers: {problem.field}: {problem.message}"
        if isinstance(self.options["answers"].get(problem.field), bool):
            message += ' A bare yes or no is true or false in YAML: write "no".'
        return message


def _labels(situations: Iterable[Situation]) -> dict[str, dict[str, dict[str, str]]]:
    """Return how each situation puts the questions for its details."""
    return {
        situation.id: {
            detail.field: {
                "label": detail.label if detail.required else f"{detail.label} (optional)",
                "hint": detail.hint,
            }
            for detail in situation.details
        }
        for situation in situations
    }


class Limits(TemplateBlock):
    """What the network itself sets, each with its source, its doubt and the day it was checked."""

    NAME = "limits"
    TEMPLATE = "limits.html.jinja"
    ARGUMENTS = ()

    def context(self) -> dict[str, object]:
        """Return the limits."""
        return {"limits": platform_limits.ALL}


class Picture(TemplateBlock):
    """A drawing of how the score works, made from the code that computes it.

    Argument: the picture's name.

    Options:
    - ``moments``: the moments that ``fading`` shows, as in ``[event, engaged]`` (default: all).
    """

    NAME = "picture"
    TEMPLATE = "picture.html.jinja"
    ARGUMENTS = tuple(PICTURES)
    KIND = "picture"
    OPTIONS: ClassVar[dict[str, Option]] = {"moments": ([], names)}

    def context(self) -> dict[str, object]:
        """Return the picture's name and what it shows."""
        moments = self.options["moments"]
        if moments and self.argument != "fading":
            raise ValueError("moments: only fading shows them; remove the option")
        drawn = PICTURES[self.argument](*([moments] if moments else []))
        return {"name": self.argument, "lines": lines, **drawn}


BLOCKS = (
    Calculator,
    Points,
    Bands,
    Caps,
    Cases,
    Sensitivity,
    HalfLives,
    Limits,
    Rules,
    Measurement,
    Picture,
    Evidence,
    Benchmark,
    Example,
)
"""Every block; the name of each is in its NAME."""


class GuideExtension(BlocksExtension):  # type: ignore[misc]
    """Adds the blocks to Markdown."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802
        """Register the blocks, what reads their headers first, and what renders them last."""
        page = PageSource(md)
        grafts = Grafts(md, lambda: page.finish({block.NAME for block in BLOCKS}))
        md.preprocessors.register(page, "guide-page-source", 32)
        md.treeprocessors.register(grafts, "guide-grafts", PRIORITY)
        for block in BLOCKS:
            block_mgr.register(block, {"page": page, "grafts": grafts})


def makeExtension(**kwargs: Any) -> GuideExtension:  # noqa: N802  (Markdown's own name)
    """Return the extension; Markdown calls this for ``hooks.blocks``."""
    return GuideExtension(**kwargs)

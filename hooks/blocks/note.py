"""The blocks about the note checker: its rules with examples, and how often it judges rightly."""

import json

from calculators.note.checking.rule import LEVELS
from calculators.note.checking.rules import RULES
from hooks.blocks.base import TemplateBlock
from measuring.labelled import FIGURES

_CHECKER = ("note-check",)


class Rules(TemplateBlock):
    """What the note checker looks for, each rule with notes that it finds and that it passes.

    Argument: the calculator's name.
    """

    NAME = "rules"
    TEMPLATE = "rules.html.jinja"
    ARGUMENTS = _CHECKER

    def context(self) -> dict[str, object]:
        """Return the rules."""
        return {"rules": RULES, "levels": LEVELS}


class Measurement(TemplateBlock):
    """How often the note checker judges notes that it did not learn from as people did.

    Argument: the calculator's name.
    """

    NAME = "measurement"
    TEMPLATE = "measurement.html.jinja"
    ARGUMENTS = _CHECKER

    def context(self) -> dict[str, object]:
        """Return the figures that the training wrote down."""
        figures: dict[str, object] = json.loads(FIGURES.read_text(encoding="utf-8"))
        return figures

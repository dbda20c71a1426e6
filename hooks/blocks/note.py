"""The blocks about the note checker: its rules with examples, and how often it judges rightly."""

from dataclasses import dataclass
from typing import ClassVar

from calculators.note.checking.rule import LEVELS
from calculators.note.checking.rules import RULES
from hooks.blocks.base import Option, TemplateBlock, shown, text
from hooks.project import ROOT
from measuring import note_check

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


@dataclass(frozen=True)
class Measured:
    """How a set of labelled notes was judged: counts, balanced accuracy with its interval."""

    bad_as_bad: int
    bad_as_good: int
    good_as_bad: int
    good_as_good: int
    accuracy: float
    interval: tuple[float, float]
    by_length: float


class Measurement(TemplateBlock):
    """How often the note checker judges labelled notes as their labels do.

    Argument: the calculator's name.

    Options:
    - ``notes``: the file of labelled notes, one JSON object a line, from the repository's root.
    """

    NAME = "measurement"
    TEMPLATE = "measurement.html.jinja"
    ARGUMENTS = _CHECKER
    OPTIONS: ClassVar[dict[str, Option]] = {"notes": ("", text)}

    def context(self) -> dict[str, object]:
        """Return the measurement."""
        path = ROOT / self.options["notes"]
        if not path.is_file():
            raise ValueError(f"notes: {shown(self.options['notes'])} is not a file of this project")
        return {"measured": measured(path.read_text(encoding="utf-8").splitlines())}


def measured(lines: list[str]) -> Measured:
    """Measure the checker on labelled notes."""
    read = note_check.cases(lines)
    outcomes = [(case.bad, bool(note_check.faults(case))) for case in read]
    return Measured(
        bad_as_bad=outcomes.count((True, True)),
        bad_as_good=outcomes.count((True, False)),
        good_as_bad=outcomes.count((False, True)),
        good_as_good=outcomes.count((False, False)),
        accuracy=note_check.balanced(outcomes),
        interval=note_check.interval(outcomes),
        by_length=note_check.by_length(read)[0],
    )

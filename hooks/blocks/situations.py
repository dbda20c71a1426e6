"""Situations that a calculator can be started from: answers to begin with, told in words."""

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import material  # type: ignore[import-untyped]
from markupsafe import Markup

from calculators.answers import read_answers
from calculators.calculator import Calculator
from hooks.blocks.base import shown

ICONS = (Path(material.__file__).parent / "templates" / ".icons").resolve()
"""The theme's own icons."""

_PARTS = {"label": str, "words": str, "icon": str, "answers": dict}


def situations(value: object) -> list[dict[str, Any]]:
    """Read an option that is a list of situations, each with at least a label and answers."""
    if not isinstance(value, list) or not all(map(_is_situation, value)):
        raise ValueError("must be like [{label: A friend, answers: {familiarity: friend}}]")
    return value


def start(calculator: Calculator, situation: dict[str, Any]) -> dict[str, object]:
    """Return what a template shows of a situation, its answers as in a link.

    ``ValueError`` if the calculator does not ask for them so, or the theme has no such icon.
    """
    given = situation["answers"]
    reading = read_answers(calculator.questions, given)
    for problem in reading.problems + reading.unused:
        if problem.field in given:
            raise ValueError(f"steps: {situation['label']}: {problem.field}: {problem.message}")
    pairs = {
        id_: " ".join(value) if isinstance(value, tuple) else value
        for id_, value in reading.answers.items()
    }
    name = situation.get("icon", "")
    return {
        "label": situation["label"],
        "words": situation.get("words", ""),
        "icon": icon(name) if name else "",
        "fragment": urlencode(pairs),
    }


def _is_situation(value: object) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() >= {"label", "answers"}
        and all(isinstance(part, _PARTS.get(str(name), ())) for name, part in value.items())
    )


def icon(name: str) -> Markup:
    """Return an icon of the theme; ``ValueError`` if it has none of that name."""
    file = (ICONS / f"{name}.svg").resolve()
    if not file.is_relative_to(ICONS) or not file.is_file():
        raise ValueError(f"{shown(name)} is not an icon of the theme")
    # In a page, an svg element needs no namespace.
    return Markup(
        file.read_text(encoding="utf-8").replace(' xmlns="http://www.w3.org/2000/svg"', "")
    )

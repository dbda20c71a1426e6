"""How the result of a calculator is drawn: by a view of its own, or of standard parts."""

import json
import re
from pathlib import Path

from calculators.calculator import Calculator
from calculators.door import answer
from calculators.result import PARTS, kind
from hooks.content.cases import cases

RESULTS = Path(__file__).parent / "templates" / "results"
PARTS_TEMPLATE = "parts.html.jinja"
KINDS = tuple(kind(part) for part in PARTS)


def view(calculator: Calculator) -> str:
    """Return the template for a calculator's result; ``ValueError`` if nothing can draw it."""
    own = f"{calculator.name}.html.jinja"
    if (RESULTS / own).is_file():
        return f"results/{own}"
    for part in sorted(set(KINDS) - drawn()):
        raise ValueError(f"a {part} has no template; write one into results/{PARTS_TEMPLATE}")
    _check(calculator.name)
    return f"results/{PARTS_TEMPLATE}"


def drawn() -> set[str]:
    """Return the kinds of part that there is a template for."""
    text = (RESULTS / PARTS_TEMPLATE).read_text(encoding="utf-8")
    return set(re.findall(r'<template data-part="(\w+)"', text))


def _check(name: str) -> None:
    """Raise unless a calculator answers its cases with parts that can be drawn."""
    answers = [json.loads(answer(name, case.text)) for case in cases(name)]
    results = [answered["result"] for answered in answers if answered["ok"]]
    if not results:
        raise ValueError(
            f"{name} answers none of its cases; add one to its cases.jsonl that it can"
        )
    for result in results:
        parts = result.get("parts", ())
        if not parts or not all(part.get("part") in KINDS for part in parts):
            raise ValueError(
                f"nothing can draw what {name} answers; build its answer with calculators.result, "
                f"or give it a view: results/{name}.html.jinja, and a script in VIEWS of element.js"
            )

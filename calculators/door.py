"""The one way in, for the page and for the command line: JSON text in, JSON text out."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate

from calculators import NAMES, find
from calculators.answers import Problem, read_answers
from calculators.calculator import InvalidAnswersError, Json
from calculators.questions import shown

_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
DEEPEST = 100
"""Levels of lists and objects from which on a text is refused unread; answers have two."""

LONGEST_NUMBER = 100
"""Digits from which on a number is read as a float: far more than any field takes."""


def answer(name: str, text: str) -> str:
    """Return a calculator's answer to a JSON object of answers, as JSON in ASCII.

    ``{"ok": true, "result": …}``, with ``"unused"`` beside it where an answer does not count, or
    ``{"ok": false, "problems": […]}`` with all that is wrong. Never raises for bad input.
    """
    if name not in NAMES:
        message = f"{shown(name)} is not a calculator; there are {', '.join(NAMES)}."
        return _refused([Problem("calculator", message)])
    try:
        if _too_deep(text):
            raise ValueError("it is nested too deeply; give one flat object")
        given = json.loads(
            text.removeprefix("\ufeff"), parse_int=_whole, object_pairs_hook=_no_twice
        )
    except (ValueError, TypeError) as error:
        return _refused([Problem("", f"The input is not a JSON object: {error}.")])
    if not isinstance(given, dict):
        message = f"The input must be a JSON object of answers; you gave {shown(given)}."
        return _refused([Problem("", message)])
    asked = find(name)
    reading = read_answers(asked.questions, given)
    if reading.problems:
        return _refused(reading.problems)
    try:
        result = asked.answer(reading.answers)
    except InvalidAnswersError as invalid:
        return _refused(invalid.problems)
    answered: dict[str, Json] = {"ok": True, "result": result}
    if reading.unused:
        answered["unused"] = _listed(reading.unused)
    return json.dumps(answered)


def _refused(problems: Iterable[Problem]) -> str:
    return json.dumps({"ok": False, "problems": _listed(problems)})


def _listed(problems: Iterable[Problem]) -> list[Json]:
    return [{"field": problem.field, "message": problem.message} for problem in problems]


def _too_deep(text: str) -> bool:
    """Whether a text nests deeper than any answers do: the parser's stack ends early in a page."""
    if text.count("[") + text.count("{") <= DEEPEST:
        return False
    steps = (
        1 if bracket in "[{" else -1 for bracket in re.findall(r"[][{}]", _STRING.sub("", text))
    )
    return max(accumulate(steps), default=0) > DEEPEST


def _whole(digits: str) -> int | float:
    """Read a number of any length: Python refuses to make an int of thousands of digits."""
    return int(digits) if len(digits) < LONGEST_NUMBER else float(digits)


def _no_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        times = Counter(name for name, _ in pairs)
        twice = next(name for name, count in times.items() if count > 1)
        raise ValueError(f"{shown(twice)} stands in it twice; give each field once")
    return fields

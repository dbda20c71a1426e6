"""The one way in, for the page and for the command line: JSON text in, JSON text out.

Files come in beside the text, for a calculator that reads any. It answers in steps, so that whoever
asks can say how far it is, and leave it.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate

from calculators import NAMES, READERS, find, find_reader
from calculators.answers import Problem, read_answers
from calculators.calculator import InvalidAnswersError, Json
from calculators.files import File, Kept, Steps, finished
from calculators.questions import shown

_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
DEEPEST = 100
"""Levels of lists and objects from which on a text is refused unread; answers have two."""

PACKAGE = __name__.partition(".")[0]

LACKING = "lacking"
"""What the answer says alone where a package of calculators is not there: a page gets them one by
one, and asks again."""

LONGEST_NUMBER = 100
"""Digits from which on a number is read as a float: far more than any field takes."""


def answer(name: str, text: str, files: Sequence[File] = ()) -> str:
    """Return a calculator's answer to a JSON object of answers, as JSON in ASCII.

    ``{"ok": true, "result": …}``, with ``"unused"`` beside it where an answer does not count, or
    ``{"ok": false, "problems": […]}`` with all that is wrong. Never raises for bad input.
    """
    return finished(answering(name, text, files))


def answering(
    name: str, text: str, files: Sequence[File] = (), kept: Kept | None = None
) -> Steps[str]:
    """Answer in steps, each with how far it is: what ``answer`` returns comes at their end.

    With ``kept``, which is empty at first, the same files need not be read again next time.
    """
    if name not in NAMES and name not in READERS:
        message = f"{shown(name)} isn't a calculator; there are {', '.join([*NAMES, *READERS])}."
        return _refused([Problem("calculator", message)])
    if files and name not in READERS:
        message = f"{name} reads no files; {', '.join(READERS)} does."
        return _refused([Problem("files", message)])
    try:
        given = _object(text)
    except ValueError as error:
        return _refused([Problem("", str(error))])
    unused: list[Problem] = []
    try:
        if name in READERS:
            result = yield from find_reader(name).answer(given, files, {} if kept is None else kept)
        else:
            asked = find(name)
            reading = read_answers(asked.questions, given)
            if reading.problems:
                return _refused(reading.problems)
            result, unused = asked.answer(reading.answers), reading.unused
    except InvalidAnswersError as invalid:
        return _refused(invalid.problems)
    except ModuleNotFoundError as error:
        if error.name is None or not error.name.startswith(f"{PACKAGE}."):
            raise
        return json.dumps({LACKING: error.name})
    answered: dict[str, Json] = {"ok": True, "result": result}
    if unused:
        answered["unused"] = _listed(unused)
    return json.dumps(answered)


def _object(text: str) -> dict[str, object]:
    """Return the object in a text; ``ValueError`` says why there is none."""
    try:
        if _too_deep(text):
            raise ValueError("it is nested too deeply; give one flat object")
        given = json.loads(
            text.removeprefix("\ufeff"), parse_int=_whole, object_pairs_hook=_no_twice
        )
    except (ValueError, TypeError) as error:
        raise ValueError(f"The input isn't a JSON object: {error}.") from None
    if not isinstance(given, dict):
        raise ValueError(f"The input must be a JSON object of answers; you gave {shown(given)}.")
    return given


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
        raise ValueError(f"{shown(twice)} is in it twice; give each field once")
    return fields

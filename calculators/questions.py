"""The kinds of question a calculator asks, and what each takes for an answer.

A question is frozen data: the form in the page, the tables of the guide, the validation of answers
and ``--describe`` all come from it. A question that is not required may be left open, by
leaving its field out or by giving ``null``.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # no score needs it: it comes with the calculators that ask for one
    from calculators.dates import Date

type Answer = str | int | tuple[str, ...]
type Answers = dict[str, Answer]

SHOWN = 40
"""Characters of a bad value that a message repeats: enough to recognise it (editorial)."""

_LARGEST_ID = 10**12  # beyond any choice; Python refuses to write numbers of thousands of digits
_NUMBER = re.compile(r"\s*[+-]?[0-9]{1,12}\+?\s*", re.ASCII)


@dataclass(frozen=True)
class Choice:
    """One of the answers that a question offers.

    ``points`` is what the choice adds to a score and ``reason`` says why in one sentence.
    ``share`` is how common the answer is, against the other choices of its question.
    ``half_life`` is the days in which the points fall to half; 0 means that they stay.
    """

    id: str
    label: str
    points: int = 0
    reason: str = ""
    share: int = 1
    half_life: int = 0
    guide: str = ""


@dataclass(frozen=True)
class Option:
    """One of several things that may all be ticked: what counts is how many, not which."""

    id: str
    label: str


@dataclass(frozen=True)
class Condition:
    """The answers to one question under which something else holds."""

    question: str
    choices: tuple[str, ...]

    def met(self, answers: Mapping[str, Answer]) -> bool:
        """Whether the question is answered with one of the choices."""
        return answers.get(self.question) in self.choices

    def possible(self, answers: Mapping[str, Answer]) -> bool:
        """Whether the question is open, or answered with one of the choices."""
        return self.question not in answers or self.met(answers)


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked: its field name, its words, and when it is asked at all.

    Where it is asked and ``required``, or ``required_if`` holds, there is no answer without it,
    ``unless`` the question of that name is answered in its place. ``names`` are other names for it,
    each with the answers under which the form shows that one.
    ``neutral`` is the answer that counts neither for nor against anything, if there is one.
    """

    id: str
    name: str
    label: str
    hint: str = ""
    guide: str = ""
    only_if: Condition | None = None
    required: bool = False
    required_if: Condition | None = None
    unless: str = ""
    names: tuple[tuple[Condition, str], ...] = ()
    neutral: Answer | None = None

    def needed(self, answers: Mapping[str, Answer]) -> bool:
        """Whether there is no answer without it, given the answers so far."""
        asked = self.only_if is None or self.only_if.met(answers)
        pressed = self.required_if is not None and self.required_if.met(answers)
        replaced = str(answers.get(self.unless, "")).strip()
        return asked and (self.required or pressed) and not replaced

    def called(self, answers: Mapping[str, Answer]) -> str:
        """Return its name as the form shows it, given the answers so far."""
        return next((name for when, name in self.names if when.met(answers)), self.name)


@dataclass(frozen=True, kw_only=True)
class OneOf(Question):
    """A question answered by one choice; the choices run from least to most.

    ``faded_by`` names the count of days by which the points of its choices fade. The form shows the
    choices in a ``menu`` where they are the beginning of what is typed below.
    """

    choices: tuple[Choice, ...]
    faded_by: str = ""
    menu: bool = False

    def read(self, value: object) -> Answer:
        """Return the choice's id, which may be given as a number; ``ValueError`` if it is none."""
        ids = [choice.id for choice in self.choices]
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= _LARGEST_ID:
            value = str(value)
        if value not in ids:
            raise ValueError(f"must be one of {', '.join(ids)}")
        return str(value)

    def choice(self, id_: Answer) -> Choice:
        """Return the choice of that id."""
        return self._by_id[id_]

    @cached_property
    def _by_id(self) -> Mapping[Answer, Choice]:
        return {choice.id: choice for choice in self.choices}

    def worth(self, value: Answer) -> int:
        """Return the points of a choice, unfaded."""
        return self.choice(value).points

    def most(self) -> int:
        """Return the points of the best choice."""
        return max(choice.points for choice in self.choices)


@dataclass(frozen=True, kw_only=True)
class AnyOf(Question):
    """A question answered by any number of its choices, none included.

    ``points`` and ``shares`` go by how many are chosen, from none on.
    """

    choices: tuple[Option, ...]
    points: tuple[int, ...]
    shares: tuple[int, ...]

    def read(self, value: object) -> Answer:
        """Return the chosen ids in the question's order; ``ValueError`` if any is not one."""
        ids = [choice.id for choice in self.choices]
        if not isinstance(value, list):
            raise ValueError(f"must be a list of any of {', '.join(ids)}")
        for item in value:
            if item not in ids:
                raise ValueError(f"must hold only {', '.join(ids)}; {shown(item)} is not one")
            if value.count(item) > 1:
                raise ValueError(f"must name each only once; {shown(item)} is there twice")
        return tuple(id_ for id_ in ids if id_ in value)

    def worth(self, value: Answer) -> int:
        """Return the points for as many choices."""
        return self.points[len(value)] if isinstance(value, tuple) else 0

    def most(self) -> int:
        """Return the points for all choices."""
        return self.points[-1]


@dataclass(frozen=True, kw_only=True)
class WholeNumber(Question):
    """A question answered by a whole number from ``lowest`` to ``highest``, in ``unit``.

    ``points`` and ``shares`` go by the number, from ``lowest`` on; the last holds for all higher.
    LinkedIn shows "500+" for more than 500: such a number is taken for the one that it names.
    """

    lowest: int
    highest: int
    unit: str
    points: tuple[int, ...] = (0,)
    shares: tuple[int, ...] = (1,)

    def read(self, value: object) -> Answer:
        """Return the number, given as one or as text; ``ValueError`` if it is out of range."""
        expected = f"must be a whole number from {self.lowest} to {self.highest}"
        if isinstance(value, str) and _NUMBER.fullmatch(value):
            value = int(value.replace("+", ""))
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise ValueError(expected)
        if not self.lowest <= value <= self.highest:
            raise ValueError(expected)
        return value

    def worth(self, value: Answer) -> int:
        """Return the points for a number."""
        place = value - self.lowest if isinstance(value, int) else 0
        return self.points[min(place, len(self.points) - 1)]

    def most(self) -> int:
        """Return the points for the highest number."""
        return self.points[-1]


@dataclass(frozen=True, kw_only=True)
class Text(Question):
    """A question answered in the reader's own words, kept letter for letter.

    ``longest`` is the most characters, in UTF-16 code units; 0 means that there is no such limit.
    """

    longest: int = 0
    lines: bool = False

    def read(self, value: object) -> Answer:
        """Return the text; ``ValueError`` if it is none, or too long."""
        if not isinstance(value, str):
            raise ValueError("must be text")
        if self.longest and (length := utf16_length(value)) > self.longest:
            over = length - self.longest
            raise ValueError(f"must be at most {self.longest} characters, and is {over} too long")
        return value


def utf16_length(text: str) -> int:
    """Return the length in UTF-16 code units, the strictest of the usual ways to count."""
    return len(text) + sum(map("\uffff".__lt__, text))


type Scored = OneOf | AnyOf | WholeNumber
type Asked = Scored | Text | Date


def shown(value: object) -> str:
    """Return a value as JSON on one line, cut to what a reader needs to recognise it."""
    try:
        text = json.dumps(value, ensure_ascii=False).encode(errors="backslashreplace").decode()
    except (ValueError, RecursionError):  # a number of thousands of digits; a very deep list
        return "a value too large to show"
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"

"""What every calculator is: a name, the questions it asks, and an answer to them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass

from calculators.answers import Problem
from calculators.files import File, Kept, Steps
from calculators.questions import Answers, Asked

type Json = bool | int | float | str | list[Json] | dict[str, Json] | None


@dataclass(frozen=True)
class Section[Q: Asked]:
    """Questions that belong together in the form, under one heading.

    A ``folded`` one shows its heading alone until it is opened: most do without its questions.
    """

    title: str
    questions: tuple[Q, ...]
    folded: bool = False


@dataclass(frozen=True)
class Calculator:
    """A calculator as the door and the form see it.

    ``answer`` takes answers that have been read without a problem and returns the result, or
    raises ``InvalidAnswersError`` where they are in order one by one but not together;
    ``declares`` returns what is declared beside the questions. Both can be written as JSON.
    A ``private`` one is about names and texts: its form offers no link, and takes none. A ``whole``
    one shows nothing while any answer is wrong: without it, the others would mean something else.
    """

    name: str
    title: str
    summary: str
    sections: tuple[Section[Asked], ...]
    answer: Callable[[Answers], dict[str, Json]]
    declares: Callable[[], dict[str, Json]] = dict
    private: bool = False
    whole: bool = False

    @property
    def questions(self) -> tuple[Asked, ...]:
        """All questions, in the order of the form."""
        return tuple(question for section in self.sections for question in section.questions)

    def describe(self) -> dict[str, Json]:
        """Return all that is declared: the questions in their sections, and what is beside them."""
        return {"sections": _sections(self.sections), **self.declares()}


@dataclass(frozen=True)
class Reader:
    """A calculator that reads files: settings in place of questions, and an answer in steps.

    ``answer`` takes a JSON object as it came, the files, and what it kept of them when it was asked
    before; it raises ``InvalidAnswersError`` for settings that are not in order. Whoever runs it
    may leave it at every step.
    """

    name: str
    title: str
    summary: str
    sections: tuple[Section[Asked], ...]
    answer: Callable[[Mapping[str, object], Sequence[File], Kept], Steps[dict[str, Json]]]
    declares: Callable[[], dict[str, Json]] = dict

    def describe(self) -> dict[str, Json]:
        """Return all that is declared: the settings in their sections, and what is beside them."""
        return {"sections": _sections(self.sections), **self.declares()}


class InvalidAnswersError(ValueError):
    """Answers for which there is no result, with all that is wrong."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = problems


def _sections(sections: tuple[Section[Asked], ...]) -> list[Json]:
    return [
        {"title": section.title, "questions": [_described(one) for one in section.questions]}
        for section in sections
    ]


def _described(question: Asked) -> dict[str, Json]:
    """Return a question as JSON: its kind, its words, its choices and what they are worth."""
    return {"kind": type(question).__name__, **asdict(question)}


def still_open(questions: tuple[Asked, ...], answers: Answers) -> list[str]:
    """Return the questions that are asked, given the answers so far, and not yet answered."""
    return [
        question.id
        for question in questions
        if question.id not in answers
        and (question.only_if is None or question.only_if.met(answers))
    ]

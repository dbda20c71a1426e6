"""The reading of answers: all that is wrong at once, and nothing dropped in silence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from calculators.questions import SHOWN, Answer, Answers, Asked, shown


@dataclass(frozen=True)
class Problem:
    """What is wrong with one field, in a sentence that names the value and the way out."""

    field: str
    message: str


@dataclass(frozen=True)
class Reading:
    """What was read from someone's input: the answers, and all that was wrong at once.

    ``unused`` names answers that are in order but do not count beside the others given.
    """

    answers: Answers = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unused: list[Problem] = field(default_factory=list)


def read_answers(questions: Iterable[Asked], given: Mapping[str, object]) -> Reading:
    """Read a JSON object of answers: all problems at once, nothing dropped in silence."""
    asked = {question.id: question for question in questions}
    reading = Reading()
    listed = f"; the questions are {', '.join(asked)}"
    for id_, value in given.items():
        question = asked.get(id_)
        if question is None:
            message = f"{shown(id_)} isn't a question here{listed}."
            reading.problems.append(Problem(id_[:SHOWN], message))
            listed = ""  # once is enough
        elif value is not None:
            try:
                reading.answers[id_] = question.read(value)
            except ValueError as error:
                message = f"{question.name} {error}; you gave {shown(value)}."
                reading.problems.append(Problem(id_, message))
    for id_ in list(reading.answers):
        condition = asked[id_].only_if
        if condition and not condition.possible(reading.answers):
            parent = asked[condition.question].name
            message = f"{asked[id_].name} doesn't count with your answer to “{parent}”."
            reading.unused.append(Problem(id_, message))
            del reading.answers[id_]
    reading.problems.extend(_missing(asked.values(), reading))
    return reading


def complete(questions: Iterable[Asked], answers: Mapping[str, Answer]) -> Answers:
    """Return answers with all that is asked and still open filled in by the neutral answers."""
    whole = dict(answers)
    for question in questions:
        asked = question.only_if is None or question.only_if.met(whole)
        if asked and question.neutral is not None:
            whole.setdefault(question.id, question.neutral)
    return whole


def _missing(questions: Iterable[Asked], reading: Reading) -> list[Problem]:
    """Return a problem for each needed question that is asked and has no answer at all."""
    named = {problem.field for problem in reading.problems}
    return [
        Problem(
            question.id,
            f"{question.called(reading.answers)} is needed; give it as {shown(question.id)}.",
        )
        for question in questions
        if question.needed(reading.answers)
        and question.id not in named
        and not str(reading.answers.get(question.id, "")).strip()
    ]

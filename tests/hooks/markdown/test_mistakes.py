"""Mistakes in a block stop the build, in one line that says where."""

import pytest

from calculators.connection_score.boundaries import LOOKED_AT
from calculators.connection_score.definition import FACTORS, QUESTIONS
from hooks.blocks.picture import Picture
from hooks.content.score_tables import moments
from hooks.markdown.mistakes import BlockError
from tests.support.markdown_page import html

SCORED = ", ".join(question.id for question in FACTORS)
BOUNDED = ", ".join(question.id for question in QUESTIONS if question.id in LOOKED_AT)
PICTURES = " or ".join(Picture.ARGUMENTS)
FADING = ", ".join(choice.id for question in FACTORS for choice in moments(question))

MISTAKES = {
    "unknown calculator": (
        "/// points | conection-score\n///",
        'line 1: /// points: "conection-score" is not a calculator; use connection-score',
    ),
    "no calculator": (
        "/// points\n///",
        "line 1: /// points: which calculator do you mean? Write /// points | connection-score",
    ),
    "calculator without such a table": (
        "/// bands | note-check\n///",
        "line 1: /// bands: note-check has none; use connection-score",
    ),
    "argument too many": (
        "/// limits | connection-score\n///",
        'line 1: /// limits: takes no argument; remove "connection-score"',
    ),
    "unknown question": (
        "# Title\n\n/// points | connection-score\n    question: mutual\n///",
        'line 3: /// points: "mutual" is not a question of connection-score; the questions are '
        + SCORED,
    ),
    "question without points": (
        "/// points | connection-score\n    question: moment_days\n///",
        'line 1: /// points: "moment_days" is not a question that brings points; those are '
        + SCORED,
    ),
    "question without boundary": (
        "/// caps | connection-score\n    question: offer\n///",
        'line 1: /// caps: "offer" is not a question that a boundary looks at; those are '
        + BOUNDED,
    ),
    "unknown option": (
        "/// points | connection-score\n    questions: mutuals\n///",
        'line 1: /// points: "questions" is not an option of it; the options are question, reasons',
    ),
    "option where there are none": (
        "/// bands | connection-score\n    question: mutuals\n///",
        'line 1: /// bands: takes no options; remove "question"',
    ),
    "pymdownx's own option": (
        "/// limits\n    attrs: {class: wide}\n///",
        'line 1: /// limits: takes no options; remove "attrs"',
    ),
    "option of a name that Python uses": (
        "/// limits\n    parent: 1\n    self: 2\n///",
        'line 1: /// limits: takes no options; remove "parent"',
    ),
    "value of another kind": (
        "/// points | connection-score\n    reasons: perhaps\n///",
        'line 1: /// points: reasons must be true or false; it is "perhaps"',
    ),
    "number for a question": (
        "/// points | connection-score\n    question: 3\n///",
        "line 1: /// points: question must be text; it is 3",
    ),
    "answers that are no mapping": (
        "/// calculator | connection-score\n    answers: [event]\n///",
        "line 1: /// calculator: answers must be like {moment: event, moment_days: 1}; "
        'it is ["event"]',
    ),
    "bad answer": (
        "/// calculator | connection-score\n    answers: {mutuals: -3}\n///",
        "line 1: /// calculator: answers: mutuals: Mutual connections must be a whole number "
        "from 0 to 30000; you gave -3.",
    ),
    "answer that YAML takes for false": (
        "/// calculator | connection-score\n    answers: {homework: no}\n///",
        "line 1: /// calculator: answers: homework: Homework must be one of no, skimmed, studied; "
        'you gave false. A bare yes or no is true or false in YAML: write "no".',
    ),
    "answer to no question": (
        "/// calculator | connection-score\n    answers: {1: 2}\n///",
        'line 1: /// calculator: answers: 1: "1" isn\'t a question here; the questions are '
        + ", ".join(question.id for question in QUESTIONS)
        + ".",
    ),
    "answer that does not count": (
        "/// calculator | connection-score\n    answers: {moment: none, moment_days: 3}\n///",
        "line 1: /// calculator: answers: moment_days: Days since it happened doesn't count with "
        "your answer to “The moment”.",
    ),
    "same calculator twice": (
        "/// calculator | connection-score\n///\n\n/// calculator | connection-score\n///",
        "line 4: /// calculator: connection-score is on this page already; remove one of them",
    ),
    "text where there is none": (
        "/// bands | connection-score\nSome text.\n///",
        "line 1: /// bands: takes no text; put it below the line that closes the block",
    ),
    "unknown picture": (
        "/// picture | root\n///",
        'line 1: /// picture: "root" is not a picture; use ' + PICTURES,
    ),
    "no picture": (
        "/// picture\n///",
        "line 1: /// picture: which picture do you mean? Write /// picture | " + PICTURES,
    ),
    "moment that does not fade": (
        "/// picture | fading\n    moments: [event, none]\n///",
        'line 1: /// picture: moments: "none" does not fade; those that do are ' + FADING,
    ),
    "moments of a picture that shows none": (
        "/// picture | bands\n    moments: [event]\n///",
        "line 1: /// picture: moments: only fading shows them; remove the option",
    ),
    "unknown block": (
        "/// pionts | connection-score\n///",
        "line 1: /// pionts: there is no such block; the blocks are bands, benchmark, calculator, "
        "caps, cases, details, evidence, example, files, foresight, half-lives, limits, "
        "measurement, picture, points, rules, sensitivity",
    ),
    "no bar before the argument": (
        "/// points connection-score\n///",
        "line 1: /// points connection-score: is no block; write /// name | argument",
    ),
    "options that are not YAML": (
        "/// calculator | connection-score\n    answers: {moment: event\n///",
        "line 1: /// calculator: “answers: {moment: event” cannot be read; "
        "write each option as name: value",
    ),
    "options that are a sentence": (
        "/// points | connection-score\n    mutuals\n///",
        "line 1: /// points: “mutuals” cannot be read; write each option as name: value",
    ),
    "options not indented enough": (
        "/// calculator | connection-score\n  answers: {moment: event}\n///",
        "line 1: /// calculator: put “answers: {moment: event}” right below, "
        "indented by four spaces",
    ),
    "options after an empty line": (
        "/// calculator | connection-score\n\n    answers: {moment: event}\n///",
        "line 1: /// calculator: put “answers: {moment: event}” right below, "
        "indented by four spaces",
    ),
    "not closed": (
        "One.\n\n/// bands | connection-score\n\nTwo.",
        "line 3: /// bands: is not closed; end it with a line ///",
    ),
    "closed with other slashes": (
        "/// bands | connection-score\n////",
        "line 1: /// bands: is closed by ////; write as many slashes as it is opened with",
    ),
    "closes nothing": (
        "One.\n\n///\n",
        "line 3: /// closes nothing; open a block above it, or remove it",
    ),
    "inside one with as many slashes": (
        "/// details | More\n/// bands | connection-score\n///\n///",
        "line 2: /// bands: is inside of /// details, opened with as many slashes; "
        "close that one before, or open and close it with ////",
    ),
    "inside of HTML": (
        "<div>\n/// bands | connection-score\n///\n</div>",
        "line 2: /// bands: is not read as a block here; put it between empty lines, "
        "outside of HTML",
    ),
    "the second of two alike": (
        "/// points | connection-score\n    question: note\n///\n\n"
        "/// points | connection-score\n    question: notes\n///",
        'line 5: /// points: "notes" is not a question of connection-score; the questions are '
        + SCORED,
    ),
    "behind an example in a fence": (
        "```\n/// points | connection-score\n```\n\n/// points | connection-score\n    a: b\n///",
        'line 5: /// points: "a" is not an option of it; the options are question, reasons',
    ),
    "in a list": (
        "- item\n\n    /// points | connection-score\n        a: b\n    ///",
        'line 3: /// points: "a" is not an option of it; the options are question, reasons',
    ),
}


@pytest.mark.parametrize(("source", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_in_one_line(source: str, message: str) -> None:
    with pytest.raises(BlockError) as raised:
        html(source)
    assert str(raised.value) == message

"""The score sheet: added up by hand it gives what the calculator gives."""

import re

import pytest

from calculators.answers import complete, read_answers
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.scoring import score
from calculators.connection_score.verdicts import HIGHEST
from calculators.questions import Answers, OneOf
from hooks.content.score_tables import worked
from tests.support.markdown_page import html

FADING = [
    choice.id
    for question in QUESTIONS
    if isinstance(question, OneOf)
    for choice in question.choices
    if choice.half_life
]


def tables(text: str) -> dict[str, dict[str, int]]:
    """Read the points off the tables of a page: by caption and row."""
    found: dict[str, dict[str, int]] = {}
    for table in re.findall(r"<table.*?</table>", text, re.DOTALL):
        caption = re.search(r"<caption>(.*?)( <small>|</caption>)", table, re.DOTALL)
        assert caption, table
        rows = re.findall(r'<th scope="row">(.*?)</th><td class="guide-points">(.*?)</td>', table)
        found[caption[1]] = {
            label: int(points.replace("\N{MINUS SIGN}", "-")) for label, points in rows
        }
    return found


def by_hand(sheet: dict[str, dict[str, int]], answers: Answers) -> int:
    """Add up a printed sheet, knowing nothing but its words and the answers."""
    total = 0
    for question in QUESTIONS:
        value = answers.get(question.id)
        if value is None or question.label not in sheet:
            continue
        rows = sheet[question.label]
        number = len(value) if isinstance(value, tuple) else value
        if isinstance(question, OneOf) and question.choice(value).half_life:
            days = answers[question.faded_by]
            assert isinstance(days, int)
            total += row_for(sheet[question.choice(value).label], days)
        elif isinstance(question, OneOf):
            total += rows[question.choice(value).label]
        else:
            assert isinstance(number, int)
            total += row_for(rows, number)
    return max(0, min(HIGHEST, total))


def row_for(rows: dict[str, int], number: int) -> int:
    """Return the points of the row that holds a number: as in "3", "3 to 5" or "6 or more"."""
    for label, points in rows.items():
        first, last = re.fullmatch("([0-9]+)(?:\N{EN DASH}([0-9]+)| or more)?", label).groups()  # type: ignore[union-attr]
        end = 10**6 if label.endswith("more") else int(last or first)
        if int(first) <= number <= end:
            return points
    raise AssertionError(f"no row for {number} in {rows}")


@pytest.mark.parametrize(
    "case",
    worked(),
    ids=lambda case: case["id"],
)
def test_the_sheet_added_up_by_hand_gives_the_score(case: dict[str, dict[str, object]]) -> None:
    sheet = tables(html("/// points | connection-score\n///\n"))
    answers = complete(QUESTIONS, read_answers(QUESTIONS, case["answers"]).answers)
    assert by_hand(sheet, answers) == score(answers).score


@pytest.mark.parametrize("moment", FADING)
def test_the_sheet_fades_as_the_score_does(moment: str) -> None:
    sheet = tables(html("/// points | connection-score\n    question: moment\n///\n"))
    for days in [*range(400), 36_500]:
        answers: Answers = {"moment": moment, "moment_days": days}
        assert by_hand(sheet, answers) == score(answers).score

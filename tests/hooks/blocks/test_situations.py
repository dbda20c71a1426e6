"""Situations to start from: answers in words, and mistakes that stop the build."""

import re

import pytest

from hooks.markdown.mistakes import BlockError
from tests.support.markdown_page import html

BLOCK = "/// calculator | connection-score\n    steps: [{}]\n///"


def test_a_situation_is_a_button_that_holds_its_answers() -> None:
    page = html(
        BLOCK.format(
            "{label: A stranger, words: I read, icon: material/book-open-variant-outline, answers: "
            "{familiarity: stranger, common_ground: [industry, their_content]}}"
        )
    )
    (button,) = re.findall(r'<button[^>]* class="calc-tile".*?</button>', page, re.DOTALL)
    answers = "familiarity=stranger&amp;common_ground=industry+their_content"
    assert f'data-answers="{answers}"' in button
    assert "<strong>A stranger</strong> I read" in button
    assert "<svg" in button
    assert 'data-steps="start"' in page


def test_a_calculator_without_situations_asks_all_at_once() -> None:
    assert "data-steps" not in html("/// calculator | connection-score\n///")


@pytest.mark.parametrize(
    ("situation", "says"),
    [
        ("{label: A friend}", "must be like"),
        ("{answers: {familiarity: friend}}", "must be like"),
        ("{label: A friend, answers: friend}", "must be like"),
        ("{label: A friend, answers: {}, colour: red}", "must be like"),
        ("{label: A friend, answers: {familiarity: fiend}}", "A friend: familiarity: "),
        ("{label: A friend, answers: {closeness: near}}", "A friend: closeness: "),
        ("{label: A friend, icon: material/fiend, answers: {}}", "not an icon of the theme"),
        ("{label: A friend, icon: ../../main.html, answers: {}}", "not an icon of the theme"),
    ],
)
def test_a_mistake_in_a_situation_is_told(situation: str, says: str) -> None:
    with pytest.raises(BlockError, match=re.escape(says)):
        html(BLOCK.format(situation))

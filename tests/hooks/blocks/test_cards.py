"""The card of a note: one text, one name and one limit, for whoever is asked about them."""

import json
import re
from html import unescape

import pytest

from calculators import NAMES, find
from hooks.blocks.cards import CHECKERS, card
from tests.support.markdown_page import html


def test_only_a_note_has_a_card() -> None:
    assert [name for name in NAMES if card(find(name))] == [*CHECKERS]


@pytest.mark.parametrize("name", CHECKERS)
def test_each_question_stands_in_the_page_once_though_two_calculators_take_it(name: str) -> None:
    built = html(f"/// calculator | {name}\n///")
    given = re.search(r'data-asks="([^"]*)"', built)
    assert given
    asks = dict(json.loads(unescape(given[1])))
    questions = re.findall(r'data-question="(\w+)"', built)
    assert len(questions) == len(set(questions))
    assert set(questions) == {one for fields in asks.values() for one in fields}
    assert {"text", "recipient", "limit"} <= set(questions)
    assert built.count("<textarea") == 1


def test_the_note_goes_to_the_checker_alone() -> None:
    found = card(find("note-draft"))
    assert found
    asks = dict(found.asks)
    assert [*asks] == ["note-draft", "note-check"]
    assert "text" not in asks["note-draft"]
    assert asks["note-check"] == [question.id for question in find("note-check").questions]

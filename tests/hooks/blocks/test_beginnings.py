"""The words of the drafter's form: the beginnings of sentences, by the answers they hang on."""

import json
import re
from html import unescape

from calculators import NAMES, find
from calculators.frames.fields import QUESTIONS
from calculators.frames.situations import SITUATIONS
from hooks.blocks.beginnings import labels
from tests.support.markdown_page import html

LABELS = labels(find("note-draft"))


def test_only_the_drafter_has_such_words() -> None:
    assert [name for name in NAMES if labels(find(name))] == ["note-draft"]


def test_every_situation_has_words_for_each_of_its_details_and_for_the_reason() -> None:
    for situation in SITUATIONS:
        words = LABELS["situation"][situation.id]
        assert [*words] == [*(one.field for one in situation.details), "reason_start"]
        for detail in situation.details:
            put = words[detail.field]
            assert put["name"] == detail.label
            assert put["label"].startswith(f"{detail.label} (")
            assert put["hint"] == f"For example: {detail.example}"


def test_it_is_said_in_words_whether_a_field_is_needed() -> None:
    def label(situation: str, field: str) -> str:
        return LABELS["situation"][situation][field]["label"]

    assert label("met_at_event", "event") == "We met at … (required)"
    assert label("met_at_event", "topic") == "We talked about … (optional)"
    assert label("met_at_event", "reason_start") == "Why them in particular? (optional)"
    assert label("same_field", "point") == "What caught my eye: … (required, or your reason)"
    needed = "Why them in particular? (required, or complete “What caught my eye: …”)"
    assert label("same_field", "reason_start") == needed


def test_every_beginning_and_none_has_words_for_what_completes_it() -> None:
    for question in QUESTIONS:
        if question.id in ("reason_start", "offer_start"):
            field = question.id.removesuffix("_start")
            assert [*LABELS[question.id]] == ["", *(choice.id for choice in question.choices)]
            assert LABELS[question.id][""][field]["label"].endswith("as a sentence of your own")
            for choice in question.choices:
                assert LABELS[question.id][choice.id][field]["label"] == choice.label


def test_the_words_are_in_the_page_with_the_form() -> None:
    built = html("/// calculator | note-draft\n///")
    given = re.search(r'data-labels="([^"]*)"', built)
    assert given
    assert json.loads(unescape(given[1])) == LABELS
    assert "Their first name (required)" in built
    assert "Your name (optional)" in built
    assert "Why are you writing to them? (required)" in built

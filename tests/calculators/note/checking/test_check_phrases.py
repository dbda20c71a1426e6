"""Phrases: what they match, and that they stay within a sentence."""

import pytest

from calculators.note.language.phrases import Phrases
from calculators.note.language.reading import Note


def found(phrase: str, text: str) -> list[str]:
    note = Note(text)
    return [
        text[note.words[place.first].start : note.words[place.after - 1].end]
        for place in Phrases(phrase).places(note)
    ]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("reed beds", "Your Reed beds.", ["Reed beds"]),
        ("reed|sedge beds", "sedge beds, reed beds", ["sedge beds", "reed beds"]),
        ("reed big? beds", "reed beds and reed big beds", ["reed beds", "reed big beds"]),
        ("reed _ beds", "reed beds, reed x beds, reed x y beds", ["reed beds", "reed x beds"]),
        ("reed _2 beds", "reed x y beds", ["reed x y beds"]),
        ("reed !bed|beds", "reed bed, reed beds, reed warblers", ["reed warblers"]),
        ("x reed", "x reed", ["x reed"]),
        ("^ reed", "Reed and reed. Reed", ["Reed", "Reed"]),
        ("reed $", "Reed and reed. Reed", ["reed", "Reed"]),
        ("reed beds", "I like reed. Beds too", []),
        ("reed _ beds", "I like reed. Beds too", []),
        ("i would", "I'd", ["I'd"]),
        ("let us", "Let\u2019s go", ["Let\u2019s"]),
        ("do not", "I don't", ["don't"]),
        ("cafe", "the Café", ["Café"]),
        ("CALL NUMBER", "calls 12", ["calls 12"]),
        ("NUMBER percent", "12% of it", ["12%"]),
    ],
)
def test_a_phrase_matches_what_it_says(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected

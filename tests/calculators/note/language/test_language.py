"""Whether a note is in English, by its script and its small words."""

import pytest

from calculators.note.language.language import ENGLISH, FOREIGN, english
from calculators.note.language.reading import Note


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", True),
        ("Hi 李", True),
        ("ab李雷", True),
        ("Hi 李雷李", False),
        ("ééé!", True),
        ("hola gracias", True),  # eleven letters are too few to tell
        ("hola gracias y", False),
        ("hola gracias and", False),
        ("hola gracias and you", True),
        ("hola gracias y todo and you", False),
        ("un abrazo ana lopez", True),
        ("Zoë Désirée Éloïse Hélène", True),
        ("abcdef 李雷李雷李雷", True),
        ("abcdef 李雷李雷李雷李", False),
        ("Здравствуйте Ольга and you", False),
        ("me and my map", True),
    ],
)
def test_a_note_is_in_english_unless_its_script_or_small_words_say_otherwise(
    text: str, expected: bool
) -> None:
    assert english(Note(text)) is expected


def test_no_small_word_speaks_for_english_and_against_it() -> None:
    assert not ENGLISH & FOREIGN

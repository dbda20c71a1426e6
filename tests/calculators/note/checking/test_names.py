"""The name in a note: whom it greets, and how two names compare."""

from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calculators.note.checking.names import by_surname, compared, distance, greeted
from calculators.note.language.reading import Note


def written(note: Note, places: object) -> list[str]:
    return [note.words[place].written for place in sorted(places)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hi Ana, thanks for the map.", "Ana"),
        ("Good morning Ana Souza, thanks for the map.", "Ana Souza"),
        ("Ana, thanks for the map.", "Ana"),
        ("Ana! Thanks for the map.", "Ana"),
        ("Ana , thanks for the map.", "Ana"),
        ("Ana \u2013 thanks for the map.", "Ana"),
        ("Ana thanks for the map.", ""),
        ("Good evening, Ana here from the mill.", ""),
        ("Hi, Ana, thanks for the map.", "Ana"),
        ("Hi, Ana, Ben, thanks for the map.", "Ana"),
        ("Hi, dear Ana thanks for the map.", "Ana"),
        ("Hi I'd love the map.", ""),
        ("Dear Dr. Okafor, thanks for the map.", "Okafor"),
        ("Dear Ms Mary-Jane O'Neill, thanks for the map.", "Mary Jane O'Neill"),
        ("Hello Vincent van der Berg, thanks.", "Vincent van der Berg"),
        ("Hi Ana de la Cruz Maria Lopez, thanks.", "Ana de la Cruz"),
        ("Hi Vincent van thanks for the map.", "Vincent"),
        ("Hi, thanks for the map.", ""),
        ("Hi hello hey dear Ana, thanks.", ""),
        ("Thanks for the map.", ""),
        ("李雷, thanks for the map.", "李雷"),
        ("Hi", ""),
        ("Ana", ""),
        ("", ""),
    ],
)
def test_a_note_greets_the_name_that_it_begins_with(text: str, name: str) -> None:
    note = Note(text)
    assert " ".join(written(note, greeted(note))) == name


def test_a_name_that_is_a_common_word_is_a_name_if_it_is_the_recipients() -> None:
    assert greeted(Note("Hi Will, thanks.", "Will")) == (1,)
    assert greeted(Note("Hi will, thanks.", "Will")) == (1,)
    assert greeted(Note("Hi Please, thanks.")) == ()


@pytest.mark.parametrize(
    ("text", "recipient", "surname"),
    [
        ("Dear Ms Vane, thanks.", "Harriet", True),
        ("Ms Vane, thanks.", "Harriet", True),
        ("Dear Ms Vane, thanks.", "Harriet Vane", False),
        ("Dear Ms Vane, thanks.", "Ms Wimsey", False),
        ("Dear Harriet, thanks.", "Harriet", False),
        ("", "", False),
    ],
)
def test_a_title_may_come_with_a_surname_that_is_not_known(
    text: str, recipient: str, surname: bool
) -> None:
    assert by_surname(Note(text, recipient)) is surname


@pytest.mark.parametrize(
    ("greeted_as", "recipient", "result"),
    [
        ("Ana", "Ana Souza", "same"),
        ("Ana-Maria", "Ana", "same"),
        ("O\u2019Neill", "O'Neill", "same"),
        ("zoë", "ZOË", "same"),
        ("Zoe", "Zoë", "accents"),
        ("Jo", "Joanna", "same"),
        ("Joanna", "Jo", "same"),
        ("J", "Joanna", "other"),
        ("Bob", "Robert", "same"),
        ("Robert", "Bob", "same"),
        ("Anna", "Anya", "misspelt"),
        ("Anna", "Enya", "other"),
        ("Petar", "Pitor", "misspelt"),
        ("Petar", "Pitol", "other"),
        ("Martin", "Ana", "other"),
        ("X", "Ana", "other"),
        ("Bob Martin", "Robert Marten", "same"),
        ("Olga", "Ольга", "same"),
        ("\ue000", "Ana", "same"),
        ("Dr. Okafor", "Ngozi Okafor", "same"),
        ("Dr", "Ana", "other"),
        ("Dr. Vane", "Dr. Wimsey", "other"),
        ("van Berg", "van Gogh", "other"),
        ("...", "Ana", "same"),
        ("Ana", "", "same"),
    ],
)
def test_a_greeted_name_is_compared_with_the_recipients(
    greeted_as: str, recipient: str, result: str
) -> None:
    assert compared(greeted_as, recipient) == result


def test_of_what_is_typed_as_a_name_two_hundred_characters_are_read() -> None:
    assert compared("A", "x" * 198 + " A") == "same"
    assert compared("A", "x" * 199 + " A") == "other"


@cache
def changes(one: str, other: str) -> int:
    """Return the distance by its definition, from the last letters on."""
    if not one or not other:
        return len(one) + len(other)
    ways = [
        changes(one[:-1], other) + 1,
        changes(one, other[:-1]) + 1,
        changes(one[:-1], other[:-1]) + (one[-1] != other[-1]),
    ]
    if len(one) > 1 and len(other) > 1 and one[-2:] == other[-2:][::-1]:
        ways.append(changes(one[:-2], other[:-2]) + 1)
    return min(ways)


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
@example("ab", "ba")
def test_the_distance_of_two_names_is_the_fewest_changes_between_them(one: str, other: str) -> None:
    assert distance(one, other) == changes(one, other)

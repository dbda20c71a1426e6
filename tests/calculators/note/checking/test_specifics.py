"""How far a note is about one person: the score, the words that tell something, the "you"."""

import pytest

from calculators.note.checking.specifics import empty_praise, specifics, unspecific
from calculators.note.language.reading import Note
from calculators.note.language.standard import Standard


@pytest.mark.parametrize(
    ("text", "score", "telling", "about_them"),
    [
        ("You dug reed beds.", 3, 3, 1),
        ("You dug, dug, dug.", 1, 1, 1),
        ("I dig reed beds.", 0, 3, 0),
        ("You of a reed ox.", 1, 1, 1),  # "ox" is too short a word to tell anything
        # Four words count in one sentence, and half as much in the sentences next to it.
        ("You dug reed beds with newts, sedge, otters.", 4, 6, 1),
        ("Reed beds. You dug. Sedge beds grow in Delft. Newts thrive there.", 3.5, 8, 1),
        # Names, numbers, days and titles tell something; trades do not, nor who is greeted.
        ("You, 12 on Monday.", 2, 2, 1),
        ('You wrote "Deep Work" and it.', 3.5, 2, 1),
        ("You and Ghent, IT, HR, CNC.", 2, 2, 1),
        ("Hi Ana, you, I, LinkedIn, linkedin.", 0, 0, 1),
        ("Hi Ana, thank you for the reed beds in Ghent.", 4, 3, 1),
        # What two people lived through, what they share, and what is theirs count by themselves.
        ("We met in Ghent.", 2.5, 1, 0),
        ("We have not met yet but both dug in Ghent.", 3, 2, 0),
        ("We met on LinkedIn.", 1.5, 0, 0),
        ("Your talk on reed beds.", 2.5, 2, 1),
        # A new role counts with the words that name it.
        ("I saw your new role as head of care at Tideway. You dug.", 6, 5, 2),
        ("Congratulations on your new role.", 2, 1, 1),
        # In praise of no object words count by half, but not where something of theirs is named.
        ("You are amazing and reed beds.", 1, 2, 1),
        ("Your talk on reed beds was amazing.", 2.5, 2, 1),
        # A "you" of a formula is about nobody.
        ("Reed beds. You know.", 0, 2, 0),
        ("", 0, 0, 0),
    ],
)
def test_a_note_is_specific_by_what_it_tells_about_them(
    text: str, score: float, telling: int, about_them: int
) -> None:
    found = specifics(Note(text))
    assert (found.score, found.telling, found.about_them) == (score, telling, about_them)


def test_a_note_is_unspecific_below_the_standard_and_not_at_it() -> None:
    assert not unspecific(Note("We met in Ghent.", standard=Standard(specific=2.5)))
    assert unspecific(Note("We met in Ghent.", standard=Standard(specific=2.6)))


def test_a_title_in_quotes_is_no_praise() -> None:
    assert empty_praise(Note("Your profile is so impressive."))
    assert not empty_praise(Note('Your "profile is so impressive" made me laugh.'))

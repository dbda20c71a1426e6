"""Classes of words: a word is of the classes of what it is a form of."""

import pytest

from calculators.note.language.words import classes


@pytest.mark.parametrize(
    "form",
    [
        *("help", "helps", "helped", "helping"),
        *("shares", "shared", "sharing"),
        *("replies", "replied", "passes", "passed"),
        *("getting", "putting", "forwarded"),
    ],
)
def test_a_form_of_a_word_is_of_its_classes(form: str) -> None:
    assert "DEED" in classes(form)


@pytest.mark.parametrize("word", ["ads", "tries", "gets on", "hel", "helpss", "gettin"])
def test_what_only_looks_like_a_form_is_of_no_class(word: str) -> None:
    assert classes(word) == frozenset()


def test_a_word_is_of_all_the_classes_that_list_it_or_its_base() -> None:
    assert classes("meets") >= classes("meet") >= {"MET", "PLAIN"}


def test_a_number_is_known_by_its_first_character() -> None:
    assert classes("15") == classes("3rd") == {"NUMBER"}
    assert "NUMBER" not in classes("v2")

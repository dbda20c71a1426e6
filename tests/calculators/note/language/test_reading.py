"""A note as it is read: its words and marks with their places, its sentences."""

import pytest

from calculators.note.language.reading import Note, folded


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Don't, Zoë: I'd go!", "don't , zoe : i'd go !"),
        ("O'Neill rock'n Ana\u2019s", "o'neill rock'n ana's"),
        ("12% of $40", "12 % of $ 40"),
        ("snake_case e\u0301te\u0301 \u0130zmir", "snake _ case ete izmir"),
        ("Straße, Łódź and Søren", "strasse , lodz and soren"),
        ("...", ". . ."),
        ("", ""),
    ],
)
def test_words_and_marks_are_folded(text: str, tokens: str) -> None:
    assert " ".join(token.folded for token in Note(text).tokens) == tokens


def test_a_token_knows_where_it_stands_and_how_it_was_written() -> None:
    text = "Hi Zoë, I'd come."
    tokens = Note(text).tokens
    assert [text[token.start : token.end] for token in tokens] == [one.written for one in tokens]
    assert [token.written for token in tokens] == ["Hi", "Zoë", ",", "I'd", "come", "."]
    assert [token.word for token in tokens] == [True, True, False, True, True, False]
    assert [token.capital for token in tokens] == [True, True, False, True, False, False]
    assert [word.written for word in Note(text).words] == ["Hi", "Zoë", "I'd", "come"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One two. Three! Four", ["one two", "three", "four"]),
        ("One\ntwo\n\nthree", ["one", "two", "three"]),
        ("At example.org you", ["at example org you"]),
        ("(One.) Two.\u201d Three", ["one", "two", "three"]),
        ("... One", ["one"]),
        ("", []),
    ],
)
def test_a_sentence_ends_at_its_stop_or_with_its_line(text: str, sentences: list[str]) -> None:
    words = Note(text).words
    numbers = list(dict.fromkeys(word.sentence for word in words))
    assert [
        " ".join(word.folded for word in words if word.sentence == number) for number in numbers
    ] == sentences
    assert numbers == [*range(len(sentences))]
    assert sum(word.first for word in words) == len(sentences)


def test_the_recipient_is_known_by_every_part_of_the_name() -> None:
    assert Note("", "Dr Ana-María Söder").named == {"dr", "ana", "maria", "soder"}
    assert Note("").named == frozenset()


def test_folding_loses_capitals_accents_and_curly_apostrophes() -> None:
    assert folded("ZOË O\u2019Neill \u02bcOkina") == "zoe o'neill 'okina"
    assert folded("ABC") == "abc"
    assert folded("Y\u0131lmaz Søren Łukasz") == folded("Yilmaz Soren Lukasz")

"""A note as the rules read it: its words with their places, its sentences, its titles."""

import pytest

from calculators.note.language.reading import Note, folded


def read(text: str) -> str:
    return " ".join(word.folded for word in Note(text).words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don't, Zoë: I'd go!", "do not zoe i would go"),
        (
            "We\u2019re sure I'm late, they've gone, I'll wait",
            "we are sure i am late they have gone i will wait",
        ),
        ("can't won't shan't isn't", "can not will not shall not is not"),
        ("Ana's map, the Jones' map", "ana map the jones map"),
        ("let's and Let\u2019s", "let us and let us"),
        ("O'Neill rock'n", "o'neill rock'n"),
        (
            "12% of $40, \u20ac5 or \xa36 or \u20b97",
            "12 percent of money 40 money 5 or money 6 or money 7",
        ),
        ("snake_case e\u0301te\u0301 \u0130zmir", "snake case ete izmir"),
        ("Straße", "strasse"),
        ("...", ""),
    ],
)
def test_words_are_folded_and_what_hangs_on_them_stands_alone(text: str, words: str) -> None:
    assert read(text) == words


def test_a_word_knows_where_it_stands_and_how_it_was_written() -> None:
    text = "Hi Zoë, I'd come."
    words = Note(text).words
    assert [text[word.start : word.end] for word in words] == ["Hi", "Zoë", "I'd", "I'd", "come"]
    assert [word.written for word in words] == ["Hi", "Zoë", "I'd", "would", "come"]
    assert [word.capital for word in words] == [True, True, True, False, False]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One two. Three! Four", ["one two", "three", "four"]),
        ("One\ntwo\n\nthree", ["one", "two", "three"]),
        ("At example.org you", ["at example org you"]),
        ("(One.) Two.\u201d Three", ["one", "two", "three"]),
        ('I read "Who Pays? And When?" It was good', ["i read who pays and when", "it was good"]),
        ("I read \u201cWhy. How\u201d today. Yes", ["i read why how today", "yes"]),
        ('He said "Go." Then', ["he said go", "then"]),
        ("... One", ["one"]),
        ("", []),
    ],
)
def test_a_sentence_ends_at_its_stop_and_not_in_the_midst_of_a_title(
    text: str, sentences: list[str]
) -> None:
    note = Note(text)
    found = [" ".join(note.words[place].folded for place in places) for places in note.sentences]
    assert found == sentences
    assert [word.first for word in note.words] == [
        place == places[0] for places in note.sentences for place in places
    ]
    assert note.stops == tuple(places[-1] + 1 for places in note.sentences for _ in places)


def test_the_words_of_a_title_are_known_as_such() -> None:
    note = Note('My "Tide Atlas" and your \u00abDeep Work\u00bb, "x" too')
    assert [note.words[place].folded for place in note.by_key["TITLE"]] == [
        *("tide", "atlas", "deep", "work")
    ]


def test_a_capital_inside_a_sentence_may_be_a_name_unless_the_word_is_a_common_one() -> None:
    note = Note("Ghent and Bruges and The Hague. Lille isn't I")
    assert [note.words[place].folded for place in note.by_key["NAME"]] == ["bruges", "hague"]


def test_a_word_is_found_by_itself_and_by_its_classes() -> None:
    note = Note("You meet you")
    assert note.by_key["you"] == note.by_key["YOU"] == [0, 2]
    assert note.words[1].is_any("NOTHING", "MET")
    assert not note.words[1].is_any("NOTHING")


def test_folding_loses_capitals_accents_and_curly_apostrophes() -> None:
    assert folded("ZOË O\u2019Neill \u02bcOkina") == "zoe o'neill 'okina"
    assert folded("ABC") == "abc"

"""What completes a beginning: letter for letter, with nothing said twice."""

import pytest

from calculators.frames import starts
from calculators.frames.completion import completion, in_form, sentence
from calculators.frames.situations import SITUATIONS
from calculators.frames.text import (
    abbreviated,
    capitalised,
    finished,
    phrase,
    quoted,
    small,
)

BY_ID = {situation.id: situation for situation in SITUATIONS}


def completed(situation: str, field: str, words: str) -> str:
    """Return what completes a detail's sentence in a situation."""
    return completion(BY_ID[situation].detail(field), words)


@pytest.mark.parametrize(
    ("situation", "field", "words", "rest"),
    [
        ("met_at_event", "event", "QCon", "QCon"),
        ("met_at_event", "event", "we met at QCon", "QCon"),
        ("met_at_event", "event", "We met at QCon.", "QCon."),
        ("met_at_event", "event", "at QCon", "QCon"),
        ("met_at_event", "event", "At Scale", "At Scale"),
        ("met_at_event", "event", "Attica", "Attica"),
        ("met_at_event", "event", "We met Attica", "We met Attica"),
        ("met_at_event", "event", "met at", "met at"),
        ("met_at_event", "event", "We met at", ""),
        ("met_at_event", "point", "What stayed with me", ""),
        ("met_at_event", "point", "What stayed with me the eels", "the eels"),
        ("met_at_event", "topic", "We spoke about eels", "eels"),
        ("met_at_event", "topic", "about eels", "eels"),
        ("met_at_event", "point", "what stayed with me: the eels", "the eels"),
        ("engaged_with_me", "topic", "my post on night buses", "night buses"),
        ("engaged_with_me", "topic", "my post about night buses", "night buses"),
        ("engaged_with_me", "topic", "on night buses", "night buses"),
        ("mutual", "point", "who told me of you", "told me of you"),
        ("mutual", "point", "Who told me of you", "told me of you"),
        ("same_group", "group", "We are both in Map Jam", "Map Jam"),
        ("same_group", "group", "both in Map Jam", "Map Jam"),
        ("new_role", "role", "your new role as head of tides", "head of tides"),
        ("read_their_work", "work_title", "I Read Your Mail", "I Read Your Mail"),
        ("read_their_work", "work_title", "your town, read", "your town, read"),
        ("setback", "event", "I am sorry to hear about the cuts", "the cuts"),
    ],
)
def test_the_words_of_the_beginning_are_said_once(situation, field, words, rest) -> None:
    assert completed(situation, field, words) == rest


@pytest.mark.parametrize(
    ("id_", "words", "whole"),
    [
        ("like_to", "learn Dutch", "I'd like to learn Dutch."),
        ("like_to", "Learn Dutch.", "I'd like to learn Dutch."),
        ("like_to", "to learn Dutch", "I'd like to learn Dutch."),
        ("like_to", "To learn Dutch", "I'd like to learn Dutch."),
        ("like_to", "I would like to learn Dutch", "I'd like to learn Dutch."),
        ("like_to", "GDPR-proof our maps", "I'd like to GDPR-proof our maps."),
        ("am", "German", "I'm German."),
        ("am", "am moving to Leeds", "I'm moving to Leeds."),
        ("am", "I'm moving to Leeds!", "I'm moving to Leeds!"),
        ("came_to_mind", "when the lift broke", "You came to mind when the lift broke."),
        ("we_both", "Sail", "We both sail."),
        ("like_to", "I'd like to", ""),
        ("like_to", "?!", ""),
    ],
)
def test_a_reason_is_the_sentence_that_was_completed(id_: str, words: str, whole: str) -> None:
    start = starts.find(starts.REASONS, id_)
    assert sentence(start, words) == whole


def test_a_formal_note_begins_without_a_contraction() -> None:
    for start in (*starts.REASONS, *starts.OFFERS):
        said = sentence(start, start.example, formal=True)
        assert said == f"{start.formal} {start.example}."
        assert "'" not in start.formal


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("my team is in Leeds", "My team is in Leeds."),
        ("Do you still sail?", "Do you still sail?"),
        ("iPhones are my trade", "iPhones are my trade."),
        ("learn about audits", "Learn about audits."),
        ("?", ""),
    ],
)
def test_without_a_beginning_it_is_a_sentence_of_the_reader_s_own(words: str, whole: str) -> None:
    assert sentence(None, words, formal=True) == whole


def test_a_field_is_called_what_the_form_calls_it() -> None:
    met = BY_ID["met_at_event"]
    assert in_form(met, "event", {}) == "We met at …"
    assert in_form(met, "reason", {}) == "Your reason"
    assert in_form(met, "reason", {"reason_start": "am"}) == "I'm …"
    assert in_form(met, "offer", {"reason_start": "am"}) == "Your offer"
    assert in_form(met, "recipient", {}) == "Their first name"


def test_every_beginning_has_an_id_of_its_own_and_an_example_that_goes_on() -> None:
    for picked in (starts.REASONS, starts.OFFERS):
        assert len({start.id for start in picked}) == len(picked) <= 8  # more would be a menu
        for start in picked:
            assert start.example[0].islower()
            assert start.example[-1].isalpha()
    assert starts.find(starts.REASONS, "nothing") is None


@pytest.mark.parametrize(
    ("function", "text", "result"),
    [
        (phrase, " the  tides,\n", "the tides"),
        (phrase, "– tides –", "tides"),  # noqa: RUF001
        (phrase, "- .NET:", ".NET"),
        (phrase, "Acme Inc..", "Acme Inc."),
        (phrase, "Acme Inc. ;", "Acme Inc."),
        (phrase, "and so on...", "and so on..."),
        (finished, "we met", "we met."),
        (finished, "we met.", "we met."),
        (finished, 'he said "no."', 'he said "no."'),
        (quoted, "Tides", '"Tides"'),
        (quoted, "“Tides”", "“Tides”"),
        (quoted, '"Grit" and more', "'\"Grit\" and more'"),
        (capitalised, "we met", "We met"),
        (quoted, "Xerox", '"Xerox"'),
        (small, "GDPR", "GDPR"),
        (small, "Show", "show"),
        (small, "A Map", "a Map"),
        (small, "I'd go", "I'd go"),
        (small, "It's late", "it's late"),
    ],
)
def test_a_text_is_made_fit_to_stand_in_a_sentence(function, text: str, result: str) -> None:
    assert function(text) == result


def test_only_one_stop_is_an_abbreviation_s() -> None:
    assert abbreviated("Jr.")
    assert not abbreviated("Jr..")
    assert not abbreviated("Jr?")

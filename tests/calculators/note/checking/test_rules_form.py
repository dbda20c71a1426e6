"""Rules about the form of a note: what they mark, and where they stop."""

import pytest

from calculators.note.checking.rule import Rule
from calculators.note.checking.rules.form import CAPITALS, EMOJI, LINK, MARKS, PLACEHOLDER
from calculators.note.language.reading import Note


def marked(rule: Rule, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in rule.find(Note(text))]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Hi [Name], (your company) and NAME", ["[Name]", "(your company)", "NAME"]),
        ("NAME at <Company> on <<topic>>", ["NAME", "<Company>", "<<topic>>"]),
        ("Hi [NAME][TOPIC]", ["[NAME]", "[TOPIC]"]),
        ("Hi {{NAME}}NAME ___", ["{{NAME}}", "NAME", "___"]),
        ("DEAR NAME, I LIKE YOUR MAP", []),
        ("DEAR [NAME], I LIKE YOUR MAP", ["[NAME]"]),
        ("", []),
    ],
)
def test_each_open_slot_is_marked_once_in_the_order_of_the_text(
    text: str, slots: list[str]
) -> None:
    assert marked(PLACEHOLDER, text) == slots


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("See www.a.example and bc.com/x now", ["www.a.example", "bc.com/x"]),
        ("We met at Booking.com once", []),
        ("See Booking.com/x and booking.com", ["Booking.com/x", "booking.com"]),
    ],
)
def test_each_link_is_marked_but_a_firm_that_is_named_like_one(text: str, links: list[str]) -> None:
    assert marked(LINK, text) == links


@pytest.mark.parametrize(
    ("text", "shouted"),
    [
        ("Hi Ana, PLEASE do READ this", ["PLEASE do READ"]),
        ("Hi Ana, PLEASE do READ THIS now", ["PLEASE do READ THIS"]),
        ("Hi Ana, PLEASE do read this", []),
        ("Hi PLEASE READ, thanks", ["PLEASE READ"]),
        ("Hi ANA LOPEZ, thanks", []),
        ("I AM here, A B C", []),
        ("Hi Ana, your CNC and CAD course", []),
    ],
)
def test_two_common_words_in_capitals_are_shouted(text: str, shouted: list[str]) -> None:
    assert marked(CAPITALS, text) == shouted


@pytest.mark.parametrize(
    ("text", "heap"),
    [
        ("Yes! Great! Come! Now! Do", ["! Great! Come! Now!"]),
        ("Yes! Great! Come.", []),
        ("Yes! Great! Come! Now", []),
        ("Really?!? Do come", ["?!?"]),
        ("Really?? Do come!!", []),
    ],
)
def test_more_than_three_exclamation_marks_or_three_in_a_row_are_a_heap(
    text: str, heap: list[str]
) -> None:
    assert marked(MARKS, text) == heap


def test_three_emoji_are_a_heap_and_two_are_none() -> None:
    assert marked(EMOJI, "a 🌟 b 🌟 c 🌟 d") == ["🌟 b 🌟 c 🌟"]
    assert marked(EMOJI, "a 🌟 b 🌟 c") == []


@pytest.mark.parametrize(
    ("first", "last"),
    [("\U0001f300", "\U0001f3fa"), ("\U0001f400", "\U0001faff"), ("\u2600", "\u27bf")],
)
def test_an_emoji_lies_in_one_of_their_blocks(first: str, last: str) -> None:
    before, after = chr(ord(first) - 1), chr(ord(last) + 1)
    assert marked(EMOJI, first * 3) == [first * 3]
    assert marked(EMOJI, last * 3) == [last * 3]
    assert marked(EMOJI, f"{before}{after}" * 3) == []

"""Examples of notes: held to what the note checker says of them."""

import re

import pytest

from calculators.note.checking import check
from calculators.note.checking.rules import RULES
from hooks.blocks.example import found
from hooks.markdown.mistakes import BlockError
from tests.support.markdown_page import html

GOOD = (
    "Hi Ana, your talk on reed beds in Ghent stayed with me. We dug one by the mill last week. Tom"
)
BAD = "Hi Ana, I'd like to add you to my professional network."


def card(text: str, kind: str = "good", *options: str) -> str:
    lines = ("title: T", *options)
    return html(
        f"/// example | {kind}\n" + "".join(f"    {line}\n" for line in lines) + f"{text}\n///"
    )


def said(result: str) -> list[str]:
    return re.findall(r"<li data-level=\"\w+\"><strong>[\w ]+:</strong> ([^<]+?) ?<", result)


def test_the_notes_here_are_what_the_checker_takes_them_for() -> None:
    assert check(GOOD).verdict == "ready"
    assert check(BAD).verdict == "rewrite"


def test_a_bad_request_shows_what_the_checker_finds() -> None:
    result = card(BAD, "bad")
    assert said(result) == [finding.message for finding in check(BAD).findings]
    assert "Not so good:" in result


def test_a_good_request_shows_its_length_and_no_finding() -> None:
    result = card(GOOD)
    assert f"{len(GOOD)} of 200 characters" in result
    assert not said(result)
    assert "Good:" in result


def test_the_length_is_counted_as_the_checker_does() -> None:
    assert f"{len(GOOD) + 3} of 300 characters" in card(
        f"{GOOD} \N{SEEDLING}", "good", "limit: 300"
    )


def test_words_are_read_on_one_line_and_paragraphs_stay_apart() -> None:
    result = card(GOOD.replace(" We dug", "\n  We dug") + "\n\n\nAna's\nneighbour")
    assert f">{GOOD}\n\nAna's neighbour</blockquote>" in result


def test_a_note_taken_apart_is_the_same_note_line_by_line() -> None:
    lines = GOOD.replace(", your", ",\nyour").replace(". We", ".\nWe").replace(". Tom", ".\nTom")
    result = card(lines, "good", "parts: [Greet, Say why, Go on, Stop]")
    pairs = re.findall(r"<dt>([^<]*)</dt><dd>([^<]*)</dd>", result)
    assert [name for name, _ in pairs] == ["Greet", "Say why", "Go on", "Stop"]
    assert " ".join(words for _, words in pairs) == GOOD
    assert f"{len(GOOD)} of 200 characters" in result
    assert "<blockquote" not in result


def test_a_hint_is_shown_and_stops_nothing() -> None:
    assert said(card(GOOD.replace("Hi Ana, your", "Your"))) == [
        next(rule.message for rule in RULES if rule.id == "no-greeting")
    ]


def test_a_thing_that_is_found_twice_is_said_once() -> None:
    text = "Hi [Name], I'd like to add you to my professional network at [Company]."
    assert said(card(text, "bad")).count("You've left a placeholder from a template here.") == 1


def test_a_message_is_held_to_the_rules_for_any_message() -> None:
    asks = "Could you introduce me to Jonas? It is all in https://example.org/plan"
    assert {"favour", "link"} & {finding.rule for finding in check(asks).findings}
    assert not said(card(asks, "good", "as: message"))
    assert "characters" not in card(asks, "good", "as: message")
    with pytest.raises(BlockError, match=r"\(placeholder, at \"\[Name\]\"\)"):
        card("Dear [Name], the photos of the mill are ready.", "good", "as: message")


def test_a_bad_message_may_be_bad_in_ways_that_the_checker_does_not_see() -> None:
    assert not said(card("See https://example.org", "bad", "as: message"))


def test_a_message_is_held_to_the_rules_that_say_so() -> None:
    for rule in RULES:
        bad = rule.bad[0]
        request, message = (
            {one.rule for one in found(bad.text, bad.recipient, 200, request=asked)}
            for asked in (True, False)
        )
        assert rule.id in request, rule.id
        assert (rule.id in message) == rule.in_messages


MISTAKES = {
    "good that is not": (
        f"/// example | good\n    title: T\n{BAD}\n///",
        "line 1: /// example: the checker does not find it good: This is the text LinkedIn "
        'suggests, or close to it. (default-text, at "add you to my professional network")',
    ),
    "good with a warning": (
        f"/// example | good\n    title: T\n{GOOD} AND YOU WITH ME.\n///",
        "line 1: /// example: the checker does not find it good: Words in capitals read like "
        'shouting. (capitals, at "AND YOU WITH ME")',
    ),
    "good that is too long": (
        f"One.\n\n/// example | good\n    title: T\n{GOOD}\n{GOOD}\n{GOOD}\n///",
        "line 3: /// example: the checker does not find it good: 81 characters over the limit",
    ),
    "good to somebody else": (
        f"/// example | good\n    title: T\n    to: Mei\n{GOOD}\n///",
        "line 1: /// example: the checker does not find it good: The note is for Mei, but it "
        'opens with a different name. (wrong-name, at "Ana")',
    ),
    "bad that is not": (
        f"/// example | bad\n    title: T\n{GOOD}\n///",
        "line 1: /// example: the checker finds nothing wrong with it; make it worse, or show it "
        "as good",
    ),
    "bad with a hint only": (
        "/// example | bad\n    title: T\nYour talk on reed beds in Ghent stayed with me. Tom\n///",
        "line 1: /// example: the checker finds nothing wrong with it; ",
    ),
    "neither": (
        f"/// example | fine\n    title: T\n{GOOD}\n///",
        'line 1: /// example: "fine" is not a kind of example; use good or bad',
    ),
    "no title": (f"/// example | good\n{GOOD}\n///", "line 1: /// example: title is missing; say "),
    "no text": (
        "/// example | good\n    title: T\n///",
        "line 1: /// example: has no text; write it below the options",
    ),
    "another limit": (
        f"/// example | good\n    title: T\n    limit: 250\n{GOOD}\n///",
        "line 1: /// example: limit must be 200 or 300; it is 250",
    ),
    "limit of a message": (
        "/// example | good\n    title: T\n    as: message\n    limit: 300\nHi.\n///",
        "line 1: /// example: limit: a message has none; remove the option",
    ),
    "parts that are not the lines": (
        f"/// example | good\n    title: T\n    parts: [Greet, Stop]\n{GOOD}\n///",
        "line 1: /// example: parts: 2 for 1 lines of text; write a line for each",
    ),
    "another kind": (
        f"/// example | good\n    title: T\n    as: email\n{GOOD}\n///",
        'line 1: /// example: as must be request or message; it is "email"',
    ),
}


@pytest.mark.parametrize(("source", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_line(source: str, message: str) -> None:
    with pytest.raises(BlockError) as raised:
        html(source)
    assert str(raised.value).startswith(message)

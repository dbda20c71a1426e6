"""Reasons and offers in any grammar, and the marks at the ends of what is typed."""

from collections import Counter

import pytest

from calculators.note.drafting.clause_kinds import OFFERS, REASONS, Kind
from calculators.note.drafting.clauses import offer, reason
from calculators.note.drafting.situation import TONES
from calculators.note.drafting.text import cleaned, continued, finished, phrase, quoted, speaks


@pytest.mark.parametrize("kinds", [REASONS, OFFERS], ids=["reasons", "offers"])
def test_no_first_words_tell_two_kinds_unless_the_second_word_decides(
    kinds: tuple[Kind, ...],
) -> None:
    twice = Counter(start for kind in kinds for start in kind.starts)
    deciding = {start for kind in kinds if kind.unless for start in kind.starts}
    assert {start for start, count in twice.items() if count > 1} <= deciding


@pytest.mark.parametrize("kinds", [REASONS, OFFERS], ids=["reasons", "offers"])
def test_every_frame_holds_the_clause_once_and_the_fullest_comes_first(
    kinds: tuple[Kind, ...],
) -> None:
    for kind in kinds:
        for tone in TONES:
            frames = kind.frames(tone)
            assert all(frame.count("{}") == 1 for frame in frames)
            assert list(frames) == sorted(frames, key=len, reverse=True)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("I am moving to Leeds", "I am moving to Leeds."),
        ("i am moving to Leeds.", "I am moving to Leeds."),
        ("I\u2019m moving to Leeds!", "I\u2019m moving to Leeds!"),
        ("we both sail", "We both sail."),
        ("To learn how you audit", "I'd like to learn how you audit."),
        ("Learn how you audit.", "I'd like to learn how you audit."),
        ("learning how you audit", "My reason for writing: learning how you audit."),
        ("because we both sail", "I'd like to connect because we both sail."),
        ("Share ideas", "I'd like to share ideas."),
        ("share of the market", "My reason for writing: share of the market."),
        ("the chance to sail", "My reason for writing: the chance to sail."),
        ("My team is new", "My team is new."),
        ("your work on what is next", "I'm writing because of your work on what is next."),
        ("Rust", "My reason for writing: Rust."),
        ("I work at Acme Inc.", "I work at Acme Inc."),
        ("do you sail?", "Do you sail?"),
        ("GDPR", "My reason for writing: GDPR."),
        ("{bond} {}", "My reason for writing: {bond} {}."),
    ],
)
def test_a_reason_becomes_a_sentence(typed: str, sentence: str) -> None:
    assert reason(typed, "plain", "connect").sentences[0] == sentence


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("I can show you our lab", "I can show you our lab."),
        ("Show you our lab.", "If it helps, I could show you our lab."),
        ("to show you our lab", "If it helps, I could show you our lab."),
        ("help with the survey", "If it helps, I could help with the survey."),
        ("support for your team", "If it helps, I can offer support for your team."),
        ("A ticket", "If it helps, I can offer a ticket."),
        ("happy to help", "I'd be happy to help."),
        ("showing you our lab", "What I can offer: showing you our lab."),
        ("to", "What I can offer: to."),
    ],
)
def test_an_offer_becomes_a_sentence(typed: str, sentence: str) -> None:
    assert offer(typed, "plain", "connect").sentences[0] == sentence


@pytest.mark.parametrize(
    ("typed", "joined"),
    [
        ("I am new here", "I am new here, so I'd like to connect."),
        ("interested in tides.", "I'm interested in tides, so I'd like to connect."),
        ("I am new here. I sail", ""),
        ("I sail, so I follow you", ""),
        ("I am new here!", ""),
        ("thank you for the talk", ""),
        ("tides", ""),
    ],
)
def test_what_is_wanted_follows_a_statement_in_one_sentence(typed: str, joined: str) -> None:
    assert reason(typed, "plain", "connect").followed("I'd like to connect.") == joined


def test_a_proposal_follows_after_so() -> None:
    clause = reason("I am new here", "warm", "stay in touch")
    assert clause.followed("Let's stay in touch.") == "I am new here, so let's stay in touch."


def test_a_question_does_not_follow_after_so() -> None:
    assert not reason("I am new here", "plain", "connect").followed("Shall we connect?")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Acme Inc.", "Acme Inc."),
        (".NET", ".NET"),
        ("C++", "C++"),
        ("C--,", "C--"),
        ("- a talk", "a talk"),
        ("a talk \u2013", "a talk"),
        ("a talk, -", "a talk"),
        ("a talk .", "a talk"),
        ("a talk..", "a talk."),
        ("a talk...", "a talk..."),
        (" a\r\n\ttalk\u2028 here\u00a0", "a talk here"),
        ("a\x00\x9b\u200b\u202e\ud83dtalk", "atalk"),
        ("👩\u200d🔬", "👩\u200d🔬"),
        (", ; :", ""),
    ],
)
def test_what_hangs_at_the_ends_goes_and_what_belongs_to_the_word_stays(
    typed: str, kept: str
) -> None:
    assert phrase(typed) == kept


def test_clean_text_keeps_its_marks() -> None:
    assert cleaned(" a ,\n b ; ") == "a , b ;"


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Why Ships Sink", '"Why Ships Sink"'),
        ('The "Big" Data', "'The \"Big\" Data'"),
        ('"Grit"', '"Grit"'),
        ("XML", '"XML"'),
    ],
)
def test_a_title_stands_in_one_pair_of_quotes(title: str, shown: str) -> None:
    assert quoted(title) == shown


@pytest.mark.parametrize("text", ["Who?", 'He said "Who?"', "Go!\u201d", "了。", "Acme Inc."])
def test_a_sentence_that_has_its_stop_gets_no_other(text: str) -> None:
    assert finished(text) == text


@pytest.mark.parametrize("text", ["Who", "a (talk.)", "PyCon 🐍"])
def test_a_sentence_without_a_stop_gets_one(text: str) -> None:
    assert finished(text) == text + "."


def test_after_a_comma_a_sentence_goes_on_small_but_for_i_and_initials() -> None:
    assert continued("It was good") == "it was good"
    assert continued("I'd like") == "I'd like"
    assert continued("GDPR is") == "GDPR is"
    assert continued("A talk") == "a talk"


def test_an_emoji_speaks_and_a_mark_does_not() -> None:
    assert speaks("🌊")
    assert speaks("7")
    assert not speaks("...\u200d")

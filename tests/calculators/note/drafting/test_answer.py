"""The answer of the drafter: what it holds, what is dropped, and what it asks for."""

import json
import re
from dataclasses import replace
from itertools import product

import pytest

from calculators import find
from calculators.frames.fields import QUESTIONS
from calculators.frames.situation import EITHER, NEEDED, Situation
from calculators.frames.situations import SITUATIONS
from calculators.frames.starts import OFFERS, REASONS, Start
from calculators.frames.tones import TONES
from calculators.note.checking import CheckResult, Finding
from calculators.note.drafting import faults, first
from calculators.questions import Asked, OneOf, Text
from hooks.project import ROOT
from tests.calculators.note.drafting.requests import LIMITS, ask, drafts, needed

GROUP = {
    "recipient": "José",
    "situation": "same_group",
    "group": "the Harbour Chamber of Trade",
    "point": "you restored the mill at Doel",
}
COLLEAGUE = {"recipient": "José", "situation": "colleague", "school_or_employer": "Harrow Mill"}


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the checker find nothing: what is looked at is how a note is fitted, not what it says."""
    sound = CheckResult("ready", 100, 0, 0, ())
    monkeypatch.setattr(faults, "check", lambda *_: sound)


UNCHECKED = pytest.mark.usefixtures("unchecked")
BY_SITUATION = pytest.mark.parametrize("situation", SITUATIONS, ids=lambda one: one.id)


@BY_SITUATION
def test_a_draft_is_what_the_page_shows_and_no_more(situation: Situation) -> None:
    answered = ask(recipient="José", situation=situation.id, **needed(situation))["result"]
    assert answered["guide"] == situation.guide
    for draft in answered["drafts"]:
        assert [*draft] == ["text", "length", "limit", "used", "left_out", "findings"]
        assert draft["limit"] == 200
    first = answered["drafts"][0]["length"]
    assert answered["summary"] == f"3 drafts. The first has {first} of 200 characters."


@BY_SITUATION
def test_a_detail_that_the_situation_needs_is_asked_for_in_the_words_of_the_form(
    situation: Situation,
) -> None:
    problems = {one["field"]: one["message"] for one in ask(situation=situation.id)["problems"]}
    must = [detail for detail in situation.details if detail.need == NEEDED]
    either = ["reason"] if situation.either else []
    assert {*problems} == {"recipient", *(detail.field for detail in must), *either}
    assert problems["recipient"].startswith("Their first name is needed")
    for detail in must:
        assert problems[detail.field].startswith(f"{detail.label} is needed")


@BY_SITUATION
def test_one_note_alone_is_among_those_to_choose_from(situation: Situation) -> None:
    given = {"recipient": "José", "situation": situation.id, **needed(situation)}
    assert first(given) in [draft["text"] for draft in drafts(**given)]


def test_there_is_no_note_alone_where_an_answer_stands_in_the_way() -> None:
    assert first({**COLLEAGUE, "recipient": "..."}) is None
    assert first({**COLLEAGUE, "school_or_employer": "x" * 200}) is None


def test_what_could_go_to_anybody_needs_a_reason_or_a_point() -> None:
    eithers = {one.id for one in SITUATIONS if one.either}
    assert eithers == {"same_group", "same_field", "alumni", "learn_from_them"}
    for situation in SITUATIONS:
        if situation.id in eithers:
            must = {
                detail.field: detail.example
                for detail in situation.details
                if detail.need == NEEDED
            }
            given = {"recipient": "José", "situation": situation.id, **must}
            assert [one["field"] for one in ask(**given)["problems"]] == ["reason"]
            reason = {"reason_start": "working_on", "reason": "flood maps for small harbours"}
            for draft in drafts(**given, **reason):
                assert "reason" in draft["used"]
            for draft in drafts(**given, point="you restored the mill at Doel"):
                assert "point" in draft["used"]


@UNCHECKED
def test_a_reason_that_is_needed_is_not_dropped_for_want_of_room() -> None:
    given = {"recipient": "José", "situation": "same_group", "reason": "I keep bees on the quay."}
    named = set()
    for length in range(1, 160):
        answered = ask(**given, group="x" * length)
        named |= {one["field"] for one in answered.get("problems", ())}
        for draft in answered.get("result", {}).get("drafts", ()):
            assert given["reason"] in draft["text"]
    assert named == {"group"}


def test_from_somebody_s_work_the_point_that_stayed_is_needed() -> None:
    problems = ask(recipient="José", situation="read_their_work", work_title="Tides")["problems"]
    assert [problem["field"] for problem in problems] == ["point"]


def test_a_detail_that_another_situation_needs_is_said_to_be_unused() -> None:
    answered = ask(**COLLEAGUE, event="QCon", work_title="Tides")
    assert [unused["field"] for unused in answered["unused"]] == ["event", "work_title"]
    assert all("QCon" not in draft["text"] for draft in answered["result"]["drafts"])


def test_a_field_without_a_word_is_a_problem_where_it_is_needed_and_left_out_elsewhere() -> None:
    for name in ("...", "\u200b", "\ud800", "-"):
        (problem,) = ask(**{**COLLEAGUE, "recipient": name})["problems"]
        assert problem["field"] == "recipient"
        assert "Their first name" in problem["message"]
    (problem,) = ask(**{**COLLEAGUE, "school_or_employer": "We know each other from"})["problems"]
    assert problem["message"].startswith("“We know each other from …” ")
    group = {"recipient": "José", "situation": "same_group", "group": "Map Jam"}
    (problem,) = ask(**group, reason_start="am", reason="?!")["problems"]
    assert problem["field"] == "reason"
    assert problem["message"].startswith("“I'm …” ")
    for draft in drafts(**COLLEAGUE, reason="?!", offer_start="could", offer="I could"):
        assert draft["left_out"] == ["reason", "offer"]
    assert all(draft["left_out"] == [] for draft in drafts(**COLLEAGUE, reason=" , "))


def test_a_name_that_would_end_a_sentence_is_asked_for_alone() -> None:
    given = {"recipient": "José", "situation": "mutual", "point": "told me of your mill in Doel"}
    (problem,) = ask(**given, mutual_name="Ana?")["problems"]
    assert problem["field"] == "mutual_name"
    assert "“We both know …”" in problem["message"]
    assert drafts(**given, mutual_name="Sam Hill Jr.")


def test_a_stop_of_the_reader_s_own_is_the_only_one() -> None:
    texts = [
        draft["text"] for draft in drafts(**{**COLLEAGUE, "recipient": "J."}, project="X Inc.")
    ]
    assert all(text.startswith(("Hi J. We", "Hi J. You")) for text in texts)
    assert all("We worked on X Inc." in text and "X Inc. at" not in text for text in texts)


def test_control_characters_and_line_breaks_are_cleaned_away() -> None:
    for draft in drafts(**{**GROUP, "recipient": "Ana\n Maria\u202e", "group": "Map\x00\t Jam,"}):
        assert draft["text"].startswith("Hi Ana Maria, ")
        assert re.search(r"Map Jam[.,]", draft["text"])


def test_after_bad_news_what_asks_is_refused_and_the_rest_is_not() -> None:
    given = {"recipient": "José", "situation": "setback", "event": "the cuts at Tideway"}
    given["point"] = "the maps of the old quays"
    for start in REASONS:
        answered = ask(**given, reason_start=start.id, reason=start.example)
        assert answered["ok"] != start.wishes
        if start.wishes:
            (problem,) = answered["problems"]
            assert problem["field"] == "reason"
            assert start.label in problem["message"]
    (problem,) = ask(**given, reason="Would you have time to talk?")["problems"]
    assert problem["field"] == "reason"
    assert problem["message"].startswith("“Your reason” ")
    assert drafts(**given, reason_start="like_to")  # nothing completes it


def test_the_limit_is_200_and_the_tone_plain_unless_told_otherwise() -> None:
    assert drafts(**GROUP) == drafts(**GROUP, tone="plain", limit=200)
    assert drafts(**GROUP, limit="300")[0]["limit"] == 300
    for limit in (250, "long", True, 200.5):
        assert ask(**GROUP, limit=limit)["problems"][0]["field"] == "limit"


@UNCHECKED
def test_what_is_worth_least_is_dropped_first_and_whole() -> None:
    """What comes later in the order makes no difference to what comes before it."""
    order = ("role", "project", "reason", "offer", "sender")
    more = {"role": "head of research", "project": "the Tide Atlas", "reason": "I keep bees."}
    more |= {"offer": "I could lend you our survey.", "sender": "Robin"}
    seen = set()
    for length in range(1, 129, 2):
        given = {**COLLEAGUE, "school_or_employer": "x" * length}
        found = drafts(**given, **more)
        for draft in found:
            assert all((more[field] in draft["text"]) == (field in draft["used"]) for field in more)
        for size in range(1, len(order)):
            fewer = drafts(**given, **{field: more[field] for field in order[:size]})
            assert kept(found, order[:size]) == kept(fewer, order[:size])
        seen |= set(kept(found, order))
    assert {(True,) * 5, (False,) * 5} < seen
    assert len(seen) > 4


def kept(found: list[dict], fields: tuple[str, ...]) -> list[tuple[bool, ...]]:
    """Return which of the fields stand in each draft, in no order of the drafts."""
    return sorted(tuple(field in draft["used"] for field in fields) for draft in found)


@pytest.mark.parametrize("start", REASONS, ids=lambda one: one.id)
def test_a_reason_that_finds_no_room_changes_no_note(start: Start) -> None:
    without = [draft["text"] for draft in drafts(**COLLEAGUE)]
    found = drafts(**COLLEAGUE, reason_start=start.id, reason="x" * 200)
    assert [draft["text"] for draft in found] == without


@UNCHECKED
@pytest.mark.parametrize("field", ["role", "project", "reason", "offer", "sender"])
def test_what_fits_to_the_last_character_is_kept(field: str) -> None:
    fullest = [0, 0, 0]
    for length in range(1, 190):
        words = "X" + "x" * length + "." * (field in ("reason", "offer"))
        answered = ask(**COLLEAGUE, **{field: words})
        for place, one in enumerate(answered["result"]["drafts"]):
            assert (words in one["text"]) == (field in one["used"])
            if field in one["used"]:
                fullest[place] = max(fullest[place], one["length"])
    assert set(fullest) == {200}


@UNCHECKED
def test_what_holds_more_of_what_was_given_comes_first() -> None:
    uneven = 0
    order = ("role", "project", "reason", "offer", "sender")
    more = {"role": "head of research", "project": "the Tide Atlas", "reason": "I keep bees."}
    for length in range(1, 120, 7):
        found = drafts(**{**COLLEAGUE, "school_or_employer": "x" * length}, **more, sender="Robin")
        missing = [[field in draft["left_out"] for field in order] for draft in found]
        assert missing == sorted(missing)
        uneven += missing[0] < missing[-1]
    assert uneven


@pytest.mark.parametrize(
    ("levels", "first"), [("warning hint hint", "Like"), ("hint hint hint", "We're")]
)
def test_what_has_the_fewest_warnings_comes_first(
    levels: str, first: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    finding = Finding("", "", 0, 0, "", "", "")
    found = (CheckResult("", 0, 0, 0, (replace(finding, level=one),)) for one in levels.split())
    monkeypatch.setattr(faults, "check", lambda *_: next(found))
    given = {**GROUP, "reason": "We both care about open data."}
    del given["point"]
    text = drafts(**given)[0]["text"]
    assert text.startswith(f"Hi José, {first[0].lower()}{first[1:]}")


@UNCHECKED
@BY_SITUATION
@pytest.mark.parametrize("tone", TONES, ids=lambda one: one.id)
@pytest.mark.parametrize("limit", LIMITS)
def test_what_is_too_long_is_named_with_the_length_that_fits(
    situation: Situation, tone, limit: str
) -> None:
    field = situation.details[0].field
    given = {"recipient": "José", "situation": situation.id, "tone": tone.id, "limit": limit}
    given |= needed(situation)
    units = int(limit)
    (problem,) = ask(**{**given, field: "é" * 2 * units})["problems"]
    assert problem["field"] == field
    assert problem["message"].startswith(f"“{situation.details[0].label}” is ")
    told = r" (\d+) characters too long .* to (\d+) characters\."
    over, least = map(int, re.findall(told, problem["message"])[0])
    assert over + least == 2 * units
    assert len(drafts(**{**given, field: "é" * least})) == 3
    assert not ask(**{**given, field: "é" * (least + 1)})["ok"]


@UNCHECKED
def test_where_name_and_detail_are_both_too_long_both_are_named() -> None:
    problems = ask(**{**GROUP, "recipient": "🐍" * 150, "group": "f" * 400})["problems"]
    assert [problem["field"] for problem in problems] == ["recipient", "group"]
    least = [int(re.search(r"to (\d+) ", problem["message"])[1]) for problem in problems]
    assert len(set(least)) == 1  # the longest are shortened to one length
    shorter = {"recipient": "n" * least[0], "group": "f" * least[1]}
    assert drafts(**{**GROUP, **shorter})


@UNCHECKED
@pytest.mark.parametrize("tone", ["plain", "formal"])
def test_what_has_the_length_that_all_are_shortened_to_is_not_named(tone: str) -> None:
    for length in range(1, 100):
        given = {**GROUP, "recipient": "n" * length, "group": "f" * 400, "tone": tone}
        for problem in ask(**given)["problems"]:
            assert int(re.search(r" (\d+) characters? too long", problem["message"])[1]) > 0


def test_all_that_is_declared_is_described() -> None:
    described = json.loads(json.dumps(find("note-draft").describe()))
    asked = [question["id"] for part in described["sections"] for question in part["questions"]]
    assert asked == [one.id for one in QUESTIONS]
    assert [one["id"] for one in described["situations"]] == [one.id for one in SITUATIONS]
    assert [one["id"] for one in described["reasons"]] == [one.id for one in REASONS]
    assert [one["id"] for one in described["offers"]] == [one.id for one in OFFERS]
    assert [one["id"] for one in described["tones"]] == [one.id for one in TONES]


def test_every_guide_page_that_is_named_exists() -> None:
    docs = ROOT / "docs"
    pages = {one.guide for one in SITUATIONS} | {one.guide for one in QUESTIONS if one.guide}
    assert all((docs / f"{page}.md").exists() for page in pages), pages


def test_only_the_choices_of_the_form_are_choices_and_the_rest_is_text() -> None:
    chosen = {question.id for question in QUESTIONS if isinstance(question, OneOf)}
    assert chosen == {"situation", "reason_start", "offer_start", "tone", "limit"}
    texts: list[Asked] = [question for question in QUESTIONS if question.id not in chosen]
    assert all(isinstance(question, Text) for question in texts)


def test_every_tone_and_situation_drafts_its_own_examples() -> None:
    for situation, tone in product(SITUATIONS, TONES):
        must = {one.field: one.example for one in situation.details if one.need != EITHER}
        must |= needed(situation)
        assert drafts(recipient="José", situation=situation.id, tone=tone.id, limit=300, **must)

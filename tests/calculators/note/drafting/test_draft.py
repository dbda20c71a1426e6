"""The drafter: every situation, tone and limit, and whatever readers may type."""

import json
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations, product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calculators import find
from calculators.door import answer
from calculators.note import drafting as module
from calculators.note.checking import CheckResult, Finding
from calculators.note.drafting.fields import DETAILS, QUESTIONS
from calculators.note.drafting.situation import ANGLES, TONES, Situation
from calculators.note.drafting.situations import SITUATIONS
from calculators.note.drafting.text import phrase, speaks
from calculators.questions import utf16_length
from hooks.project import ROOT
from tests.calculators.note.drafting import golden

LIMITS = (200, 300)
SAME_FIELD = {"recipient": "José", "situation": "same_field", "field": "hydrology"}
OPTIONAL = {
    "reason": "I am moving into tidal energy",
    "offer": "introduce you to our test team",
    "sender": "Sam",
}


def ask(**given: object) -> dict:
    """Return the door's answer to a request for drafts."""
    return json.loads(answer("note-draft", json.dumps(given)))


def drafts(**given: object) -> list[dict]:
    """Return the drafts for answers that must be in order."""
    answered = ask(**given)
    assert answered["ok"], answered
    return answered["result"]["drafts"]


def needed(situation: Situation) -> list[str]:
    """Return the details without which the situation has no draft."""
    return [detail.field for detail in situation.details if detail.required]


def faults_of_form(text: str, given: dict[str, str]) -> list[str]:
    """Return what is wrong with the form of a draft, apart from the words that were given.

    The given words are taken out first, so that what is left is ours to answer for.
    """
    ours = text
    for words in sorted(map(phrase, given.values()), key=len, reverse=True):
        for form in (words, words[:1].lower() + words[1:], words.rstrip(".")):
            ours = ours.replace(form, "\x01") if form else ours
    rules = {
        "a doubled space": r"  |^ | $",
        "a space before a mark": r" [.,;:!?]",
        "a doubled mark": r"[.,;:!?]{2}|[,;:]\x01?[.!?]",
        "an unfilled slot": r"[{}<>\[\]_]|None",
        "empty quotes": r"\"\"|''",
        "a small letter after a stop": r"[.!?] [a-z]",
        "a stray capital": r"(?<![.!?:\x01]) (?!I\b|I'|Sam\b|All the best|Kind regards)[A-Z]",
        "a lone comma at the end": r"[,;:-]$",
        "the wrong article": r"\b(a [aeio]|an [^aeiouh\x01])",
    }
    return [name for name, rule in rules.items() if re.search(rule, ours)]


def all_inputs() -> Iterator[dict[str, str]]:
    """Yield every situation, tone, limit and subset of what may be left open."""
    for situation, tone, limit in product(SITUATIONS, TONES, LIMITS):
        details = golden.DETAILS[situation.id]
        open_ = [*OPTIONAL, *(field for field in details if field not in needed(situation))]
        for size in range(len(open_) + 1):
            for chosen in combinations(open_, size):
                yield {
                    "recipient": "José",
                    "situation": situation.id,
                    "tone": tone,
                    "limit": str(limit),
                    **{field: details[field] for field in needed(situation)},
                    **{field: (OPTIONAL | details)[field] for field in chosen},
                }


ALL = list(all_inputs())


@cache
def all_drafts() -> list[tuple[dict[str, str], list[dict]]]:
    """Return every input with its drafts: made once, read by many tests."""
    return [(inputs, drafts(**inputs)) for inputs in ALL]


WORDS = {"recipient", *(detail.id for detail in DETAILS), *OPTIONAL}


@pytest.mark.parametrize(
    "text",
    [
        *("Hi Ana, we met  at X.", "Hi Ana, we met at X .", "Hi Ana, we met at X.. I sail."),
        *("Hi Ana, we met at {event}.", "Hi Ana, we met at None.", 'Hi Ana, I read "".'),
        *("Hi Ana, we met. it was good.", "Hi Ana, We met.", "Hi Ana, we met,", "Hi Ana, an talk."),
        *("Hi Ana, a offer.", "Hi Ana, we met at X,. I sail.", " Hi Ana."),
    ],
)
def test_a_fault_of_form_is_found(text: str) -> None:
    assert faults_of_form(text, {"recipient": "Ana", "event": "X"})


@pytest.mark.style
def test_the_drafts_are_those_that_were_read() -> None:
    for name, text in golden.pages().items():
        assert text == (golden.FOLDER / f"{name}.txt").read_text("utf-8"), (
            f"{name}: read the change, then run python -m tests.calculators.note.drafting.golden"
        )


@pytest.mark.style
def test_there_are_at_least_150_drafts_to_read() -> None:
    found = [
        line
        for page in golden.FOLDER.glob("*.txt")
        for line in page.read_text("utf-8").splitlines()
        if re.match(r"[ \d]\d\d ", line)
    ]
    assert len(found) >= 150


@pytest.mark.slow
def test_every_combination_fits_names_both_and_is_well_formed() -> None:
    for inputs, found in all_drafts():
        assert len(found) >= 3
        situation = next(one for one in SITUATIONS if one.id == inputs["situation"])
        for draft in found:
            text = draft["text"]
            assert draft["length"] == utf16_length(text) <= int(inputs["limit"]) == draft["limit"]
            for field in ("recipient", *needed(situation)):
                assert inputs[field] in text, (field, text)
            words = {key: value for key, value in inputs.items() if key in WORDS}
            assert not faults_of_form(text, words), text


@pytest.mark.slow
def test_every_combination_holds_what_it_says_it_holds() -> None:
    for inputs, found in all_drafts():
        offered = {key for key in inputs if key in WORDS}
        for draft in found:
            assert set(draft["used"]) | set(draft["left_out"]) == offered
            assert not set(draft["used"]) & set(draft["left_out"])
            for field in draft["used"]:
                assert inputs[field] in draft["text"], (field, draft["text"])
            for field in draft["left_out"]:
                assert inputs[field] not in draft["text"], (field, draft["text"])


@pytest.mark.slow
def test_no_draft_has_a_fault_by_the_checker() -> None:
    wrong = [
        (draft["text"], finding["rule"], finding["message"])
        for _, found in all_drafts()
        for draft in found
        for finding in draft["findings"]
        if finding["level"] == "fault"
    ]
    assert not wrong


@pytest.mark.slow
@pytest.mark.parametrize("offer", golden.OFFERS)
def test_no_offer_makes_a_fault_of_a_draft(offer: str) -> None:
    for situation, tone in product(SITUATIONS, TONES):
        given_ = {"recipient": "José", "situation": situation.id, "tone": tone, "offer": offer}
        for draft in drafts(**given_, **golden.DETAILS[situation.id]):
            assert "fault" not in [finding["level"] for finding in draft["findings"]], draft


@pytest.mark.slow
def test_the_drafts_of_one_request_are_built_differently() -> None:
    for _, found in all_drafts():
        assert {draft["angle"] for draft in found} == set(ANGLES)
        sentences = [set(re.split(r"(?<=[.!?]) ", draft["text"])) for draft in found]
        for one, other in combinations(sentences, 2):
            assert one != other
        openings = [" ".join(draft["text"].split()[1:9]) for draft in found]
        assert len(set(openings)) == len(openings), openings


@pytest.mark.slow
def test_there_is_no_empty_phrase_and_no_mark_of_exclamation_but_in_warm() -> None:
    for inputs, found in all_drafts():
        for draft in found:
            assert "hope this finds" not in draft["text"]
            assert "add you to my" not in draft["text"]
            assert draft["text"].count("!") <= (inputs["tone"] == "warm")


@pytest.mark.slow
def test_a_formal_note_has_no_contraction() -> None:
    for inputs, found in all_drafts():
        if inputs["tone"] == "formal":
            for draft in found:
                assert "'" not in draft["text"], draft["text"]


@pytest.mark.slow
def test_praise_is_never_ours() -> None:
    praise = re.compile(
        r"\b(amazing|inspir\w+|impress\w+|excellent|great|fantastic|admire\w*|enjoyed|loved|"
        r"insightful|brilliant|expert\w*|outstanding|big fan)\b"
    )
    for _, found in all_drafts():
        for draft in found:
            assert not praise.search(draft["text"]), draft["text"]


def test_what_holds_more_of_what_was_given_comes_first() -> None:
    uneven = 0
    for length in range(1, 120, 7):
        found = drafts(
            recipient="José",
            situation="colleague",
            school_or_employer="x" * length,
            project="the Tide Atlas",
            **OPTIONAL,
        )
        order = ("project", "reason", "offer", "sender")
        missing = [[field in draft["left_out"] for field in order] for draft in found]
        if not any(finding["level"] == "fault" for one in found for finding in one["findings"]):
            assert missing == sorted(missing)
        uneven += missing[0] < missing[-1]
    assert uneven


@pytest.mark.parametrize(
    ("levels", "order"),
    [
        ("", "link wish question"),
        ("fault warning", "question wish link"),
        ("warning+warning warning fault", "wish link question"),
        ("hint+hint fault+fault fault", "link question wish"),
    ],
)
def test_what_has_the_fewest_faults_and_then_warnings_comes_first(
    levels: str, order: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``levels`` are those of the findings in each draft, in the order of the angles."""
    finding = Finding("", "", 0, 0, "", "", "")
    found = (
        CheckResult("", 0, 0, 0, tuple(replace(finding, level=level) for level in one.split("+")))
        for one in [*levels.split(), "hint", "hint", "hint"]
    )
    monkeypatch.setattr(module, "check", lambda *_: next(found))
    assert [one["angle"] for one in drafts(**SAME_FIELD)] == order.split()


def test_what_holds_all_comes_before_what_holds_less_whatever_its_angle() -> None:
    group = "the Harbour Chamber of Trade and of all that comes and goes in ships, big or small"
    found = drafts(recipient="José", situation="same_group", group=group, tone="warm", **OPTIONAL)
    assert found[0]["angle"] == "wish"
    assert [one["left_out"] for one in found] == [[], ["sender"], ["sender"]]


@pytest.mark.parametrize("field", ["project", "reason", "offer", "sender"])
def test_what_fits_to_the_last_character_is_kept(field: str) -> None:
    given_ = {"recipient": "José", "situation": "colleague", "school_or_employer": "Acme"}
    fullest = dict.fromkeys(ANGLES, 0)
    for length in range(1, 190):
        words = "I " + "x" * length if field in ("reason", "offer") else "x" * length
        for one in drafts(**given_, **{field: words}):
            assert (
                (words in one["text"]) == (field in one["used"]) == (field not in one["left_out"])
            )
            if field in one["used"]:
                fullest[one["angle"]] = one["length"]
    assert set(fullest.values()) == {200}


def test_where_there_is_no_room_for_a_wish_there_is_none() -> None:
    (problem,) = ask(**{**SAME_FIELD, "field": "x" * 200})["problems"]
    longest = "x" * int(problem["message"].rsplit(" ", 1)[1].rstrip("."))
    for one in drafts(**{**SAME_FIELD, "field": longest}):
        assert one["text"].endswith(f"{longest}.")


def test_the_summary_tells_the_length_of_the_first_draft() -> None:
    result = ask(**SAME_FIELD, limit=300)["result"]
    assert len({one["length"] for one in result["drafts"]}) == 3
    length = result["drafts"][0]["length"]
    assert result["summary"] == f"3 drafts. The first has {length} of 300 characters."


def test_what_is_worth_least_is_dropped_first_and_whole() -> None:
    reason = "because we both " + "really " * 8 + "care about open data"
    offer = "I can show you how we " + "slowly " * 8 + "built ours"
    order = ["reason", "offer", "sender"]
    for length in range(1, 140):
        for draft in drafts(
            recipient="José",
            situation="same_field",
            field="x" * length,
            reason=reason,
            offer=offer,
            sender="Samuel",
        ):
            for field, words in (("reason", reason), ("offer", offer), ("sender", "Samuel")):
                assert (words in draft["text"]) == (field in draft["used"])
            left = draft["left_out"]
            room = 200 - draft["length"]
            for field in left:
                kept_for_less = [
                    other
                    for other in draft["used"]
                    if other in order and order.index(other) > order.index(field)
                ]
                freed = sum(len({"offer": offer, "sender": "Samuel"}[x]) for x in kept_for_less)
                wanted = len({"reason": reason, "offer": offer, "sender": "Samuel"}[field])
                assert wanted > room + freed - 8 * (1 + len(kept_for_less)), draft


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.id)
@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("limit", LIMITS)
def test_what_is_too_long_is_named_with_the_length_that_fits(
    situation: Situation, tone: str, limit: int
) -> None:
    field = needed(situation)[0]
    given_ = {
        "recipient": "José",
        "situation": situation.id,
        "tone": tone,
        "limit": limit,
        field: "é" * 2 * limit,
    }
    (problem,) = ask(**given_)["problems"]
    assert problem["field"] == field
    over, least = map(int, re.findall(r"(\d+) characters .* to (\d+)", problem["message"])[0])
    assert over + least == 2 * limit
    assert len(drafts(**{**given_, field: "é" * least})) >= 3
    assert not ask(**{**given_, field: "é" * (least + 1)})["ok"]


def test_where_name_and_detail_are_both_too_long_both_are_named() -> None:
    given_ = {"recipient": "🐍" * 150, "situation": "same_field", "field": "f" * 400}
    problems = ask(**given_)["problems"]
    assert [problem["field"] for problem in problems] == ["recipient", "field"]
    least = [int(problem["message"].rsplit(" ", 1)[1].rstrip(".")) for problem in problems]
    shorter = {"recipient": "n" * least[0], "field": "f" * least[1]}
    assert len(drafts(**{**given_, **shorter})) == 3


def test_only_what_has_to_be_shortened_is_named_and_no_more_than_the_longest_has_to_be() -> None:
    for length, tone in product(range(60, 120), TONES):
        answered = ask(recipient="x" * length, situation="same_field", field="y" * 150, tone=tone)
        named = [problem["message"] for problem in answered["problems"]]
        too_much = [int(re.search(r"is (\d+) characters", message)[1]) for message in named]
        assert min(too_much) > 0
        assert len(named) == 1 or 150 - too_much[1] == length - too_much[0]


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.id)
def test_a_detail_that_the_situation_needs_is_asked_for_by_name(situation: Situation) -> None:
    problems = ask(situation=situation.id)["problems"]
    assert [problem["field"] for problem in problems] == ["recipient", *needed(situation)]


def test_a_detail_that_another_situation_needs_is_said_to_be_unused() -> None:
    answered = ask(recipient="José", situation="launch", project="Tide", event="QCon", role="CTO")
    assert [unused["field"] for unused in answered["unused"]] == ["event", "role"]
    assert all("QCon" not in draft["text"] for draft in answered["result"]["drafts"])


def test_a_name_without_a_letter_is_a_problem() -> None:
    for name in ("...", "\u200b", "\ud800", "-"):
        (problem,) = ask(recipient=name, situation="launch", project="Tide")["problems"]
        assert problem["field"] == "recipient"


def test_a_reason_without_a_word_is_left_out_and_named() -> None:
    for draft in drafts(recipient="José", situation="launch", project="Tide", reason="?!"):
        assert draft["left_out"] == ["reason"]


def test_the_limit_is_200_and_the_tone_plain_unless_told_otherwise() -> None:
    given_ = {"recipient": "José", "situation": "launch", "project": "Tide"}
    assert drafts(**given_) == drafts(**given_, tone="plain", limit=200)
    assert drafts(**given_, limit="300")[0]["limit"] == 300
    for limit in (250, "long", True, 200.5):
        assert ask(**given_, limit=limit)["problems"][0]["field"] == "limit"


def test_the_drafts_are_the_same_every_time() -> None:
    for inputs in ALL[::50]:
        assert ask(**inputs) == ask(**dict(reversed(inputs.items())))


NAMES = st.sampled_from(
    ["José", "李雷", "O'Brien", "Þórunn", "van der Berg", "J.", "محمد", "Ana 🌊"]
)
PIECES = st.sampled_from(
    [
        *("Acme Inc.", "the Q&A", '"Big Data"', "“Grit”", "🌊", "مؤتمر", "QCon", "an egg", "Who?"),
        *(
            ".NET",
            "C++",
            "e.g.",
            "I",
            "to",
            "because",
            "and",
            "...",
            "..",
            ",",
            "(so far)",
            "\u2013",
        ),
        *(
            "\n",
            "\t",
            "\x00",
            "\ud83d",
            "\u202e",
            "\u200b",
            "don't",
            "\u2019s",
            "{field}",
            "{}",
            "%s",
        ),
    ]
)
FREE = st.one_of(st.lists(PIECES, min_size=1, max_size=5).map(" ".join), st.text(max_size=60))


@settings(max_examples=150, deadline=None)
@given(
    name=NAMES,
    situation=st.sampled_from(SITUATIONS),
    tone=st.sampled_from(TONES),
    limit=st.sampled_from(LIMITS),
    texts=st.fixed_dictionaries({"detail": FREE, "extra": FREE, "reason": FREE, "offer": FREE}),
)
@example(
    "J.", SITUATIONS[0], "warm", 200, {"detail": "X.", "extra": "Y.", "reason": "", "offer": ""}
)
def test_whatever_is_typed_the_draft_fits_and_is_whole(
    name: str, situation: Situation, tone: str, limit: int, texts: dict[str, str]
) -> None:
    given_ = {
        "recipient": name,
        "situation": situation.id,
        "tone": tone,
        "limit": limit,
        "reason": texts["reason"],
        "offer": texts["offer"],
    }
    for detail in situation.details:
        given_[detail.field] = texts["detail" if detail.required else "extra"]
    answered = ask(**given_)
    if not speaks(phrase(texts["detail"])):
        assert answered["problems"][0]["field"] == needed(situation)[0]
        return
    for draft in answered["result"]["drafts"]:
        text = draft["text"]
        assert utf16_length(text) == draft["length"] <= limit
        assert phrase(name) in text
        assert phrase(texts["detail"]) in text
        assert text == " ".join(text.split())
        assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text)
        assert "  " not in text
        assert set(draft["used"]) | set(draft["left_out"]) <= set(given_)


@given(st.text())
def test_a_tidied_text_stays_as_it_is(text: str) -> None:
    assert phrase(phrase(text)) == phrase(text)


@pytest.mark.slow
@pytest.mark.parametrize("field", ["recipient", "field", "reason", "offer", "sender"])
@pytest.mark.parametrize("piece", ["a", " -", ". ", "I ", "\ud800", "🌊", "“", " so"])
def test_a_megabyte_is_answered_at_once(field: str, piece: str) -> None:
    given_ = {"recipient": "José", "situation": "same_field", "field": "tides"}
    text = json.dumps({**given_, field: piece * (1_000_000 // len(piece))})
    start = time.process_time()
    answered = answer("note-draft", text)
    assert time.process_time() - start < 10  # with a square in it, it would take hours
    assert len(answered) < 10_000


def test_all_that_is_declared_is_described() -> None:
    described = json.loads(json.dumps(find("note-draft").describe()))
    (section,) = described["sections"]
    assert [question["id"] for question in section["questions"]] == [one.id for one in QUESTIONS]
    assert [one["id"] for one in described["situations"]] == [one.id for one in SITUATIONS]
    assert described["angles"] == ANGLES
    json.dumps(described)


def test_every_situation_has_each_angle_once_and_ends_one_opening_with_its_detail() -> None:
    for situation in SITUATIONS:
        assert [way.angle for way in situation.phrasings] == list(ANGLES)
        for way, tone in product(situation.phrasings, TONES):
            slots = [re.findall(r"\{(\w+)\}", opening) for opening in way.words(tone).openings]
            assert [needed(situation)[0]] in slots
            ends = [re.search(r"\{(\w+)\}\.$", opening) for opening in way.words(tone).openings]
            assert {end[1] for end in ends if end} == {needed(situation)[0]}


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.id)
def test_an_answer_names_the_page_about_its_situation(situation: Situation) -> None:
    given = {"recipient": "Ana", **dict.fromkeys(needed(situation), "Ghent")}
    answered = ask(situation=situation.id, **given)
    assert answered["result"]["guide"] == situation.guide


def test_every_guide_page_that_is_named_exists() -> None:
    docs = ROOT / "docs"
    pages = {one.guide for one in SITUATIONS} | {one.guide for one in QUESTIONS if one.guide}
    assert all((docs / f"{page}.md").exists() for page in pages), pages

"""Whatever is typed: awkward names and details, and text that no one would type."""

import os
import re
import time
from itertools import pairwise
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calculators.frames.completion import completion
from calculators.frames.situation import NEEDED, Situation
from calculators.frames.situations import SITUATIONS
from calculators.frames.starts import OFFERS, REASONS
from calculators.frames.text import phrase, speaks
from calculators.frames.tones import TONES
from calculators.questions import utf16_length
from tests.calculators.note.drafting.form import repeated_at_a_seam
from tests.calculators.note.drafting.requests import LIMITS, NAMES, ask, awkward

REQUESTS = int(os.environ.get("REQUESTS", "2000"))
"""How many are tried; a change to the drafter deserves `REQUESTS=10000`, some minutes."""

CLEAN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]")


def hold(asked: dict[str, str], answered: dict, situation: Situation) -> None:
    """Check what holds for the answer to any request, with drafts or without."""
    if not answered["ok"]:
        assert answered["problems"]
        known = {*asked, "reason", *(detail.field for detail in situation.details)}
        for problem in answered["problems"]:
            assert problem["field"] in known, problem
            assert problem["message"].endswith((".", "?")), problem
        return
    found = answered["result"]["drafts"]
    assert len(found) >= 3
    assert len({draft["text"] for draft in found}) == len(found)
    for draft in found:
        text = draft["text"]
        assert utf16_length(text) == draft["length"] <= int(asked["limit"])
        assert "fault" not in {finding["level"] for finding in draft["findings"]}, draft
        assert phrase(asked["recipient"]) in text
        assert not CLEAN.search(text)
        assert text == " ".join(text.split())
        told = {
            detail.field: completion(detail, asked[detail.field])
            for detail in situation.details
            if detail.field in draft["used"]
        }
        assert all(words in text for words in told.values()), draft
        needed = {detail.field for detail in situation.details if detail.need == NEEDED}
        assert needed <= told.keys()


@pytest.mark.slow
def test_thousands_of_awkward_requests_bring_no_faulty_draft() -> None:
    random = Random(20261129)
    drafted = 0
    for number in range(REQUESTS):
        situation = SITUATIONS[number % len(SITUATIONS)]
        asked = awkward(random, situation)
        answered = ask(**asked)
        hold(asked, answered, situation)
        drafted += answered["ok"]
        for draft in answered["result"]["drafts"] if answered["ok"] else ():
            told = [
                completion(detail, asked[detail.field])
                for detail in situation.details
                if detail.field in draft["used"] and detail.field != "work_title"
            ]
            assert not repeated_at_a_seam(draft["text"], told), draft["text"]
    assert drafted > 0.9 * REQUESTS


PIECES = st.sampled_from(
    [
        *("Acme Inc.", "the Q&A", '"Big Data"', "“Grit”", "🌊", "مؤتمر", "QCon", "an egg", "Who?"),
        *(".NET", "C++", "e.g.", "I", "to", "because", "and", "...", "..", ",", "(so far)", "–"),  # noqa: RUF001
        *("\n", "\t", "\x00", "\ud83d", "\u202e", "\u200b", "don't", "’s", "{field}", "{}", "%s"),  # noqa: RUF001
        *("[Name]", "We met at", "What stayed with me:", "I'd like to", "https://example.org"),
    ]
)
FREE = st.one_of(st.lists(PIECES, min_size=1, max_size=5).map(" ".join), st.text(max_size=60))
STARTS = {
    field: st.sampled_from([None, *(start.id for start in picked)])
    for field, picked in (("reason_start", REASONS), ("offer_start", OFFERS))
}


@settings(max_examples=150, deadline=None)
@given(
    name=st.one_of(st.sampled_from(NAMES), FREE),
    situation=st.sampled_from(SITUATIONS),
    tone=st.sampled_from(TONES),
    limit=st.sampled_from(LIMITS),
    texts=st.fixed_dictionaries(
        {"a": FREE, "b": FREE, "c": FREE, "reason": FREE, "offer": FREE, **STARTS}
    ),
)
@example(
    "J.", SITUATIONS[0], TONES[0], "200", {"a": "X.", "b": "Y.", "c": "", "reason": "", "offer": ""}
)
def test_whatever_is_typed_the_draft_fits_and_is_whole(
    name: str, situation: Situation, tone, limit: str, texts: dict
) -> None:
    asked = {"recipient": name, "situation": situation.id, "tone": tone.id, "limit": limit}
    asked |= {
        detail.field: texts[one] for detail, one in zip(situation.details, "abc", strict=False)
    }
    asked |= {field: words for field, words in texts.items() if field not in "abc" and words}
    hold(asked, ask(**asked), situation)


@given(st.text())
def test_a_tidied_text_stays_as_it_is(text: str) -> None:
    assert phrase(phrase(text)) == phrase(text)


@pytest.mark.slow
@pytest.mark.parametrize("field", ["recipient", "field", "point", "reason", "offer", "sender"])
@pytest.mark.parametrize("piece", ["a", " -", ". ", "I ", "\ud800", "🌊", "“", " so", "caught "])
def test_a_megabyte_is_answered_at_once(field: str, piece: str) -> None:
    asked = {"recipient": "José", "situation": "same_field", "field": "tides", "point": "an eel"}
    start = time.process_time()
    answered = ask(**{**asked, field: piece * (1_000_000 // len(piece))})
    assert time.process_time() - start < 10  # with a square in it, it would take hours
    assert len(str(answered)) < 10_000


def test_the_answer_is_the_same_every_time() -> None:
    random = Random(7)
    for situation in SITUATIONS * 10:
        asked = awkward(random, situation)
        assert ask(**asked) == ask(**dict(reversed(asked.items())))


def test_the_random_requests_are_not_all_alike() -> None:
    random = Random(7)
    asked = [awkward(random, SITUATIONS[0]) for _ in range(100)]
    assert sum(one != other for one, other in pairwise(asked)) == 99
    assert any(speaks(one["event"]) and "\n" in one["event"] for one in asked)

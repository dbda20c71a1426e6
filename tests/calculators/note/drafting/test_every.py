"""All usual requests: every situation, tone and limit, and each optional field given or not."""

import re
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations

import pytest

from calculators.frames.situation import EITHER
from calculators.frames.situations import SITUATIONS
from calculators.frames.starts import OFFERS, REASONS
from calculators.frames.text import phrase
from calculators.questions import utf16_length
from tests.calculators.note.drafting.form import faults_of_form
from tests.calculators.note.drafting.requests import ask, every

pytestmark = pytest.mark.slow

CHOICES = {"situation", "tone", "limit", "reason_start", "offer_start"}
EXAMPLES = {
    field: {f"{field}_start": starts[0].id, field: starts[0].example}
    for field, starts in {"reason": REASONS, "offer": OFFERS}.items()
}
BY_ID = {situation.id: situation for situation in SITUATIONS}


@cache
def answered() -> list[tuple[dict[str, str], dict]]:
    """Return every request with its answer: made once, read by many tests."""
    return [(given, ask(**given)) for given in every()]


@cache
def drafted() -> list[tuple[dict[str, str], list[dict]]]:
    """Return the requests that have drafts, with them."""
    return [(given, one["result"]["drafts"]) for given, one in answered() if one["ok"]]


def texts(given: dict[str, str]) -> dict[str, str]:
    """Return the fields that are words of the reader's own."""
    return {field: words for field, words in given.items() if field not in CHOICES}


def test_no_draft_has_a_fault_by_the_checker() -> None:
    wrong = [
        (draft["text"], finding["rule"])
        for _, found in drafted()
        for draft in found
        for finding in draft["findings"]
        if finding["level"] == "fault"
    ]
    assert not wrong


def test_where_there_is_no_draft_the_field_named_is_the_way_out() -> None:
    refused = [(given, one["problems"]) for given, one in answered() if not one["ok"]]
    assert len(refused) < 0.01 * len(answered())
    for given, problems in refused:
        (field,) = [problem["field"] for problem in problems]
        without = {name: words for name, words in given.items() if not name.startswith(field)}
        detail = BY_ID[given["situation"]].detail(field)
        mended = without | ({field: detail.example} if detail else {})
        if field not in given and field in EXAMPLES:
            mended |= EXAMPLES[field]
        assert ask(**mended)["ok"], (given, problems)


def test_each_fits_and_is_well_formed() -> None:
    for given, found in drafted():
        assert len(found) >= 3
        for draft in found:
            assert draft["length"] == utf16_length(draft["text"]) <= int(given["limit"])
            assert draft["limit"] == int(given["limit"])
            ended = draft["text"] + "." * ("sender" in draft["used"])
            assert not faults_of_form(ended, texts(given)), draft["text"]


def test_name_and_details_that_are_needed_stand_in_each_letter_for_letter() -> None:
    for given, found in drafted():
        situation = BY_ID[given["situation"]]
        for detail in situation.details:
            if detail.need == "needed" or (detail.need == EITHER and detail.field in given):
                for draft in found:
                    assert given[detail.field].removesuffix("?") in draft["text"]
        assert all(given["recipient"] in draft["text"] for draft in found)


def test_each_holds_what_it_says_it_holds() -> None:
    for given, found in drafted():
        for draft in found:
            assert set(draft["used"]) | set(draft["left_out"]) == set(texts(given))
            assert not set(draft["used"]) & set(draft["left_out"])
            for field, words in texts(given).items():
                held = phrase(words).removesuffix(".") in draft["text"]
                assert held == (field in draft["used"]), (field, draft)


def test_the_drafts_of_one_request_differ_in_more_than_a_synonym() -> None:
    """They begin in other words, and share less than nine tenths of all words in their order.

    Where a short limit leaves no room for a close of ours, a little more.
    """
    for given, found in drafted():
        for pair in combinations([draft["text"].split() for draft in found], 2):
            one, other = (words[len(given["recipient"].split()) + 1 :] for words in pair)
            assert one[:8] != other[:8], (one, other)
            most = 0.9 if given["limit"] == "300" else 0.94
            assert SequenceMatcher(None, one, other, autojunk=False).ratio() < most, (one, other)


def test_warm_and_plain_have_contractions_and_formal_has_none() -> None:
    contracted = {"warm": 0, "plain": 0}
    for given, found in drafted():
        for draft in found:
            text = draft["text"].replace(given["recipient"], "")
            if given["tone"] == "formal":
                assert "'" not in text.replace(f"'{given.get('work_title')}'", ""), text
            else:
                contracted[given["tone"]] += "'" in text
    assert all(count > 1000 for count in contracted.values())


def test_after_bad_news_no_draft_congratulates_or_asks() -> None:
    for given, found in drafted():
        if given["situation"] == "setback":
            for draft in found:
                assert not re.search(r"\?|ongratul|ell done|'d like|would like", draft["text"])


def test_praise_and_feelings_are_never_ours() -> None:
    claimed = re.compile(
        r"\b(amazing|inspir\w+|impress\w+|excellent|great|fantastic|admire\w*|enjoyed|loved|lovely|"
        r"insightful|brilliant|expert\w*|outstanding|big fan|interest\w*|pleasure|attention|"
        r"hope this|add you)\b|!"
    )
    for _, found in drafted():
        for draft in found:
            assert not claimed.search(draft["text"]), draft["text"]

"""What is in the way of a note: the field is named, with what the checker says of it."""

from dataclasses import replace

import pytest

from calculators.note.checking import CheckResult, Finding
from calculators.note.drafting import faults
from tests.calculators.note.drafting.requests import ask, drafts

MET = {"recipient": "José", "situation": "met_at_event", "event": "the tide day in Cork"}
FAULT = Finding("x", "fault", 3, 7, "Wrong.", "Put it right.", "")


def faulting(monkeypatch: pytest.MonkeyPatch, *words: str, of_all: bool = False) -> list[str]:
    """Let the checker fault every note that holds any of the words; return all it was asked."""
    seen = []

    def check(text: str, *_: object) -> CheckResult:
        seen.append(text)
        fault = replace(FAULT, start=0, end=len(text)) if of_all else FAULT
        bad = any(word in text for word in words)
        return CheckResult("", 0, 0, 0, (fault,) if bad else ())

    monkeypatch.setattr(faults, "check", check)
    return seen


def named(**given: str) -> list[str]:
    """Return the fields that the problems name."""
    return [problem["field"] for problem in ask(**given)["problems"]]


def test_a_field_that_may_be_left_open_is_to_blame_before_one_that_is_needed(monkeypatch) -> None:
    faulting(monkeypatch, "eels")
    given = {**MET, "offer_start": "could", "offer": "send you eels", "sender": "Sam"}
    (problem,) = ask(**given)["problems"]
    assert problem == {"field": "offer", "message": "“I could …”: Wrong. Put it right."}


def test_a_needed_field_is_to_blame_where_its_words_are(monkeypatch) -> None:
    faulting(monkeypatch, "Cork")
    (problem,) = ask(**MET, sender="Sam", topic="eels")["problems"]
    assert problem == {"field": "event", "message": "“We met at …”: Wrong. Put it right."}
    faulting(monkeypatch, "José")
    assert named(**MET) == ["recipient"]


def test_two_fields_are_to_blame_where_both_have_the_words(monkeypatch) -> None:
    faulting(monkeypatch, "eels")
    assert sorted(named(**MET, topic="eels", offer="Our eels are yours.")) == ["offer", "topic"]


def test_where_the_whole_note_says_too_little_what_is_missing_is_named(monkeypatch) -> None:
    def check(text: str, *_: object) -> CheckResult:
        fault = replace(FAULT, start=0, end=len(text))
        return CheckResult("", 0, 0, 0, () if "stayed with me" in text else (fault,))

    monkeypatch.setattr(faults, "check", check)
    (problem,) = ask(**MET)["problems"]
    assert problem["field"] == "point"
    assert problem["message"].startswith("“What stayed with me: …” is needed too: Wrong.")


@pytest.mark.parametrize(("of_all", "field"), [(True, "point"), (False, "event")])
def test_a_fault_of_some_words_is_mended_in_them_and_one_of_all_by_more(
    monkeypatch, of_all: bool, field: str
) -> None:
    def check(text: str, *_: object) -> CheckResult:
        fault = replace(FAULT, start=0, end=len(text)) if of_all else FAULT
        sound = "stayed with me" in text or "tidal energy day" in text
        return CheckResult("", 0, 0, 0, () if sound else (fault,))

    monkeypatch.setattr(faults, "check", check)
    assert named(**MET) == [field]


def test_a_checker_that_faults_everything_is_answered_too(monkeypatch) -> None:
    faulting(monkeypatch, "")
    assert named(**MET) == ["event"]


def test_a_close_of_ours_goes_where_it_is_to_blame(monkeypatch) -> None:
    faulting(monkeypatch, "stay in touch.")
    found = drafts(**MET)
    assert len(found) == 3
    assert not any("stay in touch." in draft["text"] for draft in found)


def test_what_is_offered_has_been_checked_as_it_stands(monkeypatch) -> None:
    seen = faulting(monkeypatch, "no such words")
    assert {draft["text"] for draft in drafts(**MET)} <= set(seen)

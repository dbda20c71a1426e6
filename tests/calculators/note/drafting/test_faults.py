"""What is in the way of a note: the field is named, with what the checker says of it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from calculators.note.checking import CheckResult, Finding
from calculators.note.drafting import faults, first
from tests.calculators.note.drafting.requests import ask, drafts

MET = {"recipient": "José", "situation": "met_at_event", "event": "the tide day in Cork"}
FAULT = Finding("x", "fault", 3, 7, "Wrong.", "Put it right.", "")


def finding_fault_if(monkeypatch: pytest.MonkeyPatch, bad: Callable[[str], bool]) -> list[str]:
    """Let the checker fault such notes; return all it was asked."""
    seen = []

    def check(text: str, *_: object) -> CheckResult:
        seen.append(text)
        return CheckResult("", 0, 0, 0, (FAULT,) if bad(text) else ())

    monkeypatch.setattr(faults, "check", check)
    return seen


def faulting(monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    """Let the checker fault every note that holds the words; return all it was asked."""
    return finding_fault_if(monkeypatch, lambda text: words in text)


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


@pytest.mark.parametrize(
    ("both", "field"), [(("eels", "quay"), "offer"), (("José", "tide day"), "event")]
)
def test_where_either_of_two_fields_may_go_the_one_worth_less_is_to_blame(
    monkeypatch, both: tuple[str, ...], field: str
) -> None:
    finding_fault_if(monkeypatch, lambda text: all(word in text for word in both))
    assert named(**MET, topic="eels", offer="Our quay is yours.") == [field]


def test_what_is_not_to_blame_stays_as_it_was_begun(monkeypatch) -> None:
    work = {"recipient": "José", "situation": "read_their_work", "work_title": "Tides"}
    offer = {"offer_start": "could", "offer": "send you maps"}
    finding_fault_if(
        monkeypatch, lambda text: "an eel" in text or "I could send you maps." not in text
    )
    assert named(**work, point="an eel", **offer) == ["point"]


def test_a_reason_to_blame_is_tried_as_a_whole_sentence(monkeypatch) -> None:
    group = {"recipient": "José", "situation": "same_group", "group": "Map Jam"}
    finding_fault_if(monkeypatch, lambda text: "I'm working on" not in text)
    assert named(**group, reason="We both keep bees.") == ["reason"]


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


@pytest.mark.parametrize(
    ("start", "end", "field"), [(0, None, "point"), (3, 7, "event"), (-4, None, "event")]
)
def test_a_fault_of_some_words_is_mended_in_them_and_one_of_all_by_more(
    monkeypatch, start: int, end: int | None, field: str
) -> None:
    def check(text: str, *_: object) -> CheckResult:
        start_, end_, _ = slice(start, end).indices(len(text))
        fault = replace(FAULT, start=start_, end=end_)
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


def test_one_note_alone_is_of_the_first_way_without_a_fault(monkeypatch) -> None:
    before = first(MET)
    assert before
    seen = faulting(monkeypatch, before)
    assert first(MET) == seen[-1] != before
    faulting(monkeypatch, "")
    assert first(MET) is None

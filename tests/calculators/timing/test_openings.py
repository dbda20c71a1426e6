"""How a plan has its writing begun: of the note's own frames, without a fault once it is filled."""

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.door import answer
from calculators.frames.fields import NAMES
from calculators.frames.situations import SITUATIONS
from calculators.note.checking import check
from calculators.note.checking.rule import FAULT
from calculators.note.checking.rules import RULES
from calculators.timing import openings
from tests.calculators.timing.cases import answers
from tests.calculators.timing.test_plan import HAPPENED, MONDAY, monday, planned

GAP = re.compile(r"\[([^\[\]]*)\]")

FILLED = {
    "their first name": "Ana",
    "the event": "the tidal energy day in Cork",
    "what you talked about": "slow turbines",
    "one thing they said": "the eels decide where you build",
    "one thing they said or did there": "your model of the lock gates",
    "the new role": "head of research at Tideway",
    "what they launched": "the Tide Atlas",
    "one thing about it": "the small harbours are on the map too",
    "what happened": "the cuts at Tideway",
    "one thing they made or did": "the maps of the old quays",
    "what your post was about": "night buses",
    "who introduced you": "Sam Hill",
    "what you two might do together": "we could compare our flood maps",
    "what they wrote": "Why Ships Sink",
    "one thing in it": "most of them sink in port",
    "what links the two of you": "we both keep eels out of old tide mills",
    "what you hope for": "see how you draw your flood maps",
    "One thing of theirs you remember.": "Your remark on eels changed our grid.",
    "what you wrote to them about": "your flood maps",
    "your question": "do you draw them by hand",
    "what you saw or heard": "A tide mill in the news",
    "their work": "the lock at Strood",
    "who you both know": "Sam",
    "your reason": "the eels in our mill",
    "your part in it": "what I said at the end",
}
"""What a reader might put into each gap."""

REQUESTS = {
    **openings.REQUESTS,
    "event, not met": openings.NOT_MET,
    "too long ago": openings.NEWER,
    "any day": openings.ANY_DAY,
}
MESSAGES = (
    openings.THANKS,
    openings.MESSAGE,
    openings.MESSAGE_LATE,
    openings.CHECK_IN,
    openings.INTRODUCE,
    openings.PUT_RIGHT,
)
FRAMES = {
    "event": ("met_at_event", ("event", "topic", "point")),
    "career_change": ("new_role", ("role",)),
    "launch": ("launch", ("project", "point")),
    "setback": ("setback", ("event", "point")),
    "engaged": ("engaged_with_me", ("topic", "point")),
    "introduced": ("introduced", ("mutual_name", "point")),
    "too long ago": ("read_their_work", ("work_title", "point")),
}
"""The situation of a request, and the sentences of it that are begun."""


def filled(opening: str) -> str:
    return GAP.sub(lambda gap: FILLED[gap[1]], openings.to("Ana", opening))


@pytest.mark.parametrize("moment", REQUESTS)
def test_a_request_that_is_filled_in_has_no_fault_and_room_to_spare(moment: str) -> None:
    checked = check(filled(REQUESTS[moment]), "Ana")
    assert [one.rule for one in checked.findings if one.level == FAULT] == []
    assert checked.length <= checked.limit


@pytest.mark.parametrize("opening", MESSAGES)
def test_a_message_that_is_filled_in_has_no_fault_of_any_message(opening: str) -> None:
    of_all = {rule.id for rule in RULES if rule.in_messages}
    checked = check(filled(opening), limit=8_000)
    faults = {one.rule for one in checked.findings if one.level == FAULT}
    assert faults & of_all == set()


@pytest.mark.parametrize("opening", [*REQUESTS.values(), *MESSAGES])
def test_a_gap_left_open_is_a_fault_to_the_checker(opening: str) -> None:
    text = openings.to("Ana", opening)
    gaps = GAP.findall(text)
    assert gaps
    for open_gap in gaps:
        left = GAP.sub(lambda gap, it=open_gap: gap[0] if gap[1] == it else FILLED[gap[1]], text)
        assert "placeholder" in [one.rule for one in check(left).findings]


@pytest.mark.parametrize("moment", FRAMES)
def test_a_request_is_one_that_the_note_calculator_drafts(moment: str) -> None:
    situation, fields = FRAMES[moment]
    begun = openings.to("Ana", REQUESTS[moment])
    gaps = GAP.findall(begun)
    assert len(gaps) == len(fields)
    declared = next(one for one in SITUATIONS if one.id == situation)
    assert {one.field for one in declared.details if one.field in NAMES} >= set(fields)
    details = {field: FILLED[gap] for field, gap in zip(fields, gaps, strict=True)}
    asked = {"situation": situation, "recipient": "Ana", **details}
    drafts = json.loads(answer("note-draft", json.dumps(asked)))["result"]["drafts"]
    assert filled(REQUESTS[moment]) in [draft["text"] for draft in drafts]


@given(answers())
def test_what_is_written_is_begun_once_and_what_is_not_written_never(given: dict[str, Any]) -> None:
    steps = {step["id"]: step["draft"] for step in planned(given)["steps"]}
    request = {"note" if "note" in steps else "send"}
    writing = {*request, "new_reason", "thanks", "message", "check_in", "look_again", "put_right"}
    assert {id_ for id_, draft in steps.items() if draft} == writing & steps.keys()


@pytest.mark.parametrize("moment", HAPPENED)
def test_the_request_is_begun_by_what_happened(moment: str) -> None:
    fresh = {step["id"]: step["draft"] for step in monday(moment=moment, moment_on=0)["steps"]}
    late = {step["id"]: step["draft"] for step in monday(moment=moment, moment_on=-900)["steps"]}
    again = monday(moment=moment, moment_on=0, withdrawn_on=-60)["steps"][0]["draft"]
    (first,) = {draft for id_, draft in fresh.items() if id_ in ("note", "send") and draft}
    opening = openings.NOT_MET if moment == "event" else openings.REQUESTS[moment]
    assert first == openings.to("", opening) == again
    assert late["new_reason"] == openings.to("", openings.NEWER)


def test_only_who_talked_at_an_event_is_said_to_have_talked() -> None:
    begun = {}
    for met in ("yes", "no"):
        steps = monday(moment="event", moment_on=-1, met_in_person=met)["steps"]
        begun[met] = next(step["draft"] for step in steps if step["draft"])
    assert "talked" in begun["yes"]
    assert "talked" not in begun["no"]


@pytest.mark.parametrize(
    ("person", "greeting"),
    [
        ("Ana", "Hi Ana,"),
        ("Ana Souza", "Hi Ana,"),
        ("Dr Shah", "Hi Dr Shah,"),
        ("李雷", "Hi 李雷,"),
        ("O'Brien", "Hi O'Brien,"),
        ("", "Hi [their first name],"),
        ("the woman from the mill", "Hi [their first name],"),
        ("?", "Hi [their first name],"),
    ],
)
def test_a_name_is_greeted_where_it_is_one_for_sure(person: str, greeting: str) -> None:
    accepted = (MONDAY - timedelta(1)).isoformat()
    plan = planned({"today": MONDAY.isoformat(), "person": person, "accepted_on": accepted})
    assert [step["draft"].startswith(greeting) for step in plan["steps"]] == [True] * 3


@given(st.text(max_size=80))
def test_no_name_breaks_an_opening(person: str) -> None:
    gaps = GAP.findall(openings.THANKS)
    assert GAP.findall(openings.to(person, openings.THANKS))[-len(gaps) :] == gaps

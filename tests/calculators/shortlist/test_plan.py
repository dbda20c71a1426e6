"""The plan: notes where they change most, requests spread over the days, none too late."""

from collections import Counter
from datetime import date, timedelta
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.verdicts import HOLD, SEND, rank
from tests.calculators.shortlist.lists import EVERYBODY, TODAY, as_rows, many, result, scored

FRESH = {**EVERYBODY, "note": None, "event": "Harbour Data Day"}
"""What's true of everyone, with all that a note needs; the note is left to the plan."""

TOLD = ("name", "event", "topic", "situation")
"""Columns that are no answers to the score."""


def everybody(count: int, seed: int, **more: object) -> list[dict[str, object]]:
    """Return people about whom all is told but the note, which the plan decides."""
    people = many(count, seed=seed)
    more = {"situation": "met_at_event", **more}
    return [{**{id_: one[id_] for id_ in one if id_ != "note"}, **more} for one in people]


def answers(person: dict[str, object]) -> dict[str, object]:
    return {id_: one for id_, one in person.items() if id_ not in TOLD}


def ranks(person: dict[str, object]) -> tuple[int, int]:
    """Return the rank of the verdict without a note, and with one."""
    bare, noted = (
        scored({**answers(person), "note": note})["verdict"] for note in ("none", "personal")
    )
    return rank(bare), rank(noted)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**6), notes=st.integers(0, 4))
def test_no_other_way_to_spend_the_notes_changes_the_verdicts_more(seed: int, notes: int) -> None:
    people = everybody(7, seed)
    found = result(as_rows(people), notes_left=notes)
    gains = {one["name"]: after - before for one in people for before, after in [ranks(one)]}
    spent = [one["name"] for one in found["people"] if one["note"]]
    assert len(spent) <= notes
    assert found["notes_left"] == notes - len(spent)
    best = max(sum(gains[name] for name in some) for some in combinations(gains, min(notes, 7)))
    assert sum(gains[name] for name in spent) == best
    assert all(gains[name] for name in spent)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**6), notes=st.integers(0, 4))
def test_the_verdict_is_the_one_with_the_note_of_the_plan(seed: int, notes: int) -> None:
    people = everybody(6, seed)
    by_name = {one["name"]: one for one in people}
    for one in result(as_rows(people), notes_left=notes)["people"]:
        note = "personal" if one["note"] or one["note_next_month"] else "none"
        said = scored({**answers(by_name[one["name"]]), "note": note})
        assert (one["verdict"], one["score"]) == (said["verdict"], said["score"])


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**6), told=st.sampled_from((0.5, 0.9, 1.0)))
def test_people_are_ranked_by_verdict_and_then_by_score(seed: int, told: float) -> None:
    found = result(as_rows(many(12, told, seed)))["people"]
    known = [one for one in found if one["verdict"]]
    order = [(rank(one["verdict"]), one["score"] or 0) for one in known if one["score"] is not None]
    assert order == sorted(order, reverse=True)
    assert len(found) == 12


def colleagues(count: int, **more: object) -> list[dict[str, object]]:
    return [{"name": f"P{place}", "familiarity": "colleague", **more} for place in range(count)]


@settings(max_examples=40, deadline=None)
@given(
    count=st.integers(1, 60),
    weekly=st.integers(1, 40),
    start=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
)
def test_no_week_has_too_many_and_every_day_is_a_working_day(
    count: int, weekly: int, start: date
) -> None:
    found = result(as_rows(colleagues(count)), shared=EVERYBODY, weekly=weekly, today=str(start))
    days = [date.fromisoformat(one["send_on"]) for one in found["people"]]
    assert len(days) == count
    assert days == sorted(days)
    assert all(day.weekday() < 5 and day >= start for day in days)
    by_day = Counter(days)
    for day in by_day:
        week = sum(by_day[day + timedelta(later)] for later in range(7))
        assert week <= weekly
        assert by_day[day] <= -(-weekly // 5)


def test_the_first_request_goes_out_today_or_on_monday() -> None:
    rows = as_rows(colleagues(1))
    for today, first in (
        (TODAY, TODAY),
        ("2026-11-28", "2026-11-30"),
        ("2026-11-29", "2026-11-30"),
    ):
        assert result(rows, shared=EVERYBODY, today=today)["people"][0]["send_on"] == first


def test_only_who_can_be_sent_a_request_has_a_day() -> None:
    for one in result(as_rows(many(80, 0.9)), notes_left=10)["people"]:
        assert (one["send_on"] is not None) <= (one["verdict"] == SEND)


@pytest.mark.parametrize("weekly", [1, 2, 5, 20])
def test_on_its_day_every_request_would_still_be_sent(weekly: int) -> None:
    random = Random(3)
    people = everybody(40, seed=11, moment="event", obstacle="none", history="none")
    for one in people:
        one["moment_days"] = random.randint(0, 9)
    by_name = {one["name"]: one for one in people}
    found = result(as_rows(people), notes_left=40, weekly=weekly)["people"]
    dated = [one for one in found if one["send_on"]]
    assert dated
    for one in dated:
        person = answers(by_name[one["name"]])
        later = (date.fromisoformat(one["send_on"]) - date.fromisoformat(TODAY)).days
        days = int(str(person["moment_days"])) + later
        note = "personal" if one["note"] else "none"
        then = scored({**person, "moment_days": days, "note": note})
        assert then["verdict"] == SEND, one


def test_a_moment_that_would_pass_goes_before_a_better_score() -> None:
    rows = "name,familiarity,goal_fit,topic\nAda,colleague,direct,\nBo,met_once,none,eels\n"
    found = {one["name"]: one for one in result(rows, shared=FRESH, weekly=1)["people"]}
    assert found["Ada"]["score"] > found["Bo"]["score"]
    assert found["Bo"]["send_on"] < found["Ada"]["send_on"]


def test_whose_moment_passes_before_their_turn_is_told_so() -> None:
    rows = "name,familiarity,goal_fit,topic\n"
    rows += "".join(f"P{one},met_once,none,eels\n" for one in range(3))
    late = [one for one in result(rows, shared=FRESH, weekly=1)["people"] if not one["send_on"]]
    assert late
    assert all("moment will have passed" in one["next_step"] for one in late)


def test_with_no_invitations_left_nobody_has_a_day() -> None:
    found = result(as_rows(colleagues(2)), shared=EVERYBODY, weekly=0)["people"]
    assert [one["send_on"] for one in found] == [None, None]
    assert all("no requests left" in one["next_step"] for one in found)


def test_the_plan_of_the_last_day_runs_on_after_it() -> None:
    found: dict[str, Any] = result(
        as_rows(colleagues(3)), shared=EVERYBODY, weekly=1, today="2199-12-31"
    )
    assert [one["send_on"] for one in found["people"]] == ["2199-12-31", "2200-01-07", "2200-01-14"]


def test_a_boundary_is_the_reason_and_its_way_out_the_next_step() -> None:
    (one,) = result("name,history\nAda,pending\n", shared=EVERYBODY)["people"]
    (cap,) = scored({**EVERYBODY, "history": "pending"})["caps"]
    assert one["verdict"] == HOLD
    assert cap["reason"] == f"{one['why']} {one['next_step']}"
    assert cap["guide"] == one["guide"]


def test_the_question_that_is_asked_next_is_one_still_open() -> None:
    people = [*many(150, 0.7), {"name": "Ada", **EVERYBODY, "familiarity": "friend"}]
    by_name = {one["name"]: one for one in people}
    asked = 0
    for one in result(as_rows(people))["people"]:
        if one["verdict"] is None:
            asked += 1
            told = by_name[one["name"]]
            still = [question.label for question in QUESTIONS if question.id not in told]
            assert one["next_step"][len("Answer “") : -1] in still
    assert asked

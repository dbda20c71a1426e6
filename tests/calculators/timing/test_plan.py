"""The plan: what holds for every answer, and what each place to stand leads to."""

import json
import re
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators.calendar_file import uid
from calculators.connection_score.about_request import MOMENT
from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.scoring import faded, in_force
from calculators.connection_score.verdicts import PREPARE, rank
from calculators.door import answer
from calculators.platform_limits import WAIT_AFTER_WITHDRAWAL
from calculators.timing.fields import MOMENT_ON, WORKING_DAYS
from tests.calculators.timing.cases import answers
from tests.support.calendars import by_icalendar

HAPPENED = [one.id for one in MOMENT.choices if one.id != "none"]
MONDAY = date(2026, 11, 30)
NOON = 1_796_040_000
EVERY_DAY = [one.id for one in WORKING_DAYS.choices]
NOTHING = {"sent_on": None, "accepted_on": None, "declined_on": None, "withdrawn_on": None}
FREE = {"obstacle": "none", "clear_on": None}


def planned(given: dict[str, Any]) -> dict[str, Any]:
    answered = json.loads(answer("timing", json.dumps(given)))
    assert answered["ok"], answered
    found: dict[str, Any] = answered["result"]
    return found


def problems(**given: Any) -> list[dict[str, str]]:
    answered = json.loads(answer("timing", json.dumps({"today": MONDAY.isoformat(), **given})))
    found: list[dict[str, str]] = answered.get("problems", [])
    return found


def monday(**given: Any) -> dict[str, Any]:
    """Return the plan for Monday; days are counted from it."""
    days = {
        field: (MONDAY + timedelta(value)).isoformat() if field.endswith("_on") else value
        for field, value in given.items()
    }
    return planned({"today": MONDAY.isoformat(), **days})


def dated(plan: dict[str, Any]) -> dict[str, int]:
    """Return the days of the steps, counted from Monday."""
    return {step["id"]: (date.fromisoformat(step["date"]) - MONDAY).days for step in plan["steps"]}


@given(answers())
def test_steps_are_in_order_on_working_days_and_in_the_past_only_where_overdue(
    given: dict[str, Any],
) -> None:
    plan = planned(given)
    days = [step["date"] for step in plan["steps"]]
    assert days == sorted(days)
    for step in plan["steps"]:
        assert date.fromisoformat(step["date"]).strftime("%a").lower() in given["working_days"]
        assert step.get("overdue", False) == (step["date"] < given["today"])
    for day in filter(None, [plan["best_day"], plan["last_day"]]):
        assert date.fromisoformat(day).strftime("%a").lower() in given["working_days"]
        assert day >= given["today"]
    if plan["last_day"]:
        assert plan["best_day"] <= plan["last_day"]


@given(answers())
def test_a_request_is_sent_on_the_best_day_or_on_none(given: dict[str, Any]) -> None:
    plan = planned(given)
    assert [one["date"] for one in plan["steps"] if one["id"] == "send"] == (
        [plan["best_day"]] if plan["best_day"] else []
    )


@given(answers())
def test_the_calendar_holds_the_steps_with_their_days_and_words(given: dict[str, Any]) -> None:
    plan = planned(given)
    events = by_icalendar(plan["calendar"])
    assert [one["first"] for one in events] == [step["date"] for step in plan["steps"]]
    names = [uid("timing", given["person"], given["moment"], step["id"]) for step in plan["steps"]]
    assert [one["uid"] for one in events] == names
    assert max(Counter(names).values(), default=1) == 1
    for event, step in zip(events, plan["steps"], strict=True):
        # What a name holds that no calendar may is left out; it stands before the last comma.
        assert step["reason"] in event["text"]
        assert event["text"].endswith(step["draft"].rpartition(",")[2] or step["reason"])


@given(answers(moment_on=None, person="Ana"), st.sampled_from(HAPPENED), st.integers(0, 60))
def test_a_plan_made_again_keeps_the_names_of_its_events(
    given: dict[str, Any], moment: str, later: int
) -> None:
    def names(moved: int) -> dict[str, str]:
        on = (date.fromisoformat(given["today"]) + timedelta(moved)).isoformat()
        plan = planned({**given, "moment": moment, "moment_on": on})
        steps = [step["id"] for step in plan["steps"]]
        return dict(zip(steps, [one["uid"] for one in by_icalendar(plan["calendar"])], strict=True))

    before, after = names(0), names(later)
    assert all(before[step] == after[step] for step in before.keys() & after.keys())


@given(answers(person="Ana"), answers(person="Ana"), st.integers(NOON, NOON + 10**7))
def test_a_plan_that_is_changed_takes_the_place_of_the_one_of_a_second_before(
    one: dict[str, Any], other: dict[str, Any], clock: int
) -> None:
    """Whatever else it answers on that day, where it is about the same person and moment."""
    changed = {**other, "today": one["today"], "moment": one["moment"]}
    found = []
    for given_, at in [(one, clock), (changed, clock + 1)]:
        answered = json.loads(answer("timing", json.dumps({**given_, "clock": at})))
        assume(answered["ok"])
        found.append({e["uid"]: e["version"] for e in by_icalendar(answered["result"]["calendar"])})
    before, after = found
    assert all(after[uid_] > before[uid_] for uid_ in before.keys() & after.keys())


@given(answers(), st.sampled_from(HAPPENED), st.integers(0, 400))
def test_the_share_left_is_what_the_score_gives_of_the_points(
    given: dict[str, Any], moment: str, days: int
) -> None:
    on = (date.fromisoformat(given["today"]) - timedelta(days)).isoformat()
    plan = planned({**given, "moment": moment, "moment_on": on})
    choice = MOMENT.choice(moment)
    left = faded(choice.points, choice.half_life, days)
    assert plan["freshness"]["left"] == round(left / choice.points, 3)
    for part in plan["parts"]:
        if part["part"] == "fading" and days < len(part["heights"]):
            assert part["heights"][part["today"]] == left
            assert part["heights"][0] == choice.points
            assert part["heights"][-1] == 0


@given(answers(**NOTHING))
def test_what_is_in_the_way_holds_the_request_back_as_the_score_does(given: dict[str, Any]) -> None:
    plan = planned(given)
    clear = given.get("clear_on")
    held = {cap.when[0].choices[0] for cap in CAPS if cap.when[0].question == "obstacle"}
    if given["obstacle"] in held and not clear:
        assert plan["best_day"] is None
        assert plan["last_day"] is None
    else:
        first = [step["date"] for step in plan["steps"] if step["id"] in ("send", "new_reason")]
        assert bool(first) == (plan["next_question"] is None)
        assert not clear or all(day > clear for day in first)


@given(answers(**NOTHING, **FREE))
def test_after_a_withdrawal_a_request_is_due_only_where_no_boundary_of_the_score_holds(
    given: dict[str, Any],
) -> None:
    today = date.fromisoformat(given["today"])
    for ago in (0, 1, 20, 21, 22, 60):
        withdrawn = today - timedelta(ago)
        plan = planned({**given, "withdrawn_on": withdrawn.isoformat()})
        if not plan["best_day"]:
            continue
        for day in filter(None, [plan["best_day"], plan["last_day"]]):
            since = date.fromisoformat(day)
            asked = {
                "history": "no_answer",
                "history_days": (since - withdrawn).days,
                "moment": given["moment"],
                "moment_days": (since - date.fromisoformat(given["moment_on"])).days,
                "mutual_support": "none",
            }
            assert all(rank(cap.verdict) > rank(PREPARE) for cap in in_force(asked))
            assert given["moment_on"] > withdrawn.isoformat()


@given(answers(**FREE), st.sampled_from(["sent_on", "accepted_on", "declined_on"]))
def test_nothing_is_sent_while_a_request_is_open_accepted_or_declined(
    given: dict[str, Any], field: str
) -> None:
    ends = dict.fromkeys(NOTHING)
    case = {k: v for k, v in {**given, **ends, field: given["today"]}.items() if v is not None}
    plan = planned(case)
    assert plan["best_day"] is None
    assert "send" not in [step["id"] for step in plan["steps"]]


def test_the_day_after_an_event_that_ended_on_a_friday_is_monday() -> None:
    plan = monday(today="2026-11-27", moment="event", moment_on=-3, met_in_person="yes")
    assert plan["best_day"] == MONDAY.isoformat()


@pytest.mark.parametrize(
    ("today", "ended", "best"),
    [
        ("2028-02-28", "2028-02-28", "2028-02-29"),
        ("2027-02-28", "2027-02-28", "2027-03-01"),
        ("2026-12-31", "2026-12-31", "2027-01-01"),
        ("2026-12-31", "2027-01-01", "2027-01-04"),
        ("2026-01-01", "2025-12-31", "2026-01-01"),
    ],
)
def test_the_best_day_crosses_leap_days_and_years(today: str, ended: str, best: str) -> None:
    plan = planned({"today": today, "moment": "event", "moment_on": ended})
    assert plan["best_day"] == best


def test_an_occasion_to_come_is_waited_for() -> None:
    assert dated(monday(moment="launch", moment_on=9, met_in_person="no"))["send"] == 9


def test_a_note_is_written_once_there_is_something_to_write() -> None:
    assert "note" not in dated(monday(moment="event", moment_on=5, met_in_person="yes"))
    days = dated(monday(moment="event", moment_on=8, met_in_person="yes"))
    assert (days["note"], days["send"]) == (8, 9)


@pytest.mark.parametrize("moment", HAPPENED)
def test_the_last_good_day_has_half_of_the_occasion_left_and_the_day_after_less(
    moment: str,
) -> None:
    plan = monday(moment=moment, moment_on=0, working_days=EVERY_DAY)
    choice = MOMENT.choice(moment)
    last = (date.fromisoformat(plan["last_day"]) - MONDAY).days
    assert choice.points * 0.5 ** (last / choice.half_life) == choice.points / 2


@given(answers(**NOTHING, **FREE), st.sampled_from(HAPPENED), st.integers(0, 400))
def test_an_occasion_that_is_half_gone_wants_a_new_reason_and_sets_no_day_to_send_on(
    given: dict[str, Any], moment: str, days: int
) -> None:
    today = date.fromisoformat(given["today"])
    on = (today - timedelta(days)).isoformat()
    plan = planned({**given, "moment": moment, "moment_on": on, "working_days": EVERY_DAY})
    ids = [step["id"] for step in plan["steps"]]
    if days > MOMENT.choice(moment).half_life:
        assert plan["summary"] == "Find a new reason first."
        assert ids == ["new_reason"]
        assert plan["best_day"] is plan["last_day"] is None
        assert [event["first"] for event in by_icalendar(plan["calendar"])] == [given["today"]]
    else:
        assert "send" in ids


def test_an_occasion_that_is_too_old_once_nothing_is_in_the_way_wants_a_new_reason() -> None:
    plan = monday(moment="event", moment_on=-1, obstacle="deciding", clear_on=30)
    assert dated(plan) == {"new_reason": 31}
    assert "in the way" in plan["steps"][0]["reason"]


@given(answers(**NOTHING, **FREE, moment_on=None), st.sampled_from(HAPPENED))
def test_a_moment_without_a_day_is_asked_for_its_day_before_any_other_is_named(
    given: dict[str, Any], moment: str
) -> None:
    plan = planned({**given, "moment": moment})
    assert plan["next_question"] == MOMENT_ON.id
    assert plan["steps"] == by_icalendar(plan["calendar"]) == []
    assert plan["best_day"] is plan["last_day"] is None
    dated = planned({**given, "moment": moment, "moment_on": given["today"]})
    assert dated["next_question"] is None
    assert dated["steps"]


def test_a_moment_without_a_day_is_not_taken_for_older_than_a_withdrawal() -> None:
    plan = monday(withdrawn_on=0, moment="introduced")
    assert plan["next_question"] == MOMENT_ON.id
    assert dated(plan) == {"anything_new": WAIT_AFTER_WITHDRAWAL.value}


def test_what_is_decided_one_day_is_asked_the_day_after() -> None:
    assert dated(monday(obstacle="deciding", clear_on=11))["send"] == 14
    assert dated(monday(obstacle="deciding", clear_on=-2))["send"] == 0


def test_an_open_request_rests_for_a_month_and_is_let_go_then() -> None:
    assert dated(monday(sent_on=0)) == {"let_go": 30}
    late = monday(sent_on=-60)
    assert dated(late) == {"let_go": 0}
    assert "three weeks" in late["steps"][0]["text"]


def test_who_accepts_is_thanked_written_to_and_looked_up_again() -> None:
    assert dated(monday(accepted_on=0)) == {"thanks": 1, "message": 7, "check_in": 91}


@pytest.mark.parametrize(
    ("ago", "steps"),
    [
        (-4, {"thanks": -3, "message": 1, "check_in": 86}),
        (-20, {"message": -14, "check_in": 70}),
        (-200, {"check_in": 0}),
    ],
)
def test_at_most_the_last_step_missed_is_made_up_for(ago: int, steps: dict[str, int]) -> None:
    plan = monday(accepted_on=ago)
    assert dated(plan) == steps


def test_a_no_rests_and_then_takes_someone_else() -> None:
    assert dated(monday(declined_on=-10)) == {"look_again": 80}
    assert dated(monday(declined_on=-100)) == {}


def test_a_withdrawal_waits_for_something_new() -> None:
    wait = WAIT_AFTER_WITHDRAWAL.value
    assert dated(monday(withdrawn_on=0)) == {"anything_new": wait}
    assert dated(monday(withdrawn_on=-60)) == {}
    assert dated(monday(withdrawn_on=-60, moment="event", moment_on=-1))["send"] == 0
    assert "send" not in dated(monday(withdrawn_on=-60, moment="event", moment_on=-61))


def test_all_days_that_do_not_fit_are_named_at_once() -> None:
    found = problems(
        sent_on="2026-12-20", accepted_on="2026-11-10", declined_on="2026-12-24", working_days=[]
    )
    assert [one["field"] for one in found] == [
        "sent_on",
        "declined_on",
        "accepted_on",
        "declined_on",
        "working_days",
    ]
    said = ["Sunday 20 December", "Thursday 24 December", "Sunday 20 December"]
    assert all(day in one["message"] for day, one in zip(said, found, strict=False))
    assert "Tuesday 10 November" in found[2]["message"]
    assert not re.search(r"[0-9]{4}-", "".join(one["message"] for one in found))


@pytest.mark.parametrize("value", ["2026-02-29", "2026-11-31", "30.11.2026", "2026-W49-1"])
@pytest.mark.parametrize("field", ["today", "moment_on", "sent_on", "clear_on"])
def test_a_day_that_is_none_is_named(field: str, value: str) -> None:
    (found,) = problems(**{"moment": "event", "obstacle": "rule", field: value})
    assert found["field"] == field
    assert value in found["message"]


@given(st.text() | st.sampled_from(["{them}", "\ud800", "a\r\nBEGIN:VEVENT", "; , \\"]))
def test_no_name_breaks_a_plan(name: str) -> None:
    plan = planned({"today": MONDAY.isoformat(), "person": name[:80]})
    assert len(by_icalendar(plan["calendar"])) == len(plan["steps"]) == 2

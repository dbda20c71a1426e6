"""The notes of a plan: only where there is one, this month's or the next one's."""

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.connection_score.about_request import NOTE
from calculators.connection_score.actions import ACTIONS
from calculators.connection_score.verdicts import HOLD, SEND
from calculators.frames.situations import SITUATIONS
from calculators.platform_limits import NOTES_A_MONTH_FREE
from calculators.shortlist.columns import COLUMNS
from calculators.shortlist.forms import FORMS
from tests.calculators.shortlist.lists import EVERYBODY, as_rows, result, scored

FRESH = {**EVERYBODY, "event": "Harbour Data Day"}
CALLED = {one.id: one.label for one in (*FORMS.person, *FORMS.note)}
LABELS = {one.label for one in (*FORMS.everybody, *FORMS.person, *FORMS.note)}


def alike(count: int) -> str:
    return as_rows([{"name": f"P{place}", "topic": f"eel {place}"} for place in range(count)])


def test_a_note_that_the_reader_wants_is_spent_where_none_changes_more() -> None:
    rows = "name,familiarity,note,topic\nAda,colleague,personal,\nBo,met_once,,eels\n"
    one = {person["name"]: person for person in result(rows, shared=FRESH, notes_left=1)["people"]}
    assert (one["Bo"]["note"], one["Ada"]["note"]) == (True, False)
    assert one["Ada"]["verdict"] == SEND
    two = result(rows, shared=FRESH, notes_left=2)
    assert all(person["note"] for person in two["people"])


def test_notes_that_change_nothing_are_kept() -> None:
    found = result("name,familiarity\nAda,colleague\n", shared=FRESH, notes_left=3)
    assert found["notes_left"] == 3
    assert found["people"][0]["verdict"] == SEND


def test_whoever_is_left_without_a_note_is_told_so() -> None:
    found = result(alike(2), shared=FRESH, notes_left=1)["people"]
    assert [one["note_next_month"] for one in found] == [False, True]
    assert "next month's notes" in found[1]["next_step"]


def test_nothing_said_of_someone_speaks_against_the_note_they_get_next_month() -> None:
    found = result(alike(3), shared=FRESH, notes_left=1)
    now, *later = found["people"]
    assert [one["note_next_month"] for one in later] == [True, True]
    assert "1 to send, 2 next month" in found["summary"]
    for one in later:
        said = scored(one["answers"])
        assert (said["verdict"], said["score"]) == (one["verdict"], one["score"])
        assert said["caps"] == []
        assert not any("note" in piece["change"] for piece in said["advice"])
        assert (one["verdict"], one["why"]) == (now["verdict"], now["why"])


@pytest.mark.parametrize("situation", [one.id for one in SITUATIONS])
def test_a_note_counts_only_where_there_is_one_and_what_it_needs_is_called_as_in_the_form(
    situation: str,
) -> None:
    details = [one.field for one in next(x for x in SITUATIONS if x.id == situation).details]
    for told in (some for size in range(len(details) + 1) for some in combinations(details, size)):
        person = {"name": "Ada Ng", "situation": situation, **dict.fromkeys(told, "slow turbines")}
        (one,) = result(as_rows([person]), shared=EVERYBODY)["people"]
        assert one["note"] == (not one["lacks"])
        assert one["note"] <= bool({*told} - {"event"} or situation == "setback")
        assert {*one["lacks"]} <= LABELS
        assert (one["draft"] is None) or one["note"]
        said = scored({**EVERYBODY, "note": "personal" if one["note"] else "none"})
        assert (one["verdict"], one["score"]) == (said["verdict"], said["score"])
        if one["lacks"]:
            assert all(f"“{label}”" in one["next_step"] for label in one["lacks"])
            assert NOTE.choices[-1].reason not in one["why"]
            assert not any(id_ in one["next_step"] for id_ in COLUMNS if "_" in id_)
    assert not one["lacks"]


def test_a_note_that_could_go_to_anyone_is_not_one_to_them() -> None:
    rows = as_rows(
        [{"name": name, "point": point} for name, point in (("Tom", ""), ("Di", "eels"))]
    )
    for shared in (FRESH, {**FRESH, "topic": "the weather"}):
        found = {one["name"]: one for one in result(rows, shared=shared)["people"]}
        assert (found["Di"]["verdict"], found["Di"]["note"], found["Di"]["lacks"]) == (
            SEND,
            True,
            [],
        )
        assert (found["Tom"]["note"], found["Tom"]["draft"]) == (False, None)
        assert found["Tom"]["answers"]["note"] == "none"
        (lacks,) = found["Tom"]["lacks"]
        assert lacks in found["Tom"]["next_step"]
        assert lacks == CALLED["topic" if shared is FRESH else "point"]


@pytest.mark.parametrize("familiarity", ["stranger", "online"])
def test_nobody_you_never_met_has_met_you_or_lost_touch(familiarity: str) -> None:
    rows = as_rows([{"name": "Ada Ng", "familiarity": familiarity}])
    (one,) = result(rows, shared=FRESH)["people"]
    assert "situation" not in one["details"]
    assert one["lacks"] == [COLUMNS["situation"].label]


def test_what_the_reader_says_of_their_note_counts_whatever_is_told() -> None:
    rows = as_rows([{"name": "Ada Ng", "note": "personal"}])
    (one,) = result(rows, shared=EVERYBODY)["people"]
    assert (one["verdict"], one["note"]) == (SEND, True)
    assert one["score"] == scored({**EVERYBODY, "note": "personal"})["score"]


@settings(max_examples=60, deadline=None)
@given(
    count=st.integers(1, 40),
    notes=st.integers(0, 6),
    weekly=st.integers(1, 30),
    today=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
)
def test_everybody_has_a_day_or_a_way_and_no_month_has_too_many_notes(
    count: int, notes: int, weekly: int, today: date
) -> None:
    found = result(alike(count), shared=FRESH, notes_left=notes, weekly=weekly, today=str(today))[
        "people"
    ]
    now = [one for one in found if one["note"]]
    later = [one for one in found if one["note_next_month"]]
    rest = [one for one in found if one not in now and one not in later]
    assert len(now) == min(count, notes)
    assert len(later) <= max(notes, NOTES_A_MONTH_FREE.value)
    first = (today.replace(day=28) + timedelta(4)).replace(day=1)
    for one in later:
        day = date.fromisoformat(one["send_on"])
        assert day >= first
        assert day.weekday() < 5
        ago = 1 + (day - today).days
        then = scored({**EVERYBODY, "moment_days": ago, "note": "personal"})
        assert then["verdict"] == SEND
    days = [date.fromisoformat(one["send_on"]) for one in found if one["send_on"]]
    for day in days:
        assert sum(day <= other < day + timedelta(7) for other in days) <= weekly
    for one in rest:
        assert one["notes_spent"]
        assert one["draft"] is None
        assert one["send_on"] is None
        assert "another way" in one["next_step"]


def test_a_tie_is_told_and_the_reader_moves_the_note() -> None:
    people = {one["name"]: one for one in result(alike(2), shared=FRESH, notes_left=1)["people"]}
    assert [one["tied"] for one in people.values()] == [False, True]
    assert "tie" in people["P1"]["next_step"]
    moved = result("name,note,topic\nP0,,eels\nP1,personal,eels\n", shared=FRESH, notes_left=1)[
        "people"
    ]
    assert {one["name"]: (one["note"], one["tied"]) for one in moved} == {
        "P0": (False, False),
        "P1": (True, False),
    }
    fit = "name,goal_fit,topic\nP0,direct,eels\nP1,loose,eels\n"
    assert not any(one["tied"] for one in result(fit, shared=FRESH, notes_left=1)["people"])


def test_whoever_is_left_alone_is_given_nothing_to_do() -> None:
    rows = as_rows([{"name": "Ada Ng", "familiarity": "stranger", "goal_fit": "none"}])
    shared = {**EVERYBODY, "moment": "none", "moment_days": None, "common_ground": []}
    (one,) = result(rows, shared=shared)["people"]
    assert one["verdict"] == HOLD
    assert not any(action.do in one["next_step"] for action in ACTIONS)

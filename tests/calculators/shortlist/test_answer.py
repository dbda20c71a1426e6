"""The answer to a list: its notes, its table, its calendar, and how soon it is there."""

import csv
import json
import time
from io import StringIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import find
from calculators.connection_score.boundaries import CAPS
from calculators.door import answer
from calculators.questions import utf16_length
from calculators.shortlist.columns import COLUMNS, RESULTS
from calculators.shortlist.reach import _part, reach
from tests.calculators.shortlist.lists import (
    EVERYBODY,
    SAMPLE,
    TODAY,
    as_rows,
    ask,
    many,
    result,
)
from tests.support.calendars import by_icalendar

FIELDS = ["line", "name", "verdict", "score", "range", "why", "next_step", "draft", "send_on"]

NOON = 1_796_040_000
"""Noon of some day, in seconds since 1970."""

SOON = 2.0
"""Seconds in which anything is answered."""


def cells(table: str) -> list[dict[str, str]]:
    return [*csv.DictReader(StringIO(table, newline=""))]


def test_everybody_has_every_field_and_a_page_of_the_guide() -> None:
    for one in result(SAMPLE, shared=EVERYBODY)["people"]:
        assert {*FIELDS, "guide"} <= {*one}
        assert one["why"]
        assert one["next_step"].endswith((".", "”"))
        assert one["guide"]


def test_the_template_has_three_people_and_no_problem() -> None:
    found = result(str(find("shortlist").describe()["template"]), shared=EVERYBODY)
    assert len(found["people"]) == 3
    assert not found["problems"]


def test_the_sample_has_a_person_for_most_verdicts_and_every_way_to_go() -> None:
    found = result(SAMPLE, shared={**EVERYBODY, "event": "Harbour Data Day"})
    assert {"send", "prepare", "hold"} <= {one["verdict"] for one in found["people"]}
    assert any(one["note"] and one["draft"] for one in found["people"])
    assert any(one["send_on"] and not one["note"] for one in found["people"])
    assert not found["problems"]


def test_a_note_holds_the_name_and_the_detail_and_fits() -> None:
    rows = as_rows(many(20))
    drafted = [one for one in result(rows, shared=EVERYBODY)["people"] if one["draft"]]
    for one in drafted:
        assert one["name"].split()[0] in one["draft"]
        assert utf16_length(one["draft"]) <= 200


def test_a_person_about_whom_enough_is_told_has_a_note() -> None:
    shared = {**EVERYBODY, "event": "the mill day"}
    (one,) = result("name,topic\nAda Ng,slow turbines\n", shared=shared)["people"]
    for words in ("Ada", "the mill day", "slow turbines"):
        assert words in one["draft"]
    assert result("name\nAda Ng\n", shared=EVERYBODY)["people"][0]["draft"] is None


def test_the_table_can_be_read_again_and_comes_to_the_same() -> None:
    shared = {**EVERYBODY, "event": "Harbour Data Day"}
    first = result(SAMPLE, shared=shared)
    again = result(first["table"])
    assert not again["problems"]
    assert [one["name"] for one in again["people"]] == [one["name"] for one in first["people"]]
    assert [one["verdict"] for one in again["people"]] == [
        one["verdict"] for one in first["people"]
    ]


def test_the_table_has_everybody_with_numbers_that_stay_numbers() -> None:
    found = result(SAMPLE, shared=EVERYBODY)
    for row, one in zip(cells(found["table"]), found["people"], strict=True):
        assert {*RESULTS} < {*row}
        assert row["name"] == one["name"]
        assert int(row["score"]) == one["score"]
        assert row["send_on"] == (one["send_on"] or "")


@settings(max_examples=40, deadline=None)
@given(
    names=st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=8)
        | st.sampled_from(("=1+1", "@x", "+49", "-3", "\t=1", "\uff1dA1", " =1")),
        min_size=1,
        max_size=4,
    )
)
def test_no_cell_of_the_table_is_a_formula(names: list[str]) -> None:
    shared = {**EVERYBODY, "event": "=HYPERLINK(1)"}
    rows = as_rows([{"name": name, "topic": name} for name in names])
    for row in csv.reader(StringIO(result(rows, shared=shared)["table"], newline="")):
        for cell in row:
            if cell.lstrip().startswith(
                ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
            ):
                float(cell.replace(",", "."))


def test_the_calendar_has_one_event_a_day_with_everybody_in_it() -> None:
    found = result(SAMPLE, shared={**EVERYBODY, "event": "Fair"}, weekly=3)
    text = found["calendar"].replace("\r\n ", "")
    days = {one["send_on"] for one in found["people"] if one["send_on"]}
    assert text.count("BEGIN:VEVENT") == len(days) > 1
    words = text.replace("\\,", ",").replace("\\;", ";")
    for one in found["people"]:
        assert (one["name"] in text) == bool(one["send_on"])
        noted = one["send_on"] and (one["note"] or one["note_next_month"])
        assert bool(one["draft"] and one["draft"] in words) == bool(noted)
    uids = [line for line in text.splitlines() if line.startswith("UID:")]
    assert len({*uids}) == len(uids)
    assert not any(one["name"].split()[0] in " ".join(uids) for one in found["people"])


def test_an_event_is_known_again_when_the_list_changes() -> None:
    shared = {**EVERYBODY, "event": "Fair"}

    def uids(rows: str, **more: object) -> set[str]:
        text = result(rows, shared={**shared, **more})["calendar"]
        return {line for line in text.splitlines() if line.startswith("UID:")}

    one, two = uids("name,topic\nAda,eels\n"), uids("name,topic\nAda,eels\nBo,tides\n")
    assert one == two != set()
    assert one.isdisjoint(uids("name,topic\nAda,eels\n", event="Market"))


def test_a_list_that_is_changed_replaces_in_a_calendar_the_one_of_a_moment_before() -> None:
    asked = [
        {"rows": f"name,topic\n{name},eels\n", "clock": NOON + later}
        for later, name in enumerate(("Ada", "Bo"))
    ]
    shared = {**EVERYBODY, "event": "Fair"}
    before, after = (by_icalendar(result(**one, shared=shared)["calendar"]) for one in asked)
    assert [one["uid"] for one in before] == [one["uid"] for one in after] != []
    assert all(two["version"] > one["version"] for one, two in zip(before, after, strict=True))


def test_everything_wrong_beside_the_rows_is_said_at_once() -> None:
    said = ask(
        "name\nAda\n",
        shared={"moment": "x", "colour": "red"},
        weekly=-1,
        notes_left="few",
        today="2026-02-30",
    )
    assert {one["field"] for one in said["problems"]} == {"weekly", "notes_left", "today"}
    said = ask("name\nAda\n", shared=[1])
    assert [one["field"] for one in said["problems"]] == ["shared"]


@pytest.mark.parametrize("days", [-1, "abc", "1.5", "yesterday", 36_501])
def test_what_is_wrong_for_everybody_is_said_of_its_field_and_the_rest_counts(days: object) -> None:
    rest = {**EVERYBODY, "event": "Fair", "moment_days": None}
    found = result(SAMPLE, shared={**rest, "moment_days": days, "colour": "red"})
    wrong = {one["field"]: one for one in found["problems"]}
    assert {*wrong} == {"moment_days", "colour"}
    assert all(one["line"] == 0 for one in wrong.values())
    message = wrong["moment_days"]["message"]
    assert message.startswith(f"{COLUMNS['moment_days'].name} must be a whole number")
    assert len(message) < 120
    assert "2 to fix" in found["summary"]
    assert found["people"] == result(SAMPLE, shared=rest)["people"]


def test_an_empty_list_offers_nothing_to_take_along() -> None:
    assert result("name\n")["parts"] == []
    assert result("name\nAda\n")["parts"] != []


@pytest.mark.parametrize("told", ["", "eels"])
def test_a_calendar_is_offered_only_with_something_in_it(told: str) -> None:
    found = result(f"name,topic\nAda,{told}\n", shared={**EVERYBODY, "event": "Fair"})
    offered = [part["name"] for part in found["parts"]]
    assert ("requests.ics" in offered) == bool(by_icalendar(found["calendar"])) == bool(told)
    assert "people.csv" in offered


@pytest.mark.parametrize("left_out", ["today", "rows"])
def test_the_day_and_the_rows_are_needed(left_out: str) -> None:
    given_ = {"today": TODAY, "rows": "name\nAda\n"}
    del given_[left_out]
    said = json.loads(answer("shortlist", json.dumps(given_)))
    assert [one["field"] for one in said["problems"]] == [left_out]


HUGE = {
    "10,000 rows": "name,goal_fit,topic\n" + "".join(f"P{n},clear,t{n}\n" for n in range(10_000)),
    "10,000 bad rows": "name,goal_fit\n" + "".join(f"P{n},x{n}\n" for n in range(10_000)),
    "10,000 columns": "\n".join(
        [",".join(["name", *map(str, range(9_999))]), *["Ada" + ",1" * 9_999] * 50]
    ),
    "one line of 50 MB": "name\n" + "x" * 50_000_000,
    "a cell of 2 MB": "name,topic\nAda," + "x" * 2_000_000,
    "quotation marks": "name\n" + '"' * 2_000_001,
    "an open quotation mark": 'name\n"' + "Ada\n" * 200_000,
    "a binary": "".join(map(chr, range(256))) * 4_000,
    "tabs": "name" + "\t" * 2_000_000,
    "line breaks": "name" + "\n" * 2_000_000,
}


@pytest.mark.parametrize("kind", HUGE)
def test_whatever_is_dropped_in_is_answered_soon(kind: str) -> None:
    text = json.dumps({"today": TODAY, "rows": HUGE[kind]})
    start = time.process_time()
    said: dict[str, Any] = json.loads(answer("shortlist", text))
    assert time.process_time() - start < SOON
    problems = [
        *said.get("problems", ()),
        *(one for kind in ("problems", "unused") for one in said.get("result", {}).get(kind, ())),
    ]
    assert bool(problems) == (kind != "line breaks")


def test_a_thousand_rows_with_notes_are_ranked_soon_and_more_take_no_longer_each() -> None:
    taken = {}
    for count in (500, 1_000, 2_000):
        text = json.dumps({"today": TODAY, "rows": as_rows(many(count))})
        reach.cache_clear()
        _part.cache_clear()
        start = time.process_time()
        assert json.loads(answer("shortlist", text))["ok"]
        taken[count] = time.process_time() - start
    assert taken[1_000] < 1
    assert taken[2_000] < taken[500] * 8  # four times as many, on a machine with other work


def test_where_a_boundary_holds_the_next_step_is_the_way_out_of_it() -> None:
    known = {"familiarity": "acquaintance", "goal_fit": "clear", "homework": "no"}
    told = known | {"history": "declined", "history_days": "100", "mutual_support": "none"}
    row = f"name,{','.join(told)}\nAda Ng,{','.join(told.values())}\n"
    (one,) = result(row, shared=EVERYBODY)["people"]
    (cap,) = (cap for cap in CAPS if cap.rule == "declined_before")
    assert one["verdict"] == cap.verdict
    assert one["next_step"] == cap.way_out

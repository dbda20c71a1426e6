"""Keep in touch through the door: counts that add up, questions, and settings named when wrong."""

import csv
import gc
import io
import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.exports import made
from calculators.door import answer, answering
from calculators.files import File, Kept, Progress, finished, in_memory
from tests.support.calendars import by_icalendar
from tests.support.exports import OWN, fixtures
from tests.support.exports import given as given_file
from tests.support.upkeep import HEADER, ME, PROFILE, ago, ask, connections, messages, result, url

FIXTURES = fixtures()
WHOLE = OWN / "zips/Complete_LinkedInDataExport_11-20-2026.zip"


@pytest.mark.parametrize("fixture", FIXTURES, ids=str)
def test_people_hidden_duplicates_and_not_understood_are_all_the_rows(fixture) -> None:
    told = result(given_file(fixture.path))
    kinds = {one["name"]: one["kind"] for one in told["files"]}
    own = [one for one in told["not_understood"] if kinds[one["file"]] == "Connections.csv"]
    assert told["people"] + told["hidden"] + told["duplicates"] + len(own) == told["rows"]
    rows = sum(one["rows"] for one in told["files"] if one["kind"] == "Connections.csv")
    assert rows == told["rows"]


def test_messages_are_in_contacts_or_left_out_for_a_reason() -> None:
    export = made(200, 900)
    told = result(in_memory("x.zip", export.zipped()))
    (rows,) = [one["rows"] for one in told["files"] if one["kind"] == "messages.csv"]
    assert rows == 900 == told["messages"] + sum(told["left_out"].values())
    assert {"adverts", "drafts", "groups", "spam"} <= told["left_out"].keys()


def test_the_whole_export_is_one_answer_with_everything_in_it() -> None:
    told = result(given_file(WHOLE))
    assert told["owner"]["name"] == "Vera Lindqvist"
    assert told["due"]
    for one in told["due"]:
        assert one["reason"].endswith(".")
        assert one["opening"].startswith(("Hi ", "Hello,"))
        assert one["profile"].startswith("https://www.linkedin.com/in/")
        assert one["overdue_days"] >= 0
    assert told["cannot_tell"]
    assert sum(one["people"] for one in told["freshness"]) == told["people"]
    assert sum(one["people"] for one in told["by_year"]) + told["undated"] == told["people"]
    assert sum(one["people"] for one in told["tiers"]) == told["people"]


def test_the_first_of_two_emails_is_told_to_be_the_first() -> None:
    told = result(given_file(OWN / "zips/Basic_LinkedInDataExport_11-19-2026.zip"))
    assert told["people"] == 0
    assert "the second within" in told["missing"][-1]


PLAN = b'{"keep_in_touch": 1, "people": {"in/oda": {"tier": "close"}}}'


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("Complete_Export.zip", WHOLE.read_bytes()[:-40], "cut off"),
        ("Complete_Export.zip", b"PK\x05\x06" + bytes(18), "empty"),
        ("holiday.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
        ("Connections.csv", b"", "empty"),
        ("Connections.csv", HEADER.encode(), "no one to write to"),
        ("fair.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "Not needed"),
        ("keep-in-touch.json", PLAN[:-1], "damaged"),
    ],
)
def test_a_file_that_brings_no_one_is_named_with_what_is_wrong_and_the_way_out(
    name: str, data: bytes, said: str
) -> None:
    told = result(in_memory(name, data))
    assert told["people"] == 0
    assert name in told["summary"]
    assert said in told["summary"]
    assert told["missing"][0] == told["summary"]
    assert "the whole export" in told["missing"][-1]


def test_a_plan_alone_is_read_and_asks_for_an_export() -> None:
    told = result(in_memory("keep-in-touch.json", PLAN))
    assert told["files"][0]["read"]
    assert "needs an export" in told["summary"]
    assert "Connections.csv" in told["missing"][-1]


def test_a_file_that_is_no_good_is_named_beside_those_that_are_and_a_spare_one_is_not() -> None:
    spare = in_memory("Rich_Media.csv", b"Date,Link\n")
    people = connections(("Oda", ago(700)))
    told = result(
        people, messages(("Oda", True, ago(400))), in_memory("a.zip", b"PK\x03\x04"), spare
    )
    assert [one.partition(":")[0] for one in told["missing"]] == ["a.zip"]
    assert told["summary"].startswith("1 person. ")
    many = result(people, *(in_memory(f"{n}.zip", b"PK\x03\x04%d" % n) for n in range(12)))
    assert len(many["missing"]) < 12
    assert len(many["files"]) == 13


def test_without_messages_the_list_goes_by_when_you_connected_and_says_so() -> None:
    told = result(connections(("Oda", ago(700)), ("Nia", ago(2))))
    assert [one["name"] for one in told["due"]] == ["Oda Test"]
    assert "goes by when you connected" in told["missing"][0]


@pytest.mark.parametrize("files", [(), (messages(("Per", True, ago(400))),)], ids=["none", "whose"])
def test_where_the_files_do_not_tell_who_wrote_nothing_is_claimed_of_messages(files) -> None:
    people = connections(("Oda", ago(700)), ("Nia", ago(20)), ("Ivo", None), ("Ada", ago(800)))
    done = {url("ada"): {"done_on": str(ago(400))}}
    claims = ("message", "wrote", "written", "repl")
    told = result(people, *files, people=done)
    said = [one[field] for one in told["due"] for field in ("reason", "opening")]
    said += [one["label"] for one in told["freshness"]]
    said.append(told["calendar"].replace("\r\n ", ""))
    assert len(told["due"]) == 4
    assert not [text for text in said for word in claims if word in text]
    days = {row["Days you wrote"] for row in csv.DictReader(io.StringIO(told["table"]))}
    assert days == {""}
    assert "You connected on 29 December 2024." in str(told["due"])
    known = result(people, messages(("Per", True, ago(400))), PROFILE, people=done)
    assert "this export has no message" in str(known["due"])
    assert "no message in the export" in str(known["freshness"])


def test_whose_export_it_is_is_asked_where_nothing_settles_it_and_can_be_answered() -> None:
    talk = messages(("Oda", True, ago(400)))
    told = result(talk)
    (question,) = told["questions"]
    assert question["field"] == "owner"
    assert {one["label"] for one in question["choices"]} == {"Vera Lindqvist", "Oda Test"}
    assert told["left_out"] == {"undirected": 1}
    people = connections(("Oda", ago(700)))
    for owner in (ME[1], "vera lindqvist", "in/vera"):
        told = result(people, talk, owner=owner)
        assert told["questions"] == []
        assert told["due"][0]["who_wrote_last"] == "you"
    assert result(people, talk, owner=url("oda"))["messages"] == 0


def test_the_order_of_dates_is_asked_and_can_be_answered() -> None:
    file = given_file(OWN / "connections_slash_dates_ambiguous.csv")
    (question,) = result(file)["questions"]
    assert question["field"] == "date_order"
    assert result(file)["undated"] == 2
    for order, year_day in (("day_first", "2021-04-03"), ("month_first", "2021-03-04")):
        told = result(file, date_order=order)
        assert told["questions"] == []
        assert year_day in told["table"]


@pytest.mark.parametrize(
    ("settings_", "field", "said"),
    [
        ({"today": None}, "today", "needed"),
        ({"today": "2026-02-30"}, "today", "a date"),
        ({"weekly": 0}, "weekly", "from 1 to 50"),
        ({"weekly": "many"}, "weekly", "many"),
        ({"cadences": {"close": 0}}, "cadences.close", "from 1 to"),
        ({"cadences": {"closest": 3}}, "cadences.closest", "isn't a question"),
        ({"cadences": []}, "cadences", "object"),
        ({"people": []}, "people", "object"),
        ({"people": {"in/oda": {"tier": "best"}}}, "people.in/oda.tier", "close, warm"),
        ({"people": {"in/oda": {"snooze": "soon"}}}, "people.in/oda.snooze", "a date"),
        ({"people": {"in/oda": {"rest": 1}}}, "people.in/oda.rest", "true or false"),
        ({"people": {"in/oda": {"love": 1}}}, "people.in/oda.love", "the decisions are"),
        ({"people": {"in/oda": 7}}, "people.in/oda", "the decisions are"),
        ({"date_order": "year_first"}, "date_order", "day_first"),
        ({"brief": "yes"}, "brief", "true or false"),
        ({"colour": 1}, "colour", "isn't a question"),
    ],
)
def test_a_setting_that_is_wrong_is_named_with_the_way_out(settings_, field, said) -> None:
    answered = ask(connections(("Oda", ago(9))), **settings_)
    assert not answered["ok"]
    problems = {one["field"]: one["message"] for one in answered["problems"]}
    assert said in problems[field]


def test_all_that_is_wrong_comes_at_once() -> None:
    wrong = {"weekly": -1, "cadences": {"warm": "x"}, "people": {"in/a": {"tier": 1, "rest": 2}}}
    fields = {one["field"] for one in ask(**wrong)["problems"]}
    assert fields == {"weekly", "cadences.warm", "people.in/a.tier", "people.in/a.rest"}


def test_without_a_file_it_says_which_to_give() -> None:
    (problem,) = ask()["problems"]
    assert problem["field"] == "files"
    assert "Connections.csv" in problem["message"]


def test_a_calculator_that_reads_no_files_says_so() -> None:
    (problem,) = json.loads(answer("connection-score", "{}", [PROFILE]))["problems"]
    assert problem["field"] == "files"


def test_every_step_says_what_is_done_and_the_work_can_be_left_at_each() -> None:
    export = made(3_000, 12_000)
    steps = answering("upkeep", '{"today": "2026-11-29"}', [in_memory("x.zip", export.zipped())])
    seen = []
    for step in steps:
        assert isinstance(step, Progress)
        assert 0 <= step.percent <= 100
        seen.append(step.doing)
    assert {"Reading your connections", "Reading your messages"} <= set(seen)
    left = answering("upkeep", '{"today": "2026-11-29"}', [in_memory("x.zip", export.zipped())])
    next(left)
    left.close()


def test_the_calendar_is_the_plan_and_tells_nobody_who_is_meant_by_its_ids() -> None:
    told = result(connections(*((f"P{n}", ago(500 + n)) for n in range(12))), weekly=3)
    planned = [one for week in told["plan"] for one in week["people"]]
    read = by_icalendar(told["calendar"])
    assert len(read) == len(planned) == 12
    assert all(len(week["people"]) <= 3 for week in told["plan"])
    assert "in/p" not in "".join(line for line in told["calendar"].split("\r\n") if "UID" in line)


def test_only_the_first_message_to_someone_in_a_calendar_goes_by_what_the_files_told() -> None:
    told = result(connections(("Oda", ago(700))), cadences={"yearly": 10})
    said = [one["text"] for one in by_icalendar(told["calendar"])]
    assert "You connected" in said[0]
    assert len(said) > 1
    assert not [text for text in said[1:] if "connected" in text or "last" in text]


def test_a_plan_that_is_changed_replaces_in_a_calendar_the_one_of_a_moment_before() -> None:
    people = connections(*((f"P{n}", ago(500 + n)) for n in range(12)))
    noon = 1_796_040_000
    before = by_icalendar(result(people, weekly=3, clock=noon)["calendar"])
    after = {e["uid"]: e for e in by_icalendar(result(people, clock=noon + 1)["calendar"])}
    assert any(after[one["uid"]]["first"] != one["first"] for one in before)
    assert all(after[one["uid"]]["version"] > one["version"] for one in before)


def test_the_table_holds_everybody_and_runs_nothing_in_a_spreadsheet() -> None:
    told = result(given_file(OWN / "connections_formula_cells.csv"))
    rows = list(csv.reader(io.StringIO(told["table"])))
    assert len(rows) == told["people"] + 1
    assert all(len(row) == len(rows[0]) for row in rows)
    assert not [cell for row in rows for cell in row if cell[:1] in "=+@\t\uff1d" and cell]


def test_the_command_line_reads_files_and_settings(tmp_path: Path) -> None:
    file = tmp_path / "Connections.csv"
    file.write_bytes(connections(("Oda", ago(900))).read())
    command = [sys.executable, "-m", "calculators", "upkeep", str(file)]
    told = run(command, '{"today": "2026-11-29"}')
    assert told == result(connections(("Oda", ago(900))))
    assert run(command, "")["people"] == 1
    told = run([*command, str(tmp_path / "none.csv")], "")
    why = {one["name"]: one["why"] for one in told["files"]}
    assert "couldn't be read" in why["none.csv"]


def run(command: list[str], given_: str) -> dict:
    done = subprocess.run(command, input=given_, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)["result"]


def test_what_is_declared_names_the_sources_of_its_numbers() -> None:
    command = [sys.executable, "-m", "calculators", "upkeep", "--describe"]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert [tier["days"] for tier in told["tiers"]] == [21, 61, 183, 365]
    assert all("T4" in tier["facts"] for tier in told["tiers"])
    assert any("R10" in doubt for doubt in told["doubts"])


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
FIELD = st.sampled_from(["today", "weekly", "cadences", "people", "owner", "date_order", "x"])


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(FIELD, ANYTHING), st.text(max_size=20) | st.none())
def test_any_settings_are_answered_and_twice_the_same(given_: dict, text: str | None) -> None:
    asked = json.dumps(given_) if text is None else text
    files = [connections(("Oda", ago(9)))]
    said = answer("upkeep", asked, files)
    assert said.isascii()
    assert json.loads(said)["ok"] in (True, False)
    assert answer("upkeep", asked, files) == said


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(st.text(max_size=6), ANYTHING, max_size=4),
    st.dates(date(1900, 1, 1), date(2199, 12, 31)),
)
def test_any_plan_file_and_any_day_are_answered(people: dict, today: date) -> None:
    plan = json.dumps({"keep_in_touch": 1, "people": people}).encode()
    files = [connections(("Oda", ago(9)), ("Nia", None)), in_memory("plan.json", plan)]
    told = json.loads(answer("upkeep", json.dumps({"today": today.isoformat()}), files))
    assert told["ok"]
    assert told["result"]["people"] == 2


def test_two_files_of_messages_count_what_both_hold_once() -> None:
    people = connections(("Oda", ago(2000)))
    old = messages(("Oda", True, ago(500)), ("Oda", False, ago(400)))
    new = messages(("Oda", False, ago(400)), ("Oda", True, ago(300)))
    assert result(people, old, new, PROFILE)["messages"] == 3
    assert result(people, old, old, PROFILE)["messages"] == 2


def test_messages_are_matched_by_name_only_where_there_is_no_address_and_that_is_said() -> None:
    head = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
    rows = "Oda,Test,,,,12 Mar 2020\nNia,Test,,,,12 Mar 2020\nNia,Test,,,,13 Mar 2020\n"
    people = in_memory("Connections.csv", (head + rows).encode())
    talk = messages(("Oda", True, ago(400)), ("Nia", True, ago(400)))
    told = result(people, talk, PROFILE)
    assert told["contacts"] == 1
    assert told["left_out"] == {"not_connected": 1}
    assert "found by name" in told["cannot_tell"][-1]
    assert "found by name" not in str(result(connections(("Oda", ago(9))))["cannot_tell"])


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries(
            {},
            optional={
                "weekly": st.integers(1, 9),
                "cadences": st.just({"yearly": 100}),
                "people": st.sampled_from(
                    [{url("p3"): {"rest": True}}, {url("p4"): {"tier": "close"}}, {url("gone"): {}}]
                ),
                "today": st.sampled_from(["2026-11-29", "2027-02-01"]),
                "owner": st.sampled_from([ME[0], url("p1")]),
                "brief": st.booleans(),
                "sample": st.booleans(),
            },
        ),
        min_size=2,
        max_size=5,
    )
)
def test_what_is_kept_of_files_changes_no_answer(asked: list[dict]) -> None:
    people = connections(*((f"P{n}", ago(300 + n)) for n in range(8)))
    talk = messages(*((f"P{n % 8}", n % 3 > 0, ago(40 * n)) for n in range(20)))
    files = [replace(file, mark=file.name) for file in (people, talk)]
    kept: Kept = {}
    for given_ in asked:
        text = json.dumps({"today": "2026-11-29"} | given_)
        assert finished(answering("upkeep", text, files, kept)) == answer("upkeep", text, files)
        assert len(kept) == 1


def test_what_is_kept_is_not_read_again_and_a_file_without_a_mark_is_kept_never() -> None:
    reads: list[str] = []
    kept: Kept = {}

    def read() -> bytes:
        reads.append("")
        return connections(("Oda", ago(9))).read()

    for mark, times in (("1", 1), ("2", 2), ("2", 2), ("", 3), ("", 4)):
        file = File("Connections.csv", 10, read, mark)
        finished(answering("upkeep", '{"today": "2026-11-29"}', [file], kept))
        assert len(reads) == times


def test_whoever_leaves_it_finds_the_collector_of_garbage_as_it_was() -> None:
    steps = answering("upkeep", '{"today": "2026-11-29"}', [connections(("Oda", ago(9)))])
    next(steps)
    assert not gc.isenabled()
    steps.close()
    assert gc.isenabled()


def test_a_brief_answer_leaves_out_the_table_and_lists_some_of_what_was_not_understood() -> None:
    bad = in_memory("Connections.csv", connections(("Oda", ago(9))).read() + b"\nx" * 500)
    whole, brief = result(bad), result(bad, brief=True)
    assert whole["bad_rows"] == brief["bad_rows"] == len(whole["not_understood"]) == 500
    assert brief["not_understood"] == whole["not_understood"][:200]
    assert brief["table"] is None
    assert {**brief, "table": 1, "not_understood": 1} == {**whole, "table": 1, "not_understood": 1}

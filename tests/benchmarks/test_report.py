"""The report: what is written can be read again, and shows the sides beside each other."""

import json
from pathlib import Path

from benchmarks.report import comparison, finished, told, write
from tests.benchmarks.test_budgets import REPORT


def test_every_side_is_compared_with_pyodide_as_shipped() -> None:
    transfers = {
        side: {"bytes": {"html": 5}, "requests": 3} for side in REPORT["visits"]["desktop"]
    }
    rows = {row["side"]: row for row in comparison({**REPORT, "transfers": transfers})}
    assert list(rows) == ["site", "pyodide", "pyscript", "micropython", "javascript"]
    same = {"seconds": 1, "ratio": 1, "lowest": 1, "highest": 1, "blocked": 30, "memory": 4e7}
    assert rows["pyodide"]["desktop_cold"] == same
    assert rows["site"]["phone_repeat"]["ratio"] == 0.5
    assert rows["javascript"]["bytes"] == 5


def test_a_part_of_a_run_makes_a_report_as_well() -> None:
    visits = {"desktop": {"site": REPORT["visits"]["desktop"]["site"]}}
    (row,) = comparison({"visits": visits})
    assert row["desktop_cold"] == {"seconds": 0.2, "blocked": 30, "memory": 4e7}
    assert "This site" in told(finished({"visits": visits}))


def test_a_side_is_compared_on_the_devices_that_visited_it() -> None:
    desktop, phone = REPORT["visits"]["desktop"], REPORT["visits"]["phone"]
    judged = {side: {"cold": phone[side]["cold"]} for side in ("site", "pyodide")}
    rows = {
        row["side"]: row for row in comparison({"visits": {"desktop": desktop, "phone": judged}})
    }
    assert rows["site"]["phone_cold"]["ratio"] == 0.5
    assert rows["pyscript"].keys() - rows["site"].keys() == set()
    assert rows["site"].keys() - rows["pyscript"].keys() == {"phone_cold"}


def test_a_report_tells_what_the_two_runs_before_it_reached() -> None:
    transfers = {
        side: {"bytes": {"html": 5_000_000}, "requests": 3} for side in REPORT["visits"]["desktop"]
    }
    last = None
    for day in ("2020-02-26", "2020-02-27", "2020-02-28", "2020-02-29"):
        last = finished({**REPORT, "transfers": transfers, "made": day}, last)
    assert last
    assert [run["made"] for run in last["before"]] == ["2020-02-28", "2020-02-27"]
    for run in last["before"]:
        assert run["seconds"] == 1
        assert run["reached"] == {row["what"]: row["reached"] for row in last["budgets"]}


def test_what_is_written_can_be_read_again(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "speed.json"
    write({"runs": 2, "visits": {"a": [{"ms": 1.23456}], "b": []}}, file)
    text = file.read_text(encoding="utf-8")
    assert json.loads(text) == {"runs": 2, "visits": {"a": [{"ms": 1.235}], "b": []}}
    assert '{"ms": 1.235}' in [line.strip() for line in text.splitlines()]

"""The command line: what it runs, where it writes, and when it warns."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import __main__ as module
from benchmarks.__main__ import CHANGES_A_TURN, DRAFT, PARTS, Benchmark, arguments, busy
from benchmarks.answers import Given, changes
from benchmarks.budgets import BUDGETS, rows
from benchmarks.conditions.devices import DESKTOP, PHONE
from benchmarks.extent import QUICK, WHOLE
from benchmarks.round_trip import RoundTrips
from benchmarks.sides import SIDES, Side
from hooks.content.speed import REPORT
from tests.benchmarks.test_budgets import REPORT as FIGURES


def test_a_whole_run_is_published() -> None:
    given = arguments([])
    assert given.out == REPORT
    assert given.extent == WHOLE
    assert given.sides == [side.name for side in SIDES]
    assert given.only == list(PARTS)


@pytest.mark.parametrize(
    "words",
    [
        ["--quick"],
        ["--runs", "3"],
        ["--only", "visits,builds"],
        ["--sides", "site,pyodide"],
    ],
)
def test_what_is_less_than_a_whole_run_is_a_draft(words: list[str]) -> None:
    assert arguments(words).out == DRAFT
    assert arguments([*words, "--out", "x.json"]).out == Path("x.json")
    with pytest.raises(SystemExit):
        arguments([*words, "--out", str(REPORT)])


def test_a_quick_look_measures_every_side_and_every_budget() -> None:
    given = arguments(["--quick"])
    assert given.extent == QUICK
    assert given.sides == [side.name for side in SIDES]
    assert given.only == list(PARTS)
    assert all(QUICK.visits(DESKTOP, side) for side in SIDES)
    visits = {
        device.name: {
            side.name: {kind: taken[side.name][kind] for kind in QUICK.visits(device, side)}
            for side in SIDES
        }
        for device, taken in ((one, FIGURES["visits"][one.name]) for one in (DESKTOP, PHONE))
    }
    assert len(list(rows({**FIGURES, "visits": visits}))) == len(BUDGETS)


def test_runs_that_were_asked_for_hold_for_every_part() -> None:
    extent = arguments(["--quick", "--runs", "5"]).extent
    assert set(extent.turns.values()) == {extent.builds} == {5}
    assert extent.lighthouse == QUICK.lighthouse


def test_an_unknown_side_is_named_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        arguments(["--sides", "site,brython"])
    assert "brython is not one of site, pyodide, pyscript" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("load", "worker", "warned"), [(0.2, 4.1, False), (1.5, 4.1, True), (0.2, 2.0, True)]
)
def test_a_busy_machine_is_warned_of(load: float, worker: float, warned: bool) -> None:
    slowdowns = {"ours": {"page": 4.0, "worker": worker}}
    assert busy({"machine": {"load": load, "cores": 2}, "slowdowns": slowdowns}) is warned


def test_changes_are_measured_in_turns_and_each_of_them_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    measured: list[tuple[str, list[Given]]] = []

    def measure(_: object, side: Side, __: Path, walk: list[Given]) -> RoundTrips:
        measured.append((side.name, walk))
        times = [1.0] * (len(walk) - 1)
        return RoundTrips(times, times)

    monkeypatch.setattr(module, "round_trips", measure)
    extent = replace(QUICK, changes=2 * CHANGES_A_TURN)
    benchmark = Benchmark(None, tmp_path, (), extent)  # type: ignore[arg-type]
    benchmark.sides = SIDES[:2]
    found = benchmark.round_trips()
    one, other = (side.name for side in SIDES[:2])
    assert [name for name, _ in measured] == [one, other, other, one]
    first, second = (walk for name, walk in measured if name == one)
    assert [*first, *second[1:]] == changes(2 * CHANGES_A_TURN + 1)
    assert second[0] == first[-1]
    assert found[one]["on_screen"]["p95"] == 1.0

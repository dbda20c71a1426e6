"""The command line: what it runs, where it writes, and when it warns."""

from pathlib import Path

import pytest

from benchmarks.__main__ import DRAFT, PARTS, arguments, busy
from benchmarks.sides import SIDES
from hooks.benchmark import REPORT


def test_a_whole_run_is_published() -> None:
    given = arguments([])
    assert given.out == REPORT
    assert given.runs == 7
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

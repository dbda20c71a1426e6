"""The measurement of the note checker: figures, their honesty, and what is reached."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from calculators.note import measure

NOTES = Path(measure.__file__).parent / "notes"


def outcomes(*files: Path) -> list[tuple[bool, bool]]:
    read = [case for file in files for case in measure.cases(file.read_text().splitlines())]
    return [(case.bad, bool(measure.faults(case))) for case in read]


@pytest.mark.parametrize(
    ("file", "least"),
    [
        ("development.jsonl", 0.95),
        ("rounds.jsonl", 0.95),
        ("held-out.jsonl", 0.85),
        ("labelled.jsonl", 0.85),
    ],
)
def test_the_checker_judges_notes_as_they_are_labelled(file: str, least: float) -> None:
    assert measure.balanced(outcomes(NOTES / file)) >= least


def test_balanced_accuracy_is_the_mean_of_both_rates() -> None:
    assert measure.balanced([(True, True), (True, False), (False, False)]) == 0.75
    assert measure.balanced([(True, True)] * 9 + [(False, True)]) == 0.5
    assert measure.balanced([]) == 0


def test_the_interval_is_the_same_each_time_and_holds_the_figure() -> None:
    pairs = [(True, True)] * 30 + [(True, False)] * 10 + [(False, False)] * 20 + [(False, True)] * 5
    low, high = measure.interval(pairs)
    assert measure.interval(pairs) == (low, high)
    assert low < measure.balanced(pairs) < high
    assert high - low < 0.3


def test_length_alone_is_tried_in_both_directions() -> None:
    lines = [
        json.dumps({"text": "x" * length, "label": label})
        for length, label in ((10, "bad"), (20, "bad"), (30, "good"), (40, "good"))
    ]
    assert measure.by_length(measure.cases(lines)) == (1.0, "bad up to 20")


def test_folds_spread_the_labels_evenly() -> None:
    bad = [number % 3 == 0 for number in range(60)]
    fold = measure.folds(5, bad)
    for at in range(5):
        assert sum(1 for place, label in zip(fold, bad, strict=True) if place == at and label) == 4


def test_contested_notes_are_left_out() -> None:
    lines = [json.dumps({"text": "Hi", "label": "bad", "contested": True}), ""]
    assert measure.cases(lines) == []
    assert "no labelled note" in measure.report(lines)


def test_the_report_names_every_figure_and_every_note_judged_wrong() -> None:
    lines = (NOTES / "development.jsonl").read_text().splitlines()
    extra = {"id": "odd", "text": "Hi, let's connect!", "label": "good", "kind": "odd"}
    report = measure.report([*lines, json.dumps(extra)])
    for words in ("balanced accuracy", "bootstrap", "length alone", "cross-validated", "by kind"):
        assert words in report
    assert "odd (odd), labelled good: no-reason" in report
    assert report == measure.report([*lines, json.dumps(extra)])


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "calculators", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_command_prints_the_report(tmp_path: Path) -> None:
    file = tmp_path / "notes.jsonl"
    file.write_text(json.dumps({"text": "Hi, let's connect!", "label": "bad"}) + "\n")
    ran = run("note-check", "--measure", str(file))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "judged wrong: 0" in ran.stdout


def test_the_command_names_what_it_cannot_measure(tmp_path: Path) -> None:
    file = tmp_path / "notes.jsonl"
    file.write_text("[1]\n")
    assert "cannot be measured" in run("note-check", "--measure", str(file)).stderr
    assert "cannot be measured" in run("note-check", "--measure", str(tmp_path / "none")).stderr
    assert "is not measured" in run("connection-score", "--measure", str(file)).stderr

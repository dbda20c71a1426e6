"""The measurement of the note checker: figures, their honesty, and what is reached."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from calculators.note.language.standard import Standard
from measuring import note_check

NOTES = Path(note_check.__file__).parent / "notes"
HERE = Path(__file__).parent


def outcomes(*files: Path) -> list[tuple[bool, bool]]:
    read = [case for file in files for case in note_check.cases(file.read_text().splitlines())]
    return [(case.bad, bool(note_check.faults(case))) for case in read]


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
    assert note_check.balanced(outcomes(NOTES / file)) >= least


def test_balanced_accuracy_is_the_mean_of_both_rates() -> None:
    assert note_check.balanced([(True, True), (True, False), (False, False)]) == 0.75
    assert note_check.balanced([(True, True)] * 9 + [(False, True)]) == 0.5
    assert note_check.balanced([]) == 0


def test_the_interval_is_the_same_each_time_and_holds_the_figure() -> None:
    pairs = [(True, True)] * 30 + [(True, False)] * 10 + [(False, False)] * 20 + [(False, True)] * 5
    low, high = note_check.interval(pairs)
    assert note_check.interval(pairs) == (low, high)
    assert low < note_check.balanced(pairs) < high
    assert high - low < 0.3


def test_the_interval_leaves_a_fortieth_of_the_resamples_out_at_each_end() -> None:
    pairs = [(True, True)] * 97 + [(True, False)] * 17
    pairs += [(False, False)] * 43 + [(False, True)] * 19
    assert note_check.interval(pairs) == pytest.approx((0.70557442, 0.83743633), abs=1e-8)


@pytest.mark.parametrize(
    ("labels", "best"),
    [("bad bad good good", "bad up to 20"), ("good good good bad", "bad above 30")],
)
def test_length_alone_is_tried_in_both_directions(labels: str, best: str) -> None:
    lines = [
        json.dumps({"text": "x" * length, "label": label})
        for length, label in zip((10, 20, 30, 40), labels.split(), strict=True)
    ]
    assert note_check.by_length(note_check.cases(lines)) == (1.0, best)


def test_folds_spread_the_labels_evenly() -> None:
    bad = [number % 3 == 0 for number in range(60)]
    folds = note_check.folds(5, bad)
    assert sorted(place for fold in folds for place in fold) == list(range(60))
    for fold in folds:
        assert fold == sorted(fold)
        assert [bad[place] for place in fold].count(True) == 4
        assert [bad[place] for place in fold].count(False) == 8
    assert folds[0] != list(range(0, 60, 5))  # drawn, not dealt in the order of the file


def test_contested_notes_are_left_out() -> None:
    lines = [json.dumps({"text": "Hi", "label": "bad", "contested": True}), ""]
    assert note_check.cases(lines) == []
    assert note_check.report(lines) == "There is no labelled note to note_check."


def test_a_note_is_read_with_all_that_is_said_about_it() -> None:
    bare = {"text": "Hi", "label": "bad"}
    said = {"recipient_name": "Ana", "id": "a7", "kind": "short", "label_basis": "rubric"}
    assert note_check.cases(map(json.dumps, [bare, bare | said])) == [
        note_check.Case("1", "Hi", "", True, "", ""),
        note_check.Case("a7", "Hi", "Ana", True, "short", "rubric"),
    ]


def test_a_line_that_is_no_object_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^each line must be a JSON object$"):
        note_check.cases(["[1]"])


def test_a_note_is_judged_by_its_recipient_its_language_and_the_standard() -> None:
    def faults(text: str, recipient: str = "", **standard: float) -> set[str]:
        case = note_check.Case("1", text, recipient, True, "", "")
        return set(note_check.faults(case, Standard(**standard)))

    assert faults("Hi Ana, your talk on reed beds in Ghent was a joy.", "Bob") == {"wrong-name"}
    assert faults("Hola Ana, me gustaría añadirte a mi red profesional, un saludo.") == set()
    assert "nothing-specific" in faults("Hi Ana, I use your tide tables.", specific=9)
    assert faults("Hi Ana, I use your tide tables.", specific=1) == set()


def test_what_ships_is_chosen_where_it_judges_all_notes_rightly() -> None:
    labels = {"I'd like to add you to my network.": "bad", "We met at the Ghent fair.": "good"}
    lines = [json.dumps({"text": text, "label": labels[text]}) for text in labels for _ in range(5)]
    judged = [
        note_check.Judged(case, {one: note_check.faults(case, one) for one in note_check.STANDARDS})
        for case in note_check.cases(lines)
    ]
    outcomes, choices = note_check.cross_validated(judged)
    assert sorted(outcomes) == [(False, False)] * 5 + [(True, True)] * 5
    assert choices == ["specific 2.5, pitch 2, off: none"] * 5


def test_the_report_names_every_figure_and_every_note_judged_wrong() -> None:
    lines = (HERE / "report.jsonl").read_text(encoding="utf-8").splitlines()
    expected = (HERE / "report.txt").read_text(encoding="utf-8")
    assert note_check.report(lines) + "\n" == expected
    assert note_check.report(lines) + "\n" == expected  # nothing is drawn anew


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "measuring", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_command_prints_the_report(tmp_path: Path) -> None:
    file = tmp_path / "notes.jsonl"
    file.write_text(json.dumps({"text": "Hi, let's connect!", "label": "bad"}) + "\n")
    ran = run(str(file))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "judged wrong: 0" in ran.stdout


def test_the_command_names_what_it_cannot_measure(tmp_path: Path) -> None:
    file = tmp_path / "notes.jsonl"
    file.write_text("[1]\n")
    assert "cannot be measured" in run(str(file)).stderr
    assert "cannot be measured" in run(str(tmp_path / "none")).stderr

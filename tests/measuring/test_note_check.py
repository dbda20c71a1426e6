"""The measurement of the note checker: figures, their honesty, and what is reached."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from measuring import note_check
from measuring.labelled import FIGURES, NOTES, PUBLIC, Case, all_cases, cases
from measuring.note_check import Judged


def case(text: str = "Hi", *, bad: bool = True) -> Case:
    return Case("1", text, "", bad, ("short",), "rubric", "own")


def judged(*pairs: tuple[bool, bool]) -> list[Judged]:
    return [Judged(case(bad=bad), found, float(found)) for bad, found in pairs]


@pytest.mark.parametrize("number", [0, 1])
def test_what_is_published_reaches_what_is_promised(number: int) -> None:
    least = [(0.85, 0.93), (0.87, 0.945)][number]
    figures = json.loads(FIGURES.read_text(encoding="utf-8"))["sets"][number]
    assert (figures["balanced"] >= least[0], figures["area"] >= least[1]) == (True, True), figures
    assert figures["by_length"] < figures["balanced"]


def test_the_balanced_accuracy_is_the_mean_of_both_rates() -> None:
    assert note_check.balanced(judged((True, True), (True, False), (False, False))) == 0.75
    assert note_check.balanced(judged(*[(True, True)] * 9, (False, True))) == 0.5
    assert note_check.balanced([]) == 0


def test_the_area_is_how_often_a_bad_note_is_judged_worse() -> None:
    found = [Judged(case(bad=bad), bad, worth) for bad, worth in [(True, 3), (True, 1), (False, 1)]]
    assert note_check.area(found) == 0.75
    assert note_check.area(found[:2]) == 0


def test_the_interval_holds_the_figure_and_is_drawn_from_a_fixed_seed() -> None:
    pairs = judged(*[(True, True)] * 40, *[(True, False)] * 9, *[(False, False)] * 31)
    low, high = note_check.interval(pairs)
    assert note_check.interval(pairs) == (low, high)
    assert low < note_check.balanced(pairs) < high


@pytest.mark.parametrize(
    ("bad_lengths", "good_lengths", "best"),
    [((9, 8), (3, 2), "bad above 3"), ((1, 2), (8, 9), "bad up to 2")],
)
def test_the_baseline_takes_the_best_length(
    bad_lengths: tuple[int, ...], good_lengths: tuple[int, ...], best: str
) -> None:
    read = [case("a" * n) for n in bad_lengths] + [case("a" * n, bad=False) for n in good_lengths]
    assert note_check.by_length(read) == (1.0, best)


def test_contested_notes_and_empty_lines_are_left_out() -> None:
    lines = [json.dumps({"text": "Hi", "label": "bad", "contested": True}), "", "  "]
    assert cases(lines) == []
    assert note_check.report(lines) == "There is no labelled note to measure by."


def test_a_note_is_read_with_what_is_said_of_it() -> None:
    bare = {"text": "Hi", "label": "bad"}
    said = {"id": "a7", "recipient_name": "Ana", "kind": "short", "label_basis": "rubric"}
    assert cases(map(json.dumps, [bare, bare | said])) == [
        Case("1", "Hi", "", True, (), "", ""),
        Case("a7", "Hi", "Ana", True, ("short",), "rubric", "a7"),
    ]
    (public,) = cases([json.dumps(bare | {"source_title": "A blog"})], PUBLIC[0])
    assert (public.group, public.public) == ("public: A blog", True)


def test_a_line_that_is_no_object_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^each line must be a JSON object$"):
        cases(["[1]"])


def test_all_notes_there_are_are_read() -> None:
    files = {file.stem for file in NOTES.glob("*.jsonl")}
    assert {*PUBLIC, "independent", "written", "drafts"} <= files
    read = all_cases()
    assert len({(one.group, one.id) for one in read}) == len(read)


def test_a_note_is_judged_by_its_recipient_and_its_language() -> None:
    good = Case("1", "Hi Ana, your talk on reed beds in Ghent was a joy.", "Ana", False, (), "", "")
    assert note_check.judged(good).right
    wrong = Case("1", good.text, "Bob", True, (), "", "")
    assert note_check.judged(wrong).right
    foreign = Case(
        "1", "Hola Ana, me gustaría añadirte a mi red, un saludo.", "", False, (), "", ""
    )
    assert note_check.judged(foreign).right


def test_the_report_names_every_figure_and_every_note_judged_wrong() -> None:
    notes = [
        {
            "id": "add",
            "text": "Please join my network on LinkedIn.",
            "label": "bad",
            "kind": "stock",
        },
        {"id": "no", "text": "Please join my network on LinkedIn!", "label": "good"},
        {"text": "Hi Ana, your talk on reed beds in Ghent was a joy.", "label": "good"},
    ]
    told = note_check.report(map(json.dumps, notes))
    assert note_check.report(map(json.dumps, notes)) == told  # nothing is drawn anew
    for figure in ("balanced accuracy         0.750", "area under the curve", "length alone"):
        assert figure in told
    assert "stock                   bad      1 of 1" in told
    assert "judged wrong: 1\n  no (), labelled good: Please join" in told


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
    assert run().returncode == 2

"""What the checker learns is learned again from the same notes, and measured honestly."""

import json

import numpy as np
import pytest

from calculators.note.checking.grams import buckets
from calculators.note.checking.judgement import Judgement
from calculators.note.checking.weights import BAD, BIASES, TABLES, ZERO
from calculators.note.language.reading import Note
from measuring import cross_validation, training
from measuring.__main__ import WEIGHTS
from measuring.labelled import FIGURES, all_cases
from measuring.training import Learned, Notes

AGAIN = "run `python -m measuring train` and look at what changed"


@pytest.fixture(scope="module")
def notes() -> Notes:
    return Notes(all_cases())


@pytest.mark.slow
def test_the_same_notes_teach_the_same_weights_to_the_byte(notes: Notes) -> None:
    assert training.module(notes) == WEIGHTS.read_text(encoding="utf-8"), AGAIN


@pytest.mark.slow
def test_what_is_published_of_a_hand_left_out_is_what_the_others_teach(notes: Notes) -> None:
    everything = np.arange(len(notes.cases))
    held = next(one for one in training.left_out(notes, everything) if "own" in notes.groups[one])
    found = cross_validation.figures(cross_validation.judged(notes, held).values())["sets"][-1]
    assert found == json.loads(FIGURES.read_text(encoding="utf-8"))["sets"][-1], AGAIN


def test_a_note_s_margin_is_the_same_in_the_page_as_in_training(notes: Notes) -> None:
    shipped = Learned(np.frombuffer(TABLES[BAD], np.uint8).astype(int) - ZERO, BIASES[BAD], 1)
    some = Notes(notes.cases[::40])
    ours = [Judgement(Note(case.text, case.recipient)).margin for case in some.cases]
    assert training.margins(some, shipped) == pytest.approx(ours)


def test_twins_and_neighbours_are_left_out_together(notes: Notes) -> None:
    parts = training.left_out(notes, np.arange(len(notes.cases)))
    assert sum(part.astype(int) for part in parts).tolist() == [1] * len(notes.cases)
    for group in set(notes.groups):
        assert sum(group in notes.groups[part] for part in parts) == 1


def test_every_kind_is_told_by_labels_that_there_are(notes: Notes) -> None:
    known = {kind for case in notes.cases if case.bad for kind in case.kinds}
    for kind, labels in training.KINDS.items():
        assert known & set(labels), kind


def test_runs_are_counted_once(notes: Notes) -> None:
    case = notes.cases[0]
    row = notes.runs[0]
    assert set(row.indices) == set(buckets(Note(case.text, case.recipient)))
    assert set(row.data) == {1.0}

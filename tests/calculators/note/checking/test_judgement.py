"""What was learned, applied: sums, kinds and marks of a note."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.note.checking import check
from calculators.note.checking.grams import BUCKETS, KIND_BUCKETS
from calculators.note.checking.judgement import Judgement
from calculators.note.checking.rule import FAULT, WARNING
from calculators.note.checking.rules.judged import JUDGED
from calculators.note.checking.weights import BAD, BIASES, FAULT_FROM, TABLES, WARNING_FROM
from calculators.note.language.reading import Note
from measuring.labelled import NOTES

TEXTS = [
    json.loads(line)["text"]
    for line in (NOTES / "independent.jsonl").read_text(encoding="utf-8").splitlines()[::9]
]


def test_every_kind_that_was_learned_has_its_rule() -> None:
    assert [rule.id for rule in JUDGED] == [kind for kind in TABLES if kind != BAD]
    assert TABLES.keys() == BIASES.keys()
    assert all(rule.doubt.endswith(".") for rule in JUDGED)


def test_a_table_has_a_weight_for_each_bucket() -> None:
    assert {kind: len(table) for kind, table in TABLES.items()} == {
        kind: BUCKETS if kind == BAD else KIND_BUCKETS for kind in TABLES
    }


def test_one_kind_is_found_where_a_note_is_bad_and_none_where_it_is_not() -> None:
    for text in TEXTS:
        margin = Judgement(Note(text)).margin
        ids = {rule.id for rule in JUDGED}
        found = [one.level for one in check(text, limit=10_000).findings if one.rule in ids]
        assert found == (
            [FAULT] if margin > FAULT_FROM else [WARNING] if margin > WARNING_FROM else []
        )


def test_the_more_a_note_is_like_bad_ones_the_lower_is_its_score() -> None:
    # Without names, so that no exact rule has anything to say.
    plain = [f"Ana, {text}" for text in TEXTS if not check(text, "Ana", 10_000).findings]
    ordered = sorted((Judgement(Note(text, "Ana")).margin, text) for text in plain)
    scores = [check(text, "Ana", 10_000).score for _, text in ordered]
    assert all(better >= worse for better, worse in pairwise(scores))


SUSPECTED = [text for text in TEXTS if Judgement(Note(text)).margin > WARNING_FROM]


@pytest.mark.parametrize("text", SUSPECTED[::3])
def test_marked_words_are_whole_and_of_one_sentence(text: str) -> None:
    note = Note(text)
    first, after = Judgement(note).heaviest()
    tokens = note.tokens[first:after]
    assert tokens[0].word
    assert tokens[-1].word
    assert len({token.sentence for token in tokens}) == 1


@given(st.text(max_size=200))
def test_any_text_has_a_judgement(text: str) -> None:
    judgement = Judgement(Note(text, text[:20]))
    assert judgement.kind in TABLES
    first, after = judgement.heaviest()
    assert 0 <= first <= after <= len(judgement.note.tokens)

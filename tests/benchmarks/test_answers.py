"""What the benchmark answers: always in order, and kept apart from what the runtime is cut by."""

import json
from pathlib import Path

from benchmarks.answers import SCRIPTED, changes, expected, samples
from calculators.connection_score.definition import QUESTIONS
from hooks.bundle.stdlib import WARM_UP

CASES = Path(__file__).parents[1] / "data" / "cases" / "connection-score.jsonl"
MAIN = [question.id for question in QUESTIONS if question.only_if is None]


def test_every_answer_is_complete_and_settles_the_score() -> None:
    for given in [SCRIPTED, *samples(), *changes(200)]:
        answered = expected(given)
        assert answered["ok"]
        assert isinstance(answered["result"]["score"], int), given
        assert "unused" not in answered


def test_each_change_is_of_one_question_and_of_what_hangs_on_it() -> None:
    before = SCRIPTED
    for given in changes(200):
        assert given != before
        assert len([id_ for id_ in MAIN if given[id_] != before[id_]]) <= 1
        before = given


def test_the_changes_are_the_same_every_time() -> None:
    assert changes(50) == changes(50)


def test_the_scripted_answer_is_in_no_warm_up_and_in_no_test_case() -> None:
    warm_up = [case["answers"] for case in json.loads(WARM_UP.read_text(encoding="utf-8"))]
    texts = [json.loads(line)["text"] for line in CASES.read_text(encoding="utf-8").splitlines()]
    cases = [json.loads(text) for text in texts if text.startswith("{") and '"openness"' in text]
    assert cases
    for answers in [*warm_up, *cases, *samples()]:
        same = {id_ for id_, value in SCRIPTED.items() if str(answers.get(id_)) == str(value)}
        assert same != set(SCRIPTED)

"""What the benchmark answers: always in order, and kept apart from what the runtime is cut by."""

from benchmarks.answers import NAME, SCRIPTED, changes, expected, samples
from calculators.connection_score.definition import QUESTIONS
from hooks.content.cases import cases

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


def test_the_scripted_answer_is_no_case() -> None:
    given = [case.line["answers"] for case in cases(NAME) if "answers" in case.line]
    assert given
    for answers in given:
        same = {id_ for id_, value in SCRIPTED.items() if str(answers.get(id_)) == str(value)}
        assert same != set(SCRIPTED)

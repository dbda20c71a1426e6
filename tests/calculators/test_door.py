"""The door: any text in, JSON out, every problem named at once, and nothing ever raised."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import NAMES, door
from calculators.calculator import Calculator
from calculators.door import answer

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)
FIELDS = st.sampled_from(["goal_fit", "mutuals", "common_ground", "moment", "text", "recipient"])


def problems(text: str, name: str = "connection-score") -> dict[str, str]:
    said = json.loads(answer(name, text))
    assert said["ok"] is False
    return {problem["field"]: problem["message"] for problem in said["problems"]}


@pytest.mark.parametrize(
    ("text", "field", "said"),
    [
        ("", "", "isn't a JSON object"),
        ("{", "", "isn't a JSON object"),
        ("[1]", "", "must be a JSON object of answers; you gave [1]"),
        ("null", "", "you gave null"),
        ('{"mutuals": NaN}', "mutuals", "you gave NaN"),
        ('{"mutuals": 1, "mutuals": 2}', "", '"mutuals" is in it twice'),
        ("[" * 100_000, "", "nested too deeply"),
        ("9" * 5000, "", "you gave Infinity"),
        ('{"goal": "clear"}', "goal", '"goal" isn\'t a question here'),
        ('{"mutuals": -3}', "mutuals", "a whole number from 0 to 30000; you gave -3."),
        ('{"mutuals": 30001}', "mutuals", "you gave 30001"),
        ('{"mutuals": "twelve"}', "mutuals", 'you gave "twelve"'),
        ('{"mutuals": 12.5}', "mutuals", "you gave 12.5"),
        ('{"mutuals": 1e999}', "mutuals", "you gave Infinity"),
        ('{"mutuals": true}', "mutuals", "you gave true"),
        ('{"mutuals": [1]}', "mutuals", "you gave [1]"),
        ('{"mutuals": "\\u0661"}', "mutuals", "a whole number"),
        ('{"goal_fit": "CLEAR"}', "goal_fit", "must be one of none, loose, clear, direct"),
        ('{"goal_fit": {}}', "goal_fit", "you gave {}"),
        ('{"goal_fit": "\\ud800"}', "goal_fit", "you gave"),
        ('{"common_ground": "industry"}', "common_ground", "must be a list"),
        ('{"common_ground": ["industry", 7]}', "common_ground", "7 is not one"),
        ('{"common_ground": ["industry", "industry"]}', "common_ground", "is there twice"),
        ('{"moment": "event", "moment_days": 36501}', "moment_days", "from 0 to 36500"),
    ],
)
def test_a_problem_names_the_field_the_value_and_the_way_out(
    text: str, field: str, said: str
) -> None:
    assert said in problems(text)[field]


def test_all_problems_come_at_once() -> None:
    wrong = '{"mutuals": -1, "goal_fit": 4, "nonsense": 1, "note": []}'
    assert set(problems(wrong)) == {"mutuals", "goal_fit", "nonsense", "note"}


def test_a_long_value_is_shown_in_part() -> None:
    message = problems(json.dumps({"goal_fit": "x" * 1_000_000}))["goal_fit"]
    assert len(message) < 200


@pytest.mark.parametrize("twelve", ['"12"', "12", "12.0", '" 12 "', '"+12"'])
def test_a_whole_number_may_come_as_text(twelve: str) -> None:
    same = answer("connection-score", f'{{"mutuals": {twelve}}}')
    assert same == answer("connection-score", '{"mutuals": 12}')


def test_the_mark_that_some_tools_put_before_a_text_is_passed_over() -> None:
    assert answer("connection-score", "\ufeff{}") == answer("connection-score", "{}")


def test_null_leaves_a_question_open() -> None:
    assert answer("connection-score", '{"note": null}') == answer("connection-score", "{}")


def test_an_answer_that_does_not_count_beside_another_is_named() -> None:
    said = json.loads(answer("connection-score", '{"history": "none", "history_days": 3}'))
    assert [unused["field"] for unused in said["unused"]] == ["history_days"]
    assert said["result"] == json.loads(answer("connection-score", '{"history": "none"}'))["result"]


def test_an_unknown_calculator_is_a_problem_that_names_those_there_are() -> None:
    assert "connection-score" in problems("{}", "nope")["calculator"]


@pytest.mark.parametrize("name", ["note-check", "shortlist"])
def test_a_package_that_is_not_there_yet_is_named_alone(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find(_: str) -> Calculator:
        raise ModuleNotFoundError("No module", name="calculators.note")

    monkeypatch.setattr(door, "find", find)
    assert answer(name, "{}") == '{"lacking": "calculators.note"}'


def test_a_module_that_is_no_package_of_ours_is_missed_aloud(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def find(_: str) -> Calculator:
        raise ModuleNotFoundError("No module", name="colorsys")

    monkeypatch.setattr(door, "find", find)
    with pytest.raises(ModuleNotFoundError):
        answer("shortlist", "{}")


@pytest.mark.parametrize("name", NAMES)
@given(
    text=st.text() | ANYTHING.map(json.dumps) | st.dictionaries(FIELDS, ANYTHING).map(json.dumps)
)
def test_whatever_comes_in_json_in_ascii_goes_out_and_twice_the_same(name: str, text: str) -> None:
    said = answer(name, text)
    assert said.isascii()
    assert json.loads(said)["ok"] in (True, False)
    assert answer(name, text) == said

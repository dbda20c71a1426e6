"""The door under attack: whatever arrives, a plain answer goes out, and soon."""

import contextlib
import io
import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import NAMES
from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.verdicts import VERDICTS
from calculators.door import answer
from hooks.content.cases import cases

SOON = 5.0
"""Seconds that no megabyte may take, on the slowest machine."""

FIELDS = [question.id for question in QUESTIONS]

CASES = [case.asked for case in cases("connection-score")]


def problems(text: str) -> list[dict]:
    """Return what is wrong with a text that must be refused."""
    answered = json.loads(answer("connection-score", text))
    assert answered["ok"] is False
    assert answered["problems"]
    return answered["problems"]


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "{", "}", '{"note": "none",}', "{'note': 'none'}", '{"note": none}', "{} {}"),
        *(
            "[]",
            "[{}]",
            '"{}"',
            "12",
            "true",
            "null",
            "NaN",
            "-Infinity",
            "\x00",
            "\ud800",
        ),
        *('{"note": "\n"}', '{"note": "none"', '{"note" "none"}', "{1: 2}", "\u201cnote\u201d"),
        *('{"note": "none", "note": "none"}', '{"note": "none", "n\\u006fte": "none"}'),
        *("[" * 100_000, '{"a":' * 100_000, "9" * 100_000, "x" * 1_000_000),
    ],
    ids=lambda text: ascii(text[:20]),
)
def test_what_is_no_json_object_is_one_problem_of_the_whole(text: str) -> None:
    (problem,) = problems(text)
    assert problem["field"] == ""
    assert problem["message"].endswith(".")
    assert len(problem["message"]) < 250


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize(
    "value",
    [
        *("true", "false", "-1", "0.5", "1e999", "-1e999", "30001.5", "1e15", "99999"),
        *('"twelve"', '""', '"\\ud800"', '"\\u0000"', '"<b>none</b>"', '"None"', '"no ne"'),
        *("[[]]", "[null]", "[1]", '["none", "none"]', "{}", '{"none": 1}', '[{"a": []}]'),
        *('"' + "x" * 1_000_000 + '"', "[" * 50 + "]" * 50, "9" * 4000),
    ],
    ids=lambda value: value[:20],
)
def test_a_value_of_the_wrong_kind_is_named_with_its_field(field: str, value: str) -> None:
    (problem,) = problems(f'{{"{field}": {value}}}')
    assert problem["field"] == field
    assert " must " in problem["message"]
    assert "; you gave " in problem["message"]
    assert len(problem["message"]) < 400


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "9" * 4301])
def test_a_number_that_is_none_is_named_with_its_field_beside_all_other_problems(
    value: str,
) -> None:
    found = problems(f'{{"mutuals": {value}, "note": "long"}}')
    assert [problem["field"] for problem in found] == ["mutuals", "note"]


@pytest.mark.parametrize("text", ["9" * 4301, f'{{"mutuals": {"9" * 4301}}}'], ids=len)
def test_a_huge_number_is_refused_without_the_inside_of_python(text: str) -> None:
    assert "sys." not in problems(text)[0]["message"]


def test_every_field_wrong_is_every_field_named() -> None:
    wrong = dict.fromkeys(FIELDS, -1) | {"colour": "blue", "<b>": None, "\ud800": 1}
    found = problems(json.dumps(wrong))
    assert [problem["field"] for problem in found] == [*FIELDS, "colour", "<b>", "\ud800"]


@pytest.mark.parametrize("name", ["", " ", "Connection-Score", "__class__", "\x00", "\ud800"])
def test_a_calculator_that_there_is_not_is_named_beside_those_that_there_are(name: str) -> None:
    answered = json.loads(answer(name, "{}"))
    (problem,) = answered["problems"]
    assert problem["field"] == "calculator"
    assert json.dumps(name)[1:-1] in problem["message"]
    assert "connection-score" in problem["message"]


MANY = ", ".join(f'"f{n}": 1' for n in range(70_000))
MEGABYTES = {
    "spaces": " " * 1_000_000 + "{}",
    "digits behind the point": f'{{"mutuals": 1.{"1" * 1_000_000}}}',
    "digits": f'{{"mutuals": {"1" * 1_000_000}}}',
    "an exponent": f'{{"mutuals": 1e{"9" * 1_000_000}}}',
    "spaces around a number": f'{{"mutuals": "{" " * 500_000}1{" " * 500_000}x"}}',
    "a text": f'{{"note": "{"x" * 1_000_000}"}}',
    "escapes": f'{{"note": "{"\\u0000" * 160_000}"}}',
    "a name": f'{{"{"x" * 1_000_000}": 1}}',
    "one choice again and again": f'{{"common_ground": [{", ".join(['"industry"'] * 80_000)}]}}',
    "one field again and again": f"{{{', '.join(['"note": null'] * 80_000)}}}",
    "many fields": f"{{{MANY}}}",
    "many fields, the last one twice": f'{{{MANY}, "f69999": 1}}',
    "brackets": "[" * 1_000_000,
}
"""Texts of about a megabyte, each long in its own way."""


@pytest.mark.parametrize("kind", MEGABYTES)
def test_a_megabyte_is_answered_soon(kind: str) -> None:
    start = time.process_time()
    assert "ok" in json.loads(answer("connection-score", MEGABYTES[kind]))
    assert time.process_time() - start < SOON


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters()), inner),
    max_leaves=8,
)
LIKELY = st.sampled_from(
    ("none", "friend", "personal", "event", "declined", "12", 3, 21.0, ["industry"], None)
)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60, deadline=None)
@given(
    text=st.text(st.characters())
    | ANYTHING.map(json.dumps)
    | st.dictionaries(st.sampled_from(FIELDS), LIKELY | ANYTHING).map(json.dumps)
)
def test_it_never_raises_never_prints_and_says_the_same_twice(name: str, text: str) -> None:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        said = answer(name, text)
        again = answer(name, text)
    assert printed.getvalue() == ""
    assert said == again
    assert said.isascii()
    assert set(json.loads(said)) in (
        {"ok", "result"},
        {"ok", "result", "unused"},
        {"ok", "problems"},
    )


@settings(max_examples=60, deadline=None)
@given(st.permutations(FIELDS))
def test_the_order_of_the_fields_makes_no_difference(order: list[str]) -> None:
    for case in CASES[:3]:
        given_ = json.loads(case["text"])
        shuffled = {field: given_[field] for field in order if field in given_}
        said = answer("connection-score", json.dumps(shuffled))
        assert said == answer("connection-score", case["text"])


# The cases that Node and the browsers are asked as well.


def test_the_shared_cases_are_many_and_small() -> None:
    assert len(CASES) >= 140
    assert len({case["text"] for case in CASES}) == len(CASES)
    assert sum(len(json.dumps(case)) + 1 for case in CASES) < 60_000


def test_the_shared_cases_have_every_choice_verdict_boundary_and_some_that_are_refused() -> None:
    results, refused = [], 0
    for case in CASES:
        said = json.loads(answer(case["name"], case["text"]))
        results += [said["result"]] if said["ok"] else []
        refused += not said["ok"]
    assert refused >= 25
    assert {one["verdict"] for one in results} == {*(verdict.id for verdict in VERDICTS), None}
    rules = {cap["rule"] for one in results for cap in one["caps"]}
    assert rules == {cap.rule for cap in CAPS}
    assert {True, False} == {one["decided"] for one in results}
    factors = {line["factor"] for one in results for line in one["contributions"]}
    assert {"ceiling", "floor"} < factors
    assert sum(bool(one["advice"]) for one in results) >= 40

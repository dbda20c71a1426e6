"""Questions and the reading of answers to them."""

import json
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.answers import read_answers
from calculators.questions import (
    SHOWN,
    AnyOf,
    Choice,
    Condition,
    OneOf,
    Option,
    Question,
    Text,
    WholeNumber,
    shown,
    utf16_length,
)

COLOUR = OneOf(
    id="colour",
    name="Colour",
    label="Which colour?",
    choices=(Choice("red", "Red", 3), Choice("blue", "Blue", 5), Choice("200", "Two hundred", -1)),
)
SHADE = OneOf(
    id="shade",
    name="Shade",
    label="Which shade?",
    only_if=Condition("colour", ("red", "blue")),
    choices=(Choice("dark", "Dark"), Choice("light", "Light")),
)
TOYS = AnyOf(
    id="toys",
    name="Toys",
    label="Which toys?",
    points=(0, 2, 3),
    shares=(1, 1, 1),
    choices=(Option("ball", "Ball"), Option("kite", "Kite")),
)
AGE = WholeNumber(
    id="age", name="Age", label="How old?", lowest=2, highest=9, unit="years", points=(0, 4, 6)
)
NAME = Text(id="name", name="Name", label="Your name?", required=True, longest=5)
WHY = Text(
    id="why", name="Why", label="Why?", required_if=Condition("colour", ("blue",)), lines=True
)
QUESTIONS = (COLOUR, SHADE, TOYS, AGE, NAME, WHY)

ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters())
    | st.sampled_from(("red", "dark", "ball", "3", "200", 200, 200.0)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def refused(question: Question, value: object) -> str:
    """Return why a question refuses a value."""
    with pytest.raises(ValueError) as refusal:
        question.read(value)
    return str(refusal.value)


@pytest.mark.parametrize("value", ["200", 200, 200.0])
def test_a_choice_that_is_a_number_may_be_given_as_one(value: object) -> None:
    assert COLOUR.read(value) == "200"


@pytest.mark.parametrize(
    "value",
    ["", "Red", " red", "re", True, False, 0, 1.5, -200, 10**30, float("nan"), [], ["red"], {}],
    ids=repr,
)
def test_anything_but_a_choice_is_refused_with_the_choices(value: object) -> None:
    assert refused(COLOUR, value) == "must be one of red, blue, 200"


def test_a_choice_is_worth_its_points() -> None:
    assert [COLOUR.worth(choice.id) for choice in COLOUR.choices] == [3, 5, -1]
    assert COLOUR.most() == 5


@pytest.mark.parametrize(
    ("value", "read"),
    [([], ()), (["kite"], ("kite",)), (["kite", "ball"], ("ball", "kite"))],
    ids=str,
)
def test_choices_are_read_in_the_order_of_the_question(value: list, read: tuple) -> None:
    assert TOYS.read(value) == read


@pytest.mark.parametrize("value", ["ball", "", 0, True, {"ball": True}, 1.5, ("ball",)], ids=repr)
def test_what_is_no_list_is_refused_with_the_choices(value: object) -> None:
    assert refused(TOYS, value) == "must be a list of any of ball, kite"


@pytest.mark.parametrize(
    ("value", "named"),
    [
        (["drum"], '"drum" is not one'),
        (["ball", None], "null is not one"),
        ([["ball"]], '["ball"] is not one'),
        ([{}, "ball"], "{} is not one"),
        ([True], "true is not one"),
        (["ball", "ball"], '"ball" is there twice'),
    ],
    ids=str,
)
def test_a_list_is_refused_with_the_item_that_is_wrong(value: list, named: str) -> None:
    assert named in refused(TOYS, value)


def test_choices_are_worth_points_by_how_many_there_are() -> None:
    assert [TOYS.worth(chosen) for chosen in ((), ("kite",), ("ball", "kite"))] == [0, 2, 3]
    assert TOYS.most() == 3


@pytest.mark.parametrize(
    "value", [3, 3.0, "3", " 3 ", "+3", "3+", " 3+ ", "03", "\t3\n", "000000000003"], ids=repr
)
def test_a_whole_number_may_be_given_as_text_or_with_a_point_and_nothing_behind(
    value: object,
) -> None:
    assert AGE.read(value) == 3
    assert type(AGE.read(value)) is int


@pytest.mark.parametrize(
    "value",
    [
        *(1, 10, -3, 10**4299, 3.5, 1e308, 3.0000000000000004),
        *(float("nan"), float("inf"), -float("inf"), True, False),
        *(
            "",
            " ",
            "three",
            "3.0",
            "3,0",
            "1_0",
            "0x3",
            "3e0",
            "3 4",
            "- 3",
            "--3",
            "3++",
            "3 +",
            "+",
            "\u0663",
            "\uff13",
        ),
        *("3\x00", "9" * 1_000_000, [], [3], {}, {"3": 3}),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_anything_but_a_whole_number_in_range_is_refused_with_the_range(value: object) -> None:
    assert refused(AGE, value) == "must be a whole number from 2 to 9"


def test_a_number_is_worth_points_from_the_lowest_on_the_last_for_all_higher() -> None:
    assert [AGE.worth(age) for age in range(2, 10)] == [0, 4, 6, 6, 6, 6, 6, 6]
    assert AGE.most() == 6


@pytest.mark.parametrize("value", ["", "Zoë", "\U0001f44b\U0001f44b", "a\x00\ud800b"], ids=ascii)
def test_text_is_kept_letter_for_letter(value: str) -> None:
    assert NAME.read(value) == value


def test_text_that_is_too_long_is_refused_with_how_much_it_is_too_long() -> None:
    assert (
        refused(NAME, "Sam\U0001f44b\U0001f44b")
        == "must be at most 5 characters, and is 2 too long"
    )


@pytest.mark.parametrize("value", [3, True, [], {}, 1.5], ids=repr)
def test_what_is_no_text_is_refused(value: object) -> None:
    assert refused(NAME, value) == "must be text"


@pytest.mark.parametrize(
    ("text", "length"), [("", 0), ("é", 1), ("\U0001f44b", 2), ("\ud800", 1), ("e\u0301", 2)]
)
def test_length_is_counted_in_utf_16_code_units(text: str, length: int) -> None:
    assert utf16_length(text) == length


def test_a_condition_is_possible_while_its_question_is_open_and_met_by_its_choices() -> None:
    condition = Condition("colour", ("red", "blue"))
    assert (condition.met({}), condition.possible({})) == (False, True)
    assert (condition.met({"colour": "red"}), condition.possible({"colour": "red"})) == (True, True)
    assert (condition.met({"colour": "200"}), condition.possible({"colour": "200"})) == (
        False,
        False,
    )


def test_answers_in_order_are_read_without_a_problem() -> None:
    given = {"colour": "red", "shade": "dark", "toys": [], "age": "4", "name": "Sam"}
    reading = read_answers(QUESTIONS, given)
    assert reading.answers == given | {"age": 4, "toys": ()}
    assert reading.problems == reading.unused == []


def test_all_problems_are_named_at_once() -> None:
    given = {"colour": "green", "age": 1, "toys": 3, "nothing": None, "": 1}
    problems = {one.field: one.message for one in read_answers(QUESTIONS, given).problems}
    assert problems == {
        "colour": 'Colour must be one of red, blue, 200; you gave "green".',
        "age": "Age must be a whole number from 2 to 9; you gave 1.",
        "toys": "Toys must be a list of any of ball, kite; you gave 3.",
        "nothing": '"nothing" isn\'t a question here; the questions are '
        "colour, shade, toys, age, name, why.",
        "": '"" isn\'t a question here.',
        "name": 'Name is needed; give it as "name".',
    }


def test_null_leaves_a_question_open() -> None:
    reading = read_answers(QUESTIONS, {"colour": None, "name": "Sam"})
    assert reading.answers == {"name": "Sam"}
    assert reading.problems == []


def test_what_is_needed_only_beside_another_answer_is_needed_only_then() -> None:
    assert read_answers(QUESTIONS, {"name": "Sam", "colour": "red"}).problems == []
    (problem,) = read_answers(QUESTIONS, {"name": "Sam", "colour": "blue"}).problems
    assert problem.field == "why"


def test_what_another_answer_may_stand_in_for_is_needed_only_where_that_says_nothing() -> None:
    either = replace(WHY, required=True, unless="name")
    asked = (COLOUR, replace(NAME, required=False), either)
    for answers, needed in (({}, ["why"]), ({"name": " "}, ["why"]), ({"name": "Sam"}, [])):
        assert [one.field for one in read_answers(asked, answers).problems] == needed


def test_what_is_needed_is_named_as_the_form_shows_it_beside_the_other_answers() -> None:
    named = replace(WHY, required=True, names=((Condition("colour", ("red",)), "Why red"),))
    for answers, name in (({"colour": "red"}, "Why red"), ({"colour": "blue"}, "Why"), ({}, "Why")):
        (problem,) = read_answers((COLOUR, named), answers).problems
        assert problem.message == f'{name} is needed; give it as "why".'


def test_blank_text_is_no_answer_to_what_is_needed() -> None:
    (problem,) = read_answers(QUESTIONS, {"name": " \t"}).problems
    assert problem.field == "name"


def test_a_needed_answer_that_is_wrong_is_one_problem_not_two() -> None:
    (problem,) = read_answers(QUESTIONS, {"name": 7}).problems
    assert "must be text" in problem.message


@pytest.mark.parametrize(
    ("colour", "counts"), [({}, True), ({"colour": "red"}, True), ({"colour": "200"}, False)]
)
def test_a_detail_counts_unless_its_main_question_is_answered_otherwise(
    colour: dict, counts: bool
) -> None:
    reading = read_answers(QUESTIONS, {**colour, "shade": "dark", "name": "Sam"})
    assert ("shade" in reading.answers) == counts
    assert [one.field for one in reading.unused] == ([] if counts else ["shade"])


def test_a_detail_that_is_wrong_is_a_problem_even_where_it_does_not_count() -> None:
    reading = read_answers(QUESTIONS, {"colour": "200", "shade": "none", "name": "Sam"})
    assert [one.field for one in reading.problems] == ["shade"]


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([question.id for question in QUESTIONS]) | st.text(st.characters()),
        ANYTHING,
    )
)
def test_nothing_is_dropped_in_silence(given_: dict) -> None:
    reading = read_answers(QUESTIONS, given_)
    named = {one.field for one in (*reading.problems, *reading.unused)}
    for field, value in given_.items():
        assert value is None or field in reading.answers or field[:SHOWN] in named


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        (True, "true"),
        ("a\nb\x1b", '"a\\nb\\u001b"'),
        ("\ud800", '"\\ud800"'),
        ([1, {}], "[1, {}]"),
    ],
    ids=ascii,
)
def test_a_value_is_shown_on_one_line_as_json(value: object, text: str) -> None:
    assert shown(value) == text


def test_a_long_value_is_cut() -> None:
    assert shown("x" * 1_000_000) == '"' + "x" * (SHOWN - 1) + "…"


def test_a_number_that_is_too_long_to_write_is_not_shown() -> None:
    assert shown(10**5000) == "a value too large to show"


def test_a_value_that_is_nested_too_deeply_is_not_shown() -> None:
    deep: list = []
    for _ in range(sys.getrecursionlimit() * 50):
        deep = [deep]
    assert shown(deep) == "a value too large to show"


@settings(max_examples=200, deadline=None)
@given(ANYTHING)
def test_whatever_is_shown_fits_a_line(value: object) -> None:
    text = shown(value)
    assert len(text) <= SHOWN + 1
    assert "\n" not in text
    assert json.dumps(text)

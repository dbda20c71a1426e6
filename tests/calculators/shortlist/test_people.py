"""Rows as people: what is shared, what is theirs, and every bad cell by its line and field."""

from typing import Any

import pytest

from calculators.connection_score.about_request import GOAL_FIT
from calculators.connection_score.definition import QUESTIONS
from calculators.greeting import greeted
from calculators.questions import OneOf
from calculators.shortlist.people import MOST, NAMED
from tests.calculators.shortlist.lists import EVERYBODY, as_rows, many, result, scored


def only(rows: str, **more: object) -> dict[str, Any]:
    """Return the one person of a list."""
    found = result(rows, **more)
    assert not found["problems"]
    (person,) = found["people"]
    assert isinstance(person, dict)
    return person


def places(found: dict[str, Any], kind: str = "problems") -> list[tuple[int, str]]:
    return [(one["line"], one["field"]) for one in found[kind]]


def test_every_bad_cell_is_named_by_line_and_field_and_good_rows_still_count() -> None:
    found = result(
        "name,goal_fit,mutuals,common_ground\n"
        "Ada,great,many,industry\n"
        ",clear,1,\n"
        "Bo,clear,2,\n"
        'Cy,clear,-1,"industry, golf"\n'
        "Di,loose,1,none,more\n"
        "Ed,loose,500+,The same industry; Similar goals\n"
    )
    assert places(found) == [
        (2, "goal_fit"),
        (2, "mutuals"),
        (3, "name"),
        (5, "mutuals"),
        (5, "common_ground"),
        (6, ""),
    ]
    assert {one["name"] for one in found["people"]} == {"Bo", "Ed"}
    for one in found["problems"]:
        assert one["message"].endswith(".")
    for one in found["problems"][:2]:
        assert " must " in one["message"]
        assert "; you gave " in one["message"]
    for choice in GOAL_FIT.choices:
        assert f"“{choice.label}”" in found["problems"][0]["message"]


@pytest.mark.parametrize("question", [one for one in QUESTIONS if isinstance(one, OneOf)], ids=str)
def test_a_choice_is_read_by_its_id_and_in_the_words_of_the_form(question: OneOf) -> None:
    needs = question.only_if
    for choice in question.choices:
        own = {"name": "Ada", **({needs.question: needs.choices[0]} if needs else {})}
        by_id = only(as_rows([{**own, question.id: choice.id}]))
        for words in (choice.label, choice.label.upper(), choice.id.replace("_", " ")):
            assert only(as_rows([{**own, question.id: words}])) == by_id


def test_a_row_answers_as_the_score_does_whatever_is_shared() -> None:
    for told in (0.3, 0.8, 1.0):
        for person in many(60, told, seed=7):
            answers = {
                id_: one for id_, one in person.items() if id_ not in ("name", "event", "topic")
            }
            said, shown = only(as_rows([person])), scored(answers)
            assert said["range"] == shown["range"]
            if "note" in answers:
                assert (said["verdict"], said["score"]) == (shown["verdict"], shown["score"])


def test_what_is_shared_counts_where_a_row_says_nothing() -> None:
    shared = {**EVERYBODY, "note": "none"}
    assert only("name\nAda\n", shared=shared)["score"] == scored(shared)["score"]
    other = {**shared, "goal_fit": "direct"}
    assert only("name,goal_fit\nAda,direct\n", shared=shared)["score"] == scored(other)["score"]


def test_the_days_of_a_shared_moment_are_not_those_of_another_one() -> None:
    shared = {**EVERYBODY, "moment": "event", "moment_days": 3}
    alone = only("name,moment\nAda,launch\n", shared=shared)
    assert (
        alone["verdict_range"]
        == only(
            "name,moment\nAda,launch\n",
            shared={id_: one for id_, one in shared.items() if id_ != "moment_days"},
        )["verdict_range"]
    )
    assert alone["range"][0] < alone["range"][1]
    same = only("name,moment\nAda,event\n", shared=shared)
    assert same["range"] == only("name\nAda\n", shared=shared)["range"]


def test_a_cell_that_counts_for_nothing_is_named() -> None:
    found = result(
        "name,moment,moment_days,situation,event,group\nAda,none,4,same_group,Fair,Club\n"
    )
    assert places(found, "unused") == [(2, "moment_days"), (2, "event")]
    assert not found["problems"]


def test_columns_that_are_none_are_named_on_the_line_of_the_headings() -> None:
    found = result("\nname,Company,note,Note\nAda,Mill,none,personal\n")
    assert places(found) == [(2, "Company"), (2, "note")]
    assert found["people"][0]["verdict"] == only("name,note\nAda,none\n")["verdict"]


def test_ten_thousand_columns_are_named_together() -> None:
    heading = ",".join(["name", *(f"c{place}" for place in range(10_000))])
    found = result(f"{heading}\nAda\n")
    assert len(found["problems"]) == NAMED + 1
    assert f"{10_000 - NAMED:,}" in found["problems"][-1]["message"]


def test_rows_beyond_the_most_are_counted_not_dropped_in_silence() -> None:
    found = result("name\n" + "Ada\n" * (MOST + 5))
    assert len(found["people"]) == MOST
    assert places(found, "unused") == [(MOST + 2, "")]
    assert "5 more" in found["unused"][0]["message"]
    assert not found["problems"]
    assert "The other 5 " in found["summary"]
    assert "to fix" not in found["summary"]


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Priya Raman", "Priya"),
        ("Raman, Priya", "Priya"),
        ("van der Berg, Jan", "Jan"),
        ("Ada Ng, MBA", "Ada"),
        ("José", "José"),
        ("Dr Ada Ng", "Dr Ada Ng"),
        ("\u674e\u96f7", "\u674e\u96f7"),
        ("\u674e \u96f7", "\u674e \u96f7"),
        ("bell hooks", "bell hooks"),
        ("Þórunn Jónsdóttir", "Þórunn"),
        (" Ada \n Ng ", "Ada"),
        (",", ","),
    ],
)
def test_a_note_greets_by_the_first_name_where_it_is_sure(name: str, first: str) -> None:
    assert greeted(name) == first


def test_the_recipient_of_a_row_comes_before_what_its_name_would_give() -> None:
    shared = {**EVERYBODY, "event": "the mill day"}
    person = only("name,recipient,topic\nDr Ada Ng,Ada,eels\n", shared=shared)
    assert person["draft"].startswith("Hi Ada,")

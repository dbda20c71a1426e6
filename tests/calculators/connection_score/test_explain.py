"""The result in words: a reason for every line, and one sentence for the whole."""

import re

import pytest
from hypothesis import example, given

from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.definition import FACTORS
from calculators.connection_score.explain import reason
from calculators.connection_score.outlook import outlook
from calculators.connection_score.verdicts import HIGHEST, VERDICTS, verdict
from hooks.project import ROOT
from tests.calculators.connection_score import by_hand
from tests.support.inputs import (
    BEST,
    NEUTRAL,
    THOROUGH,
    result,
    some_answers,
)
from tests.support.properties import keeps

SENTENCE = re.compile(r"[A-Z0-9][^\n]*[^\s.]\.")


@THOROUGH
@example(BEST)
@given(some_answers())
def test_each_known_factor_has_one_line_with_a_reason_and_a_page(answers: dict) -> None:
    lines = result(answers)["contributions"]
    factors = [line["factor"] for line in lines]
    order = [factor.id for factor in FACTORS] + ["ceiling", "floor"]
    assert factors == sorted(set(factors), key=order.index)
    known = {field for field in answers if field in {factor.id for factor in FACTORS}}
    if answers.get("moment", "none") != "none" and "moment_days" not in answers:
        known -= {"moment"}
    assert set(factors) - {"ceiling", "floor"} == known
    for line in lines:
        assert SENTENCE.fullmatch(line["reason"]), line
        assert (ROOT / "docs" / f"{line['guide']}.md").is_file()
        assert set(line) == {"factor", "points", "of", "reason", "guide"}


def test_a_line_leads_to_the_page_of_the_choice_where_it_has_one() -> None:
    def page(moment: str) -> str:
        (line,) = result({"moment": moment, "moment_days": 1})["contributions"]
        return str(line["guide"])

    assert page("event") == "timing/after-an-event"
    assert page("engaged") == "timing/engagement"
    assert page("launch") == "timing/opportune-moments"


@THOROUGH
@given(some_answers())
def test_no_line_brings_more_than_it_says_it_could(answers: dict) -> None:
    for line in result(answers)["contributions"]:
        if line["factor"] not in ("ceiling", "floor"):
            declared = "no line brings more than it says it could"
            keeps(line["points"] <= line["of"], declared, line)


@THOROUGH
@example({})
@given(some_answers())
def test_the_summary_is_one_short_line(answers: dict) -> None:
    summary = result(answers)["summary"]
    assert SENTENCE.fullmatch(summary), summary
    assert len(summary) <= 100
    assert "_" not in summary


def test_the_summary_of_no_answers_asks_for_one() -> None:
    assert result({})["summary"] == "Answer any question to begin."


def test_the_summary_of_all_answers_gives_score_and_verdict() -> None:
    answered = result(BEST)
    label = verdict(answered["verdict"]).label
    assert answered["summary"] == f"{answered['score']} of {HIGHEST}: {label}."


def test_the_summary_says_that_a_boundary_holds_the_verdict_back() -> None:
    answered = result(BEST | {"mutual_support": "warned"})
    assert "limited by a boundary" in answered["summary"]
    assert verdict(answered["verdict"]).label in answered["summary"]


def test_the_summary_says_what_is_likely_or_else_what_is_possible() -> None:
    said = set()
    assert result({"offer": "small"})["summary"].endswith(" so far: still open.")
    for choice in by_hand.QUESTION["familiarity"].choices:
        answers = {
            "familiarity": choice.id,
            "obstacle": "none",
            "history": "none",
            "purpose": "learn",
        }
        view, answered = outlook(answers), result(answers)
        low, high = answered["range"]
        likely = answered["likely"]
        said.add(likely is None)
        *most, last = [verdict(id_).label for id_ in view.shares]
        words = f"probably: {verdict(likely).label}" if likely else f"{', '.join(most)} or {last}"
        if not likely and len(view.shares) == len(VERDICTS):
            words = "still open"
        colon = "," if likely else ":"
        assert answered["summary"] == f"Between {low} and {high} so far{colon} {words}."
    assert said == {True, False}


@pytest.mark.parametrize(
    ("days", "ago"),
    [(0, "today"), (1, "yesterday"), (2, "2 days ago"), (400, "400 days ago")],
)
def test_a_moment_says_how_long_ago_it_was(days: int, ago: str) -> None:
    lines = result(BEST | {"moment": "event", "moment_days": days})["contributions"]
    (line,) = [line for line in lines if line["factor"] == "moment"]
    assert line["reason"].startswith(f"{by_hand.QUESTION['moment'].choice('event').reason} {ago}: ")


@pytest.mark.parametrize(
    "moment", [one.id for one in by_hand.QUESTION["moment"].choices if one.half_life]
)
def test_what_is_said_of_a_moment_fits_what_is_left_of_it(moment: str) -> None:
    factor = by_hand.QUESTION["moment"]
    full = factor.worth(moment)
    for days in range(300):
        answers = {"moment": moment, "moment_days": days}
        left = by_hand.points(answers)["moment"]
        said = reason(factor, answers)
        assert ("in full" in said) == (left == full)
        assert ("most of it" in said) == (full > left > full * 2 / 3)
        assert ("about half of it" in said) == (full * 2 / 3 >= left > full / 3)
        assert ("little" in said) == (full / 3 >= left > 0)
        assert ("too long ago" in said) == (left == 0)


@pytest.mark.parametrize(
    ("shared", "says"),
    [
        ([], "You haven't named anything you share."),
        (["industry"], "In common: the same industry."),
        (["similar_goals", "industry"], "In common: the same industry and similar goals."),
        (
            ["industry", "similar_path", "similar_goals"],
            "In common: the same industry, a similar path or career and similar goals.",
        ),
    ],
)
def test_common_ground_is_named_in_the_order_of_the_question(shared: list, says: str) -> None:
    (line,) = result({"common_ground": shared})["contributions"]
    assert line["reason"] == says


@pytest.mark.parametrize(("number", "says"), [(0, "no connections"), (1, "one"), (2, "2")])
def test_mutual_connections_are_counted_in_words(number: int, says: str) -> None:
    (line,) = result({"mutuals": number})["contributions"]
    assert says in line["reason"]


def test_a_boundary_says_what_lifts_it() -> None:
    lifts = {cap.rule: cap.way_out for cap in CAPS}
    told = result(BEST | {"history": "pending", "history_days": 1, "obstacle": "deciding"})["caps"]
    assert {cap["rule"] for cap in told} == {"pending_request", "deciding"}
    assert all(cap["reason"].endswith(f" {lifts[cap['rule']]}") for cap in told)


def test_a_boundary_that_changes_nothing_is_told_but_not_blamed() -> None:
    answered = result(NEUTRAL | {"offer": "specific", "history": "pending", "history_days": 3})
    assert [(cap["verdict"], cap["guide"]) for cap in answered["caps"]] == [
        (answered["verdict"], "etiquette/boundaries")
    ]
    label = verdict(answered["verdict"]).label
    assert answered["summary"] == f"{answered['score']} of {HIGHEST}: {label}."


def test_no_boundary_claims_that_a_stranger_knows_the_reader() -> None:
    answered = result(BEST | {"familiarity": "stranger", "purpose": "sell"})
    assert not any("They know you" in cap["reason"] for cap in answered["caps"])

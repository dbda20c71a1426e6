"""The eight properties of the connection score, over its whole input space."""

import json
from itertools import pairwise, product
from pathlib import Path
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import calculators.connection_score as connection_score
from calculators.calculator import still_open
from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.completions import GROUPS
from calculators.connection_score.definition import FACTORS, QUESTIONS
from calculators.connection_score.outlook import HINGES, outlook
from calculators.connection_score.scoring import points, score
from calculators.connection_score.verdicts import rank
from calculators.door import answer
from calculators.questions import Answers, AnyOf, OneOf, Scored

CASES = [
    json.loads(line)
    for line in Path(connection_score.__file__).with_name("cases.jsonl").read_text().splitlines()
]


def values(question: Scored) -> st.SearchStrategy[object]:
    if isinstance(question, OneOf):
        return st.sampled_from([choice.id for choice in question.choices])
    if isinstance(question, AnyOf):
        ids = [choice.id for choice in question.choices]
        return st.lists(st.sampled_from(ids), unique=True).map(
            lambda some: tuple(id_ for id_ in ids if id_ in some)
        )
    small = st.integers(question.lowest, 120)
    return st.one_of(small, st.integers(question.lowest, question.highest))


@st.composite
def complete(draw: st.DrawFn) -> Answers:
    answers: Answers = {}
    for question in QUESTIONS:
        if question.only_if is None or question.only_if.met(answers):
            answers[question.id] = draw(values(question))  # type: ignore[assignment]
    return answers


@st.composite
def partial(draw: st.DrawFn, most_open: int = 12) -> tuple[Answers, Answers]:
    """Complete answers, and the same with some questions left open."""
    whole = draw(complete())
    opened = draw(st.sets(st.sampled_from(sorted(whole)), max_size=most_open))
    return whole, {id_: value for id_, value in whole.items() if id_ not in opened}


def ask(answers: Answers) -> dict[str, object]:
    said = json.loads(answer("connection-score", json.dumps(answers)))
    assert said["ok"], said
    return said["result"]


@given(complete())
def test_the_contributions_sum_to_the_score(answers: Answers) -> None:
    result = ask(answers)
    assert sum(part["points"] for part in result["contributions"]) == result["score"]
    assert 0 <= result["score"] <= 100
    assert {part["factor"] for part in result["contributions"]} - {"ceiling", "floor"} == {
        factor.id for factor in FACTORS if factor.id in answers
    }
    assert result["verdict"] == score(answers).verdict


ORDER = {
    question.id: [choice.id for choice in question.choices]
    for question in QUESTIONS
    if isinstance(question, OneOf)
}
STEPS = {
    **{id_: ORDER[id_] for id_ in ("goal_fit", "offer", "mutual_support", "homework", "openness")},
    **{id_: ORDER[id_] for id_ in ("friend_openness", "purpose", "note")},
    "familiarity": ORDER["familiarity"][:5],
}


def no_worse(before: Answers, after: Answers) -> None:
    old, new = score(before), score(after)
    assert new.score >= old.score, (before, after)
    assert rank(new.verdict) >= rank(old.verdict), (before, after)


@settings(max_examples=400)
@given(complete())
def test_improving_an_answer_never_hurts(answers: Answers) -> None:
    for id_, order in STEPS.items():
        if answers.get(id_) in order[:-1]:
            no_worse(answers, {**answers, id_: order[order.index(str(answers[id_])) + 1]})
    ids = [choice.id for choice in next(q for q in QUESTIONS if q.id == "common_ground").choices]
    shared = answers["common_ground"]
    for one in ids:
        if one not in shared:
            no_worse(answers, {**answers, "common_ground": (*shared, one)})
    no_worse(answers, {**answers, "mutuals": min(answers["mutuals"] + 1, 30_000)})
    if answers["moment"] == "none":
        for moment in ORDER["moment"][1:]:
            no_worse(answers, {**answers, "moment": moment, "moment_days": 50})
    elif answers["moment_days"]:
        no_worse(answers, {**answers, "moment_days": answers["moment_days"] - 1})
    first = {id_: value for id_, value in answers.items() if id_ != "history_days"}
    no_worse(answers, {**first, "history": "none"})
    if answers["familiarity"] == "acquaintance":
        friend = {**answers, "familiarity": "friend", "friend_openness": "welcomes"}
        no_worse(answers, friend)


def test_no_step_worsens_a_boundary_in_any_combination_they_look_at() -> None:
    looked_at = {condition.question for cap in CAPS for condition in cap.when}
    varied = sorted(looked_at - {"friend_openness"})
    neutral: Answers = {"common_ground": (), "mutuals": 0, "homework": "no", "offer": "small"}
    neutral |= {"moment": "none", "friend_openness": "unsure"}
    found = {
        (days, *combination): score(
            {**neutral, **dict(zip(varied, combination, strict=True)), "history_days": days}
        )
        for combination in product(*(ORDER[id_] for id_ in varied))
        for days in (0, 21, 90)
    }
    for key, before in found.items():
        for place, id_ in enumerate(varied, 1):
            order = STEPS.get(id_, [])
            if key[place] in order[:-1]:
                step = order[order.index(str(key[place])) + 1]
                after = found[*key[:place], step, *key[place + 1 :]]
                assert rank(after.verdict) >= rank(before.verdict), (key, step)
                assert after.score >= before.score, (key, step)


def test_each_further_shared_thing_or_connection_brings_no_more_than_the_one_before() -> None:
    for id_ in ("common_ground", "mutuals"):
        table = next(question for question in QUESTIONS if question.id == id_).points
        gains = [after - before for before, after in pairwise(table)]
        assert gains == sorted(gains, reverse=True)
        assert min(gains) >= 0


NEUTRAL: Answers = {
    "familiarity": "stranger",
    "common_ground": (),
    "mutuals": 0,
    "mutual_support": "none",
    "goal_fit": "none",
    "purpose": "keep_in_touch",
    "offer": "nothing_yet",
    "moment": "none",
    "openness": "active",
    "history": "none",
    "homework": "no",
    "note": "none",
}


def test_knowing_somebody_well_is_enough_by_itself() -> None:
    assert score({**NEUTRAL, "familiarity": "colleague"}).verdict == "send"


def test_a_strong_reason_well_prepared_is_enough_by_itself() -> None:
    prepared = {"goal_fit": "direct", "homework": "studied", "note": "personal"}
    for shared in ORDER_OF_COMMON_GROUND:
        assert score({**NEUTRAL, **prepared, "common_ground": (shared,)}).verdict == "send"


ORDER_OF_COMMON_GROUND = [
    choice.id for choice in next(q for q in QUESTIONS if q.id == "common_ground").choices
]


@given(complete())
def test_no_reason_no_link_and_no_note_is_hold(answers: Answers) -> None:
    nothing = {
        "familiarity": "stranger",
        "goal_fit": "none",
        "common_ground": (),
        "mutuals": 0,
        "mutual_support": "none",
        "note": "none",
        "moment": "none",
    }
    assert score({**answers, **nothing}).verdict == "hold"


BOUNDARIES = [
    ("hold", {"history": "pending", "history_days": 400}),
    ("hold", {"familiarity": "friend", "friend_openness": "keeps_separate"}),
    ("prepare", {"familiarity": "friend", "friend_openness": "unsure"}),
    ("hold", {"openness": "closed", "familiarity": "stranger"}),
    ("hold", {"openness": "closed", "familiarity": "online"}),
    ("warm_up", {"openness": "closed", "familiarity": "met_once"}),
    ("hold", {"history": "declined", "history_days": 0}),
    ("warm_up", {"history": "declined", "history_days": 4000, "mutual_support": "spoke_well"}),
    ("hold", {"history": "no_answer", "history_days": 20}),
    ("warm_up", {"mutual_support": "warned"}),
    ("warm_up", {"purpose": "sell", "familiarity": "stranger"}),
    ("warm_up", {"purpose": "sell", "familiarity": "online"}),
    ("prepare", {"purpose": "sell", "familiarity": "colleague"}),
    ("prepare", {"note": "none", "familiarity": "acquaintance"}),
    ("prepare", {"note": "generic", "familiarity": "met_once"}),
    ("warm_up", {"familiarity": "stranger", "goal_fit": "none", "mutual_support": "spoke_well"}),
]


@pytest.mark.parametrize(("most", "boundary"), BOUNDARIES)
@settings(max_examples=40)
@given(answers=complete())
def test_a_boundary_caps_the_verdict_whatever_the_points(
    most: str, boundary: Answers, answers: Answers
) -> None:
    assert rank(score({**answers, **boundary}).verdict) <= rank(most)


BEST: Answers = {
    **NEUTRAL,
    "familiarity": "acquaintance",
    "goal_fit": "direct",
    "common_ground": ("industry", "similar_path"),
    "homework": "studied",
    "note": "personal",
    "purpose": "exchange",
}


@pytest.mark.parametrize(
    "off",
    [
        {"history": "no_answer", "history_days": 21},
        {"history": "declined", "history_days": 90, "mutual_support": "introduces"},
        {"openness": "closed"},
        {"familiarity": "colleague", "note": "none"},
        {"familiarity": "friend", "friend_openness": "welcomes", "note": "generic"},
        {"familiarity": "stranger", "goal_fit": "none", "mutual_support": "introduces"},
        {"familiarity": "stranger"},
    ],
)
def test_beside_a_boundary_nothing_is_capped(off: Answers) -> None:
    assert score({**BEST, **off}).verdict == "send"


@pytest.mark.parametrize("moment", ORDER["moment"][1:])
def test_a_moment_counts_in_full_at_first_and_half_after_its_half_life(moment: str) -> None:
    factor = next(question for question in FACTORS if question.id == "moment")
    choice = factor.choice(moment)
    left = [points(factor, {"moment": moment, "moment_days": day}) for day in range(400)]
    assert left[0] == choice.points
    assert left[choice.half_life] == choice.points / 2
    assert left == sorted(left, reverse=True)
    assert left[-1] == 0


def brute(answers: Answers) -> list[tuple[float, str]]:
    """Every completion, days and numbers taken one by one as far as they can matter."""
    found = []

    def complete_from(known: Answers) -> None:
        following = still_open(QUESTIONS, known)
        if not following:
            done = score(known)
            found.append((done.score, done.verdict))
            return
        question = next(one for one in QUESTIONS if one.id == following[0])
        if isinstance(question, OneOf):
            ways: list[object] = [choice.id for choice in question.choices]
        elif isinstance(question, AnyOf):
            ids = [choice.id for choice in question.choices]
            ways = [tuple(ids[:count]) for count in range(len(ids) + 1)]
        else:
            ways = (
                list(range(0, 12))
                if question.id == "mutuals"
                else [*range(0, 100, 3), 20, 21, 89, 90, 194, 195, 36_500]
            )
        for way in ways:
            complete_from({**known, question.id: way})  # type: ignore[dict-item]

    complete_from(answers)
    return found


@settings(max_examples=60)
@given(partial(most_open=3))
def test_range_and_possible_verdicts_are_exact(answers: tuple[Answers, Answers]) -> None:
    whole, some = answers
    if {"moment", "history", "mutuals"} <= whole.keys() - some.keys():
        some["mutuals"] = whole["mutuals"]  # too many to try one by one
    for detail, main in (
        ("friend_openness", "familiarity"),
        ("moment_days", "moment"),
        ("history_days", "history"),
    ):
        if main not in some:
            some.pop(detail, None)
    view = outlook(some)
    found = brute(some)
    assert (view.lowest, view.highest) == (min(found)[0], max(found)[0])
    assert set(view.shares) == {verdict for _, verdict in found}


@given(partial())
def test_what_is_asked_next_is_open_and_nothing_is_once_decided(
    answers: tuple[Answers, Answers],
) -> None:
    whole, some = answers
    result = ask(some)
    assert result["decided"] == (len(result["possible_verdicts"]) == 1)
    assert (result["next_question"] is None) == result["decided"]
    if result["next_question"]:
        assert result["next_question"] in still_open(QUESTIONS, some)
    end = score(whole)
    assert end.verdict in result["possible_verdicts"]
    assert result["range"][0] <= end.score <= result["range"][1]
    if result["decided"]:
        assert result["verdict"] == end.verdict


def test_a_pending_request_decides_by_itself() -> None:
    result = ask({"history": "pending"})
    assert (result["decided"], result["verdict"]) == (True, "hold")


def asked_until_decided(answers: Answers) -> int:
    known: Answers = {}
    count = 0
    while following := outlook(known).next_question:
        group = next(id_ for id_, parts in GROUPS.items() if following in {p.id for p in parts})
        known |= {part.id: answers[part.id] for part in GROUPS[group] if part.id in answers}
        count += 1
    return count


def test_nine_questions_decide_half_of_the_cases_or_fewer_do() -> None:
    counts = [
        asked_until_decided(
            {**case["answers"], "common_ground": tuple(case["answers"]["common_ground"])}
        )
        for case in CASES
    ]
    print(f"\nquestions until decided: median {median(counts)}, all {sorted(counts)}")
    assert median(counts) <= 9


def test_a_boundary_looks_at_one_question_at_most_beside_the_hinges() -> None:
    for cap in CAPS:
        groups = {
            id_
            for id_, parts in GROUPS.items()
            for condition in cap.when
            if condition.question in {part.id for part in parts}
        }
        assert len(groups - set(HINGES)) <= 1, cap.rule


ALLOWED = {
    *("homework", "note", "offer", "mutual_support", "history", "history_days", "moment_days"),
    "familiarity",
}


@settings(max_examples=300)
@given(complete())
def test_advice_followed_gives_what_it_promised(answers: Answers) -> None:
    result = ask(answers)
    for advice in result["advice"]:
        assert set(advice["change"]) <= ALLOWED
        assert advice["change"].get("familiarity", "online") == "online"
        after = ask({**answers, **advice["change"]})
        assert after["score"] - result["score"] == advice["gain"]
        assert after["verdict"] == advice["verdict"]
        assert (rank(after["verdict"]), advice["gain"]) > (rank(result["verdict"]), 0)
    ranks = [(rank(advice["verdict"]), advice["gain"]) for advice in result["advice"]]
    assert ranks == sorted(ranks, reverse=True)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_case_gets_a_verdict_that_a_reader_would_accept(case: dict[str, object]) -> None:
    assert ask(case["answers"])["verdict"] in case["accept"]

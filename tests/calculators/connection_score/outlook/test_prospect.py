"""What a main question can still come to: its completions, none lost when they are put together."""

from collections import Counter
from math import gcd

import pytest
from hypothesis import given

from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.outlook.completions import GROUPS, completions
from calculators.connection_score.outlook.prospect import BITS, below, looking_at, prospect
from calculators.connection_score.scoring import may_apply
from calculators.connection_score.verdicts import VERDICTS
from calculators.questions import Answers
from tests.calculators.connection_score import by_hand
from tests.support.inputs import BRIEF, some_answers

pytestmark = pytest.mark.any_weights


def rules(caps: int) -> set[str]:
    """Return the names of the boundaries in a set."""
    assert caps < 1 << len(CAPS)
    return {cap.rule for bit, cap in BITS.items() if bit & caps}


@pytest.mark.parametrize("group", GROUPS)
def test_a_question_is_known_by_the_boundaries_that_look_at_it(group: str) -> None:
    # It looks at a question of which some answer, whatever else is said, rules it out.
    ways = [way.answers for way in completions(group, {})]
    assert rules(looking_at((group,))) == {
        cap.rule for cap in CAPS if not all(may_apply(cap, way) for way in ways)
    }


def test_some_questions_are_looked_at_by_what_looks_at_any_of_them() -> None:
    assert rules(looking_at(("goal_fit", "offer", "note"))) == {
        "stranger_without_reason",
        "no_personal_note",
    }
    assert looking_at(()) == 0


def test_a_verdict_is_held_back_by_the_boundaries_below_it() -> None:
    for verdict in VERDICTS:
        lower = VERDICTS[: VERDICTS.index(verdict)]
        assert rules(below(verdict.id)) == {
            cap.rule for cap in CAPS if cap.verdict in [one.id for one in lower]
        }
    assert below("hold") == 0
    assert len(rules(below("send"))) == len(CAPS)


def kinds(group: str, known: Answers) -> Counter:
    """Return the share of each kind of completion: its points and the boundaries it rules out."""
    shares: Counter = Counter()
    for way in completions(group, known):
        out = {cap.rule for cap in CAPS if not may_apply(cap, way.answers)}
        shares[sum(by_hand.points(way.answers).values()), frozenset(out)] += way.share
    return shares


@BRIEF
@given(some_answers())
def test_options_are_the_kinds_of_completion_each_with_its_share(answers: dict) -> None:
    answers = {k: tuple(v) if isinstance(v, list) else v for k, v in answers.items()}
    for group, parts in GROUPS.items():
        known = {part.id: answers[part.id] for part in parts if part.id in answers}
        found = prospect(group, tuple(known.items()))
        expected = kinds(group, known)
        unit = gcd(*expected.values())
        assert {
            (found.lowest + one.extra, frozenset(rules(one.rules_out))): one.share
            for one in found.options
        } == {kind: share // unit for kind, share in expected.items()}
        assert len(found.options) == len(expected)
        assert found.lowest == min(points for points, _ in expected)
        assert found.lowest + found.spread == max(points for points, _ in expected)


def test_an_answered_question_has_one_option() -> None:
    (option,) = prospect("note", (("note", "none"),)).options
    assert (option.extra, option.share, option.rules_out) == (0, 1, 0)
    (option,) = prospect("note", (("note", "personal"),)).options
    assert rules(option.rules_out) == {"no_personal_note"}
    worth = by_hand.QUESTION["note"].worth("personal")
    assert prospect("note", (("note", "personal"),)).lowest == worth

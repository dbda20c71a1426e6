"""The limits that the network sets, each with its fact and the day it was checked."""

import re
from datetime import date

import pytest

from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.definition import QUESTIONS
from calculators.platform_limits import ALL, CONNECTIONS, WAIT_AFTER_WITHDRAWAL, Limit
from tests.support.properties import keeps


@pytest.mark.parametrize("limit", ALL, ids=lambda limit: limit.fact)
def test_a_limit_names_its_fact_its_doubt_and_the_day_it_was_checked(limit: Limit) -> None:
    assert limit.value > 0
    assert limit.unit and limit.what and limit.doubt
    assert re.fullmatch(r"L\d+", limit.fact)
    assert date.fromisoformat(limit.checked) >= date(2026, 1, 1)


def test_the_limits_are_those_of_the_evidence_list() -> None:
    facts = {"L1": 200, "L2": 300, "L3": 3, "L7": 21, "L8": 30_000}
    for limit in ALL:
        declared = f"what the network sets is what fact {limit.fact} says"
        keeps(limit.value == facts[limit.fact], declared, limit.what, limit.value)
    assert len(ALL) == len(facts)


def test_the_score_takes_the_networks_numbers_from_here() -> None:
    highest = {question.id: getattr(question, "highest", None) for question in QUESTIONS}
    assert highest["mutuals"] == CONNECTIONS.value
    (withdrawn,) = [cap for cap in CAPS if cap.rule == "withdrawn_lately"]
    assert withdrawn.below_days == WAIT_AFTER_WITHDRAWAL.value

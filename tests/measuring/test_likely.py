"""“Probably” is right: property 9 of the connection score."""

import pytest

from calculators.connection_score.outlook import LIKELY, Outlook
from hooks.content.foresight import foresight
from measuring import likely as measured
from measuring.likely import likely
from tests.support.inputs import NEUTRAL
from tests.support.properties import keeps

RIGHT, ANSWERS = 0.85, 5
"""The least share that is right, and the most answers that the middle case may take."""


@pytest.mark.parametrize("kind", foresight())
def test_probably_is_mostly_right_and_comes_early(kind: str) -> None:
    found = foresight()[kind]
    declared = f"in the cases {kind}, “probably” is right in {RIGHT:.0%} or more"
    keeps(found.right / found.cases >= RIGHT, declared, found)
    declared = f"in the cases {kind}, “probably” comes after {ANSWERS} answers or fewer"
    keeps(found.answers <= ANSWERS, declared, found)


def test_cases_that_are_decided_at_once_are_right_at_once() -> None:
    pending = NEUTRAL | {"history": "pending", "history_days": 3}
    found = likely([pending, pending])
    assert (found.cases, found.right) == (2, 2)
    assert 1 <= found.answers <= found.questions


def test_a_verdict_that_turns_out_otherwise_is_counted_as_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rash = Outlook(0, 100, {"send": LIKELY, "hold": 1 - LIKELY}, ("note",))
    monkeypatch.setattr(measured, "outlook", lambda _: rash)
    found = likely([NEUTRAL])
    assert (found.cases, found.right, found.answers) == (1, 0, 0)

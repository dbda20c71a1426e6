"""Days in words, as the sentences of boundaries and advice say them."""

import pytest

from calculators.connection_score.actions import ACTIONS
from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.durations import in_words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        *((14, "two weeks"), (21, "three weeks"), (60, "two months"), (90, "three months")),
        *((84, "twelve weeks"), (91, "91 days"), (360, "twelve months"), (0, "0 days")),
        *((1, "1 days"), (7, "7 days"), (30, "30 days"), (22, "22 days"), (210, "seven months")),
    ],
)
def test_days_are_said_in_whole_months_or_weeks_if_they_are_several(days: int, words: str) -> None:
    assert in_words(days) == words


def test_what_counts_days_says_how_many() -> None:
    for action in ACTIONS:
        assert not action.until or in_words(action.until) in action.do
    for cap in CAPS:
        days = cap.below_days or cap.from_days
        assert not days or in_words(days) in f"{cap.reason} {cap.way_out}"

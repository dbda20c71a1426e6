"""What LinkedIn itself sets and may change: each with its source and the day it was last read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limit:
    """A number that LinkedIn sets; ``fact`` is an id of the evidence list."""

    value: int
    unit: str
    what: str
    fact: str
    doubt: str
    checked: str


NOTE_LENGTH_FREE = Limit(
    200,
    "characters",
    "Length of a note, free account",
    "L1",
    "LinkedIn doesn't say how it counts a character",
    "2026-11-23",
)
NOTE_LENGTH_PREMIUM = Limit(
    300,
    "characters",
    "Length of a note, Premium account",
    "L2",
    "only reported; what a free account allows is the safe choice",
    "2026-11-23",
)
NOTES_A_MONTH_FREE = Limit(
    3,
    "notes a month",
    "Requests with a note, free account",
    "L3",
    "LinkedIn's own pages disagree: three or five",
    "2026-11-23",
)
WAIT_AFTER_WITHDRAWAL = Limit(
    21,
    "days",
    "Wait after withdrawing, before inviting the same person again",
    "L7",
    "LinkedIn says only: up to three weeks",
    "2026-11-23",
)
CONNECTIONS = Limit(
    30_000,
    "connections",
    "First-degree connections, at most",
    "L8",
    "as quoted elsewhere",
    "2026-11-23",
)

ALL = (
    NOTE_LENGTH_FREE,
    NOTE_LENGTH_PREMIUM,
    NOTES_A_MONTH_FREE,
    WAIT_AFTER_WITHDRAWAL,
    CONNECTIONS,
)
"""Every limit, in the order in which the method page lists them."""

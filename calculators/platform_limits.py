"""What the network itself sets and may change: each with its source and the date checked."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limit:
    """A number that the platform sets; ``fact`` is an id of the evidence list."""

    value: int
    unit: str
    what: str
    fact: str
    doubt: str
    checked: str


NOTE_LENGTH_FREE = Limit(
    200,
    "characters",
    "Length of the note with a request, free account",
    "L1",
    "how the platform counts a character is undocumented",
    "2026-11-23",
)
NOTE_LENGTH_PREMIUM = Limit(
    300,
    "characters",
    "Length of the note with a request, Premium account",
    "L2",
    "reported by practitioners; what a free account allows is the safe choice",
    "2026-11-23",
)
NOTES_A_MONTH_FREE = Limit(
    3,
    "notes a month",
    "Requests with a note, free account",
    "L3",
    "the platform's own pages disagree: three or five",
    "2026-11-23",
)
WAIT_AFTER_WITHDRAWAL = Limit(
    21,
    "days",
    "Wait before asking the same person again after withdrawing a request",
    "L7",
    "the platform says only: up to so long",
    "2026-11-23",
)
CONNECTIONS = Limit(
    30_000,
    "connections",
    "The most first-degree connections that a member can have",
    "L8",
    "read in quotation",
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

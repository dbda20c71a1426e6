"""The situations in which someone writes a note, most common first."""

from calculators.frames.situations.common_ground import (
    LEARN_FROM_THEM,
    MUTUAL,
    SAME_FIELD,
    SAME_GROUP,
)
from calculators.frames.situations.old_ties import ALUMNI, FRIEND, RECONNECT
from calculators.frames.situations.people_met import COLLEAGUE, INTRODUCED, MET_AT_EVENT
from calculators.frames.situations.their_news import (
    ENGAGED_WITH_ME,
    LAUNCH,
    NEW_ROLE,
    READ_THEIR_WORK,
    SETBACK,
)

SITUATIONS = (
    MET_AT_EVENT,
    ENGAGED_WITH_ME,
    READ_THEIR_WORK,
    MUTUAL,
    INTRODUCED,
    COLLEAGUE,
    FRIEND,
    ALUMNI,
    NEW_ROLE,
    LAUNCH,
    SETBACK,
    SAME_GROUP,
    SAME_FIELD,
    LEARN_FROM_THEM,
    RECONNECT,
)
"""All of them, in the order in which the form lists them."""

"""A small score to render: every kind of question, verdict and boundary, and weights of its own.

Pairs of source and HTML show it, so that they test the templates and not the weights or the words
of the connection score.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from calculators import connection_score
from calculators.calculator import Section
from calculators.connection_score import boundaries, definition, scoring, verdicts
from calculators.connection_score.boundaries import Cap
from calculators.connection_score.verdicts import Verdict
from calculators.questions import (
    Answers,
    AnyOf,
    Choice,
    Condition,
    OneOf,
    Option,
    Scored,
    WholeNumber,
)
from hooks.content import drawings, score_tables

CLOSENESS = OneOf(
    id="closeness",
    name="How close you are",
    label="How close are you?",
    hint="Think of the last year.",
    guide="familiarity/acquaintances",
    neutral="far",
    choices=(
        Choice("far", "Not at all", 0, "You are far apart.", guide="familiarity/strangers"),
        Choice("near", "Near", 25, "You are near each other.", 2),
        Choice("next", "Next door", 41, "You live next door.", 1),
        Choice("kin", "We are family", 10, "You are family.", 1),
    ),
)
WISHES = OneOf(
    id="wishes",
    name="What your family wishes",
    label="Would your family like a letter?",
    guide="familiarity/friends",
    neutral="unsure",
    only_if=Condition("closeness", ("kin",)),
    choices=(
        Choice("no", "No", -9, "They would rather not.", 1),
        Choice("unsure", "I am not sure", 0, "You have not asked.", 2),
        Choice("yes", "Yes", 31, "They would like it.", 3),
    ),
)
INTERESTS = AnyOf(
    id="interests",
    name="Shared interests",
    label="What do you both like?",
    hint="Tick all that you know of.",
    guide="network/shared-interests",
    neutral=(),
    points=(0, 6, 8, 8),
    shares=(3, 2, 1, 1),
    choices=(Option("birds", "Birds"), Option("maps", "Old maps"), Option("tea", "Tea & cake")),
)
LETTERS = WholeNumber(
    id="letters",
    name="Letters so far",
    label="How many letters have you had?",
    hint="Cards count.",
    guide="network/mutual-connections",
    neutral=0,
    lowest=0,
    highest=99,
    unit="letters",
    points=(0, 2, 3, 3),
    shares=(2, 1, 1, 1),
)
OCCASION = OneOf(
    id="occasion",
    name="The occasion",
    label="Did something happen?",
    guide="timing/opportune-moments",
    neutral="none",
    faded_by="occasion_days",
    choices=(
        Choice("none", "No", 0, "There is no occasion.", 4),
        Choice("fair", "We were at the fair", 12, "The fair was", 2, half_life=6),
        Choice("move", "They moved", 9, "They moved", 1, half_life=30, guide="timing/engagement"),
    ),
)
OCCASION_DAYS = WholeNumber(
    id="occasion_days",
    name="Days since the occasion",
    label="How many days ago?",
    hint="0 is today.",
    guide="timing/opportune-moments",
    neutral=500,
    only_if=Condition("occasion", ("fair", "move")),
    lowest=0,
    highest=500,
    unit="days",
)
PAPER = OneOf(
    id="paper",
    name="The paper",
    label="What do you write on?",
    guide="etiquette/personal-note",
    neutral="any",
    choices=(
        Choice("any", "Any scrap", 0, "It is a scrap.", 4),
        Choice("good", "Good paper", 4, "It is good paper.", 2),
        Choice("own", "Paper that you made", 11, "It is your own.", 1),
    ),
)

SECTIONS: tuple[Section[Scored], ...] = (
    Section("The two of you", (CLOSENESS, WISHES, INTERESTS, LETTERS)),
    Section("Your letter", (OCCASION, OCCASION_DAYS, PAPER)),
)
QUESTIONS = tuple(question for section in SECTIONS for question in section.questions)
DAY_COUNTS = (OCCASION_DAYS,)
FACTORS = tuple(question for question in QUESTIONS if question not in DAY_COUNTS)

VERDICTS = (
    Verdict("keep", "stop", 0, "Keep it", "It can wait for ever."),
    Verdict("draft", "wait", 15, "Draft it again", "It is worth another try."),
    Verdict("post", "go", 40, "Post it", "They will be glad."),
)
HIGHEST = 80

CAPS = (
    Cap(
        "fair_is_on",
        "keep",
        (Condition("occasion", ("fair",)),),
        "The fair is still on.",
        "Wait until it is over.",
        "etiquette/boundaries",
        "occasion_days",
        3,
    ),
    Cap(
        "no_wish",
        "keep",
        (Condition("closeness", ("kin",)), Condition("wishes", ("no",))),
        "They would rather not.",
        "Leave it.",
        "familiarity/friends",
    ),
    Cap(
        "scrap",
        "draft",
        (Condition("paper", ("any", "good")), Condition("closeness", ("far", "near", "next"))),
        "Only family takes any paper.",
        "Make some.",
        "etiquette/personal-note",
    ),
)
LOOKED_AT = tuple(dict.fromkeys(field for cap in CAPS for field in cap.fields))

REASON: Answers = {"interests": ("maps",), "paper": "own"}
CASES = Path(__file__).parents[1] / "data" / "sample_score.jsonl"

_STAND_INS = {
    id(definition.SECTIONS): SECTIONS,
    id(definition.QUESTIONS): QUESTIONS,
    id(definition.DAY_COUNTS): DAY_COUNTS,
    id(definition.FACTORS): FACTORS,
    id(verdicts.VERDICTS): VERDICTS,
    id(verdicts._PLACES): {verdict.id: place for place, verdict in enumerate(VERDICTS)},
    id(boundaries.CAPS): CAPS,
    id(boundaries.LOOKED_AT): LOOKED_AT,
    id(connection_score.CALCULATOR): replace(connection_score.CALCULATOR, sections=SECTIONS),
}
"""What takes the place of each thing that the connection score declares, by its identity."""


@pytest.fixture
def sample_score(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put this score in the place of the connection score, wherever its blocks look."""
    rooms = ("calculators.connection_score", "hooks.", "measuring.")
    for room in [module for name, module in sys.modules.items() if name.startswith(rooms)]:
        for name, value in list(vars(room).items()):
            if name == "HIGHEST":
                monkeypatch.setattr(room, name, HIGHEST)
            elif id(value) in _STAND_INS:
                monkeypatch.setattr(room, name, _STAND_INS[id(value)])
    monkeypatch.setattr(drawings, "KNOWN", CLOSENESS.id)
    monkeypatch.setattr(drawings, "REASON", REASON)
    monkeypatch.setattr(score_tables, "CASES", CASES)
    scoring._in_force.cache_clear()
    yield
    scoring._in_force.cache_clear()

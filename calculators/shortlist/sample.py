"""An invented list: what the template shows, and what a reader can try with one press."""

from calculators.csv_text import csv_text
from calculators.questions import Answers

EVERYBODY: Answers = {
    "familiarity": "met_once",
    "obstacle": "none",
    "common_ground": ("same_event",),
    "mutuals": 0,
    "mutual_support": "none",
    "goal_fit": "loose",
    "purpose": "keep_in_touch",
    "offer": "nothing_yet",
    "moment": "event",
    "moment_days": 1,
    "openness": "active",
    "history": "none",
    "homework": "no",
}
"""What mostly holds for people met at an event yesterday, for the reader to look through."""

HEADINGS = (
    "name",
    "goal_fit",
    "familiarity",
    "common_ground",
    "mutuals",
    "purpose",
    "offer",
    "homework",
    "history",
    "event",
    "topic",
)

SAMPLE: tuple[dict[str, str | int], ...] = (
    {
        "name": "Priya Raman",
        "goal_fit": "direct",
        "familiarity": "met_once",
        "common_ground": "same_event, industry",
        "mutuals": 3,
        "offer": "small",
        "event": "Harbour Data Day",
        "topic": "tide gauges that report by radio",
    },
    {
        "name": "Jonas Lindqvist",
        "goal_fit": "clear",
        "familiarity": "colleague",
        "event": "Harbour Data Day",
    },
    {
        "name": "Amara Okafor",
        "goal_fit": "loose",
        "familiarity": "met_once",
        "purpose": "learn",
        "event": "Harbour Data Day",
        "topic": "maps for people who can't read maps",
    },
    {
        "name": "Mateo Ferrer",
        "goal_fit": "clear",
        "mutuals": 1,
        "purpose": "exchange",
        "offer": "specific",
        "event": "Harbour Data Day",
        "topic": "lending out survey boats",
    },
    {
        "name": "Ingrid Moen",
        "goal_fit": "direct",
        "purpose": "sell",
        "event": "Harbour Data Day",
    },
    {
        "name": "Tomasz Wrona",
        "goal_fit": "clear",
        "history": "pending",
    },
    {
        "name": "Leila Haddad",
        "goal_fit": "clear",
        "familiarity": "acquaintance",
        "homework": "studied",
        "event": "Harbour Data Day",
        "topic": "the flood wall in the old town",
    },
    {
        "name": "Noor de Wit",
        "goal_fit": "none",
        "familiarity": "stranger",
    },
)
"""Eight invented people, such as a day among others brings."""

SHOWN = 3
"""The rows of the template."""


def as_text(people: tuple[dict[str, str | int], ...]) -> str:
    """Return invented people as the text of a list."""
    return csv_text([HEADINGS, *([one.get(id_) for id_ in HEADINGS] for one in people)])


TEMPLATE = as_text(SAMPLE[:SHOWN])
"""A list to fill in: the headings, and three invented people."""

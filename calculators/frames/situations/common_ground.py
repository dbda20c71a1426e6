"""Situations in which you have not met and something links you."""

from calculators.frames.situation import EITHER, Detail, Situation, Way

_SEEN = Detail("point", "What caught my eye:", "you restored the mill at Doel", EITHER)

MUTUAL = Situation(
    id="mutual",
    label="We both know someone",
    guide="network/mutual-connections",
    details=(
        Detail("mutual_name", "We both know", "Ana Souza"),
        Detail(
            "point",
            "… who",
            "told me how you restored the mill at Doel",
            again=("who",),
            sentence="{mutual_name} {point}.",
        ),
    ),
    ways=(
        Way(("We both know {mutual_name}, who {point}.",), ("I'd like to connect.",)),
        Way(("{mutual_name} {point}.",), ("Shall we connect?",), early="reason"),
        Way(
            ("I'm writing because {mutual_name} {point}.",),
            ("How did the two of you meet?",),
            early="offer",
        ),
    ),
)
"""It does not lean on the name: it says how that person comes up."""

SAME_GROUP = Situation(
    id="same_group",
    label="We're in the same group",
    guide="network/shared-interests",
    details=(
        Detail(
            "group",
            "We're both in",
            "the Harbour Chamber of Trade",
            again=("We are both in",),
        ),
        _SEEN,
    ),
    ways=(
        Way(("We're both in {group}.",), ("I'd like to connect.",)),
        Way(
            (
                "One thing caught my eye: {point}. Like you, I'm in {group}.",
                "Like you, I'm in {group}.",
            ),
            ("Shall we connect?",),
            early="reason",
        ),
        Way(
            ("You're in {group}, and so am I.", "I see that we're both in {group}."),
            ("What brought you to the group?",),
            early="offer",
        ),
    ),
)

SAME_FIELD = Situation(
    id="same_field",
    label="We work in the same field",
    guide="network/shared-interests",
    details=(Detail("field", "We both work in", "urban hydrology"), _SEEN),
    ways=(
        Way(("We both work in {field}.",), ("I'd like to connect.",)),
        Way(
            (
                "One thing caught my eye: {point}. Like you, I work in {field}.",
                "Like you, I work in {field}.",
            ),
            ("Shall we connect?",),
            early="reason",
        ),
        Way(
            ("You work in {field}, and so do I.", "I see that we both work in {field}."),
            ("What are you working on now?",),
            early="offer",
        ),
    ),
)

LEARN_FROM_THEM = Situation(
    id="learn_from_them",
    label="I want to learn from them",
    guide="familiarity/strangers",
    details=(
        Detail(
            "topic",
            "I'd like to learn from your work on",
            "soil testing",
            again=("I would like to learn from your work on", "learn from your work on"),
        ),
        Detail("point", "What stayed with me:", "you test in the rain", EITHER),
    ),
    ways=(
        Way(("I'd like to learn from your work on {topic}.",), ("Shall we connect?",)),
        Way(
            (
                "One thing stayed with me: {point}. What brings me here is your work on {topic}.",
                "What brings me here is your work on {topic}.",
            ),
            ("I'd like to connect.",),
            early="reason",
        ),
        Way(
            ("I'm writing because of your work on {topic}.",),
            ("What are you working on now?",),
            early="offer",
        ),
    ),
)

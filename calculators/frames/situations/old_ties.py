"""Situations with a past: friends, the same school, someone you lost touch with."""

from calculators.frames.situation import EITHER, Detail, Situation, Way

FRIEND = Situation(
    id="friend",
    label="We're friends",
    guide="familiarity/friends",
    details=(
        Detail(
            "topic",
            "I'd like to hear more about",
            "your school gardens",
            again=("I would like to hear more about", "hear more about"),
        ),
    ),
    ways=(
        Way(
            ("I'd like to hear more about {topic}.",),
            (
                "Shall we connect here too? It's fine if you keep friends and work separate.",
                "Shall we connect here too?",
            ),
        ),
        Way(
            ("Shall we connect here too? I'd like to hear more about {topic}.",),
            ("It's fine to say no.",),
            early="reason",
        ),
        Way(
            (
                "Do you keep friends and work separate here? If not, I'd like to connect and hear "
                "more about {topic}.",
            ),
            early="offer",
        ),
    ),
)

ALUMNI = Situation(
    id="alumni",
    label="We went to the same school or university, or worked at the same place",
    guide="network/shared-interests",
    details=(
        Detail("school_or_employer", "We were both at", "TU Graz"),
        Detail("point", "What caught my eye:", "you restored the mill at Doel", EITHER),
    ),
    ways=(
        Way(("We were both at {school_or_employer}.",), ("I'd like to connect.",)),
        Way(
            (
                "One thing caught my eye: {point}. Like you, I was at {school_or_employer}.",
                "Like you, I was at {school_or_employer}.",
            ),
            ("Shall we connect?",),
            early="reason",
        ),
        Way(
            ("I was at {school_or_employer} too.", "You and I were both at {school_or_employer}."),
            ("What are you working on now?",),
            early="offer",
        ),
    ),
)

RECONNECT = Situation(
    id="reconnect",
    label="We knew each other and lost touch",
    guide="keeping-in-touch/check-ins",
    details=(
        Detail("school_or_employer", "We know each other from", "Harrow Mill"),
        Detail("topic", "I still remember", "how you mended the lift"),
    ),
    ways=(
        Way(
            ("We know each other from {school_or_employer}.",),
            ("I'd like to get back in touch.",),
        ),
        Way(
            ("I still remember {topic}. You may know me from {school_or_employer}.",),
            ("Shall we pick up where we left off?",),
        ),
        Way(
            ("It's been a while since {school_or_employer}.",),
            ("What are you up to these days?",),
            early="offer",
        ),
    ),
)

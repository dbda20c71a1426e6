"""Situations in which you have met, been introduced or worked together."""

from calculators.frames.situation import OPTIONAL, Detail, Situation, Way

MET_AT_EVENT = Situation(
    id="met_at_event",
    label="We met at an event",
    guide="timing/after-an-event",
    details=(
        Detail("event", "We met at", "the tidal energy day in Cork"),
        Detail("topic", "We talked about", "slow turbines", OPTIONAL, ("We spoke about",)),
        Detail("point", "What stayed with me:", "the eels decide where you build", OPTIONAL),
    ),
    ways=(
        Way(
            ("We met at {event} and talked about {topic}.", "We met at {event}."),
            ("I'd like to stay in touch.",),
        ),
        Way(
            ("We talked about {topic} at {event}.", "You may remember me from {event}."),
            ("Shall we stay in touch here?",),
            early="reason",
        ),
        Way(
            (
                "Thanks for talking about {topic} with me at {event}.",
                "Our paths crossed at {event}.",
            ),
            ("What was the best part of the event for you?",),
            early="offer",
        ),
    ),
)

INTRODUCED = Situation(
    id="introduced",
    label="Someone introduced us",
    guide="network/mutual-connections",
    details=(
        Detail("mutual_name", "We were introduced by", "Ana Souza"),
        Detail(
            "point",
            "The idea was that",
            "we could compare our flood maps",
            OPTIONAL,
            ("The thought was that",),
        ),
    ),
    ways=(
        Way(("{mutual_name} introduced us.",), ("I'd like to stay in touch.",)),
        Way(
            ("We were introduced by {mutual_name}.",),
            ("Shall we connect here too?",),
            early="reason",
        ),
        Way(
            ("I'm following up after {mutual_name} introduced us.",),
            ("What would be most useful to you?",),
            early="offer",
        ),
    ),
)

COLLEAGUE = Situation(
    id="colleague",
    label="We work together, or used to",
    guide="familiarity/colleagues",
    details=(
        Detail("school_or_employer", "We know each other from", "Harrow Mill"),
        Detail(
            "role",
            "Congratulations on your new role as",
            "head of research at Tideway",
            OPTIONAL,
            ("your new role as",),
        ),
        Detail("project", "We worked on", "the Tide Atlas", OPTIONAL, ("We worked together on",)),
    ),
    ways=(
        Way(
            (
                "We worked on {project} at {school_or_employer}.",
                "We know each other from {school_or_employer}.",
            ),
            ("I'd like to stay in touch here too.",),
        ),
        Way(
            (
                "Congratulations on your new role as {role}. You know me from "
                "{school_or_employer}.",
                "You know me from {school_or_employer}.",
            ),
            ("Shall we connect here too?",),
            early="reason",
        ),
        Way(
            ("We aren't connected here yet, though we know each other from {school_or_employer}.",),
            ("How are things with you?",),
            early="offer",
        ),
    ),
)

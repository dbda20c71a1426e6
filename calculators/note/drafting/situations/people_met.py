"""Situations in which you have met, been introduced or worked together."""

from calculators.note.drafting.situation import (
    LINK,
    QUESTION,
    WISH,
    Detail,
    Phrasing,
    Situation,
    Words,
)

MET_AT_EVENT = Situation(
    id="met_at_event",
    label="We met at an event",
    guide="timing/after-an-event",
    bond="stay in touch",
    details=(
        Detail("event", "Where did you meet?", "As it would stand in: We met at …"),
        Detail(
            "topic",
            "What did you talk about?",
            "As it would stand in: We talked about …",
            required=False,
        ),
    ),
    aside="We talked about {topic}.",
    phrasings=(
        Phrasing(
            angle=LINK,
            warm=Words(
                (
                    "It was lovely to talk about {topic} with you at {event}.",
                    "It was lovely to meet you at {event}.",
                ),
                ("I'd love to stay in touch.", "Let's stay in touch."),
            ),
            plain=Words(
                (
                    "It was good to talk about {topic} with you at {event}.",
                    "It was good to meet you at {event}.",
                ),
                ("I'd like to stay in touch.",),
            ),
            formal=Words(
                (
                    "It was a pleasure to discuss {topic} with you at {event}.",
                    "It was a pleasure to meet you at {event}.",
                ),
                ("I would be glad to stay in touch.",),
            ),
        ),
        Phrasing(
            angle=WISH,
            warm=Words(
                ("We talked about {topic} at {event}.", "You may remember me from {event}."),
                ("I'd love to hear what you're working on.",),
            ),
            plain=Words(
                ("We talked about {topic} at {event}.", "You may remember me from {event}."),
                ("I'd like to hear what you are working on.",),
            ),
            formal=Words(
                ("We spoke about {topic} at {event}.", "You may remember me from {event}."),
                ("I would like to hear what you are working on.",),
            ),
        ),
        Phrasing(
            angle=QUESTION,
            warm=Words(
                (
                    "Hello again after our chat about {topic} at {event}.",
                    "Hello again after {event}.",
                ),
                ("What was the best part of the event for you?",),
            ),
            plain=Words(
                ("Thank you for our conversation about {topic} at {event}.", "We met at {event}."),
                ("What did you take away from the event?",),
            ),
            formal=Words(
                (
                    "Thank you for our conversation about {topic} at {event}.",
                    "I am writing to you after {event}.",
                ),
                ("May I ask what you took away from the event?",),
            ),
        ),
    ),
)

INTRODUCED = Situation(
    id="introduced",
    label="Somebody introduced us",
    guide="network/mutual-connections",
    bond="connect",
    details=(Detail("mutual_name", "Who introduced you?", "Their name, as you both know them."),),
    phrasings=(
        Phrasing(
            angle=LINK,
            warm=Words(
                ("It's so nice to meet you through {mutual_name}.",),
                ("I'm looking forward to getting to know you.",),
            ),
            plain=Words(
                ("I'm glad to meet you through {mutual_name}.",),
                ("It would be good to be in touch directly.",),
            ),
            formal=Words(
                ("I am glad to have been introduced to you by {mutual_name}.",),
                ("I look forward to making your acquaintance.",),
            ),
        ),
        Phrasing(
            angle=WISH,
            warm=Words(
                ("We were introduced by {mutual_name}.",),
                ("I'd love to hear what you're working on.",),
            ),
            plain=Words(
                ("We were introduced by {mutual_name}.",),
                ("I'd like to hear what you are working on.",),
            ),
            formal=Words(
                ("We were introduced by {mutual_name}.",),
                ("I would like to hear what you are working on.",),
            ),
        ),
        Phrasing(
            angle=QUESTION,
            warm=Words(
                ("A quick hello after the introduction by {mutual_name}.",),
                ("What would you most like to talk about?",),
            ),
            plain=Words(
                ("I'm following up on the introduction by {mutual_name}.",),
                ("What would be most useful to you?",),
            ),
            formal=Words(
                ("I am following up on the introduction by {mutual_name}.",),
                ("May I ask what would be of most use to you?",),
            ),
        ),
    ),
)

COLLEAGUE = Situation(
    id="colleague",
    label="We work together, or did",
    guide="familiarity/acquaintances",
    bond="stay in touch",
    details=(
        Detail("school_or_employer", "Where do you know each other from?", "The place of work."),
        Detail(
            "project",
            "What did you work on together?",
            "As it would stand in: We worked on …",
            required=False,
        ),
    ),
    aside="We worked on {project} together.",
    phrasings=(
        Phrasing(
            angle=LINK,
            warm=Words(
                (
                    "You and I worked on {project} together at {school_or_employer}.",
                    "You and I know each other from {school_or_employer}.",
                ),
                ("It would be lovely to stay in touch here too.",),
            ),
            plain=Words(
                (
                    "We worked on {project} together at {school_or_employer}.",
                    "We know each other from {school_or_employer}.",
                ),
                ("I'd like to stay in touch here too.",),
            ),
            formal=Words(
                (
                    "We worked together on {project} at {school_or_employer}.",
                    "We know each other from our work at {school_or_employer}.",
                ),
                ("I would be glad to stay in touch here as well.",),
            ),
        ),
        Phrasing(
            angle=WISH,
            warm=Words(
                ("You know me from {school_or_employer}.",),
                ("I'd love to follow what you're working on.",),
            ),
            plain=Words(
                ("You know me from {school_or_employer}.",),
                ("I'd like to follow what you are working on.",),
            ),
            formal=Words(
                ("You may know me from {school_or_employer}.",),
                ("I would like to follow what you are working on.",),
            ),
        ),
        Phrasing(
            angle=QUESTION,
            warm=Words(
                (
                    "How are we not connected yet? I know you from {school_or_employer}.",
                    "I know you from {school_or_employer}.",
                ),
                ("How are things with you?",),
            ),
            plain=Words(
                (
                    "We are not connected yet, though I know you from {school_or_employer}.",
                    "I know you from {school_or_employer}.",
                ),
                ("How are things going for you?",),
            ),
            formal=Words(
                (
                    "We are not yet connected, although I know you from {school_or_employer}.",
                    "I know you from {school_or_employer}.",
                ),
                ("May I ask how things are going for you?",),
            ),
        ),
    ),
)

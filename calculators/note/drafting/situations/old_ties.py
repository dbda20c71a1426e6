"""Situations with a past: friends, the same school, somebody you lost touch with."""

from calculators.note.drafting.situation import (
    LINK,
    QUESTION,
    WISH,
    Detail,
    Phrasing,
    Situation,
    Words,
)

FRIEND = Situation(
    id="friend",
    label="We are friends",
    guide="familiarity/friends",
    bond="connect",
    details=(
        Detail(
            "topic",
            "What part of their work do you care about?",
            "As it would stand in: your work on …",
        ),
    ),
    phrasings=(
        Phrasing(
            angle=LINK,
            warm=Words(
                ("I'm so curious about your work on {topic}.",),
                (
                    "Shall we connect here too? No worries if you keep friends and work apart.",
                    "Shall we connect here too?",
                ),
            ),
            plain=Words(
                ("I'm curious about your work on {topic}.",),
                (
                    "Shall we connect here too? It's fine if you keep friends and work apart.",
                    "Shall we connect here too?",
                ),
            ),
            formal=Words(
                ("I am interested in your work on {topic}.",),
                (
                    "May we connect here too? I quite understand if you would rather not.",
                    "May we connect here too?",
                ),
            ),
        ),
        Phrasing(
            angle=WISH,
            warm=Words(
                ("It would be lovely to hear more about {topic}.",),
                ("I'd love to connect here too, if that suits you.",),
            ),
            plain=Words(
                ("It would be good to hear more about {topic}.",),
                ("I'd like to connect here too, if that suits you.",),
            ),
            formal=Words(
                ("It would be a pleasure to hear more about {topic}.",),
                ("I would be glad to connect here too, if that suits you.",),
            ),
        ),
        Phrasing(
            angle=QUESTION,
            warm=Words(
                ("I really hope we get to talk about {topic}.",),
                ("Do you keep friends and work apart here?",),
            ),
            plain=Words(
                ("I hope we get to talk about {topic}.",),
                ("Do you keep this network for work, or are friends welcome too?",),
            ),
            formal=Words(
                ("I hope that we get to talk about {topic}.",),
                ("May I ask whether you connect with friends here too?",),
            ),
        ),
    ),
)

ALUMNI = Situation(
    id="alumni",
    label="We went to the same school or worked at the same place",
    guide="network/shared-interests",
    bond="connect",
    details=(
        Detail(
            "school_or_employer",
            "Which school or place of work?",
            "As it would stand in: We were both at …",
        ),
    ),
    phrasings=(
        Phrasing(
            angle=LINK,
            warm=Words(
                ("It's nice to find somebody else from {school_or_employer}.",),
                ("I'd love to connect.",),
            ),
            plain=Words(
                ("We were both at {school_or_employer}.",), ("It would be good to be in touch.",)
            ),
            formal=Words(
                ("I see that we were both at {school_or_employer}.",),
                ("I would be glad to be in touch.",),
            ),
        ),
        Phrasing(
            angle=WISH,
            warm=Words(
                ("Like you, I was at {school_or_employer}.",),
                ("I'd love to hear what you do now.",),
            ),
            plain=Words(
                ("Like you, I was at {school_or_employer}.",),
                ("I'd like to hear what you do now.",),
            ),
            formal=Words(
                ("Like you, I was at {school_or_employer}.",),
                ("I would like to hear what you do now.",),
            ),
        ),
        Phrasing(
            angle=QUESTION,
            warm=Words(
                ("Hello from somebody else who was at {school_or_employer}.",),
                ("What do you remember best from your time there?",),
            ),
            plain=Words(
                ("I was at {school_or_employer} too.", "I too was at {school_or_employer}."),
                ("When were you there?",),
            ),
            formal=Words(
                ("I was also at {school_or_employer}.",),
                ("May I ask when you were there?",),
            ),
        ),
    ),
)

RECONNECT = Situation(
    id="reconnect",
    label="We knew each other and lost touch",
    guide="keeping-in-touch/check-ins",
    bond="be in touch again",
    details=(
        Detail(
            "school_or_employer",
            "Where do you know each other from?",
            "A school, a place of work, a club.",
        ),
        Detail(
            "topic",
            "What do you remember of that time?",
            "As it would stand in: I still remember …",
            required=False,
        ),
    ),
    aside="I still remember {topic}.",
    phrasings=(
        Phrasing(
            angle=LINK,
            warm=Words(
                ("It's been far too long since we were at {school_or_employer}.",),
                ("I'd love to be back in touch.",),
            ),
            plain=Words(
                ("It has been a while since we were at {school_or_employer}.",),
                ("I'd like to be in touch again.",),
            ),
            formal=Words(
                ("It has been some time since we were at {school_or_employer}.",),
                ("I would be glad to be in touch again.",),
            ),
        ),
        Phrasing(
            angle=WISH,
            warm=Words(
                ("You know me from {school_or_employer}.",),
                ("It would be lovely to pick up where we left off.",),
            ),
            plain=Words(
                ("You know me from {school_or_employer}.",),
                ("It would be good to pick up where we left off.",),
            ),
            formal=Words(
                ("We know each other from {school_or_employer}.",),
                ("It would be a pleasure to renew our contact.",),
            ),
        ),
        Phrasing(
            angle=QUESTION,
            warm=Words(
                ("I've been thinking back to {school_or_employer}.",),
                ("What are you up to these days?",),
            ),
            plain=Words(
                ("I was thinking back to {school_or_employer}.",),
                ("What are you up to these days?",),
            ),
            formal=Words(
                ("I have been thinking back to {school_or_employer}.",),
                ("May I ask what you are doing now?",),
            ),
        ),
    ),
)

"""Situations in which something they did, or that happened to them, brings you to write."""

from calculators.frames.situation import OPTIONAL, Detail, Situation, Way

_KNOWN = Detail("school_or_employer", "We know each other from", "Harrow Mill", OPTIONAL)

ENGAGED_WITH_ME = Situation(
    id="engaged_with_me",
    label="They commented on my posts",
    guide="timing/engagement",
    details=(
        Detail(
            "topic",
            "Thanks for your comment on my post about",
            "night buses",
            again=(
                *("your comment on my post on", "my post on", "my posts on", "my posts about"),
                *("your comment about", "on"),
            ),
        ),
        Detail("point", "What stayed with me:", "the drivers need their break at one, not at two"),
    ),
    ways=(
        Way(
            (
                "Your comment on my post about {topic} stayed with me: {point}.",
                "You commented on my post about {topic}. Your point stayed with me: {point}.",
            ),
            ("I'd like to connect.",),
        ),
        Way(
            (
                "One thing stayed with me: {point}. "
                "Thanks for saying so under my post about {topic}.",
            ),
            ("Shall we connect?",),
            early="reason",
        ),
        Way(
            ("Thanks for your comment on my post about {topic}. What stayed with me: {point}.",),
            ("What made you think of that?",),
            early="offer",
        ),
    ),
)

READ_THEIR_WORK = Situation(
    id="read_their_work",
    label="I read something they wrote",
    guide="familiarity/strangers",
    details=(
        Detail("work_title", "I read your", "Why Ships Sink"),
        Detail("point", "What stayed with me:", "most of them sink in port"),
    ),
    ways=(
        Way(
            (
                "Your {work_title} is why I'm writing. One point stayed with me: {point}.",
                "I'm writing because of your {work_title}. One point stayed with me: {point}.",
            ),
            ("I'd like to connect.",),
        ),
        Way(
            ("I read your {work_title}. What stayed with me: {point}.",),
            ("Shall we connect?",),
            early="reason",
        ),
        Way(
            ("Thanks for writing {work_title}. What stayed with me: {point}.",),
            ("What are you working on next?",),
            early="offer",
        ),
    ),
)

NEW_ROLE = Situation(
    id="new_role",
    label="They started a new role",
    guide="timing/opportune-moments",
    details=(
        Detail(
            "role",
            "Congratulations on your new role as",
            "head of research at Tideway",
            again=("your new role as", "new role as"),
        ),
        _KNOWN,
    ),
    ways=(
        Way(("Congratulations on your new role as {role}.",), ("I'd like to connect.",)),
        Way(
            (
                "We know each other from {school_or_employer}. Congratulations on becoming {role}.",
                "You've just started as {role}: congratulations.",
                "I see that you've started as {role}.",
            ),
            ("Shall we connect?",),
        ),
        Way(
            ("I wish you all the best as {role}.",),
            ("What comes first in the new role?",),
            early="offer",
        ),
    ),
)

LAUNCH = Situation(
    id="launch",
    label="They launched something",
    guide="timing/opportune-moments",
    details=(
        Detail("project", "Congratulations on launching", "the Tide Atlas"),
        Detail("point", "What stayed with me:", "the small harbours are on the map too", OPTIONAL),
        _KNOWN,
    ),
    ways=(
        Way(("Congratulations on launching {project}.",), ("I'd like to connect.",)),
        Way(
            (
                "One thing stayed with me: {point}. Well done on launching {project}.",
                "You've launched {project}: well done.",
                "I see that you've launched {project}.",
            ),
            ("Shall we connect?",),
        ),
        Way(("Good luck with {project}.",), ("What comes next for you?",), early="offer"),
    ),
)

SETBACK = Situation(
    id="setback",
    label="They lost their job, or had other bad news",
    guide="situations/bad-news",
    asks=False,
    details=(
        Detail(
            "event",
            "I'm sorry to hear about",
            "the cuts at Tideway",
            again=("I am sorry to hear about", "I'm sorry about"),
        ),
        Detail("point", "What stays with me from your work:", "the maps of the old quays"),
        _KNOWN,
    ),
    ways=(
        Way(
            ("I've heard about {event}, and I'm sorry.", "I'm sorry to hear about {event}."),
            ("There's no need to reply.",),
        ),
        Way(
            (
                "One thing stays with me from your work: {point}. "
                "I was sorry to hear about {event}.",
            ),
            ("Reply only if you feel like it.",),
        ),
        Way(
            ("You don't have to reply. I just want to say that I'm sorry about {event}.",),
            early="offer",
        ),
    ),
)
"""After bad news a note congratulates nobody and asks for nothing (editorial)."""

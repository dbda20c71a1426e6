"""Situations in which something they did brings you to write."""

from calculators.note.drafting.situation import (
    LINK,
    QUESTION,
    WISH,
    Detail,
    Phrasing,
    Situation,
    Words,
)

ENGAGED_WITH_ME = Situation(
    id="engaged_with_me",
    label="They like or comment on what I post",
    guide="timing/engagement",
    bond="connect",
    details=(
        Detail("topic", "What were your posts about?", "As it would stand in: my posts about …"),
    ),
    phrasings=(
        Phrasing(
            angle=LINK,
            warm=Words(
                ("Thanks so much for your interest in my posts about {topic}.",),
                ("I'd love to connect.",),
            ),
            plain=Words(
                ("Thank you for your interest in my posts about {topic}.",),
                ("I'd like to connect.",),
            ),
            formal=Words(
                ("Thank you for your response to my posts about {topic}.",),
                ("I would be glad to connect.",),
            ),
        ),
        Phrasing(
            angle=WISH,
            warm=Words(
                ("It's so nice to see your name under my posts about {topic}.",),
                ("I'd love to read what you post.",),
            ),
            plain=Words(
                ("I have seen your name under my posts about {topic}.",),
                ("I'd like to read what you post.",),
            ),
            formal=Words(
                ("I have noticed your name under my posts about {topic}.",),
                ("I would like to read your posts in turn.",),
            ),
        ),
        Phrasing(
            angle=QUESTION,
            warm=Words(
                ("I'm so glad you stop by my posts about {topic}.",),
                ("What would you like to read next?",),
            ),
            plain=Words(
                ("It's good to have you among the readers of my posts about {topic}.",),
                ("Which part is closest to your own work?",),
            ),
            formal=Words(
                ("I am glad to have you among the readers of my posts about {topic}.",),
                ("May I ask which part is closest to your own work?",),
            ),
        ),
    ),
)

READ_THEIR_WORK = Situation(
    id="read_their_work",
    label="I read something they wrote",
    guide="familiarity/strangers",
    bond="connect",
    details=(Detail("work_title", "What did you read?", "The title, without quotation marks."),),
    phrasings=(
        Phrasing(
            angle=LINK,
            warm=Words(
                (
                    "I read {work_title} and wanted to thank you for it.",
                    "Thank you for writing {work_title}.",
                ),
                ("I'd love to connect.",),
            ),
            plain=Words(("Thank you for writing {work_title}.",), ("I'd like to connect.",)),
            formal=Words(
                (
                    "I would like to thank you for writing {work_title}.",
                    "Thank you for writing {work_title}.",
                ),
                ("I would be glad to connect.",),
            ),
        ),
        Phrasing(
            angle=WISH,
            warm=Words(
                ("I know your work from {work_title}.",), ("I'd love to follow what you write.",)
            ),
            plain=Words(
                ("I know your work from {work_title}.",), ("I'd like to follow what you write.",)
            ),
            formal=Words(
                ("I know your work from {work_title}.",),
                ("I would like to follow what you write.",),
            ),
        ),
        Phrasing(
            angle=QUESTION,
            warm=Words(("I've read {work_title}.",), ("What are you writing about next?",)),
            plain=Words(("I have read {work_title}.",), ("What are you working on next?",)),
            formal=Words(
                ("I have read {work_title}.",), ("May I ask what you are working on next?",)
            ),
        ),
    ),
)

NEW_ROLE = Situation(
    id="new_role",
    label="They started a new role",
    guide="timing/opportune-moments",
    bond="connect",
    details=(Detail("role", "What is the new role?", "As it would stand in: a good start as …"),),
    phrasings=(
        Phrasing(
            angle=LINK,
            warm=Words(
                (
                    "Congratulations on your new role as {role}!",
                    "Congratulations on your new role as {role}.",
                ),
                ("I'd love to connect and hear how it goes.", "I'd love to connect."),
            ),
            plain=Words(
                ("Congratulations on your new role as {role}.",),
                ("I'd like to connect and hear how it goes.", "I'd like to connect."),
            ),
            formal=Words(
                ("Congratulations on your new position as {role}.",),
                ("I would be glad to connect.",),
            ),
        ),
        Phrasing(
            angle=WISH,
            warm=Words(
                ("I saw the news of your new role as {role}.",), ("I'd love to follow your work.",)
            ),
            plain=Words(
                ("I saw the news of your new role as {role}.",), ("I'd like to follow your work.",)
            ),
            formal=Words(
                ("I have seen the news of your new role as {role}.",),
                ("I would like to follow your work.",),
            ),
        ),
        Phrasing(
            angle=QUESTION,
            warm=Words(
                ("I wish you a wonderful start as {role}.",),
                ("What drew you to the role?",),
            ),
            plain=Words(("I wish you a good start as {role}.",), ("What comes first?",)),
            formal=Words(
                ("I wish you every success as {role}.",),
                ("May I ask what you will turn to first?",),
            ),
        ),
    ),
)

LAUNCH = Situation(
    id="launch",
    label="They launched something",
    guide="timing/opportune-moments",
    bond="connect",
    details=(
        Detail("project", "What did they launch?", "As it would stand in: congratulations on …"),
    ),
    phrasings=(
        Phrasing(
            angle=LINK,
            warm=Words(
                (
                    "Congratulations on launching {project}!",
                    "Congratulations on launching {project}.",
                ),
                ("I'd love to connect.",),
            ),
            plain=Words(
                ("Congratulations on launching {project}.",),
                ("I'd like to connect and follow its progress.", "I'd like to connect."),
            ),
            formal=Words(
                ("Congratulations on the launch of {project}.",),
                (
                    "I would be glad to connect and to follow its progress.",
                    "I would be glad to connect.",
                ),
            ),
        ),
        Phrasing(
            angle=WISH,
            warm=Words(("I saw the news about {project}.",), ("I'd love to follow your work.",)),
            plain=Words(("I saw the news about {project}.",), ("I'd like to follow your work.",)),
            formal=Words(
                ("I have seen the news about {project}.",), ("I would like to follow your work.",)
            ),
        ),
        Phrasing(
            angle=QUESTION,
            warm=Words(("All the best with {project}.",), ("What comes next?",)),
            plain=Words(
                ("Good luck with {project}.",),
                ("What have you learnt from the launch so far?", "What comes next?"),
            ),
            formal=Words(
                ("I wish you every success with {project}.",), ("May I ask what comes next?",)
            ),
        ),
    ),
)

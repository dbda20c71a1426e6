"""Situations in which you have not met and something links you."""

from calculators.note.drafting.situation import (
    LINK,
    QUESTION,
    WISH,
    Detail,
    Phrasing,
    Situation,
    Words,
)

MUTUAL = Situation(
    id="mutual",
    label="We both know somebody",
    guide="network/mutual-connections",
    bond="connect",
    details=(
        Detail("mutual_name", "Whom do you both know?", "Their name, as you both know them."),
    ),
    phrasings=(
        Phrasing(
            angle=LINK,
            warm=Words(
                ("It turns out that we both know {mutual_name}.",),
                ("It would be lovely to know each other too.",),
            ),
            plain=Words(
                ("We both know {mutual_name}.",), ("It would be good to know each other as well.",)
            ),
            formal=Words(
                ("I see that we both know {mutual_name}.",),
                ("I would be glad to make your acquaintance.",),
            ),
        ),
        Phrasing(
            angle=WISH,
            warm=Words(
                ("We have a contact in common: {mutual_name}.",),
                ("I'd love to follow what you do.",),
            ),
            plain=Words(
                ("We have a contact in common: {mutual_name}.",),
                ("I'd like to follow what you do.",),
            ),
            formal=Words(
                ("We have a contact in common: {mutual_name}.",),
                ("I would like to follow your work.",),
            ),
        ),
        Phrasing(
            angle=QUESTION,
            warm=Words(("I saw that you know {mutual_name}.",), ("How did the two of you meet?",)),
            plain=Words(
                ("I noticed that you know {mutual_name}.",),
                ("How did you two meet?",),
            ),
            formal=Words(
                ("I noticed that you are acquainted with {mutual_name}.",),
                ("May I ask how the two of you met?",),
            ),
        ),
    ),
)

SAME_GROUP = Situation(
    id="same_group",
    label="We are in the same group",
    guide="network/shared-interests",
    bond="connect",
    details=(Detail("group", "Which group?", "As it would stand in: We are both in …"),),
    phrasings=(
        Phrasing(
            angle=LINK,
            warm=Words(
                ("How nice that we are both in {group}.",), ("I'd love to get to know you.",)
            ),
            plain=Words(
                ("We are both in {group}.",),
                ("It would be good to be in touch directly.",),
            ),
            formal=Words(
                ("We are both members of {group}.",),
                ("I would be glad to make your acquaintance.",),
            ),
        ),
        Phrasing(
            angle=WISH,
            warm=Words(("I saw your name in {group}.",), ("I'd love to follow what you do.",)),
            plain=Words(("I saw your name in {group}.",), ("I'd like to follow what you do.",)),
            formal=Words(("I saw your name in {group}.",), ("I would like to follow your work.",)),
        ),
        Phrasing(
            angle=QUESTION,
            warm=Words(
                ("Hello from somebody else in {group}.",),
                ("What do you like best about the group?",),
            ),
            plain=Words(
                ("I'm a member of {group} too.", "I'm writing from {group}."),
                ("What brought you to the group?",),
            ),
            formal=Words(
                ("I am a fellow member of {group}.",), ("May I ask what brought you to the group?",)
            ),
        ),
    ),
)

SAME_FIELD = Situation(
    id="same_field",
    label="We work in the same field",
    guide="network/shared-interests",
    bond="connect",
    details=(Detail("field", "Which field?", "As it would stand in: We both work in …"),),
    phrasings=(
        Phrasing(
            angle=LINK,
            warm=Words(
                ("It's good to find somebody else in {field}.",), ("I'd love to compare notes.",)
            ),
            plain=Words(("We both work in {field}.",), ("It would be good to compare notes.",)),
            formal=Words(("We both work in {field}.",), ("I would be glad to exchange views.",)),
        ),
        Phrasing(
            angle=WISH,
            warm=Words(("Like you, I work in {field}.",), ("I'd love to follow what you do.",)),
            plain=Words(("Like you, I work in {field}.",), ("I'd like to follow what you do.",)),
            formal=Words(("Like you, I work in {field}.",), ("I would like to follow your work.",)),
        ),
        Phrasing(
            angle=QUESTION,
            warm=Words(
                ("Hello from somebody else in {field}.",),
                ("What are you working on right now?",),
            ),
            plain=Words(
                ("I'm curious about your work in {field}.",),
                ("What are you busy with at the moment?",),
            ),
            formal=Words(
                ("I am interested in your work in {field}.",),
                ("May I ask what you are engaged in at present?",),
            ),
        ),
    ),
)

LEARN_FROM_THEM = Situation(
    id="learn_from_them",
    label="I want to learn from them",
    guide="familiarity/strangers",
    bond="connect",
    details=(
        Detail(
            "topic",
            "What do they know that you want to learn?",
            "As it would stand in: your work on …",
        ),
    ),
    phrasings=(
        Phrasing(
            angle=LINK,
            warm=Words(
                ("I hope to learn a lot from your work on {topic}.",),
                ("Would you be up for connecting?",),
            ),
            plain=Words(
                ("I hope to learn from your work on {topic}.",),
                ("Would you be open to connecting?",),
            ),
            formal=Words(
                ("I hope to learn from your work on {topic}.",),
                ("I would be glad to connect.",),
            ),
        ),
        Phrasing(
            angle=WISH,
            warm=Words(
                ("I'm trying to learn how you approach {topic}.",),
                ("I'd love to follow what you share.",),
            ),
            plain=Words(
                ("I want to learn how you approach {topic}.",),
                ("I'd like to follow what you share.",),
            ),
            formal=Words(
                ("I hope to learn how you approach {topic}.",),
                ("I would like to follow what you share.",),
            ),
        ),
        Phrasing(
            angle=QUESTION,
            warm=Words(
                ("I'm really curious how you think about {topic}.",),
                ("Where would you suggest starting?",),
            ),
            plain=Words(
                ("I'm curious how you think about {topic}.",),
                ("Where would you suggest starting?",),
            ),
            formal=Words(
                ("I would be interested in your view of {topic}.",),
                ("May I ask where you would suggest starting?",),
            ),
        ),
    ),
)

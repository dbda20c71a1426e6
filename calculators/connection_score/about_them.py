"""The questions about the other person and what links you, with what each answer is worth."""

from calculators.questions import AnyOf, Choice, Condition, OneOf, Option, WholeNumber

FAMILIARITY = OneOf(
    id="familiarity",
    name="How well you know them",
    label="How well do you know them?",
    guide="familiarity/acquaintances",
    neutral="stranger",
    choices=(
        Choice(
            "stranger",
            "Not at all",
            0,
            "You've never met, so it all depends on your reason.",
            6,
            guide="familiarity/strangers",
        ),
        Choice("online", "We've talked online", 10, "You've talked online.", 3),
        Choice("met_once", "We met once", 20, "You've met once: remind them where.", 4),
        Choice("acquaintance", "We know each other a little", 40, "They know who you are.", 3),
        Choice(
            "colleague",
            "We work together, or used to",
            72,
            "People who've worked with you hardly need another reason.",
            3,
            guide="familiarity/colleagues",
        ),
        Choice(
            "friend",
            "We're friends",
            40,
            "A friend knows you well; what matters is whether they'd like to mix work in.",
            2,
            guide="familiarity/friends",
        ),
    ),
)

FRIEND_OPENNESS = OneOf(
    id="friend_openness",
    name="Whether your friend wants to connect",
    label="Would your friend like to connect professionally?",
    hint="Not every friend wants to mix work and friendship. Ask in passing instead of guessing.",
    guide="familiarity/friends",
    only_if=Condition("familiarity", ("friend",)),
    neutral="unsure",
    choices=(
        Choice("keeps_separate", "No, they keep work separate", -16, "They keep work separate.", 1),
        Choice("unsure", "I'm not sure", 0, "You don't know yet whether they'd like it.", 2),
        Choice("welcomes", "Yes, they would", 32, "They'd like it.", 3),
    ),
)

# What may be in the way brings no points: no score outweighs it. The words leave open whose side it
# is on. Facts Q30 to Q38 have rules of schools, courts, medicine and public buying.
OBSTACLE = OneOf(
    id="obstacle",
    name="What may be in the way",
    label="Is anything in the way at the moment?",
    hint="Usually nothing is. If something is, it's often just a matter of timing, and no "
    "reflection on you.",
    guide="etiquette/boundaries",
    neutral="none",
    choices=(
        Choice("none", "Nothing I know of", share=20),
        Choice(
            "deciding",
            "One of us has a decision to make about the other: a job, a bid, a mark, a case",
        ),
        Choice("rule", "A rule, a contract or a duty limits contact between us"),
        Choice("bad_blood", "We parted on bad terms, or one of us was hurt"),
        Choice("exposure", "Someone might find out something private, like a job hunt"),
        Choice("attraction", "My interest is more personal than professional"),
    ),
)

COMMON_GROUND = AnyOf(
    id="common_ground",
    name="Common ground",
    label="What do you have in common?",
    hint="Tick anything you could mention in a sentence.",
    guide="network/shared-interests",
    neutral=(),
    points=(0, 9, 13, 15, 16, 17, 17, 17),  # the first counts most
    shares=(3, 6, 5, 3, 1, 1, 1, 1),
    choices=(
        Option("industry", "The same industry"),
        Option("similar_path", "A similar path or career"),
        Option("similar_goals", "Similar goals"),
        Option("same_event", "An event you both went to"),
        Option("same_group", "A group you both belong to"),
        Option("same_school_or_employer", "A school, a university or an employer"),
        Option("their_content", "Something of theirs you've read, seen or used"),
    ),
)

# About ten shared connections are best for finding jobs (R2); that says nothing of requests, so
# nothing falls again after a few.
MUTUALS = WholeNumber(
    id="mutuals",
    name="Mutual connections",
    label="How many connections do you share?",
    hint="You'll find the number on their profile. After the first few, it makes no difference how "
    "many.",
    guide="network/mutual-connections",
    neutral=0,
    lowest=0,
    highest=30_000,  # the platform's own cap on connections, fact L8
    unit="people",
    points=(0, 3, 5, 6, 7, 8),  # the first counts most
    shares=(4, 2, 2, 2, 2, 6),
)

MUTUAL_SUPPORT = OneOf(
    id="mutual_support",
    name="What a mutual connection says",
    label="What have you heard about them from someone you both know?",
    guide="network/mutual-connections",
    neutral="none",
    choices=(
        Choice(
            "warned", "I was advised not to connect", -10, "Someone you both know warned you.", 1
        ),
        Choice(
            "none",
            "Nothing, or we have no one in common",
            0,
            "No one has told you anything about them.",
            10,
        ),
        Choice("could_ask", "Nothing yet, but I could ask", 4, "There's someone you can ask.", 5),
        Choice("spoke_well", "Good things", 14, "Someone vouches for them.", 2),
        Choice(
            "introduces",
            "I've been offered an introduction",
            24,
            "An introduction comes with the trust of someone you both know.",
            2,
        ),
    ),
)

OPENNESS = OneOf(
    id="openness",
    name="Their openness",
    label="How open do they seem to new connections?",
    hint="Look at their profile: how much it shows, and what it says about requests.",
    guide="etiquette/boundaries",
    neutral="active",
    choices=(
        Choice(
            "closed",
            "Closed: only people they know",
            -12,
            "They only connect with people they know.",
            1,
        ),
        Choice("quiet", "Quiet: sparse profile, rarely active", -10, "They keep a low profile.", 3),
        Choice(
            "active", "Active: they post or comment", 0, "They're active, like most people.", 10
        ),
        Choice(
            "inviting",
            "Inviting: they say they're happy to connect",
            3,
            "They say they're glad to hear from people.",
            3,
        ),
    ),
)

HISTORY = OneOf(
    id="history",
    name="Earlier requests",
    label="Have you sent them a request before?",
    guide="etiquette/boundaries",
    neutral="none",
    choices=(
        Choice("none", "No", 0, "This would be your first request.", 16),
        Choice("pending", "Yes, and it's still pending", 0, "Your request is still pending.", 1),
        Choice(
            "no_answer",
            "Yes, but they didn't answer and I withdrew it",
            -6,
            "They didn't answer last time.",
            1,
        ),
        Choice("declined", "Yes, and they said no", -18, "They said no last time.", 1),
    ),
)

HISTORY_DAYS = WholeNumber(
    id="history_days",
    name="Days since then",
    label="How many days ago was that?",
    hint="Count from the day you sent or withdrew it, or they said no.",
    guide="etiquette/boundaries",
    only_if=Condition("history", ("pending", "no_answer", "declined")),
    neutral=36_500,
    lowest=0,
    highest=36_500,
    unit="days",
)

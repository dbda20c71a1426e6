"""The questions about your request: its reason, its moment, its preparation, and their worth."""

from calculators.questions import Choice, Condition, OneOf, WholeNumber

GOAL_FIT = OneOf(
    id="goal_fit",
    name="Fit with your goals",
    label="How relevant are they to what you're working towards?",
    hint="What counts is what they do, not how important they are.",
    guide="network/value",
    neutral="none",
    choices=(
        Choice("none", "Not at all", 0, "Nothing links them to what you're working towards.", 1),
        Choice(
            "loose", "Loosely", 8, "They have something to do with what you're working towards.", 3
        ),
        Choice(
            "clear", "Clearly", 17, "They're clearly relevant to what you're working towards.", 4
        ),
        Choice(
            "direct",
            "Directly: it's what I'm doing now",
            26,
            "They work on exactly what you're doing now: a strong reason in itself.",
            2,
        ),
    ),
)

PURPOSE = OneOf(
    id="purpose",
    name="Your purpose",
    label="Why do you want to connect?",
    guide="network/value",
    neutral="keep_in_touch",
    choices=(
        Choice("sell", "To sell something", -14, "A pitch isn't a reason to connect.", 2),
        Choice("favour", "To ask a favour", -10, "You'd start out owing them.", 2),
        Choice("keep_in_touch", "To keep in touch", 0, "Keeping in touch is reason enough.", 3),
        Choice(
            "learn", "To learn from them", 2, "Wanting to learn from someone is a good reason.", 3
        ),
        Choice("exchange", "To help each other", 4, "Both of you stand to gain.", 5),
    ),
)

OFFER = OneOf(
    id="offer",
    name="What you can offer",
    label="What could you do for them?",
    hint="A link, an introduction, an answer: it doesn't have to be big.",
    guide="keeping-in-touch/supporting-others",
    neutral="nothing_yet",
    choices=(
        Choice("nothing_yet", "Nothing yet", 0, "So far, only you would gain from it.", 5),
        Choice("small", "Something small", 6, "You have something small to give as well.", 3),
        Choice(
            "specific",
            "Something specific",
            11,
            "You have something specific to give: it goes both ways.",
            2,
        ),
    ),
)

# The article says only that moments go stale (T6): the half-lives are editorial. An event is
# stale in weeks, a new role in months.
MOMENT = OneOf(
    id="moment",
    name="The moment",
    label="Has something just happened that gives you a reason to write now?",
    hint="If so, your request won't come out of nowhere.",
    guide="timing/opportune-moments",
    faded_by="moment_days",
    neutral="none",
    choices=(
        Choice("none", "No", 0, "Nothing has just happened. It doesn't need to, but it helps.", 6),
        Choice(
            "event",
            "We were at the same event",
            18,
            "The event was",
            3,
            half_life=10,
            guide="timing/after-an-event",
        ),
        Choice(
            "career_change", "They started a new role", 10, "Their new role began", 1, half_life=45
        ),
        Choice(
            "launch",
            "They launched or published something",
            12,
            "Their launch was",
            1,
            half_life=20,
        ),
        Choice(
            "setback",
            "They lost their job, or had other bad news",
            8,
            "Their news was",
            1,
            half_life=30,
            guide="situations/bad-news",
        ),
        Choice(
            "engaged",
            "They respond to my posts",
            22,
            "They last responded",
            2,
            half_life=10,
            guide="timing/engagement",
        ),
        Choice(
            "introduced",
            "Someone just introduced us",
            16,
            "You were introduced",
            1,
            half_life=14,
            guide="network/mutual-connections",
        ),
    ),
)

HAPPENED = Condition("moment", tuple(one.id for one in MOMENT.choices if one.half_life))
"""That there was a moment, of whatever kind."""

MOMENT_DAYS = WholeNumber(
    id="moment_days",
    name="Days since it happened",
    label="How many days ago was that?",
    hint="0 is today. If it happened more than once, count from the last time.",
    guide="timing/opportune-moments",
    only_if=HAPPENED,
    neutral=36_500,
    lowest=0,
    highest=36_500,
    unit="days",
)

HOMEWORK = OneOf(
    id="homework",
    name="Homework",
    label="Have you looked into what they do?",
    guide="familiarity/strangers",
    neutral="no",
    choices=(
        Choice("no", "Not yet", 0, "You haven't looked into their work yet.", 4),
        Choice("skimmed", "I skimmed their profile", 6, "You've skimmed their profile.", 4),
        Choice(
            "studied",
            "I read their profile and some of their work",
            11,
            "You know their work, and it'll show in what you write.",
            3,
        ),
    ),
)

# The weight is modest: in the largest data sets a note wins replies, not acceptances (V1 to V4).
NOTE = OneOf(
    id="note",
    name="The note",
    label="What does your note say?",
    guide="etiquette/personal-note",
    neutral="none",
    choices=(
        Choice("none", "No note", 0, "Without a note, they have to guess why you're asking.", 4),
        Choice("generic", "Something general", 3, "The note could go to anyone.", 3),
        Choice(
            "personal",
            "Something only I could write to them",
            14,
            "Your note is meant for them and no one else.",
            5,
        ),
    ),
)

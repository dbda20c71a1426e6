"""The boundaries: what limits the verdict, whatever the points say."""

from dataclasses import dataclass

from calculators.connection_score.about_request import HAPPENED
from calculators.connection_score.durations import in_words
from calculators.connection_score.verdicts import HOLD, PREPARE, WARM_UP
from calculators.platform_limits import WAIT_AFTER_WITHDRAWAL
from calculators.questions import Condition

RECENTLY_DECLINED = 90
"""Days for which a declined request rests (editorial)."""

WAIT = in_words(WAIT_AFTER_WITHDRAWAL.value)
REST = in_words(RECENTLY_DECLINED)


@dataclass(frozen=True)
class Cap:
    """A boundary: while all its conditions hold, the verdict is at most ``verdict``.

    Where ``days`` names a count of days, it holds from ``from_days`` on, and below ``below_days``
    if that is not 0. ``way_out`` says what lifts it.
    """

    rule: str
    verdict: str
    when: tuple[Condition, ...]
    reason: str
    way_out: str
    guide: str
    days: str = ""
    below_days: int = 0
    from_days: int = 0

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields whose answers it looks at."""
        return (*(condition.question for condition in self.when), *filter(None, [self.days]))

    def includes(self, days: int) -> bool:
        """Return whether it holds so many days after what it goes by."""
        return self.from_days <= days and (not self.below_days or days < self.below_days)


_STRANGERS = ("stranger", "online")
_NOT_CLOSE = ("stranger", "online", "met_once", "acquaintance")
_NOT_INTRODUCED = ("warned", "none", "could_ask", "spoke_well")

_SOMETHING_NEW = "Wait for a new reason: you meet, they write to you, or someone introduces you."

CAPS = (
    Cap(
        "deciding",
        HOLD,
        (Condition("obstacle", ("deciding",)),),
        "While one of you has a decision to make about the other, a request looks like pressure or "
        "flattery.",
        "Ask again once it's decided.",
        "situations/power-and-conflict",
    ),
    Cap(
        "rule",
        HOLD,
        (Condition("obstacle", ("rule",)),),
        "A rule, a contract or a duty comes before any good reason.",
        "Read what it says, or ask someone who knows it. Ask again once it no longer applies.",
        "situations/power-and-conflict",
    ),
    Cap(
        "private_interest",
        HOLD,
        (Condition("obstacle", ("attraction",)),),
        "They're there for work, and a personal interest in a work request puts them on the spot.",
        "Leave it, unless one day you have a reason that's only about work.",
        "etiquette/boundaries",
    ),
    Cap(
        "bad_blood",
        WARM_UP,
        (Condition("obstacle", ("bad_blood",)),),
        "A request out of the blue asks them to act as if nothing had happened.",
        "Put it right first, or have someone you both trust ask how they'd feel about it.",
        "etiquette/boundaries",
    ),
    Cap(
        "exposure",
        WARM_UP,
        (Condition("obstacle", ("exposure",)),),
        "Others may see that you're connected and draw their own conclusions.",
        "Check who can see your connections, or wait until it's no longer a secret.",
        "etiquette/boundaries",
    ),
    Cap(
        "pending_request",
        HOLD,
        (Condition("history", ("pending",)),),
        "Your request is already waiting for them. There's nothing more to send.",
        "Let it be. If a month passes without an answer, let it go.",
        "etiquette/boundaries",
    ),
    Cap(
        "withdrawn_lately",
        HOLD,
        (Condition("history", ("no_answer",)),),
        f"After you withdraw a request, LinkedIn can make you wait up to {WAIT}.",
        f"Let the {WAIT} pass, and ask again only if you have a new reason.",
        "etiquette/boundaries",
        "history_days",
        WAIT_AFTER_WITHDRAWAL.value,  # fact L7
    ),
    Cap(
        "nothing_new",
        WARM_UP,
        (
            Condition("history", ("no_answer",)),
            Condition("moment", ("none",)),
            Condition("mutual_support", _NOT_INTRODUCED),
        ),
        "They didn't answer last time, and nothing new has happened that you could point to.",
        _SOMETHING_NEW,
        "etiquette/boundaries",
    ),
    # A request can be sent again at the earliest after the wait: what happened before that is old.
    Cap(
        "nothing_new_lately",
        WARM_UP,
        (
            Condition("history", ("no_answer",)),
            HAPPENED,
            Condition("mutual_support", _NOT_INTRODUCED),
        ),
        f"They didn't answer last time, and what happened was more than {WAIT} ago.",
        _SOMETHING_NEW,
        "etiquette/boundaries",
        "moment_days",
        from_days=WAIT_AFTER_WITHDRAWAL.value,  # fact L7
    ),
    Cap(
        "declined_lately",
        HOLD,
        (Condition("history", ("declined",)),),
        "They said no only recently. That says something about their limits, not you.",
        f"Leave it for {REST}, then come back through someone you both know.",
        "etiquette/boundaries",
        "history_days",
        RECENTLY_DECLINED,
    ),
    Cap(
        "declined_before",
        WARM_UP,
        (Condition("history", ("declined",)), Condition("mutual_support", _NOT_INTRODUCED)),
        "They've said no before. The way back, if any, is through someone you both know.",
        "Ask someone you both know whether they'd introduce you.",
        "etiquette/boundaries",
    ),
    Cap(
        "friend_keeps_separate",
        HOLD,
        (
            Condition("familiarity", ("friend",)),
            Condition("friend_openness", ("keeps_separate",)),
        ),
        "Your friend keeps work separate. The friendship is worth more than the connection.",
        "Leave it, unless they bring it up.",
        "familiarity/friends",
    ),
    Cap(
        "friend_unsure",
        PREPARE,
        (Condition("familiarity", ("friend",)), Condition("friend_openness", ("unsure",))),
        "You don't know yet whether your friend would like it.",
        "Ask in passing, so that it's easy to say no.",
        "familiarity/friends",
    ),
    Cap(
        "closed_to_strangers",
        HOLD,
        (Condition("openness", ("closed",)), Condition("familiarity", _STRANGERS)),
        "They only connect with people they know, and they don't know you.",
        "Follow them instead, or meet them first.",
        "etiquette/boundaries",
    ),
    Cap(
        "closed_to_one_meeting",
        WARM_UP,
        (Condition("openness", ("closed",)), Condition("familiarity", ("met_once",))),
        "They only connect with people they know, and you've only met once.",
        "Let them get to know you a little better first.",
        "etiquette/boundaries",
    ),
    Cap(
        "warned",
        WARM_UP,
        (Condition("mutual_support", ("warned",)),),
        "Someone who knows you both advised against it.",
        "Take their word for it, and ask them why before you do anything else.",
        "network/mutual-connections",
    ),
    Cap(
        "pitch_to_stranger",
        WARM_UP,
        (Condition("purpose", ("sell",)), Condition("familiarity", _STRANGERS)),
        "A pitch isn't a reason to connect, least of all with someone who doesn't know you.",
        "Write to the company, and say what you sell.",
        "network/value",
    ),
    Cap(
        "pitch",
        PREPARE,
        (Condition("purpose", ("sell",)),),
        "Selling isn't a reason to connect, however well they know you.",
        "Make your offer openly, by email or in person, and connect for another reason.",
        "network/value",
    ),
    Cap(
        "favour_of_stranger",
        PREPARE,
        (Condition("purpose", ("favour",)), Condition("familiarity", _STRANGERS)),
        "A favour is a lot to ask of someone who doesn't know you.",
        "Find out what's in it for them too, or ask them openly without connecting.",
        "familiarity/strangers",
    ),
    Cap(
        "no_personal_note",
        PREPARE,
        (Condition("note", ("none", "generic")), Condition("familiarity", _NOT_CLOSE)),
        "Without a personal note, only a colleague or a friend will know why you're asking.",
        "Write a sentence or two that only you could write.",
        "etiquette/personal-note",
    ),
    Cap(
        "stranger_without_reason",
        WARM_UP,
        (
            Condition("familiarity", ("stranger",)),
            Condition("goal_fit", ("none",)),
            Condition("mutual_support", _NOT_INTRODUCED),
        ),
        "You don't know them, and nothing links them to what you do.",
        "Find the reason first, or someone who'll introduce you.",
        "familiarity/strangers",
    ),
)
"""The boundaries. They come before the score: whatever the points say, the lowest one holds."""

LOOKED_AT = tuple(dict.fromkeys(field for cap in CAPS for field in cap.fields))
"""The fields whose answers any boundary looks at."""

"""The boundaries: what limits the verdict, whatever the points say."""

from dataclasses import dataclass

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

    ``below_days`` narrows it to answers of ``days`` that are smaller, such as a recent request.
    ``way_out`` says what lifts it.
    """

    rule: str
    verdict: str
    when: tuple[Condition, ...]
    reason: str
    way_out: str
    guide: str
    days: str = ""
    below_days: int = 0

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields whose answers it looks at."""
        return (*(condition.question for condition in self.when), *filter(None, [self.days]))


_STRANGERS = ("stranger", "online")
_NOT_CLOSE = ("stranger", "online", "met_once", "acquaintance")
_NOT_INTRODUCED = ("warned", "none", "could_ask", "spoke_well")

CAPS = (
    Cap(
        "pending_request",
        HOLD,
        (Condition("history", ("pending",)),),
        "A request is already waiting for them; a second one cannot be sent.",
        f"Let it wait, or withdraw it and give it {WAIT}.",
        "etiquette/boundaries",
    ),
    Cap(
        "withdrawn_lately",
        HOLD,
        (Condition("history", ("no_answer",)),),
        f"After a request is withdrawn, the network makes you wait up to {WAIT}.",
        f"Ask again when the {WAIT} are over.",
        "etiquette/boundaries",
        "history_days",
        WAIT_AFTER_WITHDRAWAL.value,  # fact L7
    ),
    Cap(
        "declined_lately",
        HOLD,
        (Condition("history", ("declined",)),),
        "They declined not long ago. It says something about their limits, not your worth.",
        f"Leave it for {REST}, then come back through somebody you both know.",
        "etiquette/boundaries",
        "history_days",
        RECENTLY_DECLINED,
    ),
    Cap(
        "declined_before",
        WARM_UP,
        (Condition("history", ("declined",)), Condition("mutual_support", _NOT_INTRODUCED)),
        "They declined before, and nothing has changed between you since.",
        "Ask somebody you both know to introduce you.",
        "etiquette/boundaries",
    ),
    Cap(
        "friend_keeps_separate",
        HOLD,
        (
            Condition("familiarity", ("friend",)),
            Condition("friend_openness", ("keeps_separate",)),
        ),
        "Your friend keeps work apart. The friendship is worth more than the connection.",
        "Leave it, unless they bring it up.",
        "familiarity/friends",
    ),
    Cap(
        "friend_unsure",
        PREPARE,
        (Condition("familiarity", ("friend",)), Condition("friend_openness", ("unsure",))),
        "You do not know whether your friend would like it.",
        "Ask in passing, so that it is easy to say no.",
        "familiarity/friends",
    ),
    Cap(
        "closed_to_strangers",
        HOLD,
        (Condition("openness", ("closed",)), Condition("familiarity", _STRANGERS)),
        "They connect only with people they know, and they do not know you.",
        "Follow them instead, or meet them first.",
        "etiquette/boundaries",
    ),
    Cap(
        "closed_to_one_meeting",
        WARM_UP,
        (Condition("openness", ("closed",)), Condition("familiarity", ("met_once",))),
        "They connect only with people they know, and you met once.",
        "Let them get to know you a little better first.",
        "etiquette/boundaries",
    ),
    Cap(
        "warned",
        WARM_UP,
        (Condition("mutual_support", ("warned",)),),
        "Somebody who knows you both advised against it.",
        "Find out why before you do anything else.",
        "network/mutual-connections",
    ),
    Cap(
        "pitch_to_stranger",
        WARM_UP,
        (Condition("purpose", ("sell",)), Condition("familiarity", _STRANGERS)),
        "A pitch to somebody who does not know you is not a connection.",
        "Get to know them first, or write to the company instead.",
        "network/value",
    ),
    Cap(
        "pitch",
        PREPARE,
        (Condition("purpose", ("sell",)),),
        "Selling is not what people connect for, however well they know you.",
        "Say openly what it is about, or leave the selling out.",
        "network/value",
    ),
    Cap(
        "no_personal_note",
        PREPARE,
        (Condition("note", ("none", "generic")), Condition("familiarity", _NOT_CLOSE)),
        "Only a colleague or a friend knows without a note why you ask.",
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
        "You do not know them, and nothing links them to what you do.",
        "Find the reason first, or somebody who will introduce you.",
        "familiarity/strangers",
    ),
)
"""The boundaries. They come before the score: whatever the points say, the lowest one holds."""

LOOKED_AT = tuple(dict.fromkeys(field for cap in CAPS for field in cap.fields))
"""The fields whose answers any boundary looks at."""

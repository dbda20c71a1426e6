"""What a reader can do to raise the answer."""

from dataclasses import dataclass

from calculators.connection_score.boundaries import RECENTLY_DECLINED, REST, WAIT
from calculators.platform_limits import WAIT_AFTER_WITHDRAWAL
from calculators.questions import Answers, Condition


@dataclass(frozen=True)
class Action:
    """Something that the reader can do: the answers ``needs`` that make it apply, and ``gives``.

    It would make things worse with an answer of ``unless``. ``waits`` names a day count that grows
    to ``until``; a moment ages by as many days meanwhile.
    """

    id: str
    needs: tuple[Condition, ...]
    gives: dict[str, str]
    do: str
    reason: str
    guide: str
    waits: str = ""
    until: int = 0
    unless: tuple[Condition, ...] = ()

    def fits(self, answers: Answers) -> bool:
        """Whether a reader with these answers could do it, and should."""
        could = all(need.met(answers) for need in self.needs)
        return could and not any(reason.met(answers) for reason in self.unless)


_BAIT = (Condition("purpose", ("sell",)), Condition("mutual_support", ("warned",)))
"""Kindness that only prepares a pitch, or comes after a warning (editorial)."""

ACTIONS = (
    Action(
        "write_note",
        (Condition("note", ("none", "generic")),),
        {"note": "personal"},
        "Write a note that only you could write to them",
        "It tells them who's asking and why, in a sentence or two.",
        "etiquette/personal-note",
    ),
    Action(
        "do_homework",
        (Condition("homework", ("no", "skimmed")),),
        {"homework": "studied"},
        "Read their profile and one thing they wrote or made",
        "Ten minutes of reading give you something true to say.",
        "familiarity/strangers",
    ),
    Action(
        "ask_for_introduction",
        (Condition("mutual_support", ("could_ask", "spoke_well")),),
        {"mutual_support": "introduces"},
        "Ask the person you both know to introduce you",
        "If they agree, you don't come out of nowhere.",
        "network/mutual-connections",
    ),
    Action(
        "find_offer",
        (Condition("offer", ("nothing_yet", "small")),),
        {"offer": "specific"},
        "Find one specific thing you could do for them",
        "Then it goes both ways from the start.",
        "keeping-in-touch/supporting-others",
        unless=_BAIT,
    ),
    Action(
        "engage_first",
        (
            Condition("familiarity", ("stranger",)),
            Condition("openness", ("active", "inviting")),
            Condition("history", ("none", "no_answer")),
        ),
        {"familiarity": "online"},
        "Comment on their posts for a while before you ask",
        "After a few thoughtful comments, they'll know your name.",
        "keeping-in-touch/supporting-others",
        unless=_BAIT,
    ),
    Action(
        "wait_after_withdrawal",
        (Condition("history", ("no_answer",)),),
        {},
        f"Wait until {WAIT} have passed since you withdrew",
        "LinkedIn may not let you ask again sooner.",
        "etiquette/boundaries",
        "history_days",
        WAIT_AFTER_WITHDRAWAL.value,
    ),
    Action(
        "wait_after_decline",
        (Condition("history", ("declined",)),),
        {},
        f"Leave it until {REST} have passed",
        "A no deserves some quiet.",
        "etiquette/boundaries",
        "history_days",
        RECENTLY_DECLINED,
    ),
)
"""What a person can change about the answer; never who they are or how others feel."""

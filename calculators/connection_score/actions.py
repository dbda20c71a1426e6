"""What a reader can do to raise the answer."""

from dataclasses import dataclass

from calculators.connection_score.boundaries import RECENTLY_DECLINED, REST, WAIT
from calculators.platform_limits import WAIT_AFTER_WITHDRAWAL
from calculators.questions import Answers, Condition

NOTHING_HELPS = (Condition("mutual_support", ("warned",)), Condition("purpose", ("sell",)))
"""Answers under which nothing is advised (editorial): whoever was warned asks why before anything
else, and kindness or care from someone who sells only prepares the pitch."""


@dataclass(frozen=True)
class Action:
    """Something that the reader can do: the answers ``needs`` that make it apply, and ``gives``.

    ``waits`` names a day count that grows to ``until``; a moment ages by as many days meanwhile.
    """

    id: str
    needs: tuple[Condition, ...]
    gives: dict[str, str]
    do: str
    reason: str
    guide: str
    waits: str = ""
    until: int = 0


ACTIONS = (
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
    ),
)
"""What a person can change about the answer, in the order of doing it; never who they are or how
others feel."""


def fitting(answers: Answers) -> list[Action]:
    """Return what a reader with these answers could do, and should."""
    if any(condition.met(answers) for condition in NOTHING_HELPS):
        return []
    return [action for action in ACTIONS if all(need.met(answers) for need in action.needs)]

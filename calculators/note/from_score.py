"""The situation of a note, from the answers given to "Should I connect?"."""

from dataclasses import dataclass

from calculators.questions import Condition


@dataclass(frozen=True)
class Clue:
    """Answers to the connection score that tell the situation, where all of them are given."""

    when: tuple[Condition, ...]
    situation: str


_MET = ("met_once", "acquaintance")


def _one(question: str, choice: str, situation: str) -> Clue:
    return Clue((Condition(question, (choice,)),), situation)


CLUES = (
    _one("familiarity", "colleague", "colleague"),
    _one("familiarity", "friend", "friend"),
    _one("moment", "introduced", "introduced"),
    _one("mutual_support", "introduces", "introduced"),
    Clue(
        (Condition("moment", ("event",)), Condition("familiarity", _MET)),
        "met_at_event",
    ),
    _one("moment", "engaged", "engaged_with_me"),
    _one("moment", "career_change", "new_role"),
    _one("moment", "launch", "launch"),
    _one("mutual_support", "spoke_well", "mutual"),
    _one("common_ground", "their_content", "read_their_work"),
    _one("common_ground", "same_school_or_employer", "alumni"),
    _one("common_ground", "same_group", "same_group"),
    _one("purpose", "learn", "learn_from_them"),
    _one("purpose", "keep_in_touch", "reconnect"),
    _one("common_ground", "industry", "same_field"),
)
"""From the surest clue to the vaguest: the first that fits is taken (editorial)."""

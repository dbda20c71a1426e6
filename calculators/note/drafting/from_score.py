"""The situation of a note, from the answers given to "Should I connect?"."""

from dataclasses import dataclass

from calculators.questions import Condition


@dataclass(frozen=True)
class Clue:
    """Answers to the connection score that tell the situation, where all of them are given."""

    when: tuple[Condition, ...]
    situation: str


CLUES = (
    Clue((Condition("moment", ("setback",)),), "setback"),
    Clue((Condition("moment", ("career_change",)),), "new_role"),
    Clue((Condition("moment", ("launch",)),), "launch"),
    Clue((Condition("familiarity", ("colleague",)),), "colleague"),
    Clue((Condition("familiarity", ("friend",)),), "friend"),
    Clue((Condition("moment", ("introduced",)),), "introduced"),
    Clue((Condition("mutual_support", ("introduces",)),), "introduced"),
    Clue(
        (Condition("moment", ("event",)), Condition("familiarity", ("met_once", "acquaintance"))),
        "met_at_event",
    ),
    Clue((Condition("moment", ("engaged",)),), "engaged_with_me"),
    Clue((Condition("mutual_support", ("spoke_well",)),), "mutual"),
    Clue((Condition("common_ground", ("their_content",)),), "read_their_work"),
    Clue((Condition("common_ground", ("same_school_or_employer",)),), "alumni"),
    Clue((Condition("common_ground", ("same_group",)),), "same_group"),
    Clue((Condition("purpose", ("learn",)),), "learn_from_them"),
    Clue((Condition("purpose", ("keep_in_touch",)),), "reconnect"),
    Clue((Condition("common_ground", ("industry",)),), "same_field"),
)
"""From the surest clue to the vaguest: the first that fits is taken (editorial).

News of theirs comes before how well you know them, as their situations ask for that too: so what
was told of a new role, or of a setback, is in the note to an old colleague as well.
"""

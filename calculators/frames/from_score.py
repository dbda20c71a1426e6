"""The situation of a note, from the answers given to "Should I connect?"."""

from calculators.clues import Clue
from calculators.questions import Condition

CLUES = (
    Clue((Condition("moment", ("setback",)),), "situation", "setback"),
    Clue((Condition("moment", ("career_change",)),), "situation", "new_role"),
    Clue((Condition("moment", ("launch",)),), "situation", "launch"),
    Clue((Condition("familiarity", ("colleague",)),), "situation", "colleague"),
    Clue((Condition("familiarity", ("friend",)),), "situation", "friend"),
    Clue((Condition("moment", ("introduced",)),), "situation", "introduced"),
    Clue((Condition("mutual_support", ("introduces",)),), "situation", "introduced"),
    Clue(
        (Condition("moment", ("event",)), Condition("familiarity", ("met_once", "acquaintance"))),
        "situation",
        "met_at_event",
    ),
    Clue((Condition("moment", ("engaged",)),), "situation", "engaged_with_me"),
    Clue((Condition("mutual_support", ("spoke_well",)),), "situation", "mutual"),
    Clue((Condition("common_ground", ("their_content",)),), "situation", "read_their_work"),
    Clue((Condition("common_ground", ("same_school_or_employer",)),), "situation", "alumni"),
    Clue((Condition("common_ground", ("same_group",)),), "situation", "same_group"),
    Clue((Condition("purpose", ("learn",)),), "situation", "learn_from_them"),
    Clue(
        (
            Condition("purpose", ("keep_in_touch",)),
            Condition("familiarity", ("met_once", "acquaintance")),
        ),
        "situation",
        "reconnect",
    ),
    Clue((Condition("common_ground", ("industry",)),), "situation", "same_field"),
)
"""From the surest clue to the vaguest: the first that fits is taken (editorial).

News of theirs comes before how well you know them, as their situations ask for that too: so what
was told of a new role, or of a setback, is in the note to an old colleague as well. Nobody who
never met you has lost touch with you.
"""

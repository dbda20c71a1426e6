"""What was told to "Should I connect?", as answers here."""

from calculators.clues import Clue
from calculators.connection_score.about_request import HAPPENED, MOMENT
from calculators.connection_score.about_them import OBSTACLE
from calculators.questions import Condition

CLUES = (
    *(Clue((Condition("moment", (one.id,)),), "moment", one.id) for one in MOMENT.choices),
    Clue((HAPPENED,), "moment_on", days="moment_days"),
    *(Clue((Condition("obstacle", (one.id,)),), "obstacle", one.id) for one in OBSTACLE.choices),
    Clue((Condition("familiarity", ("stranger", "online")),), "met_in_person", "no"),
    Clue((Condition("familiarity", ("met_once", "colleague")),), "met_in_person", "yes"),
    Clue((Condition("history", ("pending",)),), "sent_on", days="history_days"),
    Clue((Condition("history", ("no_answer",)),), "withdrawn_on", days="history_days"),
    Clue((Condition("history", ("declined",)),), "declined_on", days="history_days"),
)
"""The score counts days; here they are dates, counted back from today."""

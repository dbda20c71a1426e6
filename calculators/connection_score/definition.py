"""The connection score as data: what is asked, what each answer is worth, and why.

All points, shares, half-lives, bands and caps are editorial judgement: no source gives weights
for a connect-or-not score (headline caution 5 of the evidence list). The reasons come from the
article that the guide is built on, or from the fact that a comment names.

Two routes lead to the highest verdict: knowing someone well (a colleague brings enough alone, to
bear a quiet profile or a favour as well), or a strong reason well prepared (direct fit, one thing
in common, homework and a personal note bring just enough together). Neutral answers are worth
nothing, so that either route stands by itself. Tests hold all of this.
"""

from calculators.calculator import Section
from calculators.connection_score.about_request import (
    GOAL_FIT,
    HOMEWORK,
    MOMENT,
    MOMENT_DAYS,
    NOTE,
    OFFER,
    PURPOSE,
)
from calculators.connection_score.about_them import (
    COMMON_GROUND,
    FAMILIARITY,
    FRIEND_OPENNESS,
    HISTORY,
    HISTORY_DAYS,
    MUTUAL_SUPPORT,
    MUTUALS,
    OBSTACLE,
    OPENNESS,
)
from calculators.questions import Scored

SECTIONS: tuple[Section[Scored], ...] = (
    Section(
        "You and them",
        (FAMILIARITY, FRIEND_OPENNESS, OBSTACLE, COMMON_GROUND, MUTUALS, MUTUAL_SUPPORT),
    ),
    Section("Your reason", (GOAL_FIT, PURPOSE, OFFER, MOMENT, MOMENT_DAYS)),
    Section("Their side", (OPENNESS, HISTORY, HISTORY_DAYS)),
    Section("Your preparation", (HOMEWORK, NOTE)),
)
"""The questions in the order of the form; one with a condition follows the one it hangs on."""

QUESTIONS = tuple(question for section in SECTIONS for question in section.questions)
"""All fields: the main questions, and those that depend on another's answer."""

DAY_COUNTS = (MOMENT_DAYS, HISTORY_DAYS)
"""The questions that bring no points: they say how old the answer to their main question is."""

FACTORS = tuple(question for question in QUESTIONS if question not in (OBSTACLE, *DAY_COUNTS))
"""The questions that bring points."""

"""What is declared about keeping in touch: the tiers with their sources, the ways to begin."""

from dataclasses import asdict

from calculators.calculator import Json
from calculators.upkeep.openings import OPENINGS
from calculators.upkeep.pictures import AGES
from calculators.upkeep.tiers import TIERS

DOUBTS = (
    "T4: the rhythms are one person's rule of thumb, which no one has tested, as far as we know.",
    "T5: one contact-management tool suggests 90 days.",
    "T6: a few times a month in small ways is what works for the author of the article.",
    "R9, R10: the circles, and how often people in them meet, are about friends, not colleagues; "
    "phone data show different sizes in the middle.",
)
"""How far the numbers can be trusted."""


def declares() -> dict[str, Json]:
    """Return the tiers, the doubts about their numbers, the openings and the ages."""
    return {
        "tiers": [asdict(tier) for tier in TIERS],
        "doubts": list(DOUBTS),
        "openings": [asdict(opening) for opening in OPENINGS],
        "freshness": [asdict(age) for age in AGES],
    }

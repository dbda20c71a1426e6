"""What is declared about keeping in touch: the tiers with their sources, the ways to begin."""

from dataclasses import asdict

from calculators.calculator import Json
from calculators.upkeep.openings import OPENINGS
from calculators.upkeep.pictures import AGES
from calculators.upkeep.tiers import TIERS

DOUBTS = (
    "T4: these intervals are one person's rule of thumb. As far as we know, no one has tested "
    "them.",
    "T5: one contact-management tool suggests 90 days.",
    "T6: the author of the article behind this guide advises being in touch in small ways a few "
    "times a month.",
    "R9, R10: research says that each of us has circles of 5, 15, 50 and 150 friends. It isn't "
    "about colleagues, and phone records give different sizes for those in the middle.",
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

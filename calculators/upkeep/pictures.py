"""Two pictures of a network as data: connections by year, and how fresh the contact is."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from calculators.calculator import Json
from calculators.upkeep.due import Tie


@dataclass(frozen=True)
class Age:
    """How long ago the last contact was: at most ``days``, and where the bound comes from."""

    id: str
    label: str
    days: int
    fact: str


AGES = (
    Age("quarter", "in the past 3 months", 90, "T5"),
    Age("year", "3 to 12 months ago", 365, ""),
    Age("years", "1 to 3 years ago", 3 * 365, "R13"),
    Age("dormant", "more than 3 years ago", 10**6, "R13"),
)
NEVER = "never"


def by_year(ties: Iterable[Tie]) -> list[Json]:
    """Return how many connections each year brought, years without any between them included."""
    years: Counter[int] = Counter()
    days = Counter(one.person.connected for one in ties)  # far fewer than people
    for day, people in days.items():
        if day is not None:
            years[date.fromordinal(day).year] += people
    span = range(min(years), max(years) + 1) if years else ()
    return [{"year": year, "people": years[year]} for year in span]


def freshness(ties: Iterable[Tie], today: date, told: bool) -> list[Json]:
    """Return with how many people the last contact is how long ago, as far as the files told."""
    now = today.toordinal()
    counts: Counter[str] = Counter()
    for day, people in Counter(one.last for one in ties).items():
        counts[NEVER if day is None else _age(now - day)] += people
    shown: list[Json] = [
        {"id": age.id, "label": age.label, "people": counts[age.id]} for age in AGES
    ]
    label = "no message in the export" if told else "not known"
    return [*shown, {"id": NEVER, "label": label, "people": counts[NEVER]}]


def _age(ago: int) -> str:
    return next(age.id for age in AGES if ago <= age.days)

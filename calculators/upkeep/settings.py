"""What can be set: the day, how many people a week, the rhythms, and what was decided so far."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from calculators.answers import Problem, read_answers
from calculators.calculator import InvalidAnswersError, Section
from calculators.dates import CLOCK, TODAY
from calculators.questions import Asked, Choice, OneOf, Text, WholeNumber, shown
from calculators.upkeep import decisions
from calculators.upkeep.decisions import Decided
from calculators.upkeep.export.addresses import meant
from calculators.upkeep.export.connections import clean
from calculators.upkeep.export.days import Order
from calculators.upkeep.export.owner import Owner
from calculators.upkeep.tiers import TIERS

WEEKLY_DEFAULT = 5
"""People a week: a habit, not a mailing (editorial)."""

WEEKLY = WholeNumber(
    id="weekly",
    name="People a week",
    label="How many people do you want to write to each week?",
    hint="Two is a habit already; twenty is a mailing.",
    guide="keeping-in-touch/engagement-plan",
    lowest=1,
    highest=50,
    unit="people",
    neutral=WEEKLY_DEFAULT,
)
OWNER = Text(
    id="owner",
    name="Whose export",
    label="Whose export is it?",
    hint="Your profile address, or your name as you write it there; only if the files don't say.",
    longest=300,
)
ORDER = OneOf(
    id="date_order",
    name="Order of dates",
    label="Which comes first in your file's dates?",
    hint="Only asked where a date such as 03/04/2021 could mean two days.",
    choices=(
        Choice(Order.DAY_FIRST.value, "The day"),
        Choice(Order.MONTH_FIRST.value, "The month"),
    ),
)
CADENCES = tuple(
    WholeNumber(
        id=tier.id,
        name=f"Days for {tier.name}",
        label=f"{tier.name} ({tier.who}): how many days before you write again?",
        guide="keeping-in-touch/engagement-plan",
        lowest=1,
        highest=3_650,
        unit="days",
        neutral=tier.days,
    )
    for tier in TIERS
)
SECTIONS: tuple[Section[Asked], ...] = (
    Section("", (TODAY, CLOCK, WEEKLY)),
    Section("How often", CADENCES),
    Section("What the files leave open", (OWNER, ORDER)),
)
_FLAGS = ("sample", "brief")
_OTHERS = ("cadences", "people", *_FLAGS)
_PLAIN = (TODAY, CLOCK, WEEKLY, OWNER, ORDER)


@dataclass(frozen=True)
class Settings:
    """What was set: ``cadences`` are days by tier, ``owner`` and ``order`` None where not told.

    ``clock`` is the time in seconds since 1970, 0 where not told.
    ``sample`` is whether to read an invented export beside what is given; ``brief``, whether to
    leave out the table of all, and list the first only of what was not understood.
    """

    today: date
    clock: int
    weekly: int
    cadences: Mapping[str, int]
    decided: Decided
    owner: Owner | None
    order: Order | None
    sample: bool
    brief: bool


def read(given: Mapping[str, object]) -> Settings:
    """Read settings; ``InvalidAnswersError`` names all that is wrong at once."""
    plain = {id_: value for id_, value in given.items() if id_ not in _OTHERS}
    reading = read_answers(_PLAIN, plain)
    cadences, problems = _cadences(given.get("cadences"))
    people = given.get("people")
    decided = Decided({}) if people is None else decisions.read(people)
    problems = [*reading.problems, *problems, *decided.problems]
    answers = reading.answers
    for flag in _FLAGS:
        if not isinstance(given.get(flag, False), bool):
            message = f"{flag} must be true or false; you gave {shown(given[flag])}."
            problems.append(Problem(flag, message))
    if problems:
        raise InvalidAnswersError(*problems)
    owner = clean(str(answers.get("owner", "")))
    order = answers.get("date_order")
    return Settings(
        today=date.fromisoformat(str(answers["today"])),
        clock=int(str(answers.get(CLOCK.id, 0))),
        weekly=int(str(answers.get("weekly", WEEKLY_DEFAULT))),
        cadences=cadences,
        decided=decided,
        owner=Owner("" if meant(owner) else owner, meant(owner)) if owner else None,
        order=Order(str(order)) if order else None,
        sample=bool(given.get("sample")),
        brief=bool(given.get("brief")),
    )


def _cadences(given: object) -> tuple[dict[str, int], list[Problem]]:
    cadences = {tier.id: tier.days for tier in TIERS}
    if given is None:
        return cadences, []
    if not isinstance(given, dict):
        message = f"cadences must be an object of days by tier; you gave {shown(given)}."
        return cadences, [Problem("cadences", message)]
    reading = read_answers(CADENCES, given)
    cadences |= {id_: int(str(value)) for id_, value in reading.answers.items()}
    problems = [Problem(f"cadences.{one.field}", one.message) for one in reading.problems]
    return cadences, problems

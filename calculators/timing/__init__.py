"""When? A dated plan for one request to one person, as a list and as a calendar file."""

from calculators import calendar_file
from calculators.calculator import Calculator, Json
from calculators.calendar_file import Event, calendar, uid
from calculators.dates import CLOCK
from calculators.questions import Answers
from calculators.result import Dates, Day, Download, Fading, Part, result
from calculators.result import Step as Shown
from calculators.timing.fields import SECTIONS
from calculators.timing.freshness import by_day, freshness
from calculators.timing.from_score import CLUES as CLUES
from calculators.timing.plan import Plan, plan
from calculators.timing.standing import Standing, standing
from calculators.timing.steps import Step

NAME = "timing"


def answer(answers: Answers) -> dict[str, Json]:
    """Return the plan for answers that are in order; today is one of them."""
    here = standing(answers)
    made = plan(here)
    fresh = freshness(here)
    text = calendar(_events(here, made), here.today, int(str(answers.get(CLOCK.id, 0))))
    return result(
        f"{made.verdict.text}.",
        *_parts(here, made, fresh.words, text),
        freshness={"left": fresh.left, "words": fresh.words},
        best_day=made.best.isoformat() if made.best else None,
        last_day=made.last.isoformat() if made.last else None,
        steps=[
            {
                "id": dated.step.id,
                "date": dated.day.isoformat(),
                "title": dated.step.title,
                "text": dated.step.text,
                "reason": dated.step.reason,
                "guide": dated.step.guide,
                "draft": dated.step.draft,
                **({"overdue": True} if dated.overdue else {}),
            }
            for dated in made.steps
        ],
        calendar=text,
        next_question=made.ask,
    )


def _parts(here: Standing, made: Plan, fresh: str, text: str) -> list[Part]:
    """Return the plan as it is shown; the moment only where a request is still ahead."""
    parts: list[Part] = [made.verdict]
    if made.ahead and here.moment and here.moment_on:
        age = (here.today - here.moment_on).days
        parts.append(Fading("How the moment fades", fresh, by_day(here.moment), age))
    if made.steps:
        shown = tuple(
            Shown(
                Day((dated.day - here.today).days),
                dated.step.title,
                f"{dated.step.text} {dated.step.reason}",
                dated.step.guide,
                dated.step.draft,
            )
            for dated in made.steps
        )
        parts.append(Dates("Your plan", shown))
        parts.append(Download("plan.ics", calendar_file.TYPE, text, "Add to calendar"))
    return parts


def _events(here: Standing, made: Plan) -> list[Event]:
    """Return the steps as events, known by the same names in every plan for this person."""
    thing = here.moment.id if here.moment else "none"
    return [
        Event(
            uid(NAME, here.person, thing, dated.step.id),
            dated.day,
            dated.step.title,
            _described(dated.step),
        )
        for dated in made.steps
    ]


def _described(step: Step) -> str:
    """Return what a calendar says of a step: what to do, why, and how to begin what it writes."""
    begun = f"\n\nHow to begin: {step.draft}" if step.draft else ""
    return f"{step.text} {step.reason}{begun}"


CALCULATOR = Calculator(
    name=NAME,
    title="When?",
    summary="Makes a dated plan for a request: when to send it, and what to do after.",
    sections=SECTIONS,
    answer=answer,
    whole=True,
)

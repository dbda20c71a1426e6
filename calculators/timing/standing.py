"""Where someone stands: what the answers say, as days that fit each other."""

from dataclasses import dataclass
from datetime import date

from calculators.answers import Problem, complete
from calculators.calculator import InvalidAnswersError
from calculators.connection_score.about_request import MOMENT
from calculators.dates import TODAY, Date, Week, written
from calculators.questions import Answers, Choice
from calculators.timing.fields import (
    ACCEPTED_ON,
    CLEAR_ON,
    DECLINED_ON,
    MOMENT_ON,
    SENT_ON,
    WITHDRAWN_ON,
    WORKING_DAYS,
)

ENDS = (ACCEPTED_ON, DECLINED_ON, WITHDRAWN_ON)
"""What a request may come to, one of them."""


@dataclass(frozen=True)
class Standing:
    """What is known of one person and one request; a day is None where it is not known.

    ``moment`` is what happened, as the score declares it, or None where nothing did; ``obstacle``
    is what is in the way, or "none".
    """

    today: date
    week: Week
    person: str
    moment: Choice | None
    moment_on: date | None
    met: bool
    obstacle: str
    clear_on: date | None
    sent_on: date | None
    accepted_on: date | None
    declined_on: date | None
    withdrawn_on: date | None

    @property
    def undated(self) -> bool:
        """Whether something happened of which nobody has said when."""
        return self.moment is not None and self.moment_on is None


def standing(answers: Answers) -> Standing:
    """Return where someone stands; ``InvalidAnswersError`` with all that does not fit together."""
    chosen = complete((WORKING_DAYS,), answers)[WORKING_DAYS.id]
    days = [
        place
        for place, one in enumerate(WORKING_DAYS.choices)
        if isinstance(chosen, tuple) and one.id in chosen
    ]
    problems = [*_future(answers), *_reversed(answers), *_twice(answers)]
    if not days:
        problems.append(
            Problem(
                WORKING_DAYS.id,
                f"{WORKING_DAYS.name} must include at least one day; tick those on which you'd "
                "write, or leave them all unticked.",
            )
        )
    if problems:
        raise InvalidAnswersError(*problems)
    moment = MOMENT.choice(answers.get("moment", "none"))
    return Standing(
        today=date.fromisoformat(str(answers[TODAY.id])),
        week=Week(frozenset(days)),
        person=" ".join(str(answers.get("person", "")).split()),
        moment=moment if moment.half_life else None,
        moment_on=_day(MOMENT_ON, answers),
        met=answers.get("met_in_person") == "yes",
        obstacle=str(answers.get("obstacle", "none")),
        clear_on=_day(CLEAR_ON, answers),
        sent_on=_day(SENT_ON, answers),
        accepted_on=_day(ACCEPTED_ON, answers),
        declined_on=_day(DECLINED_ON, answers),
        withdrawn_on=_day(WITHDRAWN_ON, answers),
    )


def _day(question: Date, answers: Answers) -> date | None:
    given = answers.get(question.id)
    return date.fromisoformat(str(given)) if given else None


def _future(answers: Answers) -> list[Problem]:
    """Return a problem for each day that cannot be known before it has come."""
    return [
        Problem(
            question.id,
            f"{_said(question, answers)}, which is still to come; correct it, or leave it blank "
            "until then.",
        )
        for question in (SENT_ON, *ENDS)
        if str(answers.get(question.id, "")) > str(answers[TODAY.id])
    ]


def _reversed(answers: Answers) -> list[Problem]:
    """Return a problem for each end of a request that comes before it was sent."""
    sent = str(answers.get(SENT_ON.id, ""))
    return [
        Problem(
            question.id,
            f"{_said(question, answers)}, before {_inside(SENT_ON.name)}, "
            f"{_written(SENT_ON, answers)}; correct whichever is wrong.",
        )
        for question in ENDS
        if question.id in answers and str(answers[question.id]) < sent
    ]


def _twice(answers: Answers) -> list[Problem]:
    """Return a problem for each end of a request beyond the first one given."""
    given = [question for question in ENDS if question.id in answers]
    return [
        Problem(
            question.id,
            f"{_said(question, answers)}, but a request ends only once, and "
            f"{_inside(_said(given[0], answers))}; keep the one that is true.",
        )
        for question in given[1:]
    ]


def _said(question: Date, answers: Answers) -> str:
    return f"{question.name} is {_written(question, answers)}"


def _written(question: Date, answers: Answers) -> str:
    """Return the day that a question is answered by, as a plan writes days."""
    today, day = _day(TODAY, answers), _day(question, answers)
    return written(day, today) if day and today else ""


def _inside(name: str) -> str:
    return name[0].lower() + name[1:]

"""How long has a message gone without a reply? A sample: every standard part of a result."""

from calculators.calculator import Calculator, Json, Section
from calculators.questions import Answers, Choice, OneOf, WholeNumber
from calculators.result import (
    Cell,
    Copy,
    Dates,
    Day,
    Download,
    Fading,
    Step,
    Table,
    Verdict,
    result,
)

DAYS = WholeNumber(
    id="days",
    name="Days since",
    label="How many days ago did you write?",
    required=True,
    lowest=0,
    highest=365,
    unit="days",
)
NEWS = OneOf(
    id="news",
    name="News",
    label="Do you have something new to say?",
    choices=(Choice("no", "No"), Choice("yes", "Yes")),
)
PATIENCE = 14
"""Days in which a reply may still come (a sample's, from nowhere)."""


def answer(answers: Answers) -> dict[str, Json]:
    """Return when to write again, and what."""
    left = max(PATIENCE - int(str(answers["days"])), 0)
    words = "Write again" if not left and answers.get("news") == "yes" else "Let it rest"
    text = "Hello again. Something new has come up since I wrote: <b>no reply needed</b> & no rush."
    return result(
        f"{words}.",
        Verdict(words, "go" if words == "Write again" else "wait", "Two weeks are time enough."),
        Table(
            "When what is due",
            ("What", "When", "Why"),
            (
                (
                    "A reply may come until",
                    Day(left),
                    Cell("It takes time", "etiquette/following-up"),
                ),
                ("Ask again, with news", Day(left + 400), "Never without"),
            ),
        ),
        Fading("How it fades", "Less each week.", (6, 3, 2, 1, 0), int(str(answers["days"])) // 7),
        Dates(
            "What to do",
            (Step(Day(left), "Look again", "Did they reply?", "etiquette/following-up"),),
        ),
        Copy("What to write", text, "The message is copied."),
        Download("reply.txt", "text/plain", text),
        left=left,
    )


CALCULATOR = Calculator(
    name="reply-window",
    title="Has it been long enough?",
    summary="Says when to write again (a sample for the tests).",
    sections=(Section("", (DAYS, NEWS)),),
    answer=answer,
)

"""What the planner asks: what happened, what became of the request, and whose calendar it is."""

from calculators.calculator import Section
from calculators.connection_score.about_request import HAPPENED
from calculators.connection_score.about_request import MOMENT as SCORED_MOMENT
from calculators.connection_score.about_them import OBSTACLE as SCORED_OBSTACLE
from calculators.dates import CLOCK, TODAY, WEEK, Date
from calculators.questions import AnyOf, Asked, Choice, Condition, OneOf, Option, Text

PERSON = Text(
    id="person",
    name="Their name",
    label="Who are you writing to?",
    hint="Only for your own calendar: with names, you can tell plans for several people apart.",
    longest=80,
)

MOMENT = OneOf(
    id="moment",
    name="The moment",
    label="Has something just happened to them, or between you?",
    hint="If the news is your own, such as a new job, choose “No”: any day will do.",
    guide="timing/opportune-moments",
    choices=tuple(Choice(one.id, one.label) for one in SCORED_MOMENT.choices),
)

MOMENT_ON = Date(
    id="moment_on",
    name="The day it happened",
    label="When was it, or when will it be?",
    hint="If it took several days, give the last.",
    guide="timing/opportune-moments",
    only_if=HAPPENED,
)

MET = OneOf(
    id="met_in_person",
    name="Whether you met",
    label="Did you meet and talk, face to face or on a call?",
    guide="timing/after-an-event",
    choices=(Choice("no", "No"), Choice("yes", "Yes")),
)

OBSTACLE = OneOf(
    id="obstacle",
    name=SCORED_OBSTACLE.name,
    label=SCORED_OBSTACLE.label,
    guide="etiquette/boundaries",
    choices=tuple(Choice(one.id, one.label) for one in SCORED_OBSTACLE.choices),
)

ENDS = ("deciding", "rule", "exposure")
"""What may be in the way until some day; bad blood and a private wish end on none."""

CLEAR_ON = Date(
    id="clear_on",
    name="The day it's over",
    label="When will that be over?",
    hint="The day of the decision, or the last day of the rule or the secret, if you know it.",
    guide="etiquette/boundaries",
    only_if=Condition("obstacle", ENDS),
)

SENT_ON = Date(
    id="sent_on",
    name="The day you sent it",
    label="When did you send your request?",
    hint="Leave it blank if you haven't yet.",
    guide="etiquette/following-up",
)

ACCEPTED_ON = Date(
    id="accepted_on",
    name="The day they accepted",
    label="When did they accept?",
    guide="etiquette/following-up",
)

WITHDRAWN_ON = Date(
    id="withdrawn_on",
    name="The day you withdrew it",
    label="When did you withdraw it?",
    guide="etiquette/boundaries",
)

DECLINED_ON = Date(
    id="declined_on",
    name="The day they said no",
    label="When did they say no?",
    guide="etiquette/boundaries",
)

WORKING_DAYS = AnyOf(
    id="working_days",
    name="Your working days",
    label="Which days suit you for writing to people?",
    hint="Monday to Friday, unless you tick others.",
    neutral=("mon", "tue", "wed", "thu", "fri"),
    choices=tuple(Option(day[:3].lower(), day) for day in WEEK),
    points=(0,) * (len(WEEK) + 1),
    shares=(1,) * (len(WEEK) + 1),
)

SECTIONS: tuple[Section[Asked], ...] = (
    Section("What happened", (MOMENT, MOMENT_ON, MET)),
    Section("Your request", (SENT_ON, ACCEPTED_ON, WITHDRAWN_ON, DECLINED_ON)),
    Section("In the way", (OBSTACLE, CLEAR_ON)),
    Section("Your calendar", (PERSON, WORKING_DAYS, TODAY, CLOCK)),
)

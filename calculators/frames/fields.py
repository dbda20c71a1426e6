"""What the drafter asks: the situation, sentences to complete, and how the note should sound."""

from calculators.calculator import Section
from calculators.frames.completion import CALLED, CLAUSES
from calculators.frames.situation import NEEDED, Detail
from calculators.frames.situations import SITUATIONS
from calculators.frames.tones import TONES
from calculators.platform_limits import NOTE_LENGTH_FREE, NOTE_LENGTH_PREMIUM
from calculators.questions import Asked, Choice, Condition, OneOf, Text

RECIPIENT = Text(
    id="recipient",
    name=CALLED["recipient"],
    label=CALLED["recipient"],
    hint="As they spell it. If you'd say Dr or Ms, write that and their surname instead.",
    guide="etiquette/personal-note",
    required=True,
)

SITUATION = OneOf(
    id="situation",
    name="Why you're writing to them",
    label="Why are you writing to them?",
    guide="etiquette/personal-note",
    required=True,
    choices=tuple(
        Choice(situation.id, situation.label, guide=situation.guide) for situation in SITUATIONS
    ),
)

NAMES = {
    "event": "The event",
    "topic": "The topic",
    "work_title": "The title",
    "mutual_name": "The person you both know",
    "school_or_employer": "The school, university or place of work",
    "role": "The new role",
    "project": "The project",
    "group": "The group",
    "field": "The field",
    "point": "The point that stayed with you",
}
"""The details that situations ask for, as they are called where there is no situation yet."""


def detail_question(field: str) -> Text:
    """Return the question for a detail: a sentence to complete, in the situations that ask it."""
    asking: dict[str, Detail] = {
        situation.id: detail
        for situation in SITUATIONS
        for detail in situation.details
        if detail.field == field
    }
    needing = tuple(id_ for id_, detail in asking.items() if detail.need == NEEDED)
    return Text(
        id=field,
        name=NAMES[field],
        label=NAMES[field],
        names=tuple(
            (Condition("situation", (id_,)), detail.label) for id_, detail in asking.items()
        ),
        only_if=Condition("situation", tuple(asking)),
        required_if=Condition("situation", needing),
    )


DETAILS = tuple(map(detail_question, NAMES))

EITHERS = {situation.id: one for situation in SITUATIONS if (one := situation.either)}
"""The situations in which a reason may stand in for a detail: there one of them is needed."""


def start_question(field: str, label: str) -> OneOf:
    """Return the question how a reason or an offer begins."""
    return OneOf(
        id=f"{field}_start",
        name=f"How {CALLED[field].lower()} begins",
        label=label,
        hint="Pick an opening, or write your own sentence below.",
        menu=True,
        choices=tuple(Choice(start.id, start.label) for start in CLAUSES[field]),
    )


def clause_names(field: str) -> tuple[tuple[Condition, str], ...]:
    """Return what a reason or an offer is called after the beginning that was picked."""
    return tuple((Condition(f"{field}_start", (one.id,)), one.label) for one in CLAUSES[field])


REASON_START = start_question("reason", "Why them in particular?")
REASON = Text(
    id="reason",
    name=CALLED["reason"],
    label=CALLED["reason"],
    hint="A whole sentence, or the rest of the one you picked.",
    guide="etiquette/personal-note",
    names=clause_names("reason"),
    required_if=Condition("situation", tuple(EITHERS)),
    unless="point",
)

OFFER_START = start_question("offer", "Is there something you can do for them? (optional)")
OFFER = Text(
    id="offer",
    name=CALLED["offer"],
    label=CALLED["offer"],
    hint="A whole sentence, or the rest of the one you picked. Something small is enough.",
    guide="keeping-in-touch/supporting-others",
    names=clause_names("offer"),
)

SENDER = Text(
    id="sender",
    name=CALLED["sender"],
    label=CALLED["sender"],
    hint="Leave it blank to save space: they see your name with the request.",
)

TONE = OneOf(
    id="tone",
    name="The tone",
    label="How should the note sound?",
    choices=tuple(Choice(tone.id, tone.label) for tone in TONES),
)

LIMIT = OneOf(
    id="limit",
    name="The limit",
    label="How long can the note be?",
    hint=f"In characters. {NOTE_LENGTH_FREE.value} is the safe choice.",
    neutral=str(NOTE_LENGTH_FREE.value),
    guide="etiquette/personal-note",
    choices=(
        Choice(str(NOTE_LENGTH_FREE.value), f"{NOTE_LENGTH_FREE.value}: a free account"),
        Choice(str(NOTE_LENGTH_PREMIUM.value), f"{NOTE_LENGTH_PREMIUM.value}: a Premium account"),
    ),
)

SECTIONS: tuple[Section[Asked], ...] = (
    Section("", (SITUATION, RECIPIENT, *DETAILS, REASON_START, REASON)),
    Section(
        "Add an offer or your name, or choose a tone",
        (OFFER_START, OFFER, SENDER, TONE),
        folded=True,
    ),
    Section("", (LIMIT,)),
)
"""The form in the page: the limit stands last, next to the note that it holds for."""

QUESTIONS = tuple(question for section in SECTIONS for question in section.questions)
"""All fields in the order of the form."""

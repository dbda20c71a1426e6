"""What the drafter asks: the situation, its details, and what may go into the note beside."""

from calculators.note.drafting.situation import Detail
from calculators.note.drafting.situations import SITUATIONS
from calculators.platform_limits import NOTE_LENGTH_FREE, NOTE_LENGTH_PREMIUM
from calculators.questions import Asked, Choice, Condition, OneOf, Text

RECIPIENT = Text(
    id="recipient",
    name="Their first name",
    label="Who is it for?",
    hint="The name as they write it themselves.",
    guide="etiquette/personal-note",
    required=True,
)

SITUATION = OneOf(
    id="situation",
    name="The situation",
    label="How do you come to write to them?",
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
    "school_or_employer": "The school or place of work",
    "role": "The new role",
    "project": "The project",
    "group": "The group",
    "field": "The field",
}
"""The details that situations ask for, as a problem names them."""


def detail_question(field: str) -> Text:
    """Return the question for a detail, asked in the situations that name it."""
    asking: dict[str, Detail] = {
        situation.id: detail
        for situation in SITUATIONS
        for detail in situation.details
        if detail.field == field
    }
    needing = tuple(id_ for id_, detail in asking.items() if detail.required)
    first = next(iter(asking.values()))
    alone = len({detail.label for detail in asking.values()}) == 1
    return Text(
        id=field,
        name=NAMES[field],
        label=first.label if alone else NAMES[field],
        hint=first.hint if alone else "",
        only_if=Condition("situation", tuple(asking)),
        required_if=Condition("situation", needing),
    )


DETAILS = tuple(map(detail_question, NAMES))

REASON = Text(
    id="reason",
    name="Your reason",
    label="Why do you write?",
    hint="One clause in your own words, such as: I am moving into tidal energy.",
    guide="etiquette/personal-note",
)

OFFER = Text(
    id="offer",
    name="Your offer",
    label="Is there something you can do for them?",
    hint="Something small is enough, such as: I can introduce you to our test team.",
    guide="keeping-in-touch/supporting-others",
)

SENDER = Text(
    id="sender",
    name="Your name",
    label="How do you sign?",
    hint="Leave it open to save room: the network shows your name beside the note.",
)

TONE = OneOf(
    id="tone",
    name="The tone",
    label="How should it sound?",
    choices=(Choice("warm", "Warm"), Choice("plain", "Plain"), Choice("formal", "Formal")),
)

LIMIT = OneOf(
    id="limit",
    name="The limit",
    label="How long may it be?",
    hint=f"Characters that the network allows; {NOTE_LENGTH_FREE.value} is the safe choice.",
    neutral=str(NOTE_LENGTH_FREE.value),
    guide="etiquette/personal-note",
    choices=(
        Choice(str(NOTE_LENGTH_FREE.value), f"{NOTE_LENGTH_FREE.value}: a free account"),
        Choice(str(NOTE_LENGTH_PREMIUM.value), f"{NOTE_LENGTH_PREMIUM.value}: a Premium account"),
    ),
)

QUESTIONS: tuple[Asked, ...] = (
    SITUATION,
    RECIPIENT,
    *DETAILS,
    REASON,
    OFFER,
    SENDER,
    TONE,
    LIMIT,
)
"""All fields in the order of the form."""

"""Rules about what a note is after: a pitch, a favour, a meeting, pressure."""

from collections.abc import Iterator
from functools import lru_cache

from calculators.note.checking.rule import FAULT, NOTE_GUIDE, WARNING, Example, Hit, Rule, first_hit
from calculators.note.checking.signs.favour import BIG_FAVOUR, NO_FAVOUR
from calculators.note.checking.signs.pitch import NO_PITCH, PITCH
from calculators.note.checking.signs.pressure import MEETING, PRESSURE
from calculators.note.checking.signs.sign import Shown, shown
from calculators.note.language.reading import Note

_FAINT = {"words of trade", "an our that may be a firm's"}
"""Signs that say nothing by themselves: many people speak of our work, and of prices."""


@lru_cache(maxsize=8)
def pitch(note: Note) -> Shown:
    """Return the signs of a pitch in a note."""
    return shown(note, PITCH, NO_PITCH)


def _is_pitch(note: Note, seen: Shown) -> bool:
    return seen.weight >= note.standard.pitch


def _pitch(note: Note) -> Iterator[Hit]:
    seen = pitch(note)
    if _is_pitch(note, seen):
        yield from first_hit(note, seen.places)


def _offer(note: Note) -> Iterator[Hit]:
    seen = pitch(note)
    if not _FAINT.issuperset(seen.signs) and not _is_pitch(note, seen):
        yield from first_hit(note, seen.places)


def _favour(note: Note) -> Iterator[Hit]:
    yield from first_hit(note, BIG_FAVOUR.places(note, NO_FAVOUR.covered(note)))


def _meeting(note: Note) -> Iterator[Hit]:
    yield from first_hit(note, MEETING.places(note))


def _pressure(note: Note) -> Iterator[Hit]:
    yield from first_hit(note, PRESSURE.places(note))


REQUEST = (
    Rule(
        id="pitch",
        level=FAULT,
        title="A pitch",
        message="This reads as selling.",
        suggestion="Leave the offer out, also the one behind a compliment. Say what you have in "
        "common; an offer can wait until they ask.",
        why="An offer to someone who has not asked is an advert, and the network's own rules "
        "are against promotional requests to strangers (fact L11).",
        guide="etiquette/boundaries",
        in_messages=True,
        find=_pitch,
        bad=(
            Example("Hi Ana, our scheduling tool saves clinics like yours ten hours a week."),
            Example("Do you need a new website? We offer the best prices."),
            Example(
                "Hi Ana, lovely talk on barn owls in Ghent. We supply nest boxes to parks like "
                "yours, shall I send you our catalogue?"
            ),
        ),
        good=(
            Example("Hi Ana, our reading room copied the shelves from your talk in Ghent."),
            Example("Hi Ana, I design shelves as well and liked your children's corner in Ghent."),
        ),
    ),
    Rule(
        id="offer",
        level=WARNING,
        title="Near to an offer",
        message="This may be read as the start of an offer.",
        suggestion="Say what you do in three words, or leave it out.",
        why="People who get many pitches stop reading at the first sign of one.",
        guide=NOTE_GUIDE,
        find=_offer,
        bad=(
            Example(
                "Hi Ana, your talk on barn owls in Ghent was a joy. I help farmers house them."
            ),
        ),
        good=(Example("Hi Ana, your talk on barn owls in Ghent was a joy. I count owls too."),),
    ),
    Rule(
        id="favour",
        level=FAULT,
        title="A favour from a stranger",
        message="This asks them to do something for you.",
        suggestion="Connect first, without a wish. Ask later, once you have done something for "
        "them.",
        why="In writing, strangers agree far less often than people expect (fact R18).",
        guide="familiarity/strangers",
        find=_favour,
        bad=(
            Example("Hi Ana, could you introduce me to your head of buying?"),
            Example("Please vote for my project and share it with your team."),
            Example("Hi Ana, would you look over my CV?"),
        ),
        good=(
            Example("Hi Ana, your film introduced me to tide mills. I still draw them."),
            Example("Hi Ana, I could introduce you to the miller, if you like."),
        ),
    ),
    Rule(
        id="meeting",
        level=WARNING,
        title="A meeting at once",
        message="This asks for their time before they have said yes.",
        suggestion="Let them accept first. Then ask one small question.",
        why="A request for a call turns a small yes into a big one.",
        guide="etiquette/following-up",
        find=_meeting,
        bad=(
            Example("Hi Ana, do you have 15 minutes on Tuesday?"),
            Example("Hi Ana, can we arrange a call about reed beds?"),
        ),
        good=(Example("Hi Ana, it was good to talk about reed beds over coffee in Ghent."),),
    ),
    Rule(
        id="pressure",
        level=FAULT,
        title="Pressure, guilt or hurry",
        message="This puts them under pressure.",
        suggestion="Take the deadline or the reproach out. They owe you no answer.",
        why="A request leaves the other person free, or it is none.",
        guide="etiquette/boundaries",
        in_messages=True,
        find=_pressure,
        bad=(
            Example("Only 3 places left, accept today!"),
            Example("Hi Ana, this is the third time I write, please at least answer."),
            Example("Voting closes tonight and I'm counting on you."),
        ),
        good=(Example("Hi Ana, no hurry at all. Your talk on reed beds stayed with me."),),
    ),
)

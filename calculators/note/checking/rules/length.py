"""Rules about the length of a note, which hold in every language."""

from collections.abc import Iterator

from calculators.note.checking.rule import FAULT, NOTE_GUIDE, WARNING, Example, Hit, Rule
from calculators.note.language.reading import Note
from calculators.platform_limits import NOTE_LENGTH_FREE
from calculators.questions import utf16_length

LETTER = 2 * NOTE_LENGTH_FREE.value
"""UTF-16 code units from which a text over the limit is a letter, not a note (editorial)."""


def _over_limit(note: Note) -> Iterator[Hit]:
    over = utf16_length(note.text) - note.limit
    if over > 0 and over + note.limit <= LETTER:
        noun = "character" if over == 1 else "characters"
        message = f"{over} {noun} over the limit of {note.limit}: the network will not send it."
        yield Hit(_fitting(note.text, note.limit), len(note.text), message)


def _letter(note: Note) -> Iterator[Hit]:
    length = utf16_length(note.text)
    if length > max(LETTER, note.limit):
        message = f"{length} characters where {note.limit} fit: this is a letter, not a note."
        yield Hit(_fitting(note.text, note.limit), len(note.text), message)


def _fitting(text: str, units: int) -> int:
    """Return how many characters of a text fit in a number of UTF-16 code units."""
    for place, character in enumerate(text):
        units -= utf16_length(character)
        if units < 0:
            return place
    return len(text)


SHORTEST = 5
"""Words below which nothing can be said about anyone (editorial)."""


def _short(note: Note) -> Iterator[Hit]:
    if len(note.words) < SHORTEST:
        yield Hit(0, len(note.text))


OVER_LIMIT = Rule(
    id="over-limit",
    level=WARNING,
    title="Over the limit",
    message="This is over the limit: the network will not send it.",
    suggestion="Keep what is about this person, and cut the rest.",
    why="A note over the limit cannot be sent. It may still be a good note, so this is no fault "
    "of what it says.",
    guide=NOTE_GUIDE,
    find=_over_limit,
    bad=(Example("Hi Ana, your talk on reed beds stayed with me. " * 5),),
    good=(Example("Hi Ana, your talk on reed beds stayed with me."),),
)

A_LETTER = Rule(
    id="a-letter",
    level=FAULT,
    title="A letter, not a note",
    message="This is far longer than a note may be.",
    suggestion="Send two sentences now; the rest can wait until they have answered.",
    why="Twice the usual limit and more cannot be shortened: it has to be written again.",
    guide=NOTE_GUIDE,
    find=_letter,
    bad=(Example("Hi Ana, your talk on reed beds stayed with me. " * 9),),
    good=(Example("Hi Ana, your talk on reed beds stayed with me. " * 5),),
)

TOO_SHORT = Rule(
    id="too-short",
    level=WARNING,
    title="Too short to say anything",
    message="This is too short to say why you write to them.",
    suggestion="Add one sentence that only fits this person.",
    why="A word or two could come from anyone.",
    guide=NOTE_GUIDE,
    find=_short,
    bad=(Example("Hi Ana!"), Example("Connect?")),
    good=(Example("Your bench plans are in my garden now."),),
)

LENGTH = (OVER_LIMIT, A_LETTER)

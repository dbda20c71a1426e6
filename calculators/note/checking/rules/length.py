"""Rules about the length of a note, which hold in every language."""

from collections.abc import Iterator

from calculators.note.checking.rule import WARNING, Example, Hit, Rule
from calculators.note.language.reading import Note
from calculators.platform_limits import NOTE_LENGTH_FREE
from calculators.questions import utf16_length

LETTER = 2 * NOTE_LENGTH_FREE.value
"""UTF-16 code units from which a text over the limit is a letter, not a note (editorial)."""


def letter(length: int, limit: int) -> bool:
    """Whether a text is too long to be shortened to a limit, both in UTF-16 code units."""
    return length > max(LETTER, limit)


def _over_limit(note: Note) -> Iterator[Hit]:
    length = utf16_length(note.text)
    over = length - note.limit
    if over <= 0:
        return
    noun = "character" if over == 1 else "characters"
    message = f"{over} {noun} over the limit of {note.limit}: it won't fit."
    if letter(length, note.limit):
        message = f"{length} characters, and only {note.limit} fit: this is a letter, not a note."
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
    message="This is over the limit: it won't fit.",
    suggestion="Keep what's about this person, and cut the rest.",
    why="What it says may still be good: it just has to be shorter.",
    find=_over_limit,
    bad=(
        Example("Hi Ana, your talk on reed beds stayed with me. " * 5),
        Example("Hi Ana, your talk on reed beds stayed with me. " * 9),
    ),
    good=(Example("Hi Ana, your talk on reed beds stayed with me."),),
)

TOO_SHORT = Rule(
    id="too-short",
    level=WARNING,
    title="Too short to say anything",
    message="This is too short to say why you're writing to them.",
    suggestion="Add one sentence that's about this person and no one else.",
    why="A word or two could come from anyone.",
    find=_short,
    bad=(Example("Hi Ana!"), Example("Connect?")),
    good=(Example("The bench from your plans is in my garden now."),),
)

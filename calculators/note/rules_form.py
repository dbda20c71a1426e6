"""Rules about the form of a note: its length, slots left open, links, capitals and marks."""

import re
from collections.abc import Iterable, Iterator

from calculators.note.names import greeted
from calculators.note.reading import Note
from calculators.note.rule import FAULT, HINT, NOTE_GUIDE, WARNING, Example, Hit, Rule
from calculators.questions import utf16_length

LETTER = 2
"""How many times the limit makes a note a letter (editorial)."""


def _over_limit(note: Note) -> Iterator[Hit]:
    over = utf16_length(note.text) - note.limit
    if 0 < over <= (LETTER - 1) * note.limit:
        noun = "character" if over == 1 else "characters"
        message = f"{over} {noun} over the limit of {note.limit}: the network will not send it."
        yield Hit(_last_units(note.text, over), len(note.text), message)


def _letter(note: Note) -> Iterator[Hit]:
    length = utf16_length(note.text)
    if length > LETTER * note.limit:
        message = f"{length} characters where {note.limit} fit: this is a letter, not a note."
        yield Hit(_last_units(note.text, length - note.limit), len(note.text), message)


def _last_units(text: str, units: int) -> int:
    """Return where the last UTF-16 code units of a text begin, in characters."""
    start = len(text)
    while start and units > 0:
        start -= 1
        units -= 2 if text[start] > "\uffff" else 1
    return start


_SLOT = re.compile(
    r"\{\{?[^{}\n]{0,40}\}\}?"
    r"|<<[^<>\n]{1,40}>>"
    r"|<[A-Za-z][^<>\n]{0,40}>"
    r"|%[A-Za-z][A-Za-z_ ]{1,30}%"
    r"|\[(?=[A-Za-z])[^\[\]\n\d]{2,40}\]"
    r"|\$\{?[A-Za-z]{2,}_?[A-Za-z_]{2,}\}?"
    r"|_{3,}"
)
_SHOUTED_SLOT = re.compile(
    r"\b(?:FIRST_?NAME|LAST_?NAME|NAME|COMPANY(?:_?NAME)?|JOB_?TITLE|TITLE|INDUSTRY|TOPIC|EVENT"
    r"|SCHOOL|UNIVERSITY|POSITION|ROLE|CITY|GROUP|MUTUAL|XX+|INSERT(?: [A-Z]+)*|SENDER)\b"
)
_BRACKETED_SLOT = re.compile(
    r"\((?:your |their |first |last |company |job |event |insert )?"
    r"(?:name|company|title|event|topic|industry|role|position|school|university|city|group)\)",
    re.IGNORECASE,
)


def _placeholder(note: Note) -> Iterator[Hit]:
    end = 0
    shouting = note.text.isupper()
    found = [*_SLOT.finditer(note.text), *_BRACKETED_SLOT.finditer(note.text)]
    if not shouting:
        found += _SHOUTED_SLOT.finditer(note.text)
    for match in sorted(found, key=lambda match: match.start()):
        if match.start() >= end:
            end = match.end()
            yield Hit(match.start(), end)


_LINK = re.compile(
    r"\bhttps?://[^\s<>]+|\bwww\.[^\s<>]+"
    r"|\b[a-z0-9-]{2,40}\.(?:com|org|net|io|co|ai|me|ly|gl|app|dev|info|biz|be|eu|uk|de|fr|tv|shop)"
    r"(?:/[^\s<>]*|(?=[\s,;:!?)]|\.?$))",
    re.IGNORECASE,
)


def _link(note: Note) -> Iterator[Hit]:
    for match in _LINK.finditer(note.text):
        known = match.group()[:1].isupper() and "/" not in match.group()  # a firm: Booking.com
        if not known:
            yield Hit(match.start(), match.end())


def _capitals(note: Note) -> Iterator[Hit]:
    loud = [
        word
        for place, word in enumerate(note.words)
        if len(word.written) > 1
        and word.written.isupper()
        and place not in greeted(note)
        and not word.classes.isdisjoint(("FUNCTION", "PLAIN", "NETWORKING", "PRAISE", "TASK"))
    ]
    if len(loud) >= 2:
        yield Hit(loud[0].start, loud[-1].end)


_MARKS = re.compile(r"!")
_HEAP = re.compile(r"[!?]{3,}")


def _marks(note: Note) -> Iterator[Hit]:
    heap = _HEAP.search(note.text)
    places = [match.start() for match in _MARKS.finditer(note.text)]
    if len(places) > 3:
        yield Hit(places[0], places[-1] + 1)
    elif heap:
        yield Hit(heap.start(), heap.end())


def _emoji(note: Note) -> Iterator[Hit]:
    places = [place for place, letter in enumerate(note.text) if _is_emoji(letter)]
    if len(places) > 2:
        yield Hit(places[0], places[-1] + 1)


def _is_emoji(letter: str) -> bool:
    return (
        "\U0001f300" <= letter <= "\U0001f3fa"
        or "\U0001f400" <= letter <= "\U0001faff"
        or "\u2600" <= letter <= "\u27bf"
    )


def _short(note: Note) -> Iterable[Hit]:
    if len(note.words) < SHORTEST:
        yield Hit(0, len(note.text))


SHORTEST = 5
"""Words below which nothing can be said about anybody (editorial)."""

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
    why="More than twice the limit cannot be shortened: it has to be written anew.",
    guide=NOTE_GUIDE,
    find=_letter,
    bad=(Example("Hi Ana, your talk on reed beds stayed with me. " * 9),),
    good=(Example("Hi Ana, your talk on reed beds stayed with me. " * 5),),
)

PLACEHOLDER = Rule(
    id="placeholder",
    level=FAULT,
    title="A slot left open",
    message="A slot of a template was left open here.",
    suggestion="Put the real word in, or take the sentence out.",
    why="An open slot shows that the note was meant for anybody.",
    guide=NOTE_GUIDE,
    find=_placeholder,
    bad=(
        Example("Hi {{first_name}}, your talk on reed beds stayed with me."),
        Example("Hi [Name], I liked your post on tide mills."),
        Example("Dear %FIRSTNAME%, I liked your post on tide mills."),
        Example("Hello <Company>, your work on <<topic>> is great."),
        Example("Dear NAME, it was good to meet you at the market."),
    ),
    good=(
        Example("Hi Ana, your talk (the one on reed beds) stayed with me."),
        Example("Hi Ana, your talk [part 2] stayed with me <3 and 50% of it was new."),
    ),
)

LINK = Rule(
    id="link",
    level=FAULT,
    title="A link",
    message="There is a link in the note.",
    suggestion="Leave the link out, and send it when they ask.",
    why="A link from somebody they do not know looks like an advert or a trap, and it asks for "
    "work before anything else.",
    guide=NOTE_GUIDE,
    find=_link,
    bad=(
        Example("Hi Ana, see https://example.org/new for our launch."),
        Example("Hi Ana, have a look at www.example.com"),
        Example("My page is at example.net/ana, Ana."),
    ),
    good=(
        Example("Hi Ana, we met at Booking.com in Delft. Your map of the canals was a joy."),
        Example("Hi Ana, your talk on v2.0 of the map was a joy.Thanks"),
    ),
)

TOO_SHORT = Rule(
    id="too-short",
    level=WARNING,
    title="Too short to say anything",
    message="This is too short to say why you write to them.",
    suggestion="Add one sentence that only fits this person.",
    why="A word or two could come from anybody.",
    guide=NOTE_GUIDE,
    find=_short,
    bad=(Example("Hi Ana!"), Example("Connect?")),
    good=(Example("Your bench plans are in my garden now."),),
)

CAPITALS = Rule(
    id="capitals",
    level=WARNING,
    title="Words in capitals",
    message="Words in capitals read like shouting.",
    suggestion="Write them in small letters.",
    why="Capitals shout, and adverts use them.",
    guide=NOTE_GUIDE,
    find=_capitals,
    bad=(Example("Hi Ana, PLEASE READ THIS NOW."),),
    good=(Example("Hi Ana, your CNC and CAD course at TU Graz got me my job."),),
)

MARKS = Rule(
    id="exclamation-marks",
    level=HINT,
    title="A heap of exclamation marks",
    message="That is a lot of exclamation marks.",
    suggestion="One is enough; none is fine too.",
    why="In a heap they read as an advert. Between old friends they may be joy.",
    guide=NOTE_GUIDE,
    find=_marks,
    bad=(Example("Hi Ana!!! So good to see you here."), Example("Yes! Great! Come! Now!")),
    good=(Example("Aoife!! Mam says hello, she still has your red wellies in the shed."),),
)

EMOJI = Rule(
    id="emoji",
    level=HINT,
    title="A heap of emoji",
    message="That is a lot of emoji.",
    suggestion="Keep one at most; some people hear them read out.",
    why="A screen reader says the name of each.",
    guide=NOTE_GUIDE,
    find=_emoji,
    bad=(Example("Hi Ana 🌟🌟🌟 let's connect."),),
    good=(Example("Hi Ana, I'm mad about bouldering too 🧗 Shall we connect?"),),
)

LENGTH = (OVER_LIMIT, A_LETTER)
FORM = (PLACEHOLDER, LINK, TOO_SHORT, CAPITALS, MARKS, EMOJI)

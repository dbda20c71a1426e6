"""Rules about the form of a note: placeholders, links, capitals and marks."""

import re
from collections.abc import Iterator

from calculators.note.checking.names import greeted
from calculators.note.checking.rule import HINT, WARNING, Example, Hit, Rule
from calculators.note.language.common import COMMON
from calculators.note.language.reading import Note

_SLOT = re.compile(
    r"\{\{?[^{}\n]{0,40}\}\}?"
    r"|<<[^<>\n]{1,40}>>"
    r"|<[A-Za-z][^<>\n]{0,40}>"
    r"|%[A-Za-z][A-Za-z_ ]{1,30}%"
    r"|\[(?=[A-Za-z])[^\[\]\n\d]{2,40}\]"
    r"|\$\{?[A-Za-z]{2,}_?[A-Za-z_]{2,}\}?"
    r"|_{3,}"
    r"|\((?i:(?:your |their |first |last |company |job |event |insert )?"
    r"(?:name|company|title|event|topic|industry|role|position|school|university|city|group))\)"
)
_SLOT_OR_SHOUTED = re.compile(
    rf"{_SLOT.pattern}|\b(?:FIRST_?NAME|LAST_?NAME|NAME|COMPANY(?:_?NAME)?|JOB_?TITLE|TITLE"
    r"|INDUSTRY|TOPIC|EVENT|SCHOOL|UNIVERSITY|POSITION|ROLE|CITY|GROUP|MUTUAL|XX+"
    r"|INSERT(?: [A-Z]+)*|SENDER)\b"
)


def _placeholder(note: Note) -> Iterator[Hit]:
    slot = _SLOT if note.text.isupper() else _SLOT_OR_SHOUTED
    for match in slot.finditer(note.text):
        yield Hit(*match.span())


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
            yield Hit(*match.span())


def _capitals(note: Note) -> Iterator[Hit]:
    loud = [
        word
        for place, word in enumerate(note.words)
        if len(word.written) > 1
        and word.written.isupper()
        and place not in greeted(note)
        and word.folded in COMMON
    ]
    if len(loud) >= 2:
        yield Hit(loud[0].start, loud[-1].end)


_FOUR_MARKS = re.compile("!.*!.*!.*!", re.DOTALL)
_ROW = re.compile(r"[!?]{3,}")


def _marks(note: Note) -> Iterator[Hit]:
    heap = _FOUR_MARKS.search(note.text) or _ROW.search(note.text)
    if heap:
        yield Hit(*heap.span())


_EMOJI = "[\U0001f300-\U0001f3fa\U0001f400-\U0001faff\u2600-\u27bf]"
_THREE_EMOJI = re.compile(f"{_EMOJI}.*{_EMOJI}.*{_EMOJI}", re.DOTALL)


def _emoji(note: Note) -> Iterator[Hit]:
    heap = _THREE_EMOJI.search(note.text)
    if heap:
        yield Hit(*heap.span())


PLACEHOLDER = Rule(
    id="placeholder",
    title="Unfilled placeholder",
    message="You've left a placeholder from a template here.",
    suggestion="Put the real word in, or take the sentence out.",
    why="A placeholder gives away that you didn't write this just for them.",
    in_messages=True,
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
    title="A link",
    message="There's a link in the note.",
    suggestion="Leave the link out, and send it if they ask.",
    why="From someone they don't know, a link looks like an advert or a trap, and it gives them "
    "something to do before they've even said yes.",
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

CAPITALS = Rule(
    id="capitals",
    level=WARNING,
    title="Words in capitals",
    message="Words in capitals read like shouting.",
    suggestion="Write them in lower case.",
    why="Adverts use capitals to catch the eye; you don't need to.",
    in_messages=True,
    find=_capitals,
    bad=(Example("Hi Ana, PLEASE READ THIS NOW."),),
    good=(Example("Hi Ana, your CNC and CAD course at TU Graz got me my job."),),
)

MARKS = Rule(
    id="exclamation-marks",
    level=HINT,
    title="Too many exclamation marks",
    message="That's a lot of exclamation marks.",
    suggestion="One is enough; none is fine too.",
    why="So many make a note look like an advert. Between old friends, they may just show how "
    "pleased you are.",
    in_messages=True,
    find=_marks,
    bad=(Example("Hi Ana!!! So good to see you here."), Example("Yes! Great! Come! Now!")),
    good=(Example("Aoife!! Mam says hello, she still has your red wellies in the shed."),),
)

EMOJI = Rule(
    id="emoji",
    level=HINT,
    title="Too many emoji",
    message="That's a lot of emoji.",
    suggestion="Keep one at most.",
    why="Any more, and the note looks like an advert.",
    in_messages=True,
    find=_emoji,
    bad=(Example("Hi Ana 🌟🌟🌟 let's connect."),),
    good=(Example("Hi Ana, I'm mad about bouldering too 🧗 Shall we connect?"),),
)

FORM = (PLACEHOLDER, LINK, CAPITALS, MARKS, EMOJI)

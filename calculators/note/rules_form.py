"""Rules about the form of a note: its length, slots left open, links, capitals and marks."""

import re
from collections.abc import Iterable

from calculators.note.reading import Note
from calculators.note.rule import FAULT, WARNING, Example, Hit, Rule
from calculators.questions import utf16_length

_GUIDE = "etiquette/personal-note"


def _over_limit(note: Note) -> Iterable[Hit]:
    over = utf16_length(note.text) - note.limit
    if over > 0:
        noun = "character" if over == 1 else "characters"
        message = f"This is {over} {noun} over the limit of {note.limit}: it cannot be sent yet."
        start, units = len(note.text), 0
        while start and units < over:
            start -= 1
            units += utf16_length(note.text[start])
        yield Hit(start, len(note.text), message)


_SLOT = re.compile(
    r"\{\{?[^{}\n]{0,40}\}?\}|<<?[A-Za-z][^<>\n]{0,40}>>?|%[A-Za-z][A-Za-z_ ]{1,30}%"
    r"|\[(?=[A-Za-z])[^\[\]\n]{1,40}\]"
)


def _placeholder(note: Note) -> Iterable[Hit]:
    for match in _SLOT.finditer(note.text):
        yield Hit(match.start(), match.end())


FORM = (
    Rule(
        id="over-limit",
        level=WARNING,
        title="Over the limit",
        message="This is over the limit: it cannot be sent yet.",
        suggestion="Keep the reason you write to this person, and cut the rest.",
        why="The network does not send a note over its limit.",
        guide=_GUIDE,
        find=_over_limit,
        bad=(Example("Hi Ana, your talk on reed beds stayed with me. " * 5),),
        good=(Example("Hi Ana, your talk on reed beds stayed with me."),),
    ),
    Rule(
        id="placeholder",
        level=FAULT,
        title="A slot left open",
        message="A slot of a template was left open here.",
        suggestion="Fill it in with the real word, or take the sentence out.",
        why="An open slot shows that the note was meant for anybody.",
        guide=_GUIDE,
        find=_placeholder,
        bad=(Example("Hi {{first_name}}, shall we connect?"),),
        good=(Example("Hi Ana, your talk (the one on reed beds) stayed with me."),),
    ),
)

"""The rule about LinkedIn's default text, and what people make of it."""

import re
from collections.abc import Iterator

from calculators.note.checking.rule import Example, Hit, Rule
from calculators.note.language.reading import Note

_DEFAULT = re.compile(
    r"\b(?:add you(?: \w+){0,2} to my(?: \w+){0,2} (?:network|contacts|connections)"
    r"|join my(?: \w+){0,2} network"
    r"|connect with you on linkedin)\b",
    re.IGNORECASE,
)
_ELSE = 8
"""Words beside the sentence from which a note says something of its own (editorial)."""


def _default_text(note: Note) -> Iterator[Hit]:
    match = _DEFAULT.search(note.text)
    if match and len(note.words) - len(match.group().split()) < _ELSE:
        yield Hit(*match.span())


DEFAULT_TEXT = Rule(
    id="default-text",
    title="LinkedIn's default text",
    message="This is the text LinkedIn suggests, or close to it.",
    suggestion="Say in your own words why you're writing to this person.",
    why="LinkedIn's text says nothing about either of you.",
    find=_default_text,
    bad=(
        Example("I'd like to add you to my professional network."),
        Example("Hi Ana, please join my network on LinkedIn."),
    ),
    good=(Example("Hi Ana, I sat behind you at the tide mill day in Ghent."),),
)

"""The rules of the note checker, in the order in which the guide shows them."""

from collections.abc import Iterator

from calculators.note.checking.rule import HINT, Example, Hit, Rule
from calculators.note.checking.rules.default_text import DEFAULT_TEXT
from calculators.note.checking.rules.form import FORM
from calculators.note.checking.rules.judged import JUDGED
from calculators.note.checking.rules.length import OVER_LIMIT, TOO_SHORT
from calculators.note.checking.rules.name import NAME
from calculators.note.language.language import english
from calculators.note.language.reading import Note


def _other_language(note: Note) -> Iterator[Hit]:
    if not english(note):
        yield Hit(0, len(note.text))


OTHER_LANGUAGE = Rule(
    id="other-language",
    level=HINT,
    title="Another language",
    message="This doesn't look like English. The checker can't read other languages, so it has "
    "looked only at length and form.",
    suggestion="Ask yourself: could the note go to someone else unchanged? Does it sell or ask "
    "for anything?",
    why="We don't judge words we can't read.",
    find=_other_language,
    bad=(
        Example("Hola Ana, me gustaría añadirte a mi red profesional, un saludo."),
        Example("Здравствуйте, Ольга, рад знакомству!"),
    ),
    good=(
        Example("Здравствуйте, Ольга! Your chapter on lichen dating got me through my thesis."),
        Example("秀英, 好久不见! It's Petra from the dorm in Wuhan."),
    ),
)

IN_ANY_LANGUAGE = (OVER_LIMIT, OTHER_LANGUAGE, *FORM)
"""The rules for a note that is not understood."""

RULES = (OVER_LIMIT, OTHER_LANGUAGE, DEFAULT_TEXT, *JUDGED, *NAME, TOO_SHORT, *FORM)
"""All rules."""

"""Rules about the name: whether they are greeted, and by the right name."""

from collections.abc import Iterator
from functools import partial

from calculators.note.checking.names import by_surname, compared, greeted, saluting
from calculators.note.checking.rule import HINT, Example, Hit, Rule
from calculators.note.language.reading import Note


def _no_greeting(note: Note) -> Iterator[Hit]:
    named = greeted(note) or any(word.folded in note.named for word in note.words)
    if note.words and not named:
        yield Hit(note.words[0].start, note.words[0].end)


def _compares(result: str, said: str, note: Note) -> Iterator[Hit]:
    """Find a greeting that goes with their name in one way, and say what is to be said of it."""
    name = greeted(note)
    if not name or not note.recipient.strip() or by_surname(note):
        return
    start, end = note.words[name[0]].start, note.words[name[-1]].end
    if compared(note.text[start:end], note.recipient) == result:
        message = said.format(note.recipient.strip()[:60])
        # "Teacher, …" and "Stavros, Dimitra's cousin" begin like "Martin, …".
        yield Hit(start, end, message, doubt=result == "other" and not saluting(note))


NAME = (
    Rule(
        id="wrong-name",
        title="Someone else's name",
        message="The note greets someone else.",
        suggestion="Check who it's for, and whether the rest is about them.",
        why="A wrong name shows that the note was copied.",
        in_messages=True,
        find=partial(_compares, "other", "The note is for {}, but it opens with a different name."),
        bad=(
            Example("Hi Martin, your talk on reed beds stayed with me.", "Ana"),
            Example("Martin, your talk on reed beds stayed with me.", "Ana"),
        ),
        good=(
            Example("Hi Ana, your talk on reed beds stayed with me.", "Ana"),
            Example("Hi Bob, your talk on reed beds stayed with me.", "Robert"),
            Example("Hi Olga, your talk on reed beds stayed with me.", "Ольга"),
        ),
    ),
    Rule(
        id="misspelt-name",
        title="The name misspelt",
        message="That isn't how they spell their name.",
        suggestion="Copy the name from their profile.",
        why="It's their own name: they'll notice.",
        in_messages=True,
        find=partial(_compares, "misspelt", "They spell their name {}."),
        bad=(Example("Hi Katherin, your talk on reed beds stayed with me.", "Kathryn"),),
        good=(Example("Hi Kathryn, your talk on reed beds stayed with me.", "Kathryn"),),
    ),
    Rule(
        id="name-accents",
        level=HINT,
        title="The name without its accents",
        message="Their name has accents.",
        suggestion="Copy the name from their profile, accents and all.",
        why="It only takes a moment, and it's their name.",
        in_messages=True,
        find=partial(_compares, "accents", "They spell it {}."),
        bad=(Example("Hi Zoe, your talk on reed beds stayed with me.", "Zoë"),),
        good=(Example("Hi Zoë, your talk on reed beds stayed with me.", "Zoë"),),
    ),
    Rule(
        id="no-greeting",
        level=HINT,
        title="No name",
        message="The note doesn't greet them by name.",
        suggestion="Begin with their name, if there's room.",
        why="A name shows at once who the note is for.",
        find=_no_greeting,
        bad=(Example("Your talk on reed beds stayed with me."),),
        good=(
            Example("Ana, your talk on reed beds stayed with me."),
            Example("Enjoyed your talk on reed beds, Ana.", "Ana"),
            Example("Здравствуйте, Ольга! Your talk on reed beds stayed with me."),
        ),
    ),
)

"""Rules about what a note says: whether anything, about whom, and in whose words."""

from collections.abc import Iterator

from calculators.note.checking.rule import FAULT, NOTE_GUIDE, WARNING, Example, Hit, Rule, first_hit
from calculators.note.checking.specifics import empty_praise, specifics, unspecific
from calculators.note.language.phrases import Phrases
from calculators.note.language.reading import Note

STOCK = Phrases("""
    add you _3 to _ my|our _4 network|contacts|connections|circle
    join my|our _4 network|circle
    you _2 to|in my|our _2 network
    invite you _ to connect
    accept my _3 request|invitation|invite
    connect with you on linkedin
    person i trust
    add|added me to your
""")
"""The network's default sentence, and what is made of it."""

MASS_MAIL = Phrases("""
    hope|trust|hoping _2 message|email|note|mail|this finds|find|reaches|reach you
    hope|trust you are|re _2 well
    to whom it may
    dear sir|madam|friend|all|connection|connections|hiring|professional|colleague
    hello dear
    hi|hello there|all|everyone|friend
    greetings of the day
    esteemed
    kindly accept|revert|do|let|share|consider
    grow|growing|expand|expanding|widen|extend|build|building my|our _2 network|networks
    came|come across your _2 profile
    your profile popped|came|caught|stood
    like minded
    mutually beneficial
    great|new|possible|explore|exploring|potential synergies|synergy
    grow|growing together
    touch base
    i am|m reaching out
    valued connection|member|customer
    thanks|thank you? in advance
""")
"""Phrases that stand in thousands of messages."""


def _default_text(note: Note) -> Iterator[Hit]:
    if unspecific(note):
        yield from first_hit(note, STOCK.places(note))


def _mass_mail(note: Note) -> Iterator[Hit]:
    places = MASS_MAIL.places(note)
    if not unspecific(note):
        places += STOCK.places(note)
    yield from first_hit(note, places)


def _no_reason(note: Note) -> Iterator[Hit]:
    if specifics(note).telling == 0 and unspecific(note):
        yield Hit(0, len(note.text))


def _nothing_specific(note: Note) -> Iterator[Hit]:
    if specifics(note).telling and unspecific(note):
        yield Hit(0, len(note.text))


def _empty_praise(note: Note) -> Iterator[Hit]:
    if unspecific(note):
        yield from first_hit(note, empty_praise(note))


def _about_me(note: Note) -> Iterator[Hit]:
    mine = sum("ME" in word.keys for word in note.words)
    seen = specifics(note)
    alone = mine >= 2 and seen.about_them == 0 and unspecific(note)
    outweighed = mine >= note.standard.me * max(1, seen.about_them)
    if alone or outweighed:
        yield Hit(0, len(note.text))


SUBSTANCE = (
    Rule(
        id="default-text",
        level=FAULT,
        title="The network's own sentence",
        message="This is the sentence that the network suggests, or close to it.",
        suggestion="Say in your own words how you come to write to just this person.",
        why="It is what people see who press the button without a thought.",
        guide=NOTE_GUIDE,
        find=_default_text,
        bad=(
            Example("I'd like to add you to my professional network."),
            Example("Hi Ana, please join my network on LinkedIn."),
        ),
        good=(Example("Hi Ana, I sat behind you at the tide mill day in Ghent."),),
    ),
    Rule(
        id="no-reason",
        level=FAULT,
        title="No reason to connect",
        message="The note does not say why you write to them.",
        suggestion="Add the reason: where you met, what you read, who you both know.",
        why="Without a reason they must find one for you.",
        guide="network/value",
        find=_no_reason,
        bad=(Example("Hi Ana, shall we connect?"), Example("I'd love to be in touch.")),
        good=(Example("Hi Ana, I use your tide tables every week."),),
    ),
    Rule(
        id="nothing-specific",
        level=FAULT,
        title="Nothing about this person",
        message="This could go to someone else unchanged.",
        suggestion="Name one thing that only fits them: a talk, a sentence, a place, a day.",
        why="One true detail shows that you mean them.",
        guide="network/shared-interests",
        find=_nothing_specific,
        bad=(
            Example("I train sheepdogs in Fife and look for new contacts."),
            Example("Hi Ana, I see that you are in hospitality, a bakery perhaps."),
        ),
        good=(Example("Hi Ana, your sheepdog Moss beat mine at the Fife trials on Sunday."),),
    ),
    Rule(
        id="empty-praise",
        level=FAULT,
        title="Praise without an object",
        message="This praises them, and does not say for what.",
        suggestion="Name the one thing you liked and what it did for you, or leave the praise out.",
        why="Praise that fits anyone sounds like a means to an end.",
        guide=NOTE_GUIDE,
        in_messages=True,
        find=_empty_praise,
        bad=(
            Example("Hi Ana, your profile is so impressive!"),
            Example("You are a true inspiration and I admire your journey."),
        ),
        good=(Example("Hi Ana, your talk on reed beds was brilliant: we dug one in Ghent."),),
    ),
    Rule(
        id="all-about-me",
        level=FAULT,
        title="All about you, the writer",
        message="This is about you alone; they do not come up.",
        suggestion="Begin with them: what did they do, say or make that leads you to write?",
        why="A request is about two people.",
        guide=NOTE_GUIDE,
        find=_about_me,
        bad=(Example("I'm a certified coach, I speak four languages and I'm open to offers."),),
        good=(Example("I restore organs and your recordings are on in my workshop all day."),),
    ),
    Rule(
        id="mass-mail",
        level=WARNING,
        title="Words of a mass mailing",
        message="This phrase stands in thousands of messages.",
        suggestion="Take it out; the note gets shorter and sounds like you.",
        why="Readers know these phrases and stop there.",
        guide=NOTE_GUIDE,
        in_messages=True,
        find=_mass_mail,
        bad=(
            Example("Dear Sir or Madam, your talk on reed beds in Ghent was good."),
            Example("I hope this message finds you well."),
        ),
        good=(Example("Hi Ana, I hope the reed beds survived the frost."),),
    ),
)

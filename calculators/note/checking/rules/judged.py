"""Rules that are learned: what people who judged notes found wrong with them."""

from collections.abc import Iterator
from functools import partial

from calculators.note.checking.judgement import judgement
from calculators.note.checking.rule import Example, Hit, Rule
from calculators.note.checking.weights import FAULT_FROM, WARNING_FROM
from calculators.note.language.reading import Note


def _found(kind: str, note: Note, *, whole: bool = False) -> Iterator[Hit]:
    """Find a kind of fault, and mark the words that weigh most or the whole note.

    It is in doubt where the note is near the border.
    """
    judged = judgement(note)
    if not note.words or judged.margin <= WARNING_FROM or judged.kind != kind:
        return
    start, end = 0, len(note.text)
    if not whole:
        first, after = judged.heaviest()
        start, end = note.tokens[first].start, note.tokens[after - 1].end
    yield Hit(start, end, doubt=judged.margin <= FAULT_FROM)


JUDGED = (
    Rule(
        id="no-reason",
        title="No reason to connect",
        message="The note doesn't say why you're writing to them.",
        doubt="The reason you're writing may not be clear.",
        suggestion="Add the reason: where you met, what you've read of theirs, who you both know.",
        why="Without a reason, they have to guess.",
        guide="network/value",
        find=partial(_found, "no-reason", whole=True),
        bad=(Example("Hi Ana, shall we connect?"), Example("Hi, let's connect!")),
        good=(Example("Hi Ana, I use your tide tables every week."),),
    ),
    Rule(
        id="nothing-specific",
        title="Nothing about this person",
        message="This could go to someone else unchanged.",
        doubt="This might fit other people just as well.",
        suggestion="Name one thing that's about them and no one else: a talk, a sentence, a "
        "place, a day.",
        why="One true detail shows that the note really is for them.",
        guide="network/shared-interests",
        find=partial(_found, "nothing-specific", whole=True),
        bad=(
            Example("Hi Ana, I see that you're in hospitality, and so am I, more or less."),
            Example("I always enjoy meeting people who share my values and my drive."),
        ),
        good=(Example("Hi Ana, your sheepdog Moss beat mine at the Fife trials on Sunday."),),
    ),
    Rule(
        id="empty-praise",
        title="Vague praise, or praise of their looks",
        message="This praises them, but not for anything they've made or done.",
        doubt="This might read as flattery.",
        suggestion="Name the one thing you liked and what it did for you, or leave the praise out.",
        why="Praise that fits anyone makes it sound as if you want something.",
        in_messages=True,
        find=partial(_found, "empty-praise"),
        bad=(
            Example("Hi Ana, your profile is so impressive!"),
            Example("You are a true inspiration and I admire your journey."),
            Example("Hi Ana, you have such a beautiful smile. I'd love to get to know you."),
        ),
        good=(Example("Hi Ana, your talk on reed beds was brilliant: we dug one in Ghent."),),
    ),
    Rule(
        id="all-about-me",
        title="All about you",
        message="This is all about you; there's nothing about them.",
        doubt="This may say more about you than about them.",
        suggestion="Begin with them: what did they do, say or make that made you write?",
        why="A request is about two people.",
        find=partial(_found, "all-about-me", whole=True),
        bad=(Example("I'm a certified coach, I speak four languages and I'm open to offers."),),
        good=(Example("I restore organs and your recordings are on in my workshop all day."),),
    ),
    Rule(
        id="mass-mail",
        title="Sounds like a mass mailing",
        message="This reads like thousands of other messages.",
        doubt="This might read like a mass mailing.",
        suggestion="Say it in your own words; the note will be shorter and sound like you.",
        why="They can tell that it wasn't written for them.",
        in_messages=True,
        find=partial(_found, "mass-mail"),
        bad=(
            Example("Dear all, kindly accept. We reach out to professionals like yourself."),
            Example("Dear all, we are reaching out to valued professionals like yourself."),
        ),
        good=(Example("Hi Ana, I hope the reed beds survived the frost."),),
    ),
    Rule(
        id="feigned-acquaintance",
        title="Pretending to know them",
        message="This claims you know each other, but doesn't say how.",
        doubt="They may not remember what this hints at.",
        suggestion="Say where and when you met. If you haven't met, don't hint that you have.",
        why="Someone who can't place you feels tricked.",
        guide="familiarity/acquaintances",
        find=partial(_found, "feigned-acquaintance"),
        bad=(Example("Hi Ana, I'm sure we've met somewhere before, great to see you again!"),),
        good=(Example("Hi Ana, we shared a bench at the tide mill day in Ghent."),),
    ),
    Rule(
        id="pitch",
        title="A pitch",
        message="This sounds like a sales pitch.",
        doubt="This might sound like a pitch.",
        suggestion="Leave the offer out, even one wrapped in a compliment. Say what you have in "
        "common; what you sell can wait until they ask.",
        why="They haven't asked for it, so it's an advert. LinkedIn's policies forbid promotional "
        "requests to people you don't know.",
        fact="L11",
        guide="etiquette/boundaries",
        in_messages=True,
        find=partial(_found, "pitch"),
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
        id="favour",
        title="Asking for a favour",
        message="This asks them to do something for you.",
        doubt="This might sound like asking a favour.",
        suggestion="Connect first and ask for nothing. Ask later, once you've done something "
        "for them.",
        why="Asked by email, strangers agree far less often than people expect.",
        fact="R18",
        guide="familiarity/strangers",
        find=partial(_found, "favour"),
        bad=(
            Example("Hi Ana, could you introduce me to your head of buying?"),
            Example("Could you put in a word for me with your manager? I need this job."),
            Example("Hi Ana, would you look over my CV?"),
        ),
        good=(
            Example("Hi Ana, your film introduced me to tide mills. I still draw them."),
            Example("Hi Ana, your reference got me the job at the mill. Thank you."),
        ),
    ),
    Rule(
        id="meeting",
        title="A meeting straight away",
        message="This asks for their time before they've said yes.",
        doubt="This might sound like asking for a meeting.",
        suggestion="Let them accept first. Then ask one small question.",
        why="Accepting a request is a small favour; a call is a big one.",
        guide="etiquette/following-up",
        find=partial(_found, "meeting"),
        bad=(
            Example("Hi Ana, do you have 15 minutes on Tuesday?"),
            Example("Hi Ana, could we have a quick call next week? Tuesday or Thursday suits me."),
        ),
        good=(Example("Hi Ana, it was good to talk about reed beds over coffee in Ghent."),),
    ),
    Rule(
        id="pressure",
        title="Pressure, guilt or urgency",
        message="This puts them under pressure.",
        doubt="They might feel pushed by this.",
        suggestion="Take out the deadline or the reproach. They don't owe you a reply.",
        why="If they aren't free to say no, it isn't a request.",
        guide="etiquette/boundaries",
        find=partial(_found, "pressure"),
        bad=(
            Example("Only 3 places left, accept today!"),
            Example("Hi Ana, this is the third time I've written, please at least answer."),
            Example("Voting closes tonight and I'm counting on you."),
        ),
        good=(Example("Hi Ana, no hurry at all. Your talk on reed beds stayed with me."),),
    ),
)

"""How to begin what a step has you write: a note of the frames, or a message, with gaps to fill.

A gap stands in brackets: what only the reader knows. The note checker faults one that is left open.
"""

from calculators.frames.compose import Request, compose
from calculators.frames.situation import Situation
from calculators.frames.situations.people_met import INTRODUCED, MET_AT_EVENT
from calculators.frames.situations.their_news import (
    ENGAGED_WITH_ME,
    LAUNCH,
    NEW_ROLE,
    READ_THEIR_WORK,
    SETBACK,
)
from calculators.frames.tones import PLAIN
from calculators.greeting import greeted
from calculators.platform_limits import NOTE_LENGTH_FREE

_NAME = "{name}"
"""Stands in an opening for whoever it goes to."""

NAMELESS = "[their first name]"


def to(person: str, opening: str) -> str:
    """Return an opening with the name of someone, or a gap where none can be told for sure."""
    name = greeted(person)
    known = name[:1].isalpha() and not name[0].islower()
    return opening.replace(_NAME, name if known else NAMELESS)


def _request(situation: Situation, **gaps: str) -> str:
    """Return the note of a situation with gaps for what the reader would complete."""
    given = {"recipient": _NAME, **{field: f"[{words}]" for field, words in gaps.items()}}
    request = Request(situation, PLAIN, NOTE_LENGTH_FREE.value, given, {})
    draft = compose(request, situation.ways[0], closed=True)
    return draft.text if draft else ""


REQUESTS = {
    "event": _request(
        MET_AT_EVENT,
        event="the event",
        topic="what you talked about",
        point="one thing they said",
    ),
    "career_change": _request(NEW_ROLE, role="the new role"),
    "launch": _request(LAUNCH, project="what they launched", point="one thing about it"),
    "setback": _request(SETBACK, event="what happened", point="one thing they made or did"),
    "engaged": _request(
        ENGAGED_WITH_ME, topic="what your post was about", point="one thing they said"
    ),
    "introduced": _request(
        INTRODUCED, mutual_name="who introduced you", point="what you two might do together"
    ),
}
"""The request, by what happened: the beginning that the note calculator makes of its frames."""

NOT_MET = (
    f"Hi {_NAME}, we were both at [the event]. What stayed with me: [one thing they said or did "
    "there]. I'd like to connect."
)
"""The request after an event, as long as nobody has said that you talked."""

NEWER = _request(READ_THEIR_WORK, work_title="what they wrote", point="one thing in it")
"""The request for which what happened is too old to be the reason."""

ANY_DAY = f"Hi {_NAME}, [what links the two of you]. I'd like to [what you hope for]."

THANKS = f"Hi {_NAME}, thanks for connecting. [One thing of theirs you remember.]"

MESSAGE = f"Hi {_NAME}, a small question about [what you wrote to them about]: [your question]?"

MESSAGE_LATE = MESSAGE.replace(", a", ", thanks for accepting, and sorry this took me a while. A")

CHECK_IN = f"Hi {_NAME}, [what you saw or heard] made me think of you. How is [their work] going?"

INTRODUCE = (
    f"Hi [who you both know], would you introduce me to {_NAME}? It's about [your reason]. "
    "If it doesn't feel right to you, just say so."
)
"""What goes to someone else: the request itself is for them to make."""

PUT_RIGHT = (
    f"Hi {_NAME}, about [what happened]: I'm sorry for [your part in it]. You don't owe me a reply."
)

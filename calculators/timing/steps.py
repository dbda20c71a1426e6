"""The steps of a plan as data: their words, why, and the page of the guide that explains each.

How many days lie between them is editorial where no fact is named; no one has tested such times.
"""

from dataclasses import dataclass, replace
from datetime import date

from calculators.connection_score.boundaries import RECENTLY_DECLINED, REST, WAIT
from calculators.platform_limits import WAIT_AFTER_WITHDRAWAL
from calculators.timing import openings


@dataclass(frozen=True)
class Step:
    """Something to do, so many days ``after`` what it hangs on; {them} stands for who it is.

    ``draft`` is how to begin what is to be written, if anything is: see ``openings``.
    """

    id: str
    title: str
    text: str
    reason: str
    guide: str
    after: int = 0
    draft: str = ""

    def on(self, day: date, today: date, person: str) -> "Dated":
        """Return it on a day, with the name put in."""
        words = {
            field: getattr(self, field).replace("{them}", person or "them")
            for field in ("title", "text", "reason")
        }
        draft = openings.to(person, self.draft)
        return Dated(replace(self, **words, draft=draft), day, day < today)


@dataclass(frozen=True)
class Dated:
    """A step on a day; what is ``overdue`` was to be done before today, and is still worth it."""

    step: Step
    day: date
    overdue: bool


NOTE = Step(
    "note",
    "Write your note to {them}",
    "Jot down three words first, while you remember: who, what about, what you promised. Then turn "
    "them into two sentences.",
    "The details are soon forgotten.",
    "etiquette/personal-note",
)

SEND = Step(
    "send",
    "Send {them} your request",
    "Say in one sentence what links you, and in another what you hope for.",
    "You don't need a reason to write today: any day will do, once it's ready.",
    "etiquette/personal-note",
    draft=openings.ANY_DAY,
)

NEW_REASON = Step(
    "new_reason",
    "Find a new reason to write to {them}",
    "Something newer: what they've written since, or a question that has come up. Once you have "
    "it, any day will do. Don't pretend it was yesterday.",
    "It's too long ago to be the reason.",
    "timing/after-an-event",
    draft=openings.NEWER,
)

NEW_REASON_BY_THEN = replace(
    NEW_REASON, reason="By the time nothing is in the way, it's too long ago to be the reason."
)

ASK_AGAIN = replace(
    SEND,
    text="Begin with what's new since last time, and don't mention the silence.",
    reason=f"{WAIT.capitalize()} have passed, and something has happened since. Without that, "
    "leave it.",
    guide="etiquette/boundaries",
    after=WAIT_AFTER_WITHDRAWAL.value,  # fact L7
)

OCCASIONS = {
    "event": replace(
        SEND,
        text="Remind them of what you talked about rather than of the event. If you promised "
        "something, do it here.",
        reason="The day after is best, or the next working day, while they still know who you are.",
        guide="timing/after-an-event",
        draft=openings.REQUESTS["event"],
    ),
    "career_change": replace(
        SEND,
        text="One sentence to congratulate them, one on what links you. Ask for nothing yet.",
        reason="A new role is a real reason to write, but it goes stale.",
        guide="timing/opportune-moments",
        draft=openings.REQUESTS["career_change"],
    ),
    "launch": replace(
        SEND,
        text="Say what you noticed, and what it means to you.",
        reason="A launch is a real reason to write, but it goes stale.",
        guide="timing/opportune-moments",
        draft=openings.REQUESTS["launch"],
    ),
    "setback": replace(
        SEND,
        text="Be brief and kind. Congratulate no one, and ask for nothing.",
        reason="Bad news deserves a kind word now, not in a year.",
        guide="situations/bad-news",
        draft=openings.REQUESTS["setback"],
    ),
    "engaged": replace(
        SEND,
        text="Name what they said, and thank them for the thought, not for the attention.",
        reason="Write within days of the last exchange, while it's still fresh.",
        guide="timing/engagement",
        draft=openings.REQUESTS["engaged"],
    ),
    "introduced": replace(
        SEND,
        text="Say who introduced you, and what about.",
        reason="An introduction goes stale, like any other reason to write.",
        guide="network/mutual-connections",
        draft=openings.REQUESTS["introduced"],
    ),
}
"""How to send it, by what happened."""

NOT_MET = "Name one thing they said or did there: that you were both at the event isn't enough."
"""What to say after an event at which, as far as we know, you did not talk."""

LAST_DAY = Step(
    "last_day",
    "Last good day to ask {them}",
    "If you haven't asked yet, do it today. From tomorrow, you'll need another reason as well.",
    "After this, the moment counts for less than half as much.",
    "timing/opportune-moments",
)

LET_GO = Step(
    "let_go",
    "No answer from {them}? Let it go",
    "Press Withdraw, and send no reminder. LinkedIn can then make you wait up to "
    f"{WAIT} before you can ask {{them}} again, and asking again needs something new.",
    "A month of silence is an answer. It's not about your worth.",
    "etiquette/boundaries",
    after=30,
)

THANKS = Step(
    "thanks",
    "Thank {them} for accepting",
    "One sentence, and one thing that shows you know who they are. Nothing to sell, no meeting.",
    "If nothing follows a yes, it was only a click.",
    "etiquette/following-up",
    after=1,
    draft=openings.THANKS,
)

MESSAGE = Step(
    "message",
    "Write {them} a proper message",
    "Ask about whatever made you connect, or pass on something they can use. Make it small "
    "enough to answer in a minute.",
    "Thanks close a conversation; a proper message starts the next.",
    "etiquette/following-up",
    after=5,
    draft=openings.MESSAGE,
)

MESSAGE_LATE = replace(
    MESSAGE,
    text=f"Begin by thanking them for accepting. {MESSAGE.text}",
    reason="It's late for thanks alone, but not too late to write.",
    draft=openings.MESSAGE_LATE,
)

CHECK_IN = Step(
    "check_in",
    "Check in with {them}",
    "Say what made you think of them, ask one real question, and ask for nothing.",
    "A few lines every few months keep you in touch.",
    "keeping-in-touch/check-ins",
    after=90,
    draft=openings.CHECK_IN,
)

LOOK_AGAIN = Step(
    "look_again",
    "See whether you've come closer to {them}",
    "If someone you both know would introduce you, come back through them. If not, leave it, and "
    "stay as friendly as before.",
    f"Leave a no alone for {REST}; after that it takes someone else to open the door, not you.",
    "etiquette/boundaries",
    after=RECENTLY_DECLINED,
    draft=openings.INTRODUCE,
)

ANYTHING_NEW = Step(
    "anything_new",
    "See whether there's something new with {them}",
    "If they write to you, you meet or someone introduces you, you can ask again. If there's "
    "nothing like that, leave it.",
    f"After a withdrawal, LinkedIn can make you wait up to {WAIT}. Waiting alone "
    "is no reason to ask.",
    "etiquette/boundaries",
    after=WAIT_AFTER_WITHDRAWAL.value,  # fact L7
)

PUT_RIGHT = Step(
    "put_right",
    "Put it right with {them} first",
    "Do it in a message or face to face, or let someone you both trust ask how they'd feel.",
    "A request won't fix it, and may feel as if you're asking them to forget.",
    "etiquette/boundaries",
    draft=openings.PUT_RIGHT,
)

"""Where someone stands: with a note of one's own, without one, and as the answers leave it."""

from dataclasses import dataclass

from calculators.connection_score.about_request import MOMENT, MOMENT_DAYS, NOTE
from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.outlook.completions import fading
from calculators.connection_score.scoring import faded
from calculators.connection_score.verdicts import SEND, rank, verdict
from calculators.questions import Answers
from calculators.shortlist.people import Person
from calculators.shortlist.reach import Reach, reach

PERSONAL = NOTE.choices[-1].id
"""The note that counts as one of those left."""

NO_NOTE = NOTE.choices[0].id


@dataclass(frozen=True)
class Standing:
    """What someone's answers come to, ``noted`` and ``bare``: with a note and without.

    ``given`` is how far they reach as they stand. Where the reader says what the note is like, one
    of their own is a ``wish``, and there is no ``noted`` with another.
    """

    person: Person
    given: Reach
    bare: Reach
    noted: Reach | None
    wish: bool

    @property
    def writable(self) -> bool:
        """Whether all that a note needs is told, or the reader has one of their own."""
        return self.wish or not self.person.lacks

    @property
    def gain(self) -> int:
        """The steps that a note raises the verdict by for sure; 0 while it cannot be written."""
        if self.noted is None or self.noted.verdict is None or not self.writable:
            return 0
        return rank(self.noted.worst) - rank(self.bare.best)

    def planned(self, *, note: bool) -> Reach:
        """Return how far they reach once it is known whether there is a note."""
        if note and self.noted:
            return self.noted
        settled = self.bare.verdict or (self.noted and self.noted.verdict)
        return self.bare if settled else self.given

    def answers(self, *, note: bool) -> Answers:
        """Return the answers with what the plan says of the note, where that is left to it."""
        if self.noted is None:
            return self.person.answers
        return {**self.person.answers, NOTE.id: PERSONAL if note else NO_NOTE}


def standing(person: Person) -> Standing:
    """Return where someone stands."""
    answers = person.answers
    given = _reach(answers)
    said = answers.get(NOTE.id)
    if said not in (None, PERSONAL):
        return Standing(person, given, given, None, wish=False)
    bare = _reach({**answers, NOTE.id: NO_NOTE})
    noted = _reach({**answers, NOTE.id: PERSONAL})
    return Standing(person, given, bare, noted, wish=said == PERSONAL)


def last_day(answers: Answers, reached: Reach) -> int | None:
    """Return in how many days, at most, a request can still be sent, or None if no day is the last.

    A moment fades, and at some point the rest no longer carries the request; some boundaries begin
    so many days after it.
    """
    kind, passed = answers.get(MOMENT.id), answers.get(MOMENT_DAYS.id)
    if kind is None or not isinstance(passed, int):
        return None
    choice = MOMENT.choice(kind)
    if not choice.half_life:
        return None
    spare = reached.points - verdict(SEND).lowest
    need = faded(choice.points, choice.half_life, passed) - spare
    ends = [day for day, left in fading(choice).items() if left < need]
    ends += [
        cap.from_days
        for cap in CAPS
        if cap.days == MOMENT_DAYS.id
        and cap.from_days
        and all(condition.possible(answers) for condition in cap.when)
    ]
    return min(ends) - 1 - passed if ends else None


def _reach(answers: Answers) -> Reach:
    return reach(tuple(answers.items()))

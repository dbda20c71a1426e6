"""The notes of a plan, from the frames of the drafter."""

import json
from collections.abc import Iterable
from functools import lru_cache

from calculators.answers import read_answers
from calculators.connection_score.verdicts import HOLD
from calculators.frames.fields import QUESTIONS
from calculators.shortlist.plan import Planned

MOST = 24
"""People a note is written for at once: everyone on a list of twenty names (editorial)."""


def drafts(everyone: Iterable[Planned]) -> dict[int, str]:
    """Return the notes that what is told suffices for, by line; whoever gets one comes first.

    There is none for those who can be sent none.
    """
    written: dict[int, str] = {}
    wanted = [one for one in everyone if one.reached.verdict != HOLD and not one.spent]
    wanted.sort(key=lambda one: (not one.note, one.in_days is None, one.in_days or 0))
    for one in wanted:
        person = one.standing.person
        if not person.lacks and len(written) < MOST:
            text = _draft(json.dumps(person.details))
            if text:
                written[person.line] = text
    return written


@lru_cache(maxsize=256)
def _draft(details: str) -> str | None:
    """Return a note that the details make, given as JSON; None where they make none."""
    reading = read_answers(QUESTIONS, json.loads(details))
    if reading.problems:
        return None
    # Imported once there is something to write: the drafter comes to the page in an archive of its
    # own, which weighs more than all the rest of the list.
    from calculators.note.drafting import first

    return first(reading.answers)

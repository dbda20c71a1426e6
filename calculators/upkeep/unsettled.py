"""What the reader is asked, where the files leave something open, and what is still missing."""

from collections.abc import Sequence

from calculators.calculator import Json
from calculators.upkeep.export.kinds import CONNECTIONS, MESSAGES
from calculators.upkeep.export.owner import Owner
from calculators.upkeep.export.pieces import NOT_NEEDED
from calculators.upkeep.export.reading import Export
from calculators.upkeep.network import PLAN

NO_CONNECTIONS = "Connections.csv isn't among the files."
FIRST_MAIL = (
    "LinkedIn may send two emails for one request: the first archive comes soon and may hold only "
    "your profile, the second within 24 hours."
)
GIVE = "What's needed is Connections.csv, or the whole export as it came (.zip)."
PLAN_ALONE = "Your plan needs an export to go with it."
NO_MESSAGES = (
    "There are no messages to go by, so nothing is known about who wrote when: the list goes by "
    "when you connected. They're in messages.csv."
)

LISTED = 5
"""Files that are no good of which each is named at once: the others are in the list of all."""


def questions(export: Export, whose: Owner | None, between: Sequence[Owner]) -> list[Json]:
    """Return what to ask, each with the setting that answers it."""
    asked: list[Json] = []
    if export.pairs and whose is None:
        choices: list[Json] = [
            {"value": one.profile or one.name, "label": one.name or one.profile} for one in between
        ]
        message = (
            "Whose export is it? Nothing in the files settles it, so no message was counted. "
            "Add Profile.csv or Invitations.csv, or say who you are."
        )
        asked.append({"field": "owner", "message": message, "choices": choices})
    if export.undecided:
        many = export.undecided
        message = (
            f"Which comes first in your file's dates, the day or the month? {many:,} of them fit "
            "both, and were left out."
        )
        both: list[Json] = [
            {"value": "day_first", "label": "The day"},
            {"value": "month_first", "label": "The month"},
        ]
        asked.append({"field": "date_order", "message": message, "choices": both})
    return asked


def missing(export: Export) -> list[Json]:
    """Return in sentences which files are no good, which would tell more, and how to get them."""
    read = {seen.kind for seen in export.files if seen.read}
    useless = [
        seen
        for seen in export.files
        if not (seen.read or seen.spare or (export.people and seen.why == NOT_NEEDED))
    ]
    wrong: list[Json] = [f"{seen.name}: {seen.why}" for seen in useless[:LISTED]]
    if more := useless[LISTED:]:
        wrong.append(f"{len(more)} more files weren't read: the list of files says why for each.")
    if export.people:
        return wrong if MESSAGES.name in read else [*wrong, NO_MESSAGES]
    if CONNECTIONS.name in read:
        hidden = f": {export.hidden:,} of its rows are hidden profiles" if export.hidden else ""
        return [*wrong, f"Connections.csv has no one to write to{hidden}.", GIVE]
    if PLAN in read:
        return [*wrong, PLAN_ALONE, GIVE]
    return [*wrong, GIVE] if wrong else [NO_CONNECTIONS, FIRST_MAIL]

"""What the reader is asked, where the files leave something open, and what is still missing."""

from collections.abc import Sequence

from calculators.calculator import Json
from calculators.upkeep.export.kinds import CONNECTIONS, MESSAGES
from calculators.upkeep.export.owner import Owner
from calculators.upkeep.export.reading import Export

FIRST_MAIL = (
    "Connections.csv isn't among the files. LinkedIn sends two mails for one request: the first "
    "archive comes within minutes and may hold your profile only, the second within a day."
)
NO_MESSAGES = (
    "messages.csv isn't among the files, so nothing is known about who wrote when: the list goes "
    "by when you connected."
)


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
    """Return in sentences which files would tell more, and how to get them."""
    read = {seen.kind for seen in export.files if seen.read}
    if CONNECTIONS.name not in read:
        return [FIRST_MAIL]
    return [] if MESSAGES.name in read else [NO_MESSAGES]

"""The invitations: mostly recent or open ones, so that nothing follows from one that is missing.

What they tell is whose export it is: the one who invites in what went out, and is invited in what
came in.
"""

from collections import Counter
from dataclasses import dataclass

from calculators.files import Progress, Steps
from calculators.questions import shown
from calculators.upkeep.export import days
from calculators.upkeep.export.addresses import profile
from calculators.upkeep.export.connections import clean
from calculators.upkeep.export.row import Remark, shorter
from calculators.upkeep.export.table import Table, stretches

SENT = ("OUTGOING", "SENT")
RECEIVED = ("INCOMING", "RECEIVED")
"""Directions: the second of each is expected by an importer, and nobody has shown it."""


@dataclass(frozen=True)
class Invitations:
    """What a file of invitations holds: rows = sent + received + not understood.

    ``owners`` are the profiles, and where there are none the names, of whose export it is.
    """

    rows: int
    sent: int
    received: int
    owners: Counter[tuple[str, str]]
    bad: list[Remark]


def read(file: str, data: bytes, table: Table) -> Steps[Invitations]:
    """Read the rows below some headings."""
    count = sent = received = 0
    owners: Counter[tuple[str, str]] = Counter()
    bad: list[Remark] = []
    for stretch in stretches(data, table):
        yield Progress("Reading your invitations", 99)
        count += len(stretch.rows)
        for place, cells in enumerate(stretch.rows):
            if len(cells) <= table.last_needed:
                bad.append(Remark(file, stretch.lines[place], shorter(len(cells), table.width)))
                continue
            told = {
                heading: cells[column]
                for heading, column in table.columns.items()
                if column < len(cells)
            }
            direction = told["direction"].strip().upper()
            if direction not in SENT + RECEIVED:
                why = f"{shown(told['direction'])} isn't a direction: OUTGOING or INCOMING is."
                bad.append(Remark(file, stretch.lines[place], why))
            elif days.sent(told["sent"]) is None:
                why = f"{shown(told['sent'])} isn't a date we can read."
                bad.append(Remark(file, stretch.lines[place], why))
            else:
                out = direction in SENT
                sent, received = sent + out, received + (not out)
                name, url = ("sender", "sender_url") if out else ("to", "to_url")
                owners[profile(told.get(url, "")), clean(told[name])] += 1
        if stretch.broken:
            count += 1
            bad.append(Remark(file, stretch.broken.line, stretch.broken.why))
    return Invitations(count, sent, received, owners, bad)

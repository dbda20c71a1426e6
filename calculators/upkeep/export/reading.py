"""Everything that the given files hold, put together: what was read, and what was not and why."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from calculators.files import File, Progress, Steps
from calculators.upkeep.export import connections, days, invitations, messages
from calculators.upkeep.export.connections import Person, clean
from calculators.upkeep.export.encoding import Decoded, as_utf8, no_table
from calculators.upkeep.export.kinds import (
    CONNECTIONS,
    INVITATIONS,
    KINDS,
    KNOWN,
    MESSAGES,
    is_messages,
)
from calculators.upkeep.export.messages import Pair, fuller
from calculators.upkeep.export.pieces import NOT_NEEDED, Piece, pieces
from calculators.upkeep.export.row import Remark
from calculators.upkeep.export.table import Table, endless, find, stretches

FOREIGN = "Its headings are in German, which we haven't seen yet: check the counts."
NO_PREAMBLE = "It has no row of headings such as First Name and Connected On: download it again."
WAYS_OUT = {
    "a web page": " Sign in, and download it again.",
    "an old Excel or Word file": " If it's your export, save it as CSV.",
    "a gzip archive": " Unpack it, and give what's in it.",
    "a 7-Zip archive": " Unpack it, and give what's in it.",
    "a RAR archive": " Unpack it, and give what's in it.",
}
"""What to do about what is no table, where there is something."""

SPREADSHEET_DATES = (
    "Its dates fit two orders, day or month first, and nothing in the file settles which."
)


@dataclass(frozen=True)
class Seen:
    """A file that was given or found: whether it was read, and why not, or what to know of it.

    Nothing is lost without a ``spare`` one.
    """

    name: str
    read: bool
    why: str
    kind: str = ""
    rows: int = 0
    spare: bool = False


@dataclass
class Export:
    """What was read, as it grows: rows = people + hidden + duplicates + not understood."""

    files: list[Seen] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)
    rows: int = 0
    hidden: int = 0
    duplicates: int = 0
    undecided: int = 0
    bad: list[Remark] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    pairs: dict[Pair, list[str]] = field(default_factory=dict)
    with_addresses: bool = False
    left_out: Counter[str] = field(default_factory=Counter)
    invited: Counter[tuple[str, str]] = field(default_factory=Counter)
    names: list[str] = field(default_factory=list)
    plans: list[Piece] = field(default_factory=list)
    plan_problems: list[Remark] = field(default_factory=list)


def read(files: Sequence[File], today: int, order: days.Order | None = None) -> Steps[Export]:
    """Read files; ``today`` is a day, ``order`` the reader's for dates that fit two."""
    export = Export()
    yield Progress("Opening the files", 0)
    for piece in pieces(files):
        if piece.why:
            export.files.append(Seen(piece.name, False, piece.why, spare=piece.spare))
        elif piece.data.lstrip()[:1] == b"{" and not piece.expected:
            export.plans.append(piece)
        else:
            yield Progress(f"Opening {piece.name}", 0)
            yield from _read(export, piece, today, order)
    return export


def _read(export: Export, piece: Piece, today: int, order: days.Order | None) -> Steps[None]:
    table, decoded, why = _table(piece)
    if table is None:
        export.files.append(Seen(piece.name, False, why))
        return
    notes = [decoded.note, FOREIGN if table.foreign else ""]
    if table.kind is CONNECTIONS:
        found = yield from connections.read(piece.name, decoded.data, table, order)
        _add_people(export, found)
        count = found.rows
        if found.undecided:
            notes.append(SPREADSHEET_DATES)
    elif table.kind is MESSAGES:
        sent = yield from messages.read(piece.name, decoded.data, table, today)
        _add_messages(export, sent)
        count = sent.rows
    elif table.kind is INVITATIONS:
        asked = yield from invitations.read(piece.name, decoded.data, table)
        export.invited += asked.owners
        export.bad += asked.bad
        count = asked.rows
    else:
        names = _profile(decoded.data, table)
        export.names += [name for name in names if name]
        count = len(names)
    notes = [note for note in notes if note]
    export.files.append(Seen(piece.name, True, " ".join(notes), table.kind.name, count))


def _table(piece: Piece) -> tuple[Table | None, Decoded, str]:
    """Return the table in a file, or None and why there is none to read."""
    if not piece.data.strip(b" \r\n\t\0"):
        return None, Decoded(b""), "It's empty: the download didn't finish. Try again."
    if what := no_table(piece.data):
        return (
            None,
            Decoded(b""),
            f"It's {what}, so it isn't from the export.{WAYS_OUT.get(what, '')}",
        )
    decoded = as_utf8(piece.data)
    if endless(decoded.data):
        return None, decoded, "It has a line of several MB, which no file in the export has."
    table = find(decoded.data, KINDS)
    if table is None:
        expected = piece.expected or piece.name.casefold() in KNOWN
        return None, decoded, NO_PREAMBLE if expected else NOT_NEEDED
    own = piece.name.rpartition("/")[2]
    if piece.expected and table.kind is not KNOWN[own.casefold()]:
        return (
            None,
            decoded,
            f"What's in it belongs in {table.kind.name}: give that file by itself.",
        )
    if table.kind is MESSAGES and not is_messages(own):
        why = "It has the headings of messages.csv but another name, like chats with an assistant."
        return None, decoded, f"{why} If these are your messages, name it messages.csv."
    return table, decoded, ""


def _add_people(export: Export, found: connections.Connections) -> None:
    for person in found.people:
        key = person.profile or person.key
        if key in export.people:
            export.duplicates += 1
        else:
            export.people[key] = person
    export.rows += found.rows
    export.hidden += found.hidden
    export.undecided += found.undecided
    export.bad += found.bad
    export.remarks += found.remarks


def _add_messages(export: Export, found: messages.Messages) -> None:
    """Add messages; of a day that two files of messages both hold, the fuller one counts."""
    if not export.pairs:
        export.pairs = found.pairs
    else:
        for pair, times in found.pairs.items():
            export.pairs[pair] = fuller(export.pairs.get(pair, []), times)
    export.with_addresses |= found.addresses
    export.left_out += Counter(drafts=found.drafts, spam=found.spam, adverts=found.adverts)
    export.bad += found.bad


def _profile(data: bytes, table: Table) -> list[str]:
    """Return the names in a profile: one, as a rule."""
    first, last = table.columns["first"], table.columns["last"]
    return [
        clean(f"{cells[first]} {cells[last]}")
        for stretch in stretches(data, table)
        for cells in stretch.rows
        if len(cells) > max(first, last)
    ]

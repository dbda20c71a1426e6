"""Exports of invented people: what is in the repository, and what lies beside a checkout."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from calculators.files import File, finished, in_memory
from calculators.upkeep.export import reading
from calculators.upkeep.export.reading import Export

ROOT = Path(__file__).parents[2]
OWN = ROOT / "tests/data/exports"
BESIDE = next(
    (folder for above in ROOT.parents if (folder := above / "shared/exports").is_dir()),
    ROOT / "none",
)

TODAY = date(2026, 11, 29)
DAY = TODAY.toordinal()


@dataclass(frozen=True)
class Fixture:
    """A file, and the counts that it must give."""

    path: Path
    expected: dict[str, Any]

    def __str__(self) -> str:
        folder = OWN if OWN in self.path.parents else BESIDE
        return f"{'own' if folder is OWN else 'beside'}/{self.path.relative_to(folder)}"


def fixtures() -> list[Fixture]:
    """Return every file that says what it must give: those beside a checkout only where any are."""
    own = json.loads((OWN / "EXPECTED.json").read_text(encoding="utf-8"))
    told = [(OWN, own)]
    if (BESIDE / "EXPECTED.json").is_file():
        theirs = json.loads((BESIDE / "EXPECTED.json").read_text(encoding="utf-8"))
        zips = {f"zips/{path.name}" for path in (BESIDE / "zips").glob("*")}
        told.append((BESIDE, {name: own[name] for name in sorted(zips) if name in own} | theirs))
    return [
        Fixture(folder / name, expected)
        for folder, names in told
        for name, expected in names.items()
    ]


def given(path: Path) -> File:
    """Return a file of a path, as somebody would give it."""
    return File(path.name, path.stat().st_size, path.read_bytes)


def read(*files: File) -> Export:
    """Return what is read of some files."""
    return finished(reading.read(files, DAY))


def read_text(name: str, text: str | bytes) -> Export:
    """Return what is read of one file."""
    return read(in_memory(name, text.encode() if isinstance(text, str) else text))

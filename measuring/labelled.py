"""Labelled notes: what each says, who to, and what someone judged it to be."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

NOTES = Path(__file__).parent / "notes"
"""The folder of the labelled notes: see its README."""

FIGURES = Path(__file__).parent / "note_check.json"
"""How the checker judges those that it did not learn from: written by the training."""

PUBLIC = ("labelled", "judged-in-public")
"""The files whose notes someone judged in public."""

OWN = ("development", "held-out", "rounds")
"""The files of one hand."""


@dataclass(frozen=True)
class Case:
    """A labelled note: its text and recipient, whether it is bad, in which ways, and who says so.

    ``group`` is what stays together where notes are left out to measure: those of one hand, or of
    one public source.
    """

    id: str
    text: str
    recipient: str
    bad: bool
    kinds: tuple[str, ...]
    basis: str
    group: str

    @property
    def public(self) -> bool:
        """Whether someone judged it in public."""
        return self.group.startswith("public: ")


def cases(lines: Iterable[str], name: str = "") -> list[Case]:
    """Read labelled notes, one JSON object a line, without the contested ones.

    ``name`` is that of their file, which tells what they are grouped by.
    """
    read = [json.loads(line) for line in lines if line.strip()]
    if not all(isinstance(note, dict) for note in read):
        raise ValueError("each line must be a JSON object")
    return [
        Case(
            str(note.get("id", number)),
            note["text"],
            note.get("recipient_name") or "",
            note["label"] == "bad",
            tuple(note.get("kinds") or filter(None, [note.get("kind", "")])),
            note.get("label_basis", ""),
            _group(name, note),
        )
        for number, note in enumerate(read, 1)
        if not note.get("contested")
    ]


def _group(name: str, note: dict[str, str]) -> str:
    if name in PUBLIC:
        return f"public: {note.get('source_title', '')}"
    return "own" if name in OWN else str(note.get("id", "")).partition("-")[0]


def all_cases() -> list[Case]:
    """Return the labelled notes of all files, in the order of their names."""
    return [
        case
        for file in sorted(NOTES.glob("*.jsonl"))
        for case in cases(file.read_text(encoding="utf-8").splitlines(), file.stem)
    ]

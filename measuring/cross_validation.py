"""How the checker judges notes that it did not learn from: hand by hand, source by source.

Each is judged by the exact rules and by what all the others teach, thresholds included.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from measuring import note_check
from measuring.labelled import Case
from measuring.note_check import Judged
from measuring.training import Notes, Truths, learn, left_out, margins, thresholds

RULED = 1000.0
"""How bad a note with a fault by an exact rule is: worse than by any judgement."""


@dataclass(frozen=True)
class Set:
    """Notes that are told of together, in words for the guide, and which those are."""

    name: str
    hands: tuple[str, ...]


SETS = (
    Set("Notes judged in public, tested one source at a time", ("public",)),
    Set("Notes made up by other writers, tested one writer at a time", ("s1", "s2", "s3")),
    Set(
        "Notes made up by five more writers, tested one writer at a time",
        ("w1", "w2", "w3", "w4", "w5"),
    ),
    Set("Our own notes, written to trip the checker up, tested together", ("own",)),
)


def cross_validated(notes: Notes) -> list[Judged]:
    """Judge every note by what those of other hands and sources teach."""
    everything = np.arange(len(notes.cases))
    found: dict[int, Judged] = {}
    for held in left_out(notes, everything):
        found |= judged(notes, held)
    return [found[place] for place in map(int, everything)]


def judged(notes: Notes, held: Truths) -> dict[int, Judged]:
    """Judge the notes that are ``held`` back by what the rest teach; by their places."""
    rest = np.flatnonzero(~held)
    learned = learn(notes, rest)
    fault, _ = thresholds(notes, rest)
    over = (margins(notes, learned) - fault) / learned.step
    return {
        place: Judged(
            notes.cases[place],
            bool(notes.ruled[place] or over[place] > 0),
            RULED if notes.ruled[place] else float(over[place]),
        )
        for place in map(int, np.flatnonzero(held))
    }


def figures(found: Iterable[Judged]) -> dict[str, Any]:
    """Return what is published of the measurement: figures by set, and the public notes missed."""
    found = list(found)
    by_set = {one.name: [each for each in found if _hand(each.case) in one.hands] for one in SETS}
    missed = [one for one in found if one.case.public and not one.right]
    return {
        "sets": [{"name": name, **_figures(some)} for name, some in by_set.items() if some],
        "missed": [{"text": one.case.text, "bad": one.case.bad} for one in missed],
    }


def _hand(case: Case) -> str:
    return "public" if case.public else case.group


def _figures(found: list[Judged]) -> dict[str, Any]:
    low, high = note_check.interval(found)
    good = [one for one in found if not one.case.bad]
    figures = {
        "balanced": note_check.balanced(found),
        "low": low,
        "high": high,
        "area": note_check.area(found),
        "good_faulted": sum(one.bad for one in good) / len(good),
        "by_length": note_check.by_length([one.case for one in found])[0],
    }
    return {"notes": len(found)} | {name: round(value, 3) for name, value in figures.items()}

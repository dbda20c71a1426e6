"""Calculators for people about to send a connection request: pure Python, nothing else."""

from importlib import import_module

from calculators.calculator import Calculator, Reader

NAMES = {
    "connection-score": "calculators.connection_score",
    "note-draft": "calculators.note.drafting",
    "note-check": "calculators.note.checking",
    "timing": "calculators.timing",
    "shortlist": "calculators.shortlist",
}
"""The calculators by name, in the order in which they are listed, with the module of each."""


def find(name: str) -> Calculator:
    """Return a calculator by its name, loading it on first use; ``KeyError`` if there is none."""
    found: Calculator = import_module(NAMES[name]).CALCULATOR
    return found


READERS = {"upkeep": "calculators.upkeep"}
"""The calculators that read files, by name: on the command line, as no page hands them any yet."""


def find_reader(name: str) -> Reader:
    """Return a calculator that reads files by its name; ``KeyError`` if there is none."""
    found: Reader = import_module(READERS[name]).CALCULATOR
    return found

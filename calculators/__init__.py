"""Calculators for people about to send a connection request: pure Python, nothing else."""

from importlib import import_module

from calculators.calculator import Calculator

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

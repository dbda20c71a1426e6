"""Calculators for people about to send a connection request: pure Python, nothing else."""

from importlib import import_module

from calculators.calculator import Calculator

NAMES = ("connection-score",)
"""The calculators, in the order in which they are listed."""


def find(name: str) -> Calculator:
    """Return a calculator by its name, loading it on first use; ``KeyError`` if there is none."""
    if name not in NAMES:
        raise KeyError(name)
    module = import_module(f"calculators.{name.replace('-', '_')}")
    found: Calculator = module.CALCULATOR
    return found

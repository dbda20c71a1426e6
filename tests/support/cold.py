"""The functions of the wasm that a page fetches only when they are called, by who called them."""

from collections.abc import Sequence

from hooks.bundle import Bundle, bundled, split
from tests.support.cases import Case

NAMED = 20
"""Functions that a message names: enough to tell one change from another."""


def ran_cold(made: Bundle, cases: Sequence[Case], seen: Sequence[str] = ("hot",)) -> str:
    """Return which functions ran in some cases that are in no part ``seen``, and the way out.

    They are numbers, in the order of Pyodide's wasm, which names no function.
    """
    marked = bundled(made.modules, split.marked() | dict.fromkeys(split.COLD, b""))
    ran = set(marked.run(cases, marked=True).ran)
    cold = sorted(ran.difference(*map(split.profiled, seen)))
    named = ", ".join(map(str, cold[:NAMED])) + (" …" if len(cold) > NAMED else "")
    return f"run python -m scripts.profile: {len(cold)} functions of the wasm ran cold, {named}"

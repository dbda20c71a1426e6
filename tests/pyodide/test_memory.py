"""Answers leave nothing behind in Python, however many."""

import pytest

from hooks.bundle import bundle

ANSWERS = {"connection-score": 700, "note-check": 200}
LEFT = 500_000
"""Bytes for what is remembered on purpose; if every answer were, it would be millions."""

# No two are alike, so that whatever is remembered of an answer adds up.
ASK = """
import _tracemalloc, gc, json
from calculators.door import answer

CHOICES = ("stranger", "online", "met_once", "acquaintance", "colleague")
INPUTS = {
    "connection-score": lambda turn: {
        "familiarity": CHOICES[turn % 5], "moment": "event", "moment_days": turn
    },
    "note-check": lambda turn: {"text": f"Hello Ada, we met at event {turn}."},
}

def left(name, count):
    def ask(turns):
        for turn in turns:
            answer(name, json.dumps(INPUTS[name](turn)))
        gc.collect()

    ask(range(100))
    _tracemalloc.start(1)
    ask(range(100, count))
    found, _ = _tracemalloc.get_traced_memory()
    _tracemalloc.stop()
    return found
"""


@pytest.mark.slow
def test_hundreds_of_answers_leave_nothing_behind() -> None:
    made = bundle()
    scripts = [ASK, *(f"left({name!r}, {count})" for name, count in ANSWERS.items())]
    there = [{"name": name, "text": "{}"} for name in ANSWERS]  # with its archive
    _, *left = made.run(there, scripts=scripts).results
    for found, name in zip(left, ANSWERS, strict=True):
        assert int(found) < LEFT, name

"""What the calculators are asked in CPython, in Node and in browsers, as data."""

import json
import random
from collections.abc import Sequence

from hooks.content.cases import all_cases

type Case = dict[str, str]

SHARED: list[Case] = [case.asked for case in all_cases()]
"""Cases with a calculator's `name` and a `text`."""


def mixed(name: str, count: int, seed: str = "", cases: Sequence[Case] = SHARED) -> list[Case]:
    """Return answers put together at random from those of a calculator's cases, some left open."""
    pool: dict[str, list[object]] = {}
    for case in cases:
        given = _object(case["text"]) if case["name"] == name else {}
        for field, value in given.items():
            pool.setdefault(field, []).append(value)
    chance = random.Random(name + seed)
    return [
        {
            "name": name,
            "text": json.dumps(
                {
                    field: chance.choice(values)
                    for field, values in pool.items()
                    if chance.random() < chance.choice((0.5, 0.9, 1.0))
                }
            ),
        }
        for _ in range(count)
    ]


def _object(text: str) -> dict[str, object]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}

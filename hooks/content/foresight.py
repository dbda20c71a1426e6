"""How early, and how rightly, a verdict is called likely: hundreds of outlooks tell it."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from hooks.cache import CACHE, kept
from hooks.content import score_tables
from hooks.content.cases import PACKAGE
from measuring import likely as measure
from measuring.likely import Likely, likely


def foresight() -> dict[str, Likely]:
    """Return it for each kind of worked case, kept until what it is worked out from changes."""
    found = json.loads(kept(CACHE, "foresight.json", _made_of(), _worked_out))
    return {kind: Likely(**told) for kind, told in found.items()}


def _made_of() -> Iterator[bytes]:
    score = score_tables.CASES
    code = [*sorted(PACKAGE.glob("*.py")), *sorted(score.parent.rglob("*.py"))]
    ours = [Path(file) for file in (measure.__file__, score_tables.__file__, __file__)]
    return (path.read_bytes() for path in (*code, score, *ours))


def _worked_out() -> bytes:
    cases = score_tables.cases()
    kinds = {
        "our own": [case for case in cases if not case.source],
        "asked in public": [case for case in cases if case.source],
    }
    told = {kind: likely(case.answers for case in found) for kind, found in kinds.items() if found}
    return json.dumps({kind: asdict(one) for kind, one in told.items()}).encode()

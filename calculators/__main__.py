"""The command line: lists the calculators, or answers a JSON object on standard input."""

import argparse
import json
import sys
from importlib import import_module
from pathlib import Path

from calculators import NAMES, find
from calculators.door import answer


def main() -> int:
    """Run the command line; 0 for an answer, 2 for a problem."""
    parser = argparse.ArgumentParser(prog="python -m calculators", description=__doc__)
    parser.add_argument("name", nargs="?", help="the calculator; without it they are listed")
    parser.add_argument("--describe", action="store_true", help="print what is declared about it")
    parser.add_argument("--measure", metavar="FILE", type=Path, help="measure it on labelled cases")
    given = parser.parse_args()
    if given.name is None and (given.describe or given.measure):
        parser.error(f"name the calculator as well; there are {', '.join(NAMES)}")
    if given.name is None:
        for name in NAMES:
            print(f"{name:20} {find(name).summary}")
        return 0
    if given.describe and given.name in NAMES:
        print(json.dumps(find(given.name).describe(), indent=2))
        return 0
    if given.measure and given.name in NAMES:
        return _measure(given.name, given.measure)
    text = (
        ""
        if given.describe or given.measure
        else sys.stdin.buffer.read().decode(errors="surrogateescape")
    )
    answered = answer(given.name, text)
    print(answered)
    return 0 if json.loads(answered)["ok"] else 2


def _measure(name: str, file: Path) -> int:
    """Print what a calculator reaches on a file of labelled cases, one JSON object a line."""
    module = find(name).measured_by
    if not module:
        print(f"{name} is not measured: there are no labelled cases for it.", file=sys.stderr)
        return 2
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
        print(import_module(module).report(lines))
    except (OSError, ValueError, KeyError) as error:
        print(f"{file}: cannot be measured: {error!r}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())

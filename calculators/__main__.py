"""The command line: lists the calculators, or answers a JSON object on standard input."""

import argparse
import json
import sys

from calculators import NAMES, find
from calculators.door import answer


def main() -> int:
    """Run the command line; 0 for an answer, 2 for a problem."""
    parser = argparse.ArgumentParser(prog="python -m calculators", description=__doc__)
    parser.add_argument("name", nargs="?", help="the calculator; without it they are listed")
    parser.add_argument("--describe", action="store_true", help="print what is declared about it")
    given = parser.parse_args()
    if given.name is None and given.describe:
        parser.error(f"name the calculator as well; there are {', '.join(NAMES)}")
    if given.name is None:
        for name in NAMES:
            print(f"{name:20} {find(name).summary}")
        return 0
    if given.describe and given.name in NAMES:
        print(json.dumps(find(given.name).describe(), indent=2))
        return 0
    text = "" if given.describe else sys.stdin.buffer.read().decode(errors="surrogateescape")
    answered = answer(given.name, text)
    print(answered)
    return 0 if json.loads(answered)["ok"] else 2


if __name__ == "__main__":
    sys.exit(main())

"""The command line: lists the calculators, or answers a JSON object on standard input."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from calculators import NAMES, READERS, find, find_reader
from calculators.door import answer
from calculators.files import File


def main() -> int:
    """Run the command line; 0 for an answer, 2 for a problem."""
    parser = argparse.ArgumentParser(prog="python -m calculators", description=__doc__)
    parser.add_argument("name", nargs="?", help="the calculator; without it they are listed")
    parser.add_argument("files", nargs="*", metavar="file", help="what it reads, if it reads any")
    parser.add_argument("--describe", action="store_true", help="print what is declared about it")
    given = parser.parse_args()
    if given.name is None and given.describe:
        parser.error(f"name the calculator as well; there are {', '.join([*NAMES, *READERS])}")
    if given.name is None:
        summaries = {name: find(name).summary for name in NAMES}
        summaries |= {name: find_reader(name).summary for name in READERS}
        for name, summary in summaries.items():
            print(f"{name:20} {summary}")
        return 0
    if given.describe and given.name in [*NAMES, *READERS]:
        described = find(given.name) if given.name in NAMES else find_reader(given.name)
        print(json.dumps(described.describe(), indent=2))
        return 0
    text = "" if given.describe else _input(given.name in READERS)
    answered = answer(given.name, text, [_file(path) for path in given.files])
    print(answered)
    return 0 if json.loads(answered)["ok"] else 2


def _input(settings: bool) -> str:
    """Return what stands on standard input; settings may be left out, and so may their day."""
    if settings and sys.stdin.isatty():
        text = ""
    else:
        text = sys.stdin.buffer.read().decode(errors="surrogateescape")
    if not settings:
        return text
    try:
        given = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return text
    if isinstance(given, dict) and given.get("today") is None:
        return json.dumps(given | {"today": date.today().isoformat()})
    return text


def _file(path: str) -> File:
    """Return a file of a path; one that is not there says so when it is read."""
    place = Path(path)
    return File(place.name, place.stat().st_size if place.is_file() else 0, place.read_bytes)


if __name__ == "__main__":
    sys.exit(main())

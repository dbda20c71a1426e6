"""``python -m measuring FILE`` measures the note checker on labelled notes, one object a line."""

import sys
from pathlib import Path

from measuring.note_check import report


def main() -> int:
    """Print what the checker reaches on the notes; 2 with a sentence where that cannot be told."""
    if len(sys.argv) != 2:
        print("usage: python -m measuring FILE", file=sys.stderr)
        return 2
    file = Path(sys.argv[1])
    try:
        print(report(file.read_text(encoding="utf-8").splitlines()))
    except (OSError, ValueError, KeyError) as error:
        print(f"{file}: cannot be measured: {error!r}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())

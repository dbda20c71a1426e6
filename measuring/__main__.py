"""The note checker measured on labelled notes, and taught by them.

``python -m measuring FILE`` measures it as it stands on notes, one JSON object a line.
``python -m measuring train`` writes what it learns from the notes here, and how it judges those
that it did not learn from.
"""

import json
import sys
from pathlib import Path

from measuring.labelled import FIGURES, all_cases
from measuring.note_check import report

WEIGHTS = Path(__file__).parent.parent / "calculators/note/checking/weights.py"


def main() -> int:
    """Do what is asked; 2 with a sentence where that cannot be done."""
    if len(sys.argv) != 2:
        print("usage: python -m measuring FILE | train", file=sys.stderr)
        return 2
    if sys.argv[1] == "train":
        train()
        return 0
    file = Path(sys.argv[1])
    try:
        print(report(file.read_text(encoding="utf-8").splitlines()))
    except (OSError, ValueError, KeyError) as error:
        print(f"{file}: cannot be measured: {error!r}", file=sys.stderr)
        return 2
    return 0


def train() -> None:
    """Write the weights and the figures, in a minute or two."""
    # Here, so that whoever only measures needs no machine learning.
    from measuring.cross_validation import cross_validated, figures
    from measuring.training import Notes, module

    notes = Notes(all_cases())
    WEIGHTS.write_text(module(notes), encoding="utf-8")
    told = json.dumps(figures(cross_validated(notes)), indent=1, ensure_ascii=False)
    FIGURES.write_text(f"{told}\n", encoding="utf-8")
    print(f"written: {WEIGHTS.name}, {FIGURES.name}")


if __name__ == "__main__":
    sys.exit(main())

"""Mutation testing: small changes to the code, thousands of them, each of which a test must notice.

`python -m scripts.mutants` has mutmut make and try them, from a clean start, and prints for each
package how many were noticed. It fails where that is below the floor that `pyproject.toml` states.
What it is given is passed on, as in `python -m scripts.mutants --max-children 1`.
"""

import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
MUTMUT = Path(sys.executable).with_name("mutmut")

NOTICED = ("killed", "timeout")
"""A mutant that never ends is noticed as well: no test would pass."""


def main(arguments: list[str]) -> int:
    """Try all mutants and print the outcome; 0 if each package reaches its floor, else 1."""
    floors = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["mutants"]["floors"]
    shutil.rmtree(ROOT / "mutants", ignore_errors=True)
    subprocess.run([MUTMUT, "run", *arguments], cwd=ROOT, check=True)
    listed = subprocess.run(
        [MUTMUT, "results", "--all", "true"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    lines, passed = report(listed.stdout.splitlines(), floors)
    print("", *lines, sep="\n")
    return 0 if passed else 1


def report(listed: Iterable[str], floors: Mapping[str, float]) -> tuple[list[str], bool]:
    """Return what to print of mutmut's results, and whether every package reaches its floor.

    Each result is a line such as `    calculators.frames.text.x_phrase__mutmut_3: killed`.
    """
    outcomes = dict(line.strip().rsplit(": ", 1) for line in listed if line.strip())
    lines = [f"  {name}: {how}" for name, how in outcomes.items() if how not in NOTICED]
    passed = True
    for package, floor in floors.items():
        counts = Counter(how for name, how in outcomes.items() if name.startswith(package + "."))
        noticed = sum(counts[how] for how in NOTICED)
        score = 100 * noticed / counts.total() if counts else 0
        passed = passed and score >= floor
        kinds = ", ".join(f"{count} {how}" for how, count in counts.most_common())
        noted = f"{score:.1f} % of {counts.total()} noticed, the floor is {floor} %"
        lines.append(f"{package}: {noted} ({kinds})")
    return lines, passed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

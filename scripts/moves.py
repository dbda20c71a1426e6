"""Moves every weight, band, half-life and count of days by one, up and down, one at a time.

    python -m scripts.moves

A weight is a matter of one file: each move either leaves the tests green or breaks a declared
property, which the test then names together with the way out (tests/support/properties.py). Any
other failure is a fault of the tests, and ends this with status 1. The sources stay as they are:
every move is made in a copy. It takes about half an hour.
"""

import argparse
import ast
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

from calculators.connection_score.verdicts import Verdict
from calculators.platform_limits import Limit
from calculators.questions import AnyOf, Choice, WholeNumber
from hooks.project import ROOT
from tests.support.properties import BROKEN

SOURCES = (
    "calculators/connection_score/about_them.py",
    "calculators/connection_score/about_request.py",
    "calculators/connection_score/verdicts.py",
    "calculators/connection_score/boundaries.py",
    "calculators/platform_limits.py",
)
"""The files that a coach changes a number in."""

MOVED = {Choice: {"points", "half_life"}, Verdict: {"lowest"}, Limit: {"value"}}
COUNTED = {AnyOf.__name__, WholeNumber.__name__}
"""Questions whose points go by how many, from a list."""

TESTS = (
    "tests/calculators/connection_score",
    "tests/calculators/test_platform_limits.py",
    "tests/hooks/content",
    "tests/measuring/test_sensitivity.py",
)
"""The tests that read weights, without those that hold whatever the weights are, and are slow."""

SET = {"EXAMPLES": "2", "PYTHONDONTWRITEBYTECODE": ""}
"""Few examples for Hypothesis, which tries what no weight could break; and compiled tests kept."""

SELECTED = "not slow and not any_weights"
COPIED = "benchmarks calculators docs hooks measuring overrides scripts tests".split()


@dataclass(frozen=True)
class Move:
    """A number at a place of a file, and by how much it is moved."""

    file: str
    line: int
    start: int
    end: int
    name: str
    number: int
    by: int

    def __str__(self) -> str:
        return f"{self.name}: {self.number} → {self.number + self.by}"

    def apply(self, root: Path) -> None:
        """Write the moved number into a copy of the sources."""
        path = root / self.file
        lines = written(self.file).splitlines(keepends=True)
        text = lines[self.line - 1].encode()
        moved = str(self.number + self.by).encode()
        lines[self.line - 1] = (text[: self.start] + moved + text[self.end :]).decode()
        path.write_text("".join(lines), encoding="utf-8")
        shutil.rmtree(path.parent / "__pycache__", ignore_errors=True)

    def undo(self, root: Path) -> None:
        """Put the file of the copy back as it was."""
        (root / self.file).write_text(written(self.file), encoding="utf-8")


@dataclass(frozen=True)
class Outcome:
    """What the tests say to a move: the declared properties that it breaks, and anything else."""

    move: Move
    broken: tuple[str, ...]
    faults: tuple[str, ...]


@cache
def written(file: str) -> str:
    """Return a source as it stands when the script begins."""
    return (ROOT / file).read_text(encoding="utf-8")


def moves() -> list[Move]:
    """Return every move, in the order of the files."""
    found = [place for file in SOURCES for place in _places(file)]
    return [Move(*place, by) for place in found for by in (1, -1)]


def _places(file: str) -> Iterator[tuple[str, int, int, int, str, int]]:
    """Yield the numbers of a file that may be moved: where each is, its name and itself."""
    tree = ast.parse(written(file))
    for statement in tree.body:
        if not isinstance(statement, ast.Assign) or not isinstance(statement.targets[0], ast.Name):
            continue
        name = statement.targets[0].id
        if file.endswith("boundaries.py") and _number(statement.value) is not None:
            yield _place(file, name, statement.value)
        for call in ast.walk(statement.value):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                yield from _in_call(file, name, call.func.id, call)


def _in_call(
    file: str, name: str, kind: str, call: ast.Call
) -> Iterator[tuple[str, int, int, int, str, int]]:
    given: dict[str, ast.expr] = {word.arg: word.value for word in call.keywords if word.arg}
    if kind in COUNTED and isinstance(listed := given.get("points"), ast.Tuple):
        for count, element in enumerate(listed.elts):
            yield _place(file, f"{name}, points of {count}", element)
    for declared, moved in MOVED.items():
        if declared.__name__ == kind:
            names = [field.name for field in fields(declared)]
            given |= dict(zip(names, call.args, strict=False))
            if declared is Limit and ast.literal_eval(given["unit"]) != "days":
                continue
            id_ = "" if declared is Limit else f" {ast.unparse(call.args[0])}"
            for field in names:
                if field in moved and field in given:
                    yield _place(file, f"{name}{id_}, {field}", given[field])


def _number(node: ast.expr) -> int | None:
    try:
        value = ast.literal_eval(node)
    except ValueError:
        return None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _place(file: str, name: str, node: ast.expr) -> tuple[str, int, int, int, str, int]:
    number = _number(node)
    if number is None or node.end_col_offset is None:
        raise ValueError(f"{file}:{node.lineno}: {name} is no number: {ast.unparse(node)}")
    return file, node.lineno, node.col_offset, node.end_col_offset, name, number


def tried(move: Move | None, root: Path) -> Outcome:
    """Make a move in a copy, run the tests there, and take it back."""
    report = root / "report.xml"
    report.unlink(missing_ok=True)
    if move:
        move.apply(root)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", SELECTED]
    done = subprocess.run(
        [*command, f"--junit-xml={report}", *TESTS],
        cwd=root,
        env=os.environ | SET | {"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    if move:
        move.undo(root)
    if not report.exists():
        return Outcome(move or NONE, (), (f"the tests did not run: {done.stdout[-300:]}",))
    broken, faults = [], []
    for case in ElementTree.parse(report).iter("testcase"):
        for failure in (*case.iter("failure"), *case.iter("error")):
            said = failure.get("message", "")
            if BROKEN in said:
                broken.append(said.removeprefix("Failed: "))
            else:
                faults.append(f"{case.get('name')}: {said[:200]}")
    return Outcome(move or NONE, tuple(dict.fromkeys(broken)), tuple(faults))


NONE = Move("", 0, 0, 0, "nothing moved", 0, 0)


def table(outcomes: list[Outcome]) -> str:
    """Return what came of the moves, as text: counts, then properties, then faults."""
    green = [one for one in outcomes if not one.broken and not one.faults]
    declared = [one for one in outcomes if one.broken and not one.faults]
    faulty = [one for one in outcomes if one.faults]
    lines = [
        f"{len(outcomes)} moves: {len(green)} stayed green, {len(declared)} broke a declared "
        f"property, {len(faulty)} failed otherwise",
        "",
    ]
    kinds: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for one in outcomes:
        for kind in {said.splitlines()[0] for said in one.broken}:
            kinds[kind] += 1
            shown.setdefault(kind, str(one.move))
    lines += [
        f"{count:4}  {kind.removeprefix(f'{BROKEN}: ')}  (as in {shown[kind]})"
        for kind, count in kinds.most_common()
    ]
    for one in faulty:
        lines += ["", f"{one.move}", *(f"      {fault}" for fault in one.faults)]
    return "\n".join(lines)


def main() -> int:
    """Try the moves, print what came of each, then the table; 1 if any failed otherwise."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", default="", help="moves whose name holds this")
    parser.add_argument("--processes", type=int, default=os.process_cpu_count() or 1)
    given = parser.parse_args()
    chosen = [move for move in moves() if given.only in str(move)]
    with TemporaryDirectory() as folder:
        copies: SimpleQueue[Path] = SimpleQueue()
        for number in range(given.processes):
            copies.put(copy(Path(folder) / str(number)))

        def run(move: Move | None) -> Outcome:
            root = copies.get()
            try:
                return tried(move, root)
            finally:
                copies.put(root)

        if faults := run(None).faults:
            print("The tests fail as it is:", *faults, sep="\n      ")
            return 1
        outcomes = []
        with ThreadPoolExecutor(given.processes) as pool:
            for outcome in pool.map(run, chosen):
                outcomes.append(outcome)
                came = "fails" if outcome.faults else "property" if outcome.broken else "green"
                print(f"{came:8}  {outcome.move}", *outcome.faults, sep="\n      ", flush=True)
    print("", table(outcomes), sep="\n")
    return int(any(one.faults for one in outcomes))


def copy(root: Path) -> Path:
    """Copy what the tests need."""
    ignored = shutil.ignore_patterns("__pycache__", "node_modules")
    for name in COPIED:
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    for name in ("pyproject.toml", "mkdocs.yml", "README.md"):
        shutil.copyfile(ROOT / name, root / name)
    return root


if __name__ == "__main__":
    sys.exit(main())

"""Pyodide's runtime for the page: as npm installed it, less what never runs here.

Exports and functions that only packages written in C would use are dropped, from the wasm and from
its glue. The rest of the wasm is split by a profile: functions that ran stay. Those that ran in a
further calculator only go to a warm file and the others to a cold one, each fetched when the first
of them is called. All hold for one build of Pyodide, whose digest the profile carries.
"""

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hooks.bundle import node, pyodide
from hooks.bundle.archive import Files
from hooks.project import ROOT, BundleError

COLD = ("pyodide.warm.wasm", "pyodide.cold.wasm")
"""The files that a page fetches only when it needs them, in this order."""

PROFILE = Path(__file__).with_name("hot_functions.json")
"""The functions of the wasm that ran; made by ``python -m scripts.profile``."""

JOINT = ROOT / "docs" / "assets" / "calculator" / "python" / "cold.js"
"""What joins the cold part to the rest, in the page and in Node."""

SCRIPT = node.SCRIPTS / "split.mjs"
CODE = (
    SCRIPT,
    JOINT,
    *(SCRIPT.with_name(name) for name in ("glue.mjs", "function_tables.mjs", "wasm.mjs")),
    PROFILE,
)
"""What the split runtime is made with."""


def split() -> Files:
    """Return the runtime in a hot part and two others; ``BundleError`` for another Pyodide."""
    if _profile()["of"] != _build():
        raise BundleError(
            f"Pyodide {pyodide.version()} is not the build that {PROFILE.name} was made for: make "
            f"it again with `python -m scripts.profile` and run the tests, or build with "
            f"PYODIDE=plain, which leaves Pyodide as it is."
        )
    return _made(split=True)


def marked() -> Files:
    """Return the runtime in one part, whose functions tell when they run."""
    return _made(split=False)


def write_profile(hot: Iterable[int], warm: Iterable[int] = ()) -> None:
    """Add the functions that ran to the profile, as first and last of each row of them.

    ``warm`` are those that ran in further calculators. What an earlier run saw of the same build
    stays: some functions run by chance.
    """
    same = _profile()["of"] == _build()
    hots = {*hot, *(profiled("hot") if same else ())}
    warms = {*warm, *(profiled("warm") if same else ())} - hots
    profile = {"of": _build(), "hot": _rows(hots), "warm": _rows(warms)}
    text = json.dumps(profile, separators=(",", ":"))
    text = text.replace(":[[", ":[\n[").replace("]],", "]\n],").replace("]]}", "]\n]}")
    PROFILE.write_text(f"{text}\n", encoding="utf-8")


def profiled(part: str) -> set[int]:
    """Return the functions that the profile has in a part of the wasm, ``hot`` or ``warm``."""
    rows = _profile().get(part, [])
    return {number for first, last in rows for number in range(first, last + 1)}


def _rows(numbers: Iterable[int]) -> list[list[int]]:
    rows: list[list[int]] = []
    for number in sorted(numbers):
        if rows and rows[-1][1] == number - 1:
            rows[-1][1] = number
        else:
            rows.append([number, number])
    return rows


def _profile() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(PROFILE.read_text(encoding="utf-8"))
    return found


def _made(*, split: bool) -> Files:
    with TemporaryDirectory() as out:
        order: dict[str, object] = {"home": f"{pyodide.HOME}/", "out": f"{out}/"}
        if split:
            order |= {part: [*map(str, sorted(profiled(part)))] for part in ("hot", "warm")}
        node.node(SCRIPT, order, "Pyodide's wasm could not be split")
        changed = {path.name: path.read_bytes() for path in Path(out).iterdir()}
    return pyodide.shipped() | changed


def _build() -> str:
    """Return the digest of the files that the profile speaks of."""
    return sha256(b"".join(pyodide.shipped().values())).hexdigest()

"""Pyodide's runtime for the page: as npm installed it, less what never runs here.

Exports and functions that only packages written in C would use are dropped, from the wasm and from
its glue. The rest of the wasm is split by a profile: functions that ran stay, the others go to a
cold file, which is fetched when the first of them is called. Both hold for one build of Pyodide,
whose digest the profile carries.
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

COLD = "pyodide.cold.wasm"
"""The file that a page fetches only when it needs it."""

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
    """Return the runtime in a hot and a cold part; ``BundleError`` for another Pyodide."""
    profile = _profile()
    if profile["of"] != _build():
        raise BundleError(
            f"Pyodide {pyodide.version()} is not the build that {PROFILE.name} was made for: make "
            f"it anew with `python -m scripts.profile` and run the tests, or build with "
            f"PYODIDE=plain, which leaves Pyodide as it is."
        )
    return _made(_hot(profile))


def marked() -> Files:
    """Return the runtime in one part, whose functions tell when they run."""
    return _made(None)


def write_profile(hot: Iterable[int]) -> None:
    """Add the functions that ran to the profile, as first and last of each row of them.

    What an earlier run saw of the same build stays: some functions run by chance.
    """
    known = _hot(_profile()) if _profile()["of"] == _build() else []
    rows: list[list[int]] = []
    for number in sorted({*hot, *known}):
        if rows and rows[-1][1] == number - 1:
            rows[-1][1] = number
        else:
            rows.append([number, number])
    text = json.dumps({"of": _build(), "hot": rows}, separators=(",", ":"))
    PROFILE.write_text(text.replace(":[[", ":[\n[").replace("]]}", "]\n]}\n"), encoding="utf-8")


def profiled() -> set[int]:
    """Return the functions that the profile has seen run."""
    return set(_hot(_profile()))


def _profile() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(PROFILE.read_text(encoding="utf-8"))
    return found


def _hot(profile: dict[str, Any]) -> list[int]:
    return [number for first, last in profile["hot"] for number in range(first, last + 1)]


def _made(hot: list[int] | None) -> Files:
    with TemporaryDirectory() as out:
        order = {
            "home": f"{pyodide.HOME}/",
            "out": f"{out}/",
            "hot": None if hot is None else [str(number) for number in hot],
        }
        node.node(SCRIPT, order, "Pyodide's wasm could not be split")
        changed = {path.name: path.read_bytes() for path in Path(out).iterdir()}
    return pyodide.shipped() | changed


def _build() -> str:
    """Return the digest of the files that the profile speaks of."""
    return sha256(b"".join(pyodide.shipped().values())).hexdigest()

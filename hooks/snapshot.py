"""The snapshot: Python's memory when it has started, imported the calculators and answered once.

A page that begins there runs none of that again. Nothing of the builder or of the time may be in
it, and nothing of chance: Python's order of hashing is the same for everybody, and no module that
draws from chance may be imported.
"""

import json
import os
from collections.abc import Collection
from pathlib import Path
from tempfile import TemporaryDirectory

from calculators import NAMES
from hooks import archive, pyodide
from hooks.archive import Files
from hooks.pyodide import BundleError

SCRIPT = Path(__file__).with_suffix(".mjs")
SHARED = pyodide.ROOT / "docs" / "assets" / "calculator"
"""Scripts of the page, two of which the build runs as well."""

CODE = (
    Path(__file__),
    SCRIPT,
    SCRIPT.with_name("boot.mjs"),
    SHARED / "cold.js",
    SHARED / "memory.js",
)
"""What a snapshot is taken with."""

CHANCE = frozenset({"random", "secrets", "uuid", "tempfile"})
"""Modules that would draw the same for every reader."""

ENVIRONMENT = {"PYTHONHASHSEED": "0", "LANG": "C.UTF-8"}

LENGTH = 20 * 2**20 + 144
"""Bytes of a snapshot as Pyodide takes it: the memory that it begins with, after a header."""

_PREPARE = """
import gc, importlib
for name in {modules}:
    importlib.import_module(name)
door = importlib.import_module("calculators.door")
for name in {calculators}:
    door.answer(name, "{{}}")
gc.collect()
"""


def taken(modules: Files, runtime: Files) -> bytes:
    """Return the snapshot of a runtime that has imported all of these compiled modules.

    Empty memory at its end is left out: fill up with zeros to ``LENGTH``.
    """
    names = sorted(map(archive.module, modules))
    check(names)
    prepare = _PREPARE.format(modules=names, calculators=list(NAMES))
    with TemporaryDirectory() as directory:
        home = pyodide.laid_out(Path(directory), runtime, archive.packed(modules))
        out = Path(directory) / "snapshot"
        order = home | {
            "env": ENVIRONMENT,
            "script": f"exec({json.dumps(prepare)}, {{}})",
            "out": str(out),
            "length": LENGTH,
        }
        pyodide.node(SCRIPT, order, "No snapshot could be taken", {**os.environ, "TZ": "UTC"})
        return out.read_bytes()


def check(modules: Collection[str]) -> None:
    """Raise ``BundleError`` if a module that draws from chance is among those of a snapshot."""
    for name in sorted(CHANCE.intersection(modules)):
        raise BundleError(
            f"{name} would draw the same for every reader from a snapshot: do without it, or build "
            f"with PYODIDE=plain."
        )

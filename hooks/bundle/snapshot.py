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

from hooks.bundle import archive, node, split
from hooks.bundle.archive import Files
from hooks.bundle.contents import FIRST
from hooks.project import BundleError

SCRIPT = node.SCRIPTS / "snapshot.mjs"
CODE = (Path(__file__), SCRIPT, SCRIPT.with_name("boot.mjs"), split.JOINT)
"""What a snapshot is taken with."""

CHANCE = frozenset({"random", "secrets", "uuid", "tempfile"})
"""Modules that would draw the same for every reader."""

ENVIRONMENT = {"PYTHONHASHSEED": "0", "LANG": "C.UTF-8"}

LENGTH = 20 * 2**20 + 144
"""Bytes of a snapshot as Pyodide takes it: as many as the memory has, and a header."""

_PREPARE = """
import gc, importlib
for name in {modules}:
    importlib.import_module(name)
door = importlib.import_module("calculators.door")
for name in {calculators}:
    door.answer(name, "{{}}")
gc.collect()
# What is here stays: no later collection has to look at it again.
gc.freeze()
"""


def taken(modules: Files, interpreter: Files) -> bytes:
    """Return the snapshot of a runtime that has imported all of these compiled modules.

    It holds what a start without it would not have in memory, in rows, behind Pyodide's header:
    fill up with zeros to ``LENGTH``, which tells Pyodide how much memory to begin with.
    """
    names = sorted(map(archive.module, modules))
    check(names)
    prepare = _PREPARE.format(modules=names, calculators=list(FIRST))
    with TemporaryDirectory() as directory:
        home = node.laid_out(Path(directory), interpreter, archive.packed(modules))
        out = Path(directory) / "snapshot"
        order = home | {
            "env": ENVIRONMENT,
            "script": f"exec({json.dumps(prepare)}, {{}})",
            "out": str(out),
            "length": LENGTH,
        }
        node.node(SCRIPT, order, "No snapshot could be taken", {**os.environ, "TZ": "UTC"})
        return out.read_bytes()


def check(modules: Collection[str]) -> None:
    """Raise ``BundleError`` if a module that draws from chance is among those of a snapshot."""
    for name in sorted(CHANCE.intersection(modules)):
        raise BundleError(
            f"{name} would draw the same for every reader from a snapshot: do without it, or build "
            f"with PYODIDE=plain."
        )

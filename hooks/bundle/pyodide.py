"""Pyodide as npm installed it: its files, its Python, its version.

Everything here is read from ``node_modules``: the version stands in ``package.json`` only.
"""

import json
import sys
from typing import Any

from hooks.project import ROOT, BundleError

HOME = ROOT / "node_modules" / "pyodide"
LIBRARY = HOME / "python_stdlib.zip"
RUNTIME = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
"""The files that the page needs as they are; the library is cut and compiled, the rest left."""


def shipped() -> dict[str, bytes]:
    """Return the files of the runtime by their names, as they are."""
    _installed()
    return {name: (HOME / name).read_bytes() for name in RUNTIME}


def lock() -> dict[str, Any]:
    """Return the lock that loads no package: Pyodide's own facts and an empty list."""
    _installed()
    text = (HOME / "pyodide-lock.json").read_text(encoding="utf-8")
    return {"info": json.loads(text)["info"], "packages": {}}


def version() -> str:
    """Return Pyodide's version; ``BundleError`` if the build's Python is not the same as its."""
    _installed()
    pyodide = str(json.loads((HOME / "package.json").read_text(encoding="utf-8"))["version"])
    theirs = ".".join(lock()["info"]["python"].split(".")[:2])
    ours = f"{sys.version_info.major}.{sys.version_info.minor}"
    # Bytecode of another minor version fails in the page with "bad magic number".
    if theirs != ours:
        raise BundleError(
            f"Pyodide {pyodide} runs Python {theirs} and this build runs Python {ours}: "
            f"build with python{theirs}."
        )
    return pyodide


def _installed() -> None:
    if not LIBRARY.is_file():
        raise BundleError(f"Pyodide is not in {HOME}: run `npm ci`.")

"""Pyodide as npm installed it: its files, its Python, and a run of it in Node.

Everything here is read from ``node_modules``: the version stands in ``package.json`` only.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parent.parent
HOME = ROOT / "node_modules" / "pyodide"
LIBRARY = HOME / "python_stdlib.zip"
RUNTIME = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
"""The files that the page needs as they are; the library is cut and compiled, the rest left."""

SCRIPT = Path(__file__).with_suffix(".mjs")


class BundleError(Exception):
    """Why the bundle cannot be made, in one sentence that names the way out."""


@dataclass(frozen=True)
class Run:
    """What came of one run: the answers, and where each module that it loaded came from.

    ``missing`` maps the modules that could not be imported to the reason.
    """

    answers: list[str]
    modules: dict[str, str]
    builtin: list[str]
    missing: dict[str, str]


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


def run(
    archive: bytes,
    cases: Iterable[Mapping[str, str]] = (),
    imports: Iterable[str] = (),
) -> Run:
    """Boot Pyodide in one Node process on an archive, import modules, answer cases.

    A case has a calculator's ``name`` and its input as ``text``.
    """
    _installed()
    node = shutil.which("node")
    if node is None:
        raise BundleError("Node is not installed: install Node 20 or later.")
    with TemporaryDirectory() as directory:
        path = Path(directory) / "python.zip"
        path.write_bytes(archive)
        order = {
            "home": f"{HOME}/",
            "archive": str(path),
            "lock": lock(),
            "imports": list(imports),
            "cases": list(cases),
        }
        done = subprocess.run(
            [node, str(SCRIPT)],
            input=json.dumps(order),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise BundleError(f"Pyodide did not run in Node on the archive: {last}")
    return Run(**json.loads(done.stdout.splitlines()[-1]))


def _installed() -> None:
    if not LIBRARY.is_file():
        raise BundleError(f"Pyodide is not in {HOME}: run `npm ci`.")

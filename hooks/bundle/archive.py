"""A compiled archive: Python modules as bytecode in one zip, the same bytes at every build.

Pyodide compiles what it gets as source in the reader's browser, which is half of its start;
``pyodide py-compile`` does it here once. It writes the time into the archive and compiles at
the level of its own interpreter, so it is run apart, with both set, and its output repacked.
"""

import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from hooks.project import BundleError

type Files = dict[str, bytes]

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every entry: the earliest that a zip can hold."""


def compiled(sources: Mapping[str, bytes], *, strip: bool = False) -> Files:
    """Compile sources, by their paths in the archive, with ``pyodide py-compile``.

    ``strip`` leaves out docstrings and assertions, as ``python -OO`` does.
    """
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "0",
        # Errors name their line, not the columns in it, which take a quarter of the bytecode.
        "PYTHONNODEBUGRANGES": "1",
        # Has py-compile name a source by its hash in place of its time.
        "SOURCE_DATE_EPOCH": "315532800",
    }
    with TemporaryDirectory() as directory:
        path = Path(directory) / "sources.zip"
        path.write_bytes(packed(sources))
        done = subprocess.run(
            [
                sys.executable,
                *(["-OO"] if strip else []),
                *("-m", "pyodide_cli", "py-compile", "--silent", "--no-keep"),
                *("--compression-level", "0", path.name),
            ],
            cwd=directory,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no message"])[-1]
            raise BundleError(f"pyodide py-compile failed: {last}")
        files = unpacked(path.read_bytes())
    return {name: code for name, code in files.items() if name.endswith(".pyc")}


def packed(files: Mapping[str, bytes]) -> bytes:
    """Pack files into a zip without compressing them: in order of name, all of one date."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, EPOCH), files[name])
    return buffer.getvalue()


def unpacked(archive: bytes) -> Files:
    """Return the files of a zip by their names, directories left out."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist() if not name.endswith("/")}


def module(path: str) -> str:
    """Return the name of the module at a path in an archive: ``a/b.pyc`` is ``a.b``."""
    return path.rpartition(".")[0].removesuffix("/__init__").replace("/", ".")

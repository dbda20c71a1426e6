"""The sides: this site, and the same calculator on other runtimes, each in a folder of its own.

Their pages are equal but for the runtime, and small: only this site brings a guide along.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal
from zipfile import ZIP_DEFLATED, ZipFile

from benchmarks.answers import NAME, SCRIPTED
from benchmarks.points import points
from calculators.connection_score.definition import QUESTIONS
from hooks.blocks.render import environment
from hooks.bundle import pyodide
from hooks.project import ROOT

HERE = Path(__file__).with_name("pages")
PACKAGES = Path(__file__).with_name("node_modules")
"""What ``scripts/setup bench`` installs."""

PYSCRIPT = PACKAGES / "@pyscript" / "core"
MICROPYTHON = PACKAGES / "@micropython" / "micropython-webassembly-pyscript"


@dataclass(frozen=True)
class Side:
    """One way to run the calculator in a page.

    ``page`` is where its calculator stands. ``compares`` says which of its answers must be the
    same as CPython's: all of it, or score and verdict.
    """

    name: str
    title: str
    page: str
    compares: Literal["all", "verdict"]
    build: Callable[[Path], None]


def site(folder: Path) -> None:
    """Build this site, as anyone would."""
    mkdocs(ROOT / "mkdocs.yml", folder)


def mkdocs(config: Path, folder: Path) -> None:
    """Build a site by MkDocs; ``RuntimeError`` with what it said if it fails."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config)]
    done = subprocess.run(
        [*command, "--site-dir", str(folder)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def on_pyodide(folder: Path) -> None:
    """Build Pyodide's: as npm has it, in a worker, library and calculator as source."""
    _page(folder, "pyodide")
    shutil.copytree(pyodide.HOME, folder / "pyodide", ignore=_NOT_SERVED)
    (folder / "calculators.zip").write_bytes(sources())


def on_pyscript(folder: Path) -> None:
    """Build PyScript's: on the same Pyodide, in a worker, all of it self-hosted."""
    on_pyodide(folder)
    (folder / "worker.js").unlink()
    _page(folder, "pyscript")
    shutil.copytree(PYSCRIPT / "dist", folder / "pyscript", ignore=_NOT_SERVED)


def on_micropython(folder: Path) -> None:
    """Build MicroPython's, by PyScript, in a worker: the points alone, rewritten."""
    _page(folder, "pyscript")
    _page(folder, "micropython")
    shutil.copytree(PYSCRIPT / "dist", folder / "pyscript", ignore=_NOT_SERVED)
    shutil.copytree(MICROPYTHON, folder / "micropython", ignore=_NOT_SERVED)
    (folder / "points.json").write_text(json.dumps(points()), encoding="utf-8")


def in_javascript(folder: Path) -> None:
    """Build the floor: the points alone, in JavaScript written by hand."""
    _page(folder, "javascript")
    (folder / "points.json").write_text(json.dumps(points()), encoding="utf-8")


_NOT_SERVED = shutil.ignore_patterns("*.map", "*.d.ts", "*.md", "node_modules")

SIDES = (
    Side("site", "This site", "calculators/should-i-connect/", "all", site),
    Side("pyodide", "Pyodide as shipped", "", "all", on_pyodide),
    Side("pyscript", "PyScript, same Pyodide", "", "all", on_pyscript),
    Side("micropython", "MicroPython, points only", "", "verdict", on_micropython),
    Side("javascript", "JavaScript, points only", "", "verdict", in_javascript),
)


def _page(folder: Path, name: str) -> None:
    """Write the page that all sides share, with the files of this one."""
    shutil.copytree(HERE / name, folder, dirs_exist_ok=True)
    shutil.copy(HERE / "page.js", folder)
    head = folder / "head.html"
    context = {"questions": QUESTIONS, "head": head.read_text() if head.exists() else ""}
    head.unlink(missing_ok=True)
    page = environment(HERE).get_template("page.html.jinja").render(context)
    (folder / "index.html").write_text(page, encoding="utf-8")
    (folder / "404.html").write_text("<!doctype html><title>Not here</title>", encoding="utf-8")


_RUN = """
import sys
from calculators.door import answer
answer(*sys.argv[1:])
print(*(module.__file__ for name, module in sys.modules.items() if name.startswith("calculators")))
"""


def sources() -> bytes:
    """Return an archive of the modules that the scripted answer runs, as they are written."""
    done = subprocess.run(
        [sys.executable, "-c", _RUN, NAME, json.dumps(SCRIPTED)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for file in map(Path, done.stdout.split()):
            archive.write(file, file.relative_to(ROOT))
    return content.getvalue()

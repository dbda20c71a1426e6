"""Node, which runs Pyodide as a page would, and the scripts that change its files."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hooks.bundle.pyodide import HOME, lock, shipped
from hooks.project import BundleError

SCRIPTS = Path(__file__).with_name("js")
"""The scripts that Node runs."""


@dataclass(frozen=True)
class Run:
    """What came of one run: the answers, and where each module that it loaded came from.

    ``missing`` maps the modules that could not be imported to the reason; ``results`` are what
    scripts came to, as text. Of the imports and cases alone, ``cooled`` says how many other
    parts of the wasm were loaded, and ``ran`` which functions ran in a wasm that was made to tell.
    """

    answers: list[str]
    results: list[str]
    modules: dict[str, str]
    builtin: list[str]
    missing: dict[str, str]
    cooled: int
    ran: list[int]


def run(
    archive: bytes,
    cases: Iterable[Mapping[str, str]] = (),
    imports: Iterable[str] = (),
    scripts: Iterable[str] = (),
    *,
    runtime: Mapping[str, bytes] | None = None,
    memory: bytes = b"",
    archives: Mapping[str, bytes] | None = None,
    further: Mapping[str, Sequence[str]] | None = None,
    marked: bool = False,
    env: Mapping[str, str] | None = None,
) -> Run:
    """Boot Pyodide in one Node process on an archive, import modules, answer cases, run scripts.

    A case has a calculator's ``name`` and its input as ``text``. ``runtime`` is another than the
    one that npm installed, ``memory`` the snapshot to begin with, if any. ``archives`` are those of
    further packages, and ``further`` the packages that the calculators in them begin with: others
    are added as they are imported. ``marked`` says that the runtime's functions tell when they run.
    ``env`` are variables of the environment.
    """
    with TemporaryDirectory() as directory:
        order = laid_out(Path(directory), shipped() if runtime is None else runtime, archive) | {
            "imports": list(imports),
            "cases": list(cases),
            "scripts": list(scripts),
            "marked": marked,
            "env": env and dict(env),
            "memory": bool(memory) and f"{directory}/memory",
            "archives": {name: f"{directory}/{name}.zip" for name in archives or {}},
            "further": {name: list(packages) for name, packages in (further or {}).items()},
        }
        Path(directory, "memory").write_bytes(memory)
        for name, content in (archives or {}).items():
            Path(directory, f"{name}.zip").write_bytes(content)
        said = node(SCRIPTS / "run.mjs", order, "Pyodide did not run in Node on the archive")
    return Run(**json.loads(said.splitlines()[-1]))


def laid_out(home: Path, runtime: Mapping[str, bytes], archive: bytes) -> dict[str, Any]:
    """Write a runtime and its library into a folder, and return where Node finds them."""
    # Pyodide in Node imports from npm.
    (home / "node_modules").symlink_to(HOME.parent)
    for name, content in {**runtime, "python.zip": archive}.items():
        (home / name).write_bytes(content)
    return {"home": f"{home}/", "archive": str(home / "python.zip"), "lock": lock()}


def node(
    script: Path, order: object, trouble: str, environment: Mapping[str, str] | None = None
) -> str:
    """Run a script in Node that reads an order as JSON, and return what it says.

    If it fails, the ``BundleError`` begins with ``trouble``.
    """
    command = shutil.which("node")
    if command is None:
        raise BundleError("Node is not installed: install Node 20 or later.")
    done = subprocess.run(
        [command, str(script)],
        input=json.dumps(order),
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["no message"]
        # Node says where an error came from before it and after it.
        gist = next((line for line in said if "Error" in line.partition(":")[0]), said[-1])
        raise BundleError(f"{trouble}: {gist}")
    return done.stdout

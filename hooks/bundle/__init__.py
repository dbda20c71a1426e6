"""The bundle: all that a reader's browser fetches to run the calculators in Python.

Pyodide's runtime, and Python's memory after it has imported the calculators and the part of the
standard library that they run on. Their folders are named by their content, so that a browser may
keep them for ever.

``PYODIDE=plain`` in the environment leaves Pyodide's own files, its Python among them, as they are,
and has the page import from an archive of compiled modules.
"""

import gzip
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Any

import calculators
from hooks.bundle import archive, node, pyodide, snapshot, split, stdlib
from hooks.bundle.archive import Files
from hooks.bundle.imports import imports
from hooks.bundle.stdlib import Trace
from hooks.cache import CACHE, digest, kept, parts
from hooks.project import BundleError

PACKAGE = Path(calculators.__file__).parent
GZIP_LEVEL = 6
"""The level at which web servers compress as they send; the sizes below are of it."""


@dataclass(frozen=True)
class Bundle:
    """The files by their paths under the site's assets, and what the page must know of them.

    ``sizes`` are those of the files as a server compresses them. ``python`` is the snapshot or, in
    a plain build, the archive that it would be taken with: of ``modules``, by their paths in it.
    ``memory`` is the length of the snapshot as Pyodide takes it, in bytes; 0 without one. ``cold``
    is the file that is only fetched when it is needed, if there is one.
    """

    files: Files
    sizes: dict[str, int]
    runtime: str
    python: str
    modules: Files
    memory: int
    cold: str | None
    lock: dict[str, Any]

    @property
    def interpreter(self) -> Files:
        """The files of the runtime, by their names."""
        return {
            path.removeprefix(self.runtime): content
            for path, content in self.files.items()
            if path.startswith(self.runtime)
        }

    def described(self, base: str) -> dict[str, Any]:
        """Return what the page's script needs, with ``base`` before every address."""
        parts = {
            path: {"url": base + path, "bytes": len(content), "gzip": self.sizes[path]}
            for path, content in self.files.items()
        }
        return {
            "runtime": base + self.runtime,
            "python": base + self.python,
            "memory": self.memory,
            "cold": parts.pop(self.cold) if self.cold else None,
            "lock": self.lock,
            "files": list(parts.values()),
        }

    def run(
        self,
        cases: Iterable[Mapping[str, str]] = (),
        imports: Iterable[str] = (),
        scripts: Iterable[str] = (),
        env: Mapping[str, str] | None = None,
    ) -> node.Run:
        """Run in Node what a page would run: see ``node.run``."""
        content = gzip.decompress(self.files[self.python])
        library, memory = (archive.packed({}), content) if self.memory else (content, b"")
        memory = memory.ljust(self.memory, b"\0")
        given = self.interpreter
        return node.run(library, cases, imports, scripts, runtime=given, memory=memory, env=env)

    def write(self, assets: Path) -> None:
        """Write the files into a site's folder of assets."""
        for path, content in self.files.items():
            target = assets / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


def bundle(package: Path = PACKAGE, cache: Path = CACHE) -> Bundle:
    """Make the bundle of a package of calculators; ``BundleError`` if it could not run.

    ``cache`` keeps what is slow to make: compiled modules until their sources change, the trace
    until Pyodide, this build's code, the warm-up or the imports of the calculators change, the
    split runtime until Pyodide or the profile change, the snapshot until any of these do.
    """
    return bundled(modules(package, cache), _runtime(cache), cache)


def modules(package: Path = PACKAGE, cache: Path = CACHE) -> Files:
    """Return what the archive holds: the calculators and their library, compiled."""
    sources = _sources(package)
    imported = imports(sources)
    own = {} if _plain() else stdlib.stand_ins()
    compiler = [pyodide.version().encode(), MAGIC_NUMBER, *_code("archive.py"), *parts(own)]

    def whole_library() -> bytes:
        theirs = archive.unpacked(pyodide.LIBRARY.read_bytes())
        return archive.packed(archive.compiled(stdlib.stood_in(theirs, own), strip=True))

    whole = kept(cache, "library.zip", compiler, whole_library)

    def trace() -> bytes:
        cases = stdlib.warm_up(calculators.NAMES)
        found = stdlib.traced(archive.unpacked(whole), sources, imported, cases)
        return json.dumps(vars(found)).encode()

    tracer = _code(
        "imports.py", "stdlib.py", "node.py", "js/run.mjs", "js/boot.mjs", "warm_up.json"
    )
    names = sorted({name.module.encode() for name in imported if name.sure})
    shown = Trace(**json.loads(kept(cache, "trace.json", [*compiler, *tracer, *names], trace)))

    def compiled() -> bytes:
        return archive.packed(archive.compiled(sources, strip=True))

    ours = kept(cache, "calculators.zip", [*compiler, *parts(sources)], compiled)
    files = {**stdlib.cut(archive.unpacked(whole), shown.shipped), **archive.unpacked(ours)}
    stdlib.check(imported, files.keys() - {f"{path}c" for path in own}, shown.builtin)
    return files


def _plain() -> bool:
    """Return whether Pyodide's own files are to be left as they are."""
    asked = os.environ.get("PYODIDE", "")
    if asked not in ("", "plain"):
        raise BundleError(f"PYODIDE is {asked!r}: set it to plain, or do not set it.")
    return asked == "plain"


def _runtime(cache: Path) -> Files:
    if _plain():
        return pyodide.shipped()
    made_of = [*parts(pyodide.shipped()), *(path.read_bytes() for path in split.CODE)]
    made = kept(cache, "runtime.zip", made_of, lambda: archive.packed(split.split()))
    return archive.unpacked(made)


def bundled(files: Files, interpreter: Files, cache: Path = CACHE) -> Bundle:
    """Make the bundle of compiled modules and a runtime, in folders named by their content."""
    plain = _plain()

    def python() -> bytes:
        # Stored and then compressed as one: a fifth smaller than each file by itself, and nothing
        # is left for Python to unpack. Some hosts compress no such files, so it is done here.
        content = archive.packed(files) if plain else snapshot.taken(files, interpreter)
        return gzip.compress(content, mtime=0)

    code = [] if plain else [path.read_bytes() for path in snapshot.CODE]
    name = "python.zip.gz" if plain else "python.snapshot.gz"
    content = kept(cache, name, [*parts(files), *parts(interpreter), *code], python)
    home = f"pyodide-{digest(*parts(interpreter))}/"
    path = f"python-{digest(content)}/{name}"
    all_files = {home + name: file for name, file in interpreter.items()} | {path: content}
    cold = home + split.COLD if split.COLD in interpreter else None

    def sizes() -> bytes:
        sent = {name: len(gzip.compress(file, GZIP_LEVEL)) for name, file in all_files.items()}
        return json.dumps(sent | {path: len(content)}).encode()

    # Named by content, so the names alone tell whether the sizes hold.
    sent = json.loads(kept(cache, "sizes.json", map(str.encode, all_files), sizes))
    memory = 0 if plain else snapshot.LENGTH
    return Bundle(all_files, sent, home, path, files, memory, cold, pyodide.lock())


def _sources(package: Path) -> Files:
    """Return the package's modules by their paths in the archive; the command line stays out."""
    return {
        path.relative_to(package.parent).as_posix(): path.read_bytes()
        for path in sorted(package.rglob("*.py"))
        if path.name != "__main__.py"
    }


def _code(*names: str) -> list[bytes]:
    return [(Path(__file__).parent / name).read_bytes() for name in names]

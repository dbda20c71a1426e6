"""The bundle: all that a reader's browser fetches to run the calculators in Python.

Pyodide's runtime; Python's memory after it has imported the calculators that every page starts with
and the part of the standard library that they run on; and an archive of its own for each further
calculator. Their folders are named by their content, so that a browser may keep them for ever.

``PYODIDE=plain`` in the environment leaves Pyodide's own files, its Python among them, as they are,
and has the page import from an archive of compiled modules.
"""

import gzip
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from hooks.bundle import archive, node, pyodide, snapshot, split
from hooks.bundle.archive import Files
from hooks.bundle.contents import Modules, modules
from hooks.cache import CACHE, digest, kept, parts
from hooks.content.cases import PACKAGE
from hooks.project import BundleError

GZIP_LEVEL = 6
"""The level at which web servers compress as they send; the sizes below are of it."""


FURTHER = "further/"
"""The folder of the archives of further packages, in that of Python."""


@dataclass(frozen=True)
class Bundle:
    """The files by their paths under the site's assets, and what the page must know of them.

    ``sizes`` are those of the files as a server compresses them. ``python`` is the snapshot or, in
    a plain build, the archive that it would be taken with: of the first ``modules``. ``archives``
    are those of further packages, by the name of the package. ``memory`` is the
    length of the snapshot as Pyodide takes it, in bytes; 0 without one. ``cold`` are the files that
    are only fetched when they are needed, in the order in which they are.
    """

    files: Files
    sizes: dict[str, int]
    runtime: str
    python: str
    archives: dict[str, str]
    modules: Modules
    memory: int
    cold: tuple[str, ...]
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
            "cold": [parts.pop(path) for path in self.cold],
            "archives": {name: parts[path] for name, path in self.archives.items()},
            "further": {name: asdict(needs) for name, needs in self.modules.needs.items()},
            "lock": self.lock,
            "files": [one for path, one in parts.items() if path not in self.archives.values()],
        }

    def run(
        self,
        cases: Iterable[Mapping[str, str]] = (),
        imports: Iterable[str] = (),
        scripts: Iterable[str] = (),
        env: Mapping[str, str] | None = None,
        *,
        marked: bool = False,
    ) -> node.Run:
        """Run in Node what a page would run: see ``node.run``."""
        content = gzip.decompress(self.files[self.python])
        library, memory = (archive.packed({}), content) if self.memory else (content, b"")
        return node.run(
            library,
            cases,
            imports,
            scripts,
            runtime=self.interpreter,
            memory=memory.ljust(self.memory, b"\0"),
            archives={
                name: gzip.decompress(self.files[path]) for name, path in self.archives.items()
            },
            further={name: needs.first for name, needs in self.modules.needs.items()},
            marked=marked,
            env=env,
        )

    def write(self, assets: Path) -> None:
        """Write the files into a site's folder of assets."""
        for path, content in self.files.items():
            target = assets / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


def bundle(package: Path = PACKAGE, cache: Path = CACHE) -> Bundle:
    """Make the bundle of a package of calculators; ``BundleError`` if it could not run.

    ``cache`` keeps what is slow to make, until anything that it was made of changes.
    """
    return bundled(modules(package, cache, plain=_plain()), _runtime(cache), cache)


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


def bundled(made: Modules, interpreter: Files, cache: Path = CACHE) -> Bundle:
    """Make the bundle of compiled modules and a runtime, in folders named by their content."""
    plain = _plain()

    def python() -> bytes:
        content = archive.packed(made.first) if plain else snapshot.taken(made.first, interpreter)
        return _sent(content)

    code = [] if plain else [path.read_bytes() for path in snapshot.CODE]
    name = "python.zip.gz" if plain else "python.snapshot.gz"
    content = kept(cache, name, [*parts(made.first), *parts(interpreter), *code], python)
    archives = {name: _archive(files, cache) for name, files in made.further.items()}
    home = f"pyodide-{digest(*parts(interpreter))}/"
    folder = f"python-{digest(content, *parts(archives))}/"
    sent_as = {package: f"{folder}{FURTHER}{package}.zip.gz" for package in archives}
    sent = {folder + name: content} | {sent_as[one]: archives[one] for one in archives}
    all_files = {home + name: file for name, file in interpreter.items()} | sent
    cold = tuple(home + name for name in split.COLD if name in interpreter)

    def sizes() -> bytes:
        packed = {name: len(gzip.compress(file, GZIP_LEVEL)) for name, file in all_files.items()}
        return json.dumps(packed | {path: len(file) for path, file in sent.items()}).encode()

    # Named by content, so the names alone tell whether the sizes hold.
    known = json.loads(kept(cache, "sizes.json", map(str.encode, all_files), sizes))
    memory = 0 if plain else snapshot.LENGTH
    return Bundle(
        all_files, known, home, folder + name, sent_as, made, memory, cold, pyodide.lock()
    )


def _archive(files: Files, cache: Path) -> bytes:
    """Return the archive of a further package, as it is sent."""
    code = [Path(file).read_bytes() for file in (archive.__file__, __file__)]
    made_of = [*parts(files), *code]
    return kept(cache, "further.zip.gz", made_of, lambda: _sent(archive.packed(files)))


def _sent(content: bytes) -> bytes:
    # Stored and then compressed as one: a fifth smaller than each file by itself, and nothing is
    # left for Python to unpack. Some hosts compress no such files, so it is done here.
    return gzip.compress(content, mtime=0)

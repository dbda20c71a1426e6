"""The modules that a page gets: those it starts with, and those of further calculators.

Everything is found from a package of calculators: what it imports, and what its cases make it load
of the standard library.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from importlib.util import MAGIC_NUMBER
from pathlib import Path

from hooks.bundle import archive, imports, pyodide, stdlib
from hooks.bundle.archive import Files
from hooks.bundle.imports import Import
from hooks.bundle.stdlib import Trace
from hooks.cache import CACHE, kept, parts
from hooks.content.cases import PACKAGE, cases, names
from hooks.project import BundleError

FIRST = ("connection-score",)
"""The calculators that every page with one starts with; those of any other package come in an
archive of their own."""

DOOR = "calculators.door"


@dataclass(frozen=True)
class Modules:
    """Compiled modules by their paths in an archive.

    ``further`` are those of other packages of calculators, by the name of the package.
    ``packages`` are such names by the names of their calculators: the package of each, and then
    those that it may come to import as it answers.
    """

    first: Files
    further: Mapping[str, Files]
    packages: Mapping[str, tuple[str, ...]]


def modules(package: Path = PACKAGE, cache: Path = CACHE, *, plain: bool = False) -> Modules:
    """Return the compiled modules of a package of calculators and of the library they run on.

    ``plain`` has the library without our stand-ins. ``BundleError`` for an import of what the page
    cannot have, and for a calculator without cases.
    """
    return _Tracer(package, cache, plain).modules()


class _Tracer:
    """Compiles, and traces what runs, keeping both in the cache."""

    def __init__(self, package: Path, cache: Path, plain: bool) -> None:
        self.package, self.cache = package, cache
        self.names = names(package)
        self.sources = _sources(package)
        self.imported = imports.imports(self.sources)
        self.own = {} if plain else stdlib.stand_ins()
        code = _code("archive.py")
        self.compiler = [pyodide.version().encode(), MAGIC_NUMBER, *code, *parts(self.own)]
        self.library = archive.unpacked(kept(cache, "library.zip", self.compiler, self._library))
        self.compiled = archive.unpacked(
            kept(cache, "calculators.zip", [*self.compiler, *parts(self.sources)], self._compiled)
        )

    def modules(self) -> Modules:
        started = [name for name in self.names if name in FIRST]
        first = self._group(started)
        own = {
            name: module.split(".")[1] for name, module in self.names.items() if name not in FIRST
        }
        further: dict[str, Files] = {}
        packages: dict[str, tuple[str, ...]] = {}
        for package in dict.fromkeys(own.values()):
            members = [name for name in own if own[name] == package]
            # What another package has comes with that one's archive, once it is imported.
            others = {*own.values()} - {package}
            left = {path for path in self.sources if self._package(path) in others}
            whole = self._group([*started, *members], traced=members)
            kept = self._reached(members, left)
            further[package] = {
                path: code
                for path, code in whole.items()
                if path not in first and (path[:-1] in kept or path[:-1] not in self.sources)
            }
            self._reachable(package, further[package])
            needed = {self._package(path) for path in left if f"{path}c" in whole}
            packages |= dict.fromkeys(members, (package, *sorted(needed)))
        return Modules(first, further, packages)

    def _package(self, path: str) -> str:
        """Return the folder of the calculators that a module is in."""
        return path.removeprefix(f"{self.package.name}/").partition("/")[0]

    def _reached(self, members: Iterable[str], left: Collection[str] = ()) -> set[str]:
        """Return the sources that some calculators come to import; what is ``left`` not followed.

        A folder is there as a whole or not at all: Python looks for its modules in the archive
        where it found the first of them.
        """
        sources = self.sources.keys() - left
        roots = [DOOR, *(self.names[name] for name in members)]
        found = imports.reached(self.imported, sources, roots)
        folders = {self._package(path) for path in found if path.count("/") > 1}
        whole = [archive.module(path) for path in sources if self._package(path) in folders]
        return {*imports.reached(self.imported, sources, [*roots, *whole])}

    def _reachable(self, package: str, files: Files) -> None:
        """Refuse modules of packages that the page begins with: it looks for them there alone."""
        lost = [path for path in files if "/" in path and not path.startswith(self.package.name)]
        if lost:
            raise BundleError(
                f"{package}: {', '.join(lost)} would not be found in an archive of its own, since "
                f"its package comes with {', '.join(FIRST)}: do without it, or use it there, too."
            )

    def _group(self, members: list[str], traced: Iterable[str] = ()) -> Files:
        """Return the modules that some calculators need; those ``traced`` alone are run."""
        sources = {path: self.sources[path] for path in sorted(self._reached(members))}
        imported = [name for name in self.imported if name.file in sources]
        asked = [case.asked for name in traced or members for case in cases(name, self.package)]
        shown = self._trace(sources, imported, stdlib.warmed_up(traced or members, asked))
        ours = {f"{path}c": self.compiled[f"{path}c"] for path in sources}
        files = {**stdlib.cut(self.library, shown.shipped), **ours}
        stdlib.check(imported, files.keys() - {f"{path}c" for path in self.own}, shown.builtin)
        return files

    def _trace(self, sources: Files, imported: list[Import], asked: list[dict[str, str]]) -> Trace:
        """Return what some sources load as they answer."""
        code = _code("imports.py", "stdlib.py", "node.py", "js/run.mjs", "js/boot.mjs")
        made_of = [*self.compiler, *code, *parts(sources), json.dumps(asked).encode()]

        def trace() -> bytes:
            found = stdlib.traced(self.library, sources, imported, asked)
            return json.dumps(vars(found)).encode()

        return Trace(**json.loads(kept(self.cache, "trace.json", made_of, trace)))

    def _library(self) -> bytes:
        theirs = archive.unpacked(pyodide.LIBRARY.read_bytes())
        return archive.packed(archive.compiled(stdlib.stood_in(theirs, self.own), strip=True))

    def _compiled(self) -> bytes:
        return archive.packed(archive.compiled(self.sources, strip=True))


def _sources(package: Path) -> Files:
    """Return the package's modules by their paths in the archive; the command line stays out."""
    return {
        path.relative_to(package.parent).as_posix(): path.read_bytes()
        for path in sorted(package.rglob("*.py"))
        if path.name != "__main__.py"
    }


def _code(*files: str) -> list[bytes]:
    return [(Path(__file__).parent / file).read_bytes() for file in files]

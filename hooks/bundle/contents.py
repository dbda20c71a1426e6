"""The modules that a page gets: those it starts with, and those of further calculators.

Everything is found from a package of calculators: what it imports, and what its cases make it load
of the standard library.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import astuple, dataclass
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
class Needs:
    """The packages that a calculator runs on, beside what the page begins with.

    The ``first`` of them are its own, and those that this imports; what it may come to import as it
    answers is ``later``.
    """

    first: tuple[str, ...]
    later: tuple[str, ...]


@dataclass(frozen=True)
class Modules:
    """Compiled modules by their paths in an archive.

    ``further`` are those of other packages, by the name of the package; ``needs`` tells which of
    these a calculator runs on, by its name.
    """

    first: Files
    further: Mapping[str, Files]
    needs: Mapping[str, Needs]


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
        self.imported = self._imported()
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
        folders = {self._folder(path) for path in self.sources if path.count("/") > 1}
        apart = folders - {self._folder(path) for path in first}
        further: dict[str, Files] = {}
        needs: dict[str, Needs] = {}
        for package in dict.fromkeys(own.values()):
            members = [name for name in own if own[name] == package]
            whole = self._group([*started, *members], traced=members)
            library = {path for path in whole if path[:-1] not in self.sources} - first.keys()
            kept = self._part(package, apart) - first.keys() | library
            further[package] = {path: code for path, code in whole.items() if path in kept}
            self._reachable(package, further[package])
            of = self._folders(members, self.imported) & apart - {package}
            at_once = of & self._folders(members, [one for one in self.imported if not one.late])
            needed = Needs((package, *sorted(at_once)), tuple(sorted(of - at_once)))
            needs |= dict.fromkeys(members, needed)
        for shared in apart - {*further}:
            # What it runs on of the library is in the archives of those that import it.
            kept = self._part(shared, apart) - first.keys()
            further[shared] = {path: self.compiled[path] for path in sorted(kept)}
        return Modules(first, further, needs)

    def _folder(self, path: str) -> str:
        """Return the folder of the package that a module is in."""
        return path.removeprefix(f"{self.package.name}/").partition("/")[0]

    def _roots(self, members: Iterable[str]) -> list[str]:
        return [DOOR, *(self.names[name] for name in members)]

    def _folders(self, members: Iterable[str], imported: Iterable[Import]) -> set[str]:
        """Return the folders of what some calculators come to import."""
        found = imports.reached(imported, self.sources, self._roots(members))
        return {self._folder(path) for path in found if path.count("/") > 1}

    def _part(self, folder: str, apart: Collection[str]) -> set[str]:
        """Return a folder's modules, and those beside it that they import, as they are compiled.

        It is there as a whole: Python looks for its modules in the archive of the first of them.
        What is in other folders ``apart`` comes with these.
        """
        sources = {path for path in self.sources if self._folder(path) not in {*apart} - {folder}}
        whole = [archive.module(path) for path in sources if self._folder(path) == folder]
        return {f"{path}c" for path in imports.reached(self.imported, sources, whole)}

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
        roots = self._roots(members)
        folders = self._folders(members, self.imported) if traced else ()
        roots += [archive.module(path) for path in self.sources if self._folder(path) in folders]
        reached = imports.reached(self.imported, self.sources, roots)
        sources = {path: self.sources[path] for path in reached}
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

    def _imported(self) -> list[Import]:
        def read() -> bytes:
            return json.dumps([*map(astuple, imports.imports(self.sources))]).encode()

        made_of = [*_code("imports.py"), *parts(self.sources)]
        return [Import(*one) for one in json.loads(kept(self.cache, "imports.json", made_of, read))]

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

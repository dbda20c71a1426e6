"""The library in the page: the part of Python's standard library that the calculators run on.

Which part is found by running: every calculator module is imported and every warm-up input
answered in Pyodide, and the modules then loaded are kept, with those of ``KEEP``.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

from hooks.bundle import archive, node, pyodide
from hooks.bundle.archive import Files
from hooks.bundle.imports import Import
from hooks.project import BundleError

KEEP: Mapping[str, str] = {
    "_strptime": "datetime.strptime and time.strptime import it when called",
    "calendar": "_strptime stands on it, and so do dates that count weeks",
    "encodings.ascii": "looked up by name when text is encoded",
    "encodings.latin_1": "looked up by name when text is encoded",
    "encodings.raw_unicode_escape": "looked up by name when text is escaped",
    "encodings.unicode_escape": "looked up by name when text is escaped",
    "encodings.utf_16": "json looks for it in bytes",
    "encodings.utf_32": "json looks for it in bytes",
    "encodings.utf_8_sig": "json looks for it in bytes",
    "linecache": "traceback reads lines of source with it",
    "locale": "numbers formatted by the reader's habit, and _strptime, import it when called",
    "textwrap": "inspect and dataclasses reach it on rare paths",
    "tokenize": "linecache opens sources with it",
    "traceback": "an error on its way to JavaScript is formatted by it",
    "unicodedata": "names of characters are looked up in it",
    "warnings": "imported by the interpreter itself when something warns",
}
"""Modules kept though no run may load them, each with the reason."""

HOSTILE = ("", "not JSON", "[]", "12", "NaN", "null", '{"no such question": 1}', "[" * 2000, "{}")
"""Inputs that every calculator is warmed up with, for the modules of its error paths."""

STAND_INS = Path(__file__).with_name("stand_ins")
"""What the library has in place of modules that are imported at every start and never used."""


@dataclass(frozen=True)
class Trace:
    """The modules to ship, and those that are part of the interpreter."""

    shipped: list[str]
    builtin: list[str]


def stand_ins() -> Files:
    """Return the sources of the stand-ins by the paths of what they stand in for."""
    found = sorted(STAND_INS.glob("*/**/*.py"))
    return {path.relative_to(STAND_INS).as_posix(): path.read_bytes() for path in found}


def stood_in(library: Files, own: Files) -> Files:
    """Return the sources of a library with stand-ins in their places."""
    packages = tuple(path.removesuffix("__init__.py") for path in own if "__init__" in path)
    return {path: code for path, code in library.items() if not path.startswith(packages)} | own


def cut(library: Files, modules: Collection[str]) -> Files:
    """Return the files of a compiled library that are these modules."""
    return {path: code for path, code in library.items() if archive.module(path) in modules}


def traced(
    library: Files, sources: Files, imported: Iterable[Import], cases: Iterable[dict[str, str]]
) -> Trace:
    """Run the calculators in Pyodide on the whole library and see what they load.

    ``library`` is compiled; ``sources`` are the calculators', by their paths in the archive.
    """
    ours = {archive.module(path): path for path in sources}
    wanted = {name.module: f"{name.file}, line {name.line}" for name in imported if name.sure}
    imports = sorted({*ours, *wanted, *KEEP})
    run = node.run(archive.packed({**library, **sources}), cases, imports)
    for name, reason in run.missing.items():
        place = wanted.get(name) or ours.get(name, "KEEP of hooks/bundle/stdlib.py")
        raise BundleError(f"{place}: {name} cannot be imported in the page: {reason.rstrip('.')}.")
    loaded = {name for name, origin in run.modules.items() if origin not in ("built-in", "frozen")}
    shipped = {archive.module(path) for path in library} & loaded
    # Some of the interpreter's modules have a second name that only a run shows.
    builtin = {*run.builtin, *run.modules} - shipped - ours.keys()
    return Trace(sorted(shipped), sorted(builtin))


def check(imported: Iterable[Import], files: Iterable[str], builtin: Iterable[str]) -> None:
    """Raise ``BundleError`` for the first import of something that the page will not have.

    ``files`` are the paths in the archive, stand-ins left out. A name that may be a module or a
    name inside one counts only where Pyodide's whole library has a module of that name.
    """
    here = {archive.module(path) for path in files} | set(builtin)
    with ZipFile(pyodide.LIBRARY) as opened:
        whole = {archive.module(path) for path in opened.namelist()}
    for name in imported:
        if name.module not in here and (name.sure or name.module in whole):
            raise BundleError(
                f"{name.file}, line {name.line}, imports {name.module}, which the page will not "
                f"have: use another module of the standard library, or, if Pyodide has it, name "
                f"it in KEEP of hooks/bundle/stdlib.py and take away what stands in for it."
            )


def warmed_up(names: Iterable[str], cases: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    """Return cases to trace calculators with: their own, and those that nobody should send."""
    hostile = [{"name": name, "text": text} for name in names for text in HOSTILE]
    return [*cases, *hostile, {"name": "no such calculator", "text": "{}"}]

"""The import statements of a package: what must be there for its modules to run.

Read from the source, so that a line that rarely runs counts as much as one that always does.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Import:
    """One module named by one line; ``sure`` is false where it may be a name inside a module.

    A ``late`` one stands in a function, and runs when that does.
    """

    module: str
    file: str
    line: int
    sure: bool = True
    late: bool = False


def imports(sources: Mapping[str, bytes]) -> list[Import]:
    """Return every import of the sources, by their paths from the root of the package."""
    return sorted(
        found for file, source in sources.items() for found in _imports(file, ast.parse(source))
    )


def reached(imported: Iterable[Import], sources: Iterable[str], roots: Iterable[str]) -> list[str]:
    """Return the files among the sources that some modules come to import, their own included."""
    files = {_module(file): file for file in sources}
    ways: dict[str, list[str]] = {}
    for one in imported:
        ways.setdefault(one.file, []).append(one.module)
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        module = waiting.pop()
        file = files.get(module)
        if file and file not in found:
            found.add(file)
            waiting += ways.get(file, [])
        # A module's packages are imported before it.
        package = module.rpartition(".")[0]
        if package and files.get(package) not in found:
            waiting.append(package)
    return sorted(found)


def _module(file: str) -> str:
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _imports(file: str, tree: ast.AST) -> Iterator[Import]:
    for node, late in _running(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, file, node.lineno, late=late)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join([*_package(file, node.level), *filter(None, [node.module])])
            yield Import(base, file, node.lineno, late=late)
            for alias in node.names:
                yield Import(f"{base}.{alias.name}", file, node.lineno, sure=False, late=late)


def _running(node: ast.AST, late: bool = False) -> Iterator[tuple[ast.AST, bool]]:
    """Walk a tree, passing over what only a type checker reads; tell what stands in a function."""
    yield node, late
    late = late or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):  # no statement stands in one
            continue
        if isinstance(child, ast.If) and _for_types(child.test):
            for other in child.orelse:
                yield from _running(other, late)
        else:
            yield from _running(child, late)


def _for_types(test: ast.expr) -> bool:
    name = test.attr if isinstance(test, ast.Attribute) else getattr(test, "id", "")
    return name == "TYPE_CHECKING"


def _package(file: str, level: int) -> list[str]:
    """Return the package that the dots of a relative import stand for."""
    folders = file.split("/")[:-1]
    return folders[: len(folders) - level + 1] if level else []

"""The bundle: what is in it, what stops it, and what is made anew."""

import ast
import io
import marshal
import re
import shutil
import types
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from hooks.bundle import Bundle, archive, bundle, node, pyodide, stdlib
from hooks.bundle.contents import Needs
from hooks.bundle.imports import imports
from hooks.cache import CACHE
from hooks.content.cases import PACKAGE
from hooks.project import ROOT, BundleError

BUDGET = 3_300_000
"""Bytes of Python to the first result, compressed, the page itself left out."""


@pytest.fixture(scope="module")
def made() -> Bundle:
    return bundle()


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the calculators, to be edited."""
    copy = tmp_path / "source" / PACKAGE.name
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


@pytest.fixture
def cache(made: Bundle, tmp_path: Path) -> Path:
    """What the real build keeps, for a test to add to."""
    assert made
    return Path(shutil.copytree(CACHE, tmp_path / "cache"))


def names_in(source: bytes) -> set[str]:
    """The names that a module defines."""
    defined: set[str] = set()
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            defined.add(statement.name)
        elif isinstance(statement, ast.Assign):
            defined |= {target.id for target in statement.targets if isinstance(target, ast.Name)}
    return defined


def late(package: Path, statement: str) -> int:
    """Have the door import something in a function that nobody calls; return the line."""
    door = package / "door.py"
    text = door.read_text() + f"\n\ndef late():\n    {statement}\n"
    door.write_text(text)
    return text.count("\n")


def within(module: str, packages: Iterable[str]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def code(path: str, files: dict[str, bytes]) -> types.CodeType:
    found = marshal.loads(files[path][16:])
    assert isinstance(found, types.CodeType)
    return found


def test_the_first_result_costs_no_more_than_the_budget(made: Bundle) -> None:
    assert sum(file["gzip"] for file in made.described("")["files"]) <= BUDGET


def test_the_archives_hold_every_calculator_module_but_the_command_line(made: Bundle) -> None:
    ours = {path.relative_to(PACKAGE.parent).as_posix() for path in PACKAGE.rglob("*.py")}
    expected = {f"{path}c" for path in ours if not path.endswith("__main__.py")}
    archived = set(made.modules.first).union(*made.modules.further.values())
    # The standard parts of a result come with the first calculator that answers with them.
    parts = {"calculators/result.pyc"}
    assert {path for path in archived if path.startswith("calculators/")} | parts == expected


def test_a_folder_of_calculators_is_in_an_archive_as_a_whole_or_not_at_all(made: Bundle) -> None:
    # Python looks for its modules where it found the first of them, and nowhere else.
    def folder(path: str) -> str:
        return "/".join(path.split("/")[:2])

    ours = [f"{path.relative_to(PACKAGE.parent).as_posix()}c" for path in PACKAGE.rglob("*/*.py")]
    first = {folder(path) for path in ours if path in made.modules.first}
    for package, files in made.modules.further.items():
        folders = {folder(path) for path in ours if path in files}
        assert folders.isdisjoint(first), package
        for path in ours:
            assert (path in files) == (folder(path) in folders), f"{package}: {path}"


def test_what_belongs_to_another_calculator_comes_with_its_archive(made: Bundle) -> None:
    needs = made.modules.needs
    assert needs["shortlist"] == Needs(("shortlist", "frames"), ("note",))
    assert needs["note-draft"] == needs["note-check"] == Needs(("note", "frames"), ())
    assert needs["upkeep"] == Needs(("upkeep",), ())
    for package, files in made.modules.further.items():
        others = {f"calculators/{one}/" for one in made.modules.further if one != package}
        assert not [path for path in files if path.startswith(tuple(others))], package


def test_what_a_function_imports_is_imported_late() -> None:
    source = b"import json\nclass A:\n  import re\n  async def f(self):\n    from a import b\n"
    late = {one.module: one.late for one in imports({"a.py": source})}
    assert late == {"json": False, "re": False, "a": True, "a.b": True}


def test_the_archive_holds_bytecode_only(made: Bundle) -> None:
    assert {Path(path).suffix for path in made.modules.first} == {".pyc"}


def test_the_archive_is_a_part_of_the_library(made: Bundle) -> None:
    whole = zipfile.ZipFile(pyodide.LIBRARY).namelist()
    theirs = [path for path in made.modules.first if not path.startswith("calculators/")]
    assert len(theirs) < len(whole) / 3
    assert {path.removesuffix("c") for path in theirs} <= set(whole)


def test_a_stand_in_has_all_that_its_importers_take_from_it(made: Bundle) -> None:
    # A name is taken by `from module import name`; nobody imports such a module and looks inside.
    own = stdlib.stand_ins()
    names = {archive.module(path): names_in(code) for path, code in own.items()}
    sources = archive.unpacked(pyodide.LIBRARY.read_bytes())
    kept = {
        path: sources[path] for path in sources.keys() - own if f"{path}c" in made.modules.first
    }
    taken = [one for one in imports(kept) if within(one.module, names)]
    assert {one.file for one in taken} >= {"pyodide/__init__.py", "importlib/abc.py"}
    for one in taken:
        package, _, name = one.module.rpartition(".")
        assert one.module in names or name in names[package], one


def test_glue_takes_from_a_stand_in_what_it_has() -> None:
    glue = pyodide.shipped()["pyodide.asm.js"].decode()
    taken = set(re.findall(r"API\.package_loader\.(\w+)", glue))
    # What installs packages is never called: there is none to install.
    installs = {"get_install_dir", "unpack_buffer"}
    own = names_in(stdlib.stand_ins()["pyodide/_package_loader.py"])
    assert taken - installs <= own
    assert taken - installs


def test_the_modules_to_keep_are_kept(made: Bundle) -> None:
    here = {archive.module(path) for path in made.modules.first}
    assert here >= stdlib.KEEP.keys() - {"unicodedata"}, "unicodedata is in the interpreter"


def test_nothing_in_the_archive_tells_of_the_machine_that_built_it(made: Bundle) -> None:
    root = str(ROOT).encode()
    for path, content in made.modules.first.items():
        assert root not in content, path
        assert code(path, made.modules.first).co_filename == path.removesuffix("c")


def test_nothing_is_in_the_archive_that_only_readers_of_the_source_want(made: Bundle) -> None:
    for path in ("calculators/door.pyc", "json/__init__.pyc"):
        top = code(path, made.modules.first)
        assert not any(isinstance(const, str) and len(const) > 60 for const in top.co_consts), path
        assert {column for *_, column in top.co_positions()} == {None}, path


def test_folders_are_named_by_content(made: Bundle) -> None:
    assert re.fullmatch(r"pyodide-[0-9a-f]{12}/", made.runtime)
    assert re.fullmatch(r"python-[0-9a-f]{12}/python\.snapshot\.gz", made.python)
    assert {path.partition("/")[0] for path in made.files} == {
        made.runtime.rstrip("/"),
        made.python.rpartition("/")[0],
    }


def test_the_same_sources_make_the_same_bytes(
    made: Bundle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # All anew but the split wasm, which takes half a minute: nothing else kept, another order of
    # hashing, another time and another folder.
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cache").mkdir()
    for split in CACHE.glob("*-runtime.zip"):
        shutil.copy(split, tmp_path / "cache")
    again = bundle(cache=tmp_path / "cache")
    assert again == made


def test_a_plain_build_leaves_what_pyodide_brings_as_it_is(
    made: Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYODIDE", "plain")
    plain = bundle()
    for name in pyodide.RUNTIME:
        assert plain.files[plain.runtime + name] == (pyodide.HOME / name).read_bytes()
    assert plain.modules.first.keys() > made.modules.first.keys()
    assert {"asyncio/tasks.pyc", "zipfile/__init__.pyc"} <= plain.modules.first.keys()


def test_a_switch_that_means_nothing_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYODIDE", "off")
    with pytest.raises(BundleError, match="PYODIDE is 'off': set it to plain, or do not set it"):
        bundle()


def test_an_unchanged_build_runs_nothing(made: Bundle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("subprocess.run", lambda *_, **__: pytest.fail("something was run"))
    assert bundle() == made


def test_an_edit_leaves_the_runtime_and_the_other_modules_as_they_are(
    made: Bundle, package: Path, cache: Path
) -> None:
    with (package / "door.py").open("a") as door:
        door.write("\nEDITED = True\n")
    edited = bundle(package, cache)
    assert edited.runtime == made.runtime
    assert edited.python != made.python
    theirs = {
        path
        for path in made.modules.first
        if edited.modules.first[path] != made.modules.first[path]
    }
    assert theirs == {"calculators/door.pyc"}


@pytest.mark.parametrize(
    ("statement", "module"),
    [
        ("import yaml", "yaml"),
        ("from calculators.nowhere import x", "calculators.nowhere"),
    ],
)
def test_an_import_that_the_page_cannot_have_stops_the_build(
    statement: str, module: str, package: Path, cache: Path
) -> None:
    # Inside a function that nobody calls: no run would ever miss it.
    line = late(package, statement)
    with pytest.raises(BundleError, match=rf"calculators/door\.py, line {line}\b.*{module}\b"):
        bundle(package, cache)


def test_an_import_that_no_run_reaches_is_in_the_bundle(
    made: Bundle, package: Path, cache: Path
) -> None:
    late(package, "import colorsys")
    assert "colorsys.pyc" not in made.modules.first
    assert "colorsys.pyc" in bundle(package, cache).modules.first


def test_a_module_missing_from_the_archive_is_named_with_its_place() -> None:
    found = imports({"calculators/note.py": b"import json\nfrom json import decoder, loads\n"})
    files = ["json/__init__.pyc", "calculators/note.pyc"]
    with pytest.raises(BundleError, match=r"calculators/note\.py, line 2, imports json\.decoder"):
        stdlib.check(found, files, [])
    stdlib.check(found, [*files, "json/decoder.pyc"], [])
    stdlib.check(found, ["calculators/note.pyc"], ["json", "json.decoder"])


def test_a_calculator_without_cases_stops_the_build_whatever_is_kept(
    made: Bundle, package: Path, cache: Path
) -> None:
    assert made
    (package / "note" / "checking" / "cases.jsonl").unlink()
    with pytest.raises(
        BundleError, match=r"^note-check has no cases: write some to .*cases\.jsonl"
    ):
        bundle(package, cache)


def test_a_module_that_no_calculator_imports_is_not_in_the_bundle(
    package: Path, cache: Path
) -> None:
    (package / "unused.py").write_text('"""Nobody asks for it."""\n')
    made = bundle(package, cache)
    assert "calculators/door.pyc" in made.modules.first
    assert "calculators/unused.pyc" not in made.modules.first


def test_another_python_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pyodide, "lock", lambda: {"info": {"python": "3.12.7"}})
    with pytest.raises(BundleError, match=r"runs Python 3\.12 .* 3\.13: build with python3\.12\."):
        bundle()


def test_a_missing_pyodide_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pyodide, "LIBRARY", tmp_path / "python_stdlib.zip")
    with pytest.raises(BundleError, match="npm ci"):
        bundle()


def test_a_missing_node_stops_the_run(made: Bundle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BundleError, match="install Node"):
        node.run(archive.packed(made.modules.first))


def test_an_archive_that_does_not_run_says_so(made: Bundle) -> None:
    files = {
        path: code for path, code in made.modules.first.items() if path != "calculators/door.pyc"
    }
    with pytest.raises(BundleError, match=r"No module named 'calculators\.door'"):
        node.run(archive.packed(files), [{"name": "connection-score", "text": "{}"}])


def test_an_archive_does_not_depend_on_order_or_time() -> None:
    first = archive.packed({"a.py": b"1", "b/c.py": b"2"})
    assert first == archive.packed({"b/c.py": b"2", "a.py": b"1"})
    dates = {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(first)).infolist()}
    assert dates == {archive.EPOCH}


def test_imports_are_found_wherever_they_stand() -> None:
    source = b"""
import json, os.path
from typing import TYPE_CHECKING
from . import sibling
from ..upper import thing as other
if TYPE_CHECKING:
    import checker_only
else:
    import otherwise
def late():
    try:
        import inside.of
    except ImportError:
        from elsewhere import part
"""
    found = imports({"calculators/note/draft.py": source})
    assert {name.module for name in found if name.sure} == {
        *("json", "os.path", "typing", "calculators.note", "calculators.upper"),
        *("otherwise", "inside.of", "elsewhere"),
    }
    assert {name.module for name in found if not name.sure} == {
        *("typing.TYPE_CHECKING", "calculators.note.sibling", "calculators.upper.thing"),
        "elsewhere.part",
    }
    assert {name.file for name in found} == {"calculators/note/draft.py"}

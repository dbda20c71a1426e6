"""The runtime in three parts: what is in each, and what stops it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.answers import NAME, changes
from calculators import NAMES
from hooks.bundle import Bundle, bundle, node, pyodide, split
from hooks.bundle.contents import FIRST
from hooks.project import BundleError
from tests.support.cases import mixed
from tests.support.cold import ran_cold

WASM = "pyodide.asm.wasm"
GLUE = "pyodide.asm.js"


@pytest.fixture(scope="module")
def made() -> Bundle:
    return bundle()


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, list[object]], Path]:
    """Puts another profile in the place of the real one."""

    def write(of: str, hot: list[object]) -> Path:
        path = tmp_path / "hot.json"
        path.write_text(json.dumps({"of": of, "hot": hot}))
        monkeypatch.setattr(split, "PROFILE", path)
        return path

    return write


def test_the_hot_part_and_the_glue_are_smaller_than_what_pyodide_brings(made: Bundle) -> None:
    whole = pyodide.shipped()
    hot = made.interpreter
    assert len(hot[WASM]) < len(whole[WASM]) * 2 / 3
    assert len(hot[GLUE]) < len(whole[GLUE]) / 2
    assert hot["pyodide.mjs"] == whole["pyodide.mjs"]


def test_glue_runs_no_text_as_code_but_where_pyodide_does(made: Bundle) -> None:
    # A page's policy without unsafe-eval would stop it.
    glue = made.interpreter[GLUE].decode()
    shipped = pyodide.shipped()[GLUE].decode()
    for word in ("eval(", "new Function("):
        assert glue.count(word) <= shipped.count(word)


def test_answers_that_no_profile_saw_do_without_the_cold_part(made: Bundle) -> None:
    cases = [case for name in FIRST for case in mixed(name, 300, seed="kept apart")]
    assert made.run(cases).cooled == 0, ran_cold(made, cases)


@pytest.mark.parametrize("seed", [5, 105, 205])
def test_somebody_who_goes_on_and_on_does_without_it_too(made: Bundle, seed: int) -> None:
    # The benchmark's own seed is among these, and none of the profile's.
    given = changes(1000, seed)
    cases = [{"name": NAME, "text": json.dumps(answers)} for answers in given]
    assert made.run(cases).cooled == 0, ran_cold(made, cases)


@pytest.mark.parametrize("name", sorted(set(NAMES) - set(FIRST)))
def test_a_further_calculator_does_with_the_part_that_comes_with_it(
    made: Bundle, name: str
) -> None:
    cases = mixed(name, 300, seed="kept apart")
    assert made.run(cases).cooled == 1, ran_cold(made, cases, ("hot", "warm"))


def test_what_is_seldom_done_loads_every_part_once_and_is_done_right(made: Bundle) -> None:
    run = made.run(imports=["_codecs_jp", "unicodedata"])
    assert run.cooled == 2
    assert run.missing == {}


def test_the_modules_frozen_into_python_are_those_that_pyodide_brings(made: Bundle) -> None:
    script = """
import _imp, binascii
found = {name: _imp.find_frozen(name, withdata=True) for name in _imp._frozen_module_names()}
{name: binascii.crc32(each[0]) for name, each in found.items() if each}
"""
    ours = made.run(scripts=[script])
    theirs = node.run(pyodide.LIBRARY.read_bytes(), scripts=[script])
    assert ours.results == theirs.results
    assert "'runpy': " in ours.results[0]


def test_a_profile_of_another_pyodide_stops_the_build_and_names_both_ways_out(
    profile: Callable[[str, list[object]], Path],
) -> None:
    profile("another", [[0, 9]])
    with pytest.raises(BundleError, match=r"is not the build that hot\.json was made for") as told:
        split.split()
    assert "`python -m scripts.profile`" in str(told.value)
    assert "PYODIDE=plain" in str(told.value)


def test_a_profile_is_written_in_rows_and_keeps_what_was_seen_of_the_same_build(
    profile: Callable[[str, list[object]], Path],
) -> None:
    path = profile("another", [[50, 60]])
    split.write_profile([3, 1, 2, 9], [9, 20])
    assert rows(path) == {"hot": [[1, 3], [9, 9]], "warm": [[20, 20]]}
    split.write_profile([4, 9], [21, 3])
    assert rows(path) == {"hot": [[1, 4], [9, 9]], "warm": [[20, 21]]}
    split.write_profile([20])
    assert rows(path) == {"hot": [[1, 4], [9, 9], [20, 20]], "warm": [[21, 21]]}


def rows(path: Path) -> dict[str, list[list[int]]]:
    return {part: json.loads(path.read_text())[part] for part in ("hot", "warm")}


def test_a_wasm_that_cannot_be_read_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, content in pyodide.shipped().items():
        (tmp_path / name).write_bytes(content[:1000])
    monkeypatch.setattr(pyodide, "HOME", tmp_path)
    with pytest.raises(BundleError, match=r"^Pyodide's wasm could not be split: "):
        split.marked()

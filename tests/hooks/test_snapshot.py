"""The snapshot: what is in it, and what may not be."""

import gzip

import pytest

from hooks import archive, pyodide, snapshot
from hooks.bundle import Bundle, bundle
from hooks.pyodide import BundleError
from tests.pyodide.cases import SHARED


@pytest.fixture(scope="module")
def made() -> Bundle:
    return bundle()


def test_all_modules_are_imported_already(made: Bundle) -> None:
    script = "import sys; sorted(sys.modules)"
    (text,) = made.run(scripts=[script]).results
    for path in made.modules:
        assert repr(archive.module(path)) in text, path


def test_answers_need_nothing_that_an_archive_would_hold(made: Bundle) -> None:
    # A run with a snapshot is given an empty one.
    run = made.run(SHARED[:20])
    assert len(run.answers) == 20
    assert run.cooled == 0


def test_nothing_in_it_tells_of_the_machine_that_took_it(made: Bundle) -> None:
    content = gzip.decompress(made.files[made.python])
    assert str(pyodide.ROOT).encode() not in content


@pytest.mark.parametrize("name", sorted(snapshot.CHANCE))
def test_a_module_that_draws_from_chance_stops_the_build(name: str) -> None:
    with pytest.raises(BundleError, match=f"^{name} would draw the same for every reader"):
        snapshot.check(["json", name])


def test_a_runtime_that_does_not_run_takes_no_snapshot(made: Bundle) -> None:
    with pytest.raises(BundleError, match=r"^No snapshot could be taken: "):
        snapshot.taken(made.modules, made.interpreter | {"pyodide.asm.wasm": b"\0asm"})

"""Python on paths that the profile of the wasm never saw."""

import inspect
from collections.abc import Mapping

import pytest

from hooks.bundle import bundle, node
from tests.support import odd_paths

PATHS = [name for name, _ in inspect.getmembers(odd_paths, inspect.isfunction)]


@pytest.fixture(scope="module")
def run() -> node.Run:
    """All paths taken, one after another, in one process."""
    made = bundle()
    source = inspect.getsource(odd_paths)
    scripts = [source, *(f"ascii({name}())" for name in PATHS)]
    return made.run(scripts=scripts)


@pytest.fixture(scope="module")
def results(run: node.Run) -> Mapping[str, str]:
    return dict(zip(PATHS, run.results[1:], strict=True))


@pytest.mark.parametrize("name", PATHS)
def test_an_odd_path_leads_where_it_leads_in_cpython(name: str, results: Mapping[str, str]) -> None:
    assert results[name] == ascii(getattr(odd_paths, name)())

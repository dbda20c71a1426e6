"""The snapshot: what is in it, and what may not be."""

import gzip
import json
import re

import pytest

from hooks.bundle import Bundle, archive, bundle, pyodide, snapshot
from hooks.project import ROOT, BundleError
from tests.support.cases import SHARED


@pytest.fixture(scope="module")
def made() -> Bundle:
    return bundle()


def test_all_modules_are_imported_already(made: Bundle) -> None:
    script = "import sys; sorted(sys.modules)"
    (text,) = made.run(scripts=[script]).results
    for path in made.modules.first:
        assert repr(archive.module(path)) in text, path


def test_answers_need_nothing_that_an_archive_would_hold(made: Bundle) -> None:
    # A run with a snapshot is given an empty one.
    run = made.run(SHARED[:20])
    assert len(run.answers) == 20
    assert run.cooled == 0


PAGES = """
import pyodide_js
from js import eval
str(eval(r'''({ HEAPU8 }) => {
  const words = new Uint32Array(HEAPU8.buffer);
  const pages = [];
  for (let page = 0; page < words.length; page += 1024) {
    const of = words.subarray(page, page + 1024);
    pages.push(of.reduce((sum, word) => (Math.imul(sum, 31) + word) | 0));
  }
  return JSON.stringify(pages);
}''')(pyodide_js._module))
"""
"""Says a number for each 4 KiB of memory, which tells their content."""


def test_a_start_elsewhere_leaves_nothing_of_its_own_in_memory(made: Bundle) -> None:
    # The environment lies where the heap begins: with a longer one, all that follows would move.
    languages = ({"LANG": "en-US.UTF-8"}, {"LANG": "c"}, {"LANG": "x" * 900})
    first, *others = (
        json.loads(made.run(scripts=[PAGES], env=env).results[0]) for env in languages
    )
    found = re.search(r"___heap_base=(\d+)", pyodide.shipped()["pyodide.asm.js"].decode())
    assert found
    heap = int(found[1]) // 4096
    for pages in others:
        assert pages[heap : heap + 64] == first[heap : heap + 64]


@pytest.mark.parametrize("env", [{"LANG": "de-CH-1996.UTF-8"}, {"LANG": "c", "PATH": "/" * 900}])
def test_answers_are_the_same_in_another_environment(made: Bundle, env: dict[str, str]) -> None:
    assert made.run(SHARED[:40], env=env).answers == made.run(SHARED[:40]).answers


def test_nothing_in_it_tells_of_the_machine_that_took_it(made: Bundle) -> None:
    content = gzip.decompress(made.files[made.python])
    assert str(ROOT).encode() not in content


@pytest.mark.parametrize("name", sorted(snapshot.CHANCE))
def test_a_module_that_draws_from_chance_stops_the_build(name: str) -> None:
    with pytest.raises(BundleError, match=f"^{name} would draw the same for every reader"):
        snapshot.check(["json", name])


def test_a_runtime_that_does_not_run_takes_no_snapshot(made: Bundle) -> None:
    with pytest.raises(BundleError, match=r"^No snapshot could be taken: "):
        snapshot.taken(made.modules.first, made.interpreter | {"pyodide.asm.wasm": b"\0asm"})

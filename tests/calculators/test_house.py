"""What holds for all calculators: they are pure, and every page that they name exists."""

import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import calculators
from calculators import NAMES, find
from calculators.door import answer
from hooks.content.cases import cases
from tests.support import faults, guide

PACKAGE = Path(calculators.__file__).parent
DOCS = PACKAGE.parent / "docs"


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "calculators"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_a_module_imports_the_standard_library_and_its_own_package_only(path: Path) -> None:
    rooms = {name.partition(".")[0] for name in imported(path)}
    assert rooms <= sys.stdlib_module_names | {"calculators"}


def guides(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if value.get("guide"):
            yield value["guide"]
        for part in value.values():
            yield from guides(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from guides(part)


def answers(name: str) -> Iterator[object]:
    """Yield what a calculator answers to each of its cases."""
    for case in cases(name):
        yield json.loads(answer(name, case.text))


@pytest.mark.parametrize("name", NAMES)
def test_every_calculator_is_on_a_page_that_tests_visit(name: str) -> None:
    blocks = " ".join(block for page in guide.of_each_kind() for block in page.blocks)
    assert f"calculator | {name}" in blocks, f"put /// calculator | {name} into a page of the menu"


@pytest.mark.parametrize("name", NAMES)
def test_every_guide_page_that_is_named_exists(name: str) -> None:
    described = json.loads(json.dumps(find(name).describe()))
    named = sorted(set(guides([described, *answers(name)])))
    faults.none(
        f"{NAMES[name]}: leads to the page {page}; write docs/{page}.md, or name another as guide"
        for page in named
        if not (DOCS / f"{page}.md").is_file()
    )


def test_guide_pages_are_found_wherever_they_are_named() -> None:
    named = {
        page for name in NAMES for page in guides(json.loads(json.dumps(find(name).describe())))
    }
    assert named
    assert set(guides({"parts": [{"rows": [[{"guide": "a"}, {"guide": ""}]]}]})) == {"a"}

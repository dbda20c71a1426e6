"""The cases of a calculator: typical inputs, in one file beside it, for all that runs it.

The bundle warms up with them, Node and the browsers answer them as CPython does, tests change them
in hostile ways, and the guide shows those that say why: the worked cases. A line of the file is
``{"answers": {…}}``, with ``why`` and the verdicts to ``accept`` where it is a worked case, or
``{"input": "…"}`` for a text that is no object of answers.
"""

import json
import runpy
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import calculators
from hooks.project import BundleError

PACKAGE = Path(calculators.__file__).parent


@dataclass(frozen=True)
class Case:
    """One input: ``text`` as the door takes it, and what a worked case says beside it."""

    name: str
    text: str
    line: Mapping[str, Any]

    @property
    def asked(self) -> dict[str, str]:
        """The case as Node and the page's worker take it."""
        return {"name": self.name, "text": self.text}


def names(package: Path = PACKAGE) -> dict[str, str]:
    """Return the calculators of a package by name, with the module of each."""
    listed = runpy.run_path(str(package / "__init__.py"))
    return {**listed["NAMES"], **listed.get("READERS", {})}


def path(name: str, package: Path = PACKAGE) -> Path:
    """Return where a calculator has its cases: in its own package."""
    return package.parent / names(package)[name].replace(".", "/") / "cases.jsonl"


def cases(name: str, package: Path = PACKAGE) -> list[Case]:
    """Return the cases of a calculator; ``BundleError`` if it has none."""
    file = path(name, package)
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    if not lines:
        example = '{"answers": {…}}'
        raise BundleError(f"{name} has no cases: write some to {file}, a line each: {example}.")
    return [_case(name, json.loads(line)) for line in lines]


def all_cases(package: Path = PACKAGE) -> list[Case]:
    """Return the cases of every calculator, in the order in which they are listed."""
    return [case for name in names(package) for case in cases(name, package)]


def _case(name: str, line: Mapping[str, Any]) -> Case:
    return Case(name, line.get("input", json.dumps(line.get("answers"))), line)

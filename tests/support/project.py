"""A copy of the project, to change and to build."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from hooks.project import ROOT

SAMPLE = ROOT / "tests" / "sample"
NAME = "reply-window"
"""The sample calculator."""

_LINE = f'    "{NAME}": "calculators.reply_window",\n'


def copied(folder: Path) -> Path:
    """Copy what a build is made from; what npm installed and what builds keep are shared."""
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("calculators", "docs", "hooks", "measuring", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for name in ("mkdocs.yml", "package.json", "package-lock.json", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    (ROOT / ".cache").mkdir(exist_ok=True)
    for name in ("node_modules", ".cache"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def with_sample(folder: Path) -> Path:
    """Copy the project, and add the sample calculator to it as CONTRIBUTING says."""
    project = copied(folder)
    shutil.copytree(SAMPLE / "reply_window", project / "calculators" / "reply_window")
    shutil.copy(SAMPLE / f"{NAME}.md", project / "docs" / "calculators")
    listed = project / "calculators" / "__init__.py"
    listed.write_text(listed.read_text().replace("NAMES = {\n", f"NAMES = {{\n{_LINE}", 1))
    menu = project / "mkdocs.yml"
    entry = f"      - Sample: calculators/{NAME}.md\n"
    menu.write_text(menu.read_text().replace("  - Calculators:\n", f"  - Calculators:\n{entry}", 1))
    return project


def environment() -> dict[str, str]:
    """Return the environment without what tells mkdocs.yml whose copy this is."""
    return {k: v for k, v in os.environ.items() if k not in ("SITE_URL", "REPO_URL")}


def run(project: Path, *command: str, given: str = "") -> "subprocess.CompletedProcess[str]":
    """Run Python in a copy of the project, with its own calculators and hooks."""
    return subprocess.run(
        [sys.executable, *command],
        cwd=project,
        env=environment() | {"PYTHONPATH": str(project)},
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


def answers(project: Path, cases: list[dict[str, str]]) -> list[str]:
    """Return what CPython answers to cases in a copy of the project."""
    script = (
        "import json, sys; from calculators.door import answer; "
        "print(json.dumps([answer(one['name'], one['text']) for one in json.load(sys.stdin)]))"
    )
    done = run(project, "-c", script, given=json.dumps(cases))
    found: list[str] = json.loads(done.stdout)
    return found

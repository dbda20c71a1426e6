"""Links within the site: every file and every anchor that a page points to is there."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.project import ROOT
from scripts.findings import Finding, dead
from tests.support import faults
from tests.support.pages import SUB_PATH

NAMED = re.compile(r"`((?:calculators|docs|hooks|overrides|scripts|tests)/[^`\s]*)`")
EXAMPLES = {
    "docs/timing/after-a-course.md",
    "hooks/blocks/templates/results/its-name.html.jinja",
}
"""What CONTRIBUTING has its reader write."""

LYCHEE = Path(sys.executable).parent / "lychee"


def check(site: Path, root: Path) -> list[Finding]:
    """Follow all links of the pages under `site`, laid under the sub-path that it is served at."""
    laid = root / SUB_PATH.strip("/")
    laid.parent.mkdir(parents=True, exist_ok=True)
    laid.symlink_to(site, target_is_directory=True)
    pages = [laid / page.relative_to(site) for page in sorted(site.rglob("*.html"))]
    command = [
        str(LYCHEE),
        "--offline",
        "--include-fragments",
        "--no-progress",
        *("--format", "json"),
        *("--root-dir", str(root)),
        *("--index-files", "index.html"),
        *map(str, pages),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    return [
        dead(faults.source(Path(page).relative_to(laid)), error["url"].partition(f"{laid}/")[2])
        for page, errors in json.loads(done.stdout)["error_map"].items()
        for error in errors
    ]


def test_no_link_and_no_anchor_is_dead(site_dir: Path, tmp_path: Path) -> None:
    faults.none(check(site_dir, tmp_path))


@pytest.mark.parametrize("gone", ["gone/", "page/#gone", "/before-you-connect/gone.css"])
def test_a_dead_link_is_found(gone: str, tmp_path: Path) -> None:
    site = tmp_path / "built"
    (site / "page").mkdir(parents=True)
    (site / "page" / "index.html").write_text("<h1 id=here>Here</h1>")
    (site / "index.html").write_text(f'<a href="{gone}">a link</a><a href="page/#here">fine</a>')
    (found,) = check(site, tmp_path / "root")
    assert found.file == "docs/index.md"
    assert "gone" in found.text


FOLDERS = "|".join(sorted({page.parent.name for page in (ROOT / "docs").glob("*/*.md")}))
LED_TO = re.compile(rf'(?:\bguide=|(?="(?:{FOLDERS})/))"([^"\s]+)"')


def led_to() -> Iterator[tuple[Path, int, str]]:
    """Yield where a calculator names a page to read on, and which."""
    for file in sorted((ROOT / "calculators").rglob("*.py")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            for page in LED_TO.findall(line):
                yield file.relative_to(ROOT), number, page


def test_every_page_that_a_calculator_leads_to_is_there() -> None:
    assert len(list(led_to())) > 20
    faults.none(
        f"{file}:{line}: leads to {page}, but docs/ holds no {page}.md; name another page"
        for file, line, page in led_to()
        if not (ROOT / "docs" / f"{page}.md").is_file()
    )


@pytest.mark.style
def test_every_file_of_the_project_that_is_named_is_there() -> None:
    texts = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    faults.none(
        f"{text.relative_to(ROOT)}:{number}: names {name}, which is not there"
        for text in texts
        for number, line in enumerate(text.read_text(encoding="utf-8").splitlines(), 1)
        for name in re.findall(
            r"`((?:calculators|docs|hooks|overrides|scripts|tests)/[^`\s]*)`", line
        )
        if name not in EXAMPLES and not (ROOT / name).exists()
    )

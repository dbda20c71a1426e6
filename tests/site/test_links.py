"""Links within the site: every file and every anchor that a page points to is there."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.pages import SUB_PATH

LYCHEE = Path(sys.executable).parent / "lychee"


def check(site: Path, root: Path) -> subprocess.CompletedProcess[str]:
    """Follow all links of the pages under `site`, laid under the sub-path that it is served at."""
    laid = root / SUB_PATH.strip("/")
    laid.parent.mkdir(parents=True, exist_ok=True)
    laid.symlink_to(site, target_is_directory=True)
    pages = [laid / page.relative_to(site) for page in site.rglob("*.html")]
    command = [
        str(LYCHEE),
        "--offline",
        "--include-fragments",
        "--no-progress",
        *("--root-dir", str(root)),
        *("--index-files", "index.html"),
        *map(str, pages),
    ]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_no_link_and_no_anchor_is_dead(site_dir: Path, tmp_path: Path) -> None:
    done = check(site_dir, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("dead", ["gone/", "page/#gone", "/before-you-connect/gone.css"])
def test_a_dead_link_is_found(dead: str, tmp_path: Path) -> None:
    site = tmp_path / "built"
    (site / "page").mkdir(parents=True)
    (site / "page" / "index.html").write_text("<h1 id=here>Here</h1>")
    (site / "index.html").write_text(f'<a href="{dead}">a link</a><a href="page/#here">fine</a>')
    done = check(site, tmp_path / "root")
    assert done.returncode != 0
    assert "gone" in done.stdout

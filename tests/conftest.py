"""What all tests share: the browsers to run in, and the site, built once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

ROOT = Path(__file__).parent.parent

# The same examples every time, and no clock: a busy machine must not fail a right answer.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


def pytest_configure(config: pytest.Config) -> None:
    """Run browser tests in both browsers, unless --browser asks for one."""
    config.option.browser = config.option.browser or ["chromium", "firefox"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the calculators last: one process begins there, while another builds the site."""
    items.sort(key=lambda item: item.path.is_relative_to(ROOT / "tests" / "calculators"))


@pytest.fixture(scope="session")
def site_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site: built once, however many processes the tests run in."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    site = shared / "site"
    with FileLock(shared / "site.lock"):
        if not (shared / "site.built").exists():
            build(site)
            (shared / "site.built").touch()
    return site


def build(site: Path) -> None:
    """Build the site into `site` as anybody would, for the address that mkdocs.yml names."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.fail(f"{' '.join(command)}\n{done.stdout}{done.stderr}", pytrace=False)


def environment() -> dict[str, str]:
    """Return the environment without what tells mkdocs.yml whose copy this is."""
    return {k: v for k, v in os.environ.items() if k not in ("SITE_URL", "REPO_URL")}

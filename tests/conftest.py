"""What all tests share: the browsers to run in, and the site, built once."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from hooks.project import ROOT
from tests.support.project import run, with_sample

# The same examples every time, and no clock: a busy machine must not fail a right answer.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


def pytest_configure(config: pytest.Config) -> None:
    """Run browser tests in both browsers, unless --browser asks for one."""
    config.option.browser = config.option.browser or ["chromium", "firefox"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the calculators last: one process begins there, while another builds the site.

    How fast the site is no copy has to measure anew, so the benchmark's tests are of style.
    """
    for item in items:
        if item.path.is_relative_to(ROOT / "tests" / "benchmarks"):
            item.add_marker(pytest.mark.style)
    items.sort(key=lambda item: item.path.is_relative_to(ROOT / "tests" / "calculators"))


@pytest.fixture(scope="session")
def site_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site: built once, however many processes the tests run in."""
    return once(tmp_path_factory, "site", lambda site: build(ROOT, site))


@pytest.fixture(scope="session")
def sample_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the sample calculator in it, built into its `site`."""

    def make(project: Path) -> None:
        build(with_sample(project), project / "site")

    return once(tmp_path_factory, "sample", make)


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Make a folder that all processes share, if none of them has yet."""
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    with FileLock(shared / f"{name}.lock"):
        if not (shared / f"{name}.made").exists():
            make(shared / name)
            (shared / f"{name}.made").touch()
    return shared / name


def build(project: Path, site: Path) -> None:
    """Build a site as anybody would, for the address that mkdocs.yml names."""
    done = run(project, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site))
    if done.returncode:
        pytest.fail(f"mkdocs build in {project}\n{done.stdout}{done.stderr}", pytrace=False)

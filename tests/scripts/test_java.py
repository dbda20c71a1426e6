"""A Java that is missing or too old is told in one sentence that says what to do."""

from pathlib import Path

import pytest

from scripts import java as module
from scripts.java import JavaMissingError, java


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that JAVA_HOME names, without a Java in it."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    return tmp_path


def put(home: Path, version: str) -> Path:
    """Put a Java of that version there."""
    command = home / "bin" / "java"
    command.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\"' >&2\n")
    command.chmod(0o755)
    return command


@pytest.mark.parametrize("version", ["17.0.15", "25-ea"])
def test_the_java_of_java_home_is_taken(home: Path, version: str) -> None:
    command = put(home, version)
    assert java() == str(command)


@pytest.mark.parametrize("version", ["1.8.0_412", "11.0.2"])
def test_a_java_that_is_too_old_is_refused(home: Path, version: str) -> None:
    command = put(home, version)
    with pytest.raises(JavaMissingError, match=f"^{command} is not Java 17 or later.*JAVA_HOME"):
        java()


def test_a_java_home_without_java_is_named(home: Path) -> None:
    with pytest.raises(JavaMissingError, match=f"^Java is not in {home}.*install Java 17"):
        java()


def test_without_java_the_command_installs_it_and_says_so_if_that_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(module, "install", asked.extend)
    with pytest.raises(SystemExit, match=r"^Java is missing: install Java 17 or later"):
        module.main()
    assert asked == [module.PACKAGE]

"""What stops publishing and what is only told, and that both reach the summary of the run."""

from pathlib import Path

import pytest

from scripts import publishable
from scripts.findings import Finding

LINK = Finding("links to gone.md, which is not there", "docs/index.md", 3)
LONG = Finding("is hard to read", "docs/index.md")


@pytest.fixture
def summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The summary of a run on GitHub, of a copy in which nothing is wrong."""
    path = tmp_path / "summary.md"
    path.touch()
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
    found(monkeypatch, [], [])
    return path


def found(
    monkeypatch: pytest.MonkeyPatch, broken: list[Finding], style: list[Finding]
) -> list[list[str]]:
    """Let the tests find these, and return the paths that they are asked for."""
    asked: list[list[str]] = []

    def tests(marked: str, paths: list[str]) -> list[Finding]:
        asked.append(paths)
        return {"not style": broken, "style": style}[marked]

    monkeypatch.setattr(publishable, "build", list)
    monkeypatch.setattr(publishable, "lines", lambda _commands: [])
    monkeypatch.setattr(publishable, "tests", tests)
    return asked


@pytest.mark.usefixtures("summary")
def test_a_copy_without_a_fault_is_published(capsys: pytest.CaptureFixture[str]) -> None:
    assert publishable.main([]) == 0
    assert "can be published" in capsys.readouterr().out


def test_style_is_told_and_stops_nothing(
    summary: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found(monkeypatch, [], [LONG])
    assert publishable.main([]) == 0
    assert "::warning file=docs/index.md::is hard to read\n" in capsys.readouterr().out
    assert "## Style, which stops nothing: 1 remark\n\n- `docs/index.md`: is hard" in (
        summary.read_text()
    )


def test_what_is_broken_stops_it_and_style_is_told_beside_it(
    summary: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = found(monkeypatch, [LINK], [LONG])
    assert publishable.main(["tests/site"]) == 1
    assert f"::error file=docs/index.md,line=3::{LINK.text}\n" in capsys.readouterr().out
    told = summary.read_text()
    assert told.index("is hard to read") < told.index("## Not published: 1 thing is broken")
    assert asked == [["tests/site"], ["tests/site"]]


def test_a_broken_build_is_told_alone(summary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = found(monkeypatch, [LONG], [])
    monkeypatch.setattr(publishable, "build", lambda: [LINK])
    assert publishable.main([]) == 1
    assert asked == []
    assert "`docs/index.md`, line 3: links to gone.md" in summary.read_text()


def test_a_program_that_fails_without_a_word_stops_it_too() -> None:
    failing = ["python3", "-c", "raise SystemExit(3)"]
    (one,) = publishable.lines([failing])
    assert one.text.endswith("ended with 3.")

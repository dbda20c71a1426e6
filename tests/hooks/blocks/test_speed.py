"""The block of the benchmark: what it refuses to show, and what it says of a draft."""

import json
from pathlib import Path

import pytest

from hooks.content import speed
from hooks.markdown.mistakes import BlockError
from tests.support.markdown_page import html

BLOCK = "/// benchmark\n///\n"
REPORT = json.loads((Path(__file__).parent / "pairs" / "benchmark.json").read_text())


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the block looks for its report."""
    monkeypatch.setattr(speed, "REPORT", tmp_path / "speed.json")
    return tmp_path / "speed.json"


def test_a_quick_run_is_shown_as_a_draft(file: Path) -> None:
    file.write_text(json.dumps(REPORT | {"quick": True, "runs": 2}))
    assert "A draft: 2 quick runs" in html(BLOCK)
    file.write_text(json.dumps(REPORT))
    assert "A draft" not in html(BLOCK)


def test_a_promise_that_earlier_runs_did_not_know_stands_without_them(file: Path) -> None:
    what = REPORT["budgets"][0]["what"]
    known = {"made": "2026-01-01", "seconds": 2.5, "reached": {what: 1}}
    file.write_text(json.dumps(REPORT | {"before": [known, known | {"reached": {}}]}))
    assert html(BLOCK).count("before: ") == 1


def test_without_a_report_the_build_stops_and_says_how_to_make_one(file: Path) -> None:
    assert not file.exists()
    with pytest.raises(BlockError, match=r"speed\.json is not there: write it with make bench"):
        html(BLOCK)


def test_a_run_of_some_parts_is_not_shown(file: Path) -> None:
    file.write_text(json.dumps(REPORT | {"budgets": REPORT["budgets"][1:]}))
    with pytest.raises(BlockError, match="run all of make bench"):
        html(BLOCK)


@pytest.mark.parametrize(
    ("count", "said"),
    [(4705, "4.7 kB"), (99_999, "100.0 kB"), (100_000, "0.1 MB"), (4_412_985, "4.4 MB")],
)
def test_bytes_are_said_as_a_reader_knows_them(count: int, said: str) -> None:
    assert speed.size(count) == said

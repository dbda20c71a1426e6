"""The forks find what they edit. Whether they are then published takes minutes: `make forks`."""

from pathlib import Path

import pytest

from scripts.forks import FORKS, Copy


@pytest.mark.parametrize("title", FORKS)
def test_a_fork_finds_what_it_edits(title: str, tmp_path: Path) -> None:
    FORKS[title].change(Copy(tmp_path))

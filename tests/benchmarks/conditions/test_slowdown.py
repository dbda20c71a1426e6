"""The slower processor: a process group that is stopped in turns, and left running in the end."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.conditions.slowdown import slowed


@pytest.fixture
def busy() -> Iterator[int]:
    """A process that works all the time, in a group of its own."""
    with subprocess.Popen([sys.executable, "-c", "while True: pass"], start_new_session=True) as it:
        yield it.pid
        it.kill()


def state(process: int) -> str:
    stat = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    return stat.rpartition(")")[2].split()[0]


def is_seen(process: int, states: str) -> bool:
    """Whether the process is found in one of these states before long."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if state(process) in states:
            return True
    return False


def test_it_is_stopped_and_let_go_on_in_turns(busy: int) -> None:
    with slowed(busy, 4):
        assert is_seen(busy, "T")
        assert is_seen(busy, "RS")
        assert is_seen(busy, "T")


def test_it_runs_on_afterwards(busy: int) -> None:
    with slowed(busy, 4):
        assert is_seen(busy, "T")
    assert state(busy) != "T"


def test_it_runs_on_after_an_error(busy: int) -> None:
    with pytest.raises(ZeroDivisionError), slowed(busy, 4):
        raise ZeroDivisionError
    assert state(busy) != "T"


def test_a_factor_of_one_changes_nothing(busy: int) -> None:
    with slowed(busy, 1):
        assert state(busy) != "T"

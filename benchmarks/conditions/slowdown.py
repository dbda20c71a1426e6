"""A slower processor: the whole browser stands still for most of the time.

Chromium's own throttling reaches the page's main thread and not its worker, where Python runs.
Here every thread of every process of the browser is stopped and let go on in turns, by signals
to its process group: to run a quarter of the time is to be four times slower. This happens in a
process of its own, ``python -m benchmarks.conditions.slowdown GROUP FACTOR``, until its input ends.
"""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

RUNNING = 0.005
"""Seconds that it runs between two stops: shorter than anything that is measured."""


@contextlib.contextmanager
def slowed(process: int, factor: float) -> Iterator[None]:
    """Slow down a browser, by the id of its first process, while the context lasts."""
    if factor == 1:
        yield
        return
    command = [
        sys.executable,
        "-m",
        "benchmarks.conditions.slowdown",
        str(os.getpgid(process)),
        str(factor),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as brake:
        assert brake.stdin and brake.stdout
        brake.stdout.readline()  # It has begun.
        try:
            yield
        finally:
            brake.stdin.close()
            brake.wait()


def main() -> None:
    """Stop and let go a process group in turns until standard input ends."""
    group, factor = int(sys.argv[1]), float(sys.argv[2])
    ended = threading.Event()

    def listen() -> None:
        sys.stdin.read()
        ended.set()

    threading.Thread(target=listen, daemon=True).start()
    print("begun", flush=True)
    owed = 0.0
    try:
        while not ended.is_set():
            # What a turn really lasted counts: on a busy machine one wakes up late.
            owed += _slept(RUNNING) * (factor - 1)
            os.killpg(group, signal.SIGSTOP)
            owed -= _slept(owed)
            os.killpg(group, signal.SIGCONT)
    except ProcessLookupError:
        return  # The browser has gone.
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(group, signal.SIGCONT)


def _slept(seconds: float) -> float:
    """Sleep, and return for how long it really was."""
    start = time.monotonic()
    time.sleep(max(seconds, 0))
    return time.monotonic() - start


if __name__ == "__main__":
    main()

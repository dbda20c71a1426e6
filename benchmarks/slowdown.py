"""A slower processor: the whole browser stands still for most of every hundredth of a second.

Chromium's own throttling reaches the page's main thread and not its worker, where Python runs.
Here every thread of every process of the browser is stopped and let go on in turns, by signals
to its process group: a quarter of the time is a processor four times slower. It runs in a process
of its own, ``python -m benchmarks.slowdown GROUP FACTOR``, until its input ends.
"""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

PERIOD = 0.02
"""Seconds from one stop to the next: shorter than anything that is measured."""


@contextlib.contextmanager
def slowed(process: int, factor: float) -> Iterator[None]:
    """Slow down a browser, by the id of its first process, while the context lasts."""
    if factor == 1:
        yield
        return
    command = [sys.executable, "-m", "benchmarks.slowdown", str(os.getpgid(process)), str(factor)]
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
    start = time.monotonic()
    turn = 0
    try:
        while not ended.is_set():
            os.killpg(group, signal.SIGSTOP)
            _until(start + (turn + 1 - 1 / factor) * PERIOD)
            os.killpg(group, signal.SIGCONT)
            _until(start + (turn + 1) * PERIOD)
            # A turn that came late is not made up for by a shorter one.
            turn = max(turn + 1, int((time.monotonic() - start) / PERIOD))
    except ProcessLookupError:
        return  # The browser has gone.
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(group, signal.SIGCONT)


def _until(moment: float) -> None:
    if (wait := moment - time.monotonic()) > 0:
        time.sleep(wait)


if __name__ == "__main__":
    main()

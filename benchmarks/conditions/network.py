"""The line: the imitation of GitHub Pages, as fast as it can or as slow as a phone's.

The server itself waits, so that the page, its worker and its service worker all share one line,
whatever fetches. Not imitated: encryption, HTTP/2, slow start, loss.
"""

import threading
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path

from tests.support.pages import Handler, Pages

MAX_AGE = 600
"""Seconds for which GitHub Pages lets a browser keep what it has without asking again."""

CHUNK = 8192
"""Bytes after which answers on their way at once take turns."""


@dataclass
class Line:
    """What lies between reader and server: bits a second, and seconds there and back."""

    bits_per_second: float = float("inf")
    round_trip: float = 0.0
    free_at: float = field(default=0.0, init=False)
    """When all that was sent has arrived, on the monotonic clock."""

    def __post_init__(self) -> None:
        self._lock = threading.Lock()

    def cross(self) -> None:
        """Wait for a question to get there and its answer to come back."""
        time.sleep(self.round_trip)

    def carry(self, size: int) -> None:
        """Wait until so many bytes have arrived, behind those that were sent before."""
        with self._lock:
            self.free_at = max(self.free_at, time.monotonic()) + size * 8 / self.bits_per_second
            arrives = self.free_at
        if (wait := arrives - time.monotonic()) > 0:
            time.sleep(wait)


class SlowPages(Pages):
    """GitHub Pages at the other end of a line.

    ``age`` is for how many seconds a cache on the way has kept what it answers.
    """

    def __init__(self, site: Path, line: Line, age: int = 0) -> None:
        super().__init__(site)
        self.line = line
        self.age = age
        self.RequestHandlerClass = _Handler

    def settle(self, seconds: float = 2.0, at_most: float = 60.0) -> None:
        """Wait until nothing was asked or sent for so long; ``TimeoutError`` if that never is.

        This site leaves a reader in peace for a second before it keeps Python.
        """
        last, end = time.monotonic(), time.monotonic() + at_most
        seen = len(self.record.requests)
        while time.monotonic() < max(last, self.line.free_at) + seconds:
            if time.monotonic() > end:
                raise TimeoutError(f"{self.site}: the page still loads after {at_most} seconds")
            if seen != len(self.record.requests):
                seen, last = len(self.record.requests), time.monotonic()
            time.sleep(0.02)


class _Handler(Handler):
    server: SlowPages

    def setup(self) -> None:
        """Open a connection: one round trip more."""
        super().setup()
        self.server.line.cross()

    def do_GET(self) -> None:  # noqa: N802  (the name that http.server calls)
        """Answer a round trip later."""
        self.server.line.cross()
        super().do_GET()

    def _head(self, status: HTTPStatus, headers: dict[str, str], length: int | None) -> None:
        super()._head(status, headers | {"Age": str(self.server.age)}, length)

    def _body(self, body: bytes) -> None:
        for start in range(0, len(body), CHUNK):
            chunk = body[start : start + CHUNK]
            self.server.line.carry(len(chunk))
            super()._body(chunk)

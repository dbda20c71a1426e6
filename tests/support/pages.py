"""An imitation of GitHub Pages, the host that the site is built for, with faults on request.

Under a sub-path, compressed, with an entity tag and ten minutes of caching, the site's own
404.html and no header beyond that. Browsers are tested against this rather than `mkdocs serve`,
whose pages differ. By hand: `python -m tests.support.pages site/ --port 8000`.
"""

import argparse
import contextlib
import posixpath
import socket
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal, Self
from urllib.parse import unquote, urlsplit

from tests.support.responses import MAX_AGE, Response, response_for

SUB_PATH = "/before-you-connect/"

# What can go wrong with a file on its way: it is not there; the connection closes half-way; no
# answer ever comes; the answer waits until no fault is left; other bytes arrive than were sent; an
# honest answer with half of the file; the whole file under a type that is not its own.
Fault = Literal["missing", "abort", "stall", "late", "corrupt", "truncated", "mistyped"]


@dataclass
class Record:
    """What was asked of the server, and what it cost."""

    requests: list[str] = field(default_factory=list)
    sent: Counter[str] = field(default_factory=Counter)
    """Bytes of bodies by path, as compressed: what the reader's line carried."""

    def bytes_of(self, part: str = "") -> int:
        """Return the bytes sent for the paths that contain `part`."""
        return sum(count for path, count in self.sent.items() if part in path)

    def clear(self) -> None:
        """Forget everything, to begin a measurement."""
        self.requests.clear()
        self.sent.clear()


class Pages(ThreadingHTTPServer):
    """The server: `with Pages(site) as pages: page.goto(pages.url)`.

    `faults` maps a part of a path to what happens to requests for it; it, `site` and `max_age`
    may be changed while the server runs. `record` counts. `stop()` also closes the connections
    that a browser keeps open, without which a stopped server would go on answering.
    """

    daemon_threads = True
    # A browser opens many connections at once; the default backlog of 5 makes some of them wait.
    request_queue_size = 128

    def __init__(self, site: Path, port: int = 0, sub_path: str = SUB_PATH) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.site = site
        self.max_age = MAX_AGE
        self.sub_path = sub_path
        self.origin = f"http://127.0.0.1:{self.server_address[1]}"
        self.url = self.origin + sub_path
        self.faults: dict[str, Fault] = {}
        self.record = Record()
        self.stopped = threading.Event()
        self._connections: set[socket.socket] = set()
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        # A short poll makes stop() quick: it waits for the poll in progress.
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Answer nobody any more, neither on new connections nor on those that are open."""
        if self.stopped.is_set():
            return
        self.stopped.set()
        self.shutdown()
        self.server_close()
        with self._lock:
            for connection in self._connections:
                with contextlib.suppress(OSError):  # The other side may have been quicker.
                    connection.shutdown(socket.SHUT_RDWR)

    def get_request(self) -> tuple[socket.socket, Any]:
        """Accept a connection, and remember it for `stop()`."""
        connection, address = super().get_request()
        with self._lock:
            self._connections.add(connection)
        return connection, address

    def shutdown_request(self, request: Any) -> None:
        """Close a connection, and forget it."""
        with self._lock:
            self._connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that left in the middle of an answer: browsers do."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Pages
    # Head and body are written apart: the second must not wait for an acknowledgement.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answer with a file, with a redirect to its folder, or with the 404 page."""
        path = unquote(urlsplit(self.path).path)
        self.server.record.requests.append(path)
        faults = self.server.faults.items()
        fault = next((fault for part, fault in faults if part in path), None)
        if fault == "stall":
            self.server.stopped.wait()
            self.close_connection = True
            return
        while fault == "late" and self.server.faults:
            time.sleep(0.02)
        file = None if fault == "missing" else self._file(path)
        if file is None:
            self._not_found()
        elif file.is_dir():
            self._head(HTTPStatus.MOVED_PERMANENTLY, {"Location": path + "/"}, length=0)
        else:
            self._found(path, response_for(file, self.server.url, self.server.max_age), fault)

    do_HEAD = do_GET  # noqa: N815  (the name that http.server calls)

    def _file(self, path: str) -> Path | None:
        """Return the file or the folder that `path` names, or None."""
        if not path.startswith(self.server.sub_path):
            return None
        inside = posixpath.normpath("/" + path.removeprefix(self.server.sub_path)).lstrip("/")
        file = self.server.site / inside
        if path.endswith("/"):
            file /= "index.html"
        return file if file.exists() else None

    def _not_found(self) -> None:
        page = response_for(self.server.site / "404.html", self.server.url)
        self._head(HTTPStatus.NOT_FOUND, page.headers, len(page.body))
        self._body(page.body)

    def _found(self, path: str, response: Response, fault: Fault | None) -> None:
        if fault in ("corrupt", "truncated"):
            # Uncompressed, so that what breaks is the file and not its compression.
            response = response.damaged(fault)
        elif self.headers.get("If-None-Match") == response.headers["ETag"]:
            self._head(HTTPStatus.NOT_MODIFIED, response.headers, length=None)
            return
        named = {"Content-Type": "text/plain"} if fault == "mistyped" else {}
        self._head(HTTPStatus.OK, response.headers | named, len(response.body))
        if fault == "abort":
            self._body(response.body[: len(response.body) // 2])
            self.close_connection = True
        else:
            # Counted first: whoever has read the answer finds it in the record.
            self.server.record.sent[path] += len(response.body)
            self._body(response.body)

    def _head(self, status: HTTPStatus, headers: dict[str, str], length: int | None) -> None:
        self.send_response_only(status)
        self.send_header("Date", self.date_time_string())
        for name, value in headers.items():
            self.send_header(name, value)
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def _body(self, body: bytes) -> None:
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Stay silent: `Pages.record` knows."""


def main() -> None:
    """Serve a built site until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m tests.support.pages", description=__doc__)
    parser.add_argument("site", type=Path, help="the folder that `mkdocs build` wrote")
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    with Pages(options.site, options.port) as pages, contextlib.suppress(KeyboardInterrupt):
        print(f"Serving {options.site} as GitHub Pages does on {pages.url}")
        threading.Event().wait()


if __name__ == "__main__":
    main()

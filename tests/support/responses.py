"""What GitHub Pages answers for a file: its type, its compression and its headers."""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

MAX_AGE = 600
"""Seconds for which a browser need not ask again."""

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "application/javascript; charset=utf-8",
    ".mjs": "application/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".map": "application/json; charset=utf-8",
    ".wasm": "application/wasm",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
}
# Sent as they are: compressed already, or of no type that Pages compresses.
_STORED = {
    ".png": "image/png",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".gz": "application/gzip",
    ".zip": "application/zip",
}


@dataclass(frozen=True)
class Response:
    """The headers and the body of a file, as they go over the line."""

    headers: dict[str, str]
    body: bytes
    plain: bytes

    def damaged(self, how: Literal["corrupt", "truncated"]) -> "Response":
        """Return the same file with every byte changed, or with its second half gone."""
        if how == "truncated":
            body = self.plain[: len(self.plain) // 2]
        else:
            body = self.plain.translate(bytes(byte ^ 0x55 for byte in range(256)))
        headers = {name: value for name, value in self.headers.items() if "Encoding" not in name}
        return Response(headers, body, body)


def response_for(file: Path, url: str, max_age: int = MAX_AGE) -> Response:
    """Return `file` as Pages sends it for a site at `url`; compressed once for each version."""
    state = file.stat()
    own = url if file.name == "sitemap.xml" else None
    return _response(file, own, max_age, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=1024)
def _response(
    file: Path, sitemap_for: str | None, max_age: int, _mtime: int, _size: int
) -> Response:
    plain = file.read_bytes()
    if sitemap_for:
        plain = moved(plain.decode(), sitemap_for).encode()
    compressed = file.suffix in _TYPES
    kind = _TYPES.get(file.suffix) or _STORED.get(file.suffix, "application/octet-stream")
    headers = {
        "Content-Type": kind,
        "Cache-Control": f"max-age={max_age}",
        "ETag": f'"{hashlib.sha256(plain).hexdigest()[:16]}"',
        "Vary": "Accept-Encoding",
    }
    if compressed:
        headers["Content-Encoding"] = "gzip"
    body = gzip.compress(plain, 6, mtime=0) if compressed else plain
    return Response(headers, body, plain)


def moved(sitemap: str, url: str) -> str:
    """Return `sitemap` as if the site had been built for `url`.

    Material's instant navigation follows only links that the sitemap names. It rewrites their
    host but not their port: with the sitemap of the build it silently does nothing.
    """
    home = min(re.findall(r"<loc>(.*?)</loc>", sitemap), key=len)
    return sitemap.replace(f"<loc>{home}", f"<loc>{url}")

"""The Content-Security-Policy: one policy for every page, as a meta tag, added after the build.

GitHub Pages sends no headers of ours, so the promise that a page talks to nobody but its own
host stands in the page itself. Material's few inline scripts are allowed by their hashes, never
by `unsafe-inline`. They differ with the depth of a page, and Material appends a policy that
differs when it changes pages without a reload: hence the union of all hashes on all pages.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

# `default-src 'none'` would be tidier but breaks Firefox's prefetch of <link rel="next">, and
# neither unsafe-eval nor wasm-unsafe-eval is needed: Python runs in a worker, which does not
# inherit a policy that stands in the page.
_DIRECTIVES = (
    "default-src 'self'",
    "script-src 'self'{hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
)

_SCRIPT = re.compile(r"<script\b(?P<attributes>[^>]*)>(?P<body>.*?)</script\s*>", re.S | re.I)
_SOURCE = re.compile(r"(?:^|\s)src\s*=", re.I)
_TYPE = re.compile(r"(?:^|\s)type\s*=\s*[\"']?(?P<type>[^\"'\s>]*)", re.I)
_META = re.compile(r"\n?[ \t]*<meta http-equiv=\"Content-Security-Policy\"[^>]*>")

# The policy stands before everything that loads. Only the charset comes first: a browser looks
# for it in the first 1,024 bytes, which the hashes may fill.
_PLACE = re.compile(r"<head\b[^>]*>(?:\s*<meta charset=[^>]*>)?", re.I)

# What a browser runs; other types, such as Material's JSON configuration, are data.
_RUNNABLE = {"", "module", "importmap", "text/javascript", "application/javascript"}


def add_policy(site: Path) -> str:
    """Put the policy into every HTML page under `site`, and return it.

    A page that has one already gets the new one in its place, so that the step can be repeated.
    Raises `ValueError` for a page without a `<head>`: it would go out without a policy.
    """
    pages = {path: path.read_bytes().decode() for path in sorted(site.rglob("*.html"))}
    policy = policy_for(pages.values())
    tag = f'\n    <meta http-equiv="Content-Security-Policy" content="{policy}">'
    for path, old in pages.items():
        # Few have one: the pattern may begin at any space, and is slow.
        bare = _META.sub("", old) if "Content-Security-Policy" in old else old
        place = _PLACE.search(bare)
        if place is None:
            raise ValueError(f"{path}: no <head> to put the Content-Security-Policy into")
        new = bare[: place.end()] + tag + bare[place.end() :]
        if new != old:
            path.write_bytes(new.encode())
    return policy


def policy_for(pages: Iterable[str]) -> str:
    """Return the policy that allows the inline scripts of all `pages`, and no others."""
    hashes = sorted({script_hash(script) for page in pages for script in inline_scripts(page)})
    allowed = "".join(f" '{value}'" for value in hashes)
    return "; ".join(_DIRECTIVES).format(hashes=allowed)


def inline_scripts(page: str) -> list[str]:
    """Return the bodies of the scripts that stand in the page itself and would be run."""
    return [
        match["body"]
        for match in _SCRIPT.finditer(page)
        if not _SOURCE.search(match["attributes"]) and _runs(match["attributes"])
    ]


def script_hash(script: str) -> str:
    """Return a script's hash as the policy writes it, such as `sha256-…`."""
    # A browser hashes the script as parsed, where every line ends in a bare newline.
    parsed = script.replace("\r\n", "\n").replace("\r", "\n")
    return "sha256-" + base64.b64encode(hashlib.sha256(parsed.encode()).digest()).decode()


def _runs(attributes: str) -> bool:
    kind = _TYPE.search(attributes)
    return (kind["type"].lower() if kind else "") in _RUNNABLE

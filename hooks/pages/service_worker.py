"""The service worker: the guide at hand without a network, and Python once it was used.

It is Workbox's library, as npm installed it, behind a list of the site's files by their content,
and before `service_worker.js`, which says what to do with the two. Workbox's own generator of
such lists is left out: it would bring 323 packages for the few lines below.
"""

import base64
import json
import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path, PurePosixPath

from hooks.project import ROOT, BundleError

NAME = "sw.js"
"""Where it stands in the site: in the root, since it serves only what lies below itself."""

SOURCE = Path(__file__).with_suffix(".js")
REMOVAL = Path(__file__).with_name("no_service_worker.js")

# In this order: each builds on those before it.
_LIBRARY = ("workbox-core", "workbox-routing", "workbox-strategies", "workbox-precaching")

_PYTHON = ("assets/pyodide-*/**", "assets/python-*/**")
_FURTHER = "assets/python-*/further/*"
_KINDS = set(".css .html .jpg .js .json .png .svg .webmanifest .webp .woff2 .xml".split())
_UNREAD = (
    NAME,
    # Shown by social networks, by a device among its apps, and by the repository.
    "assets/images/card.png",
    "assets/cards/*",
    "assets/images/icon-*.png",
    "assets/images/screenshot.png",
    # How to search in languages other than English.
    "assets/javascripts/lunr/**",
)

_NAMED_BY_CONTENT = re.compile(r"[-.][0-9a-f]{8,}[./]")


def add_service_worker(site: Path) -> None:
    """Write the service worker of a site whose files are as they will be published."""
    files = [path.relative_to(site) for path in sorted(site.rglob("*")) if path.is_file()]
    python = [path for path in files if _matches(path, _PYTHON)]
    guide = [
        path
        for path in files
        if path.suffix in _KINDS and path not in python and not _matches(path, _UNREAD)
    ]
    lists = {
        "guide": [_entry(site, path) for path in guide],
        "python": [_entry(site, path) for path in python if not _matches(path, [_FURTHER])],
        "further": {
            path.name.partition(".")[0]: _entry(site, path)
            for path in python
            if _matches(path, [_FURTHER])
        },
    }
    parts = [f"self.lists = {json.dumps(lists)};", *_library(), SOURCE.read_text(encoding="utf-8")]
    (site / NAME).write_text("\n".join(parts), encoding="utf-8")


def remove_service_worker(site: Path) -> None:
    """Write one that removes itself and what an earlier one kept.

    For `mkdocs serve`, whose pages change with every edit, at an address where a built site may
    have been looked at before.
    """
    (site / NAME).write_text(REMOVAL.read_text(encoding="utf-8"), encoding="utf-8")


def _entry(site: Path, path: Path) -> dict[str, str | None]:
    """Return a file as Workbox lists it: fetched again when its revision is another."""
    content = (site / path).read_bytes()
    url = path.as_posix()
    named = _NAMED_BY_CONTENT.search(url)
    entry = {"url": url, "revision": None if named else sha256(content).hexdigest()[:12]}
    # A file of another version, or a damaged one, stops the installation. But the sitemap names
    # the host, which may write it again; nothing hangs on its version.
    if path.suffix != ".xml":
        entry["integrity"] = "sha256-" + base64.b64encode(sha256(content).digest()).decode()
    return entry


def _matches(path: Path, patterns: Iterable[str]) -> bool:
    return any(PurePosixPath(path).full_match(pattern) for pattern in patterns)


def _library() -> list[str]:
    scripts = [ROOT / f"node_modules/{name}/build/{name}.prod.js" for name in _LIBRARY]
    missing = [script for script in scripts if not script.is_file()]
    if missing:
        raise BundleError(f"Workbox is not in {missing[0]}: run `npm ci`.")
    terms = (ROOT / "node_modules" / _LIBRARY[0] / "LICENSE").read_text(encoding="utf-8")
    return [
        f"/*! Workbox\n{terms.strip()}\n*/",
        *(
            re.sub(r"//# sourceMappingURL=.*", "", script.read_text(encoding="utf-8")).strip()
            for script in scripts
        ),
    ]

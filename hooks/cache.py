"""What builds keep for each other: files named by all that they were made of; safe to delete."""

import os
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from hooks.project import ROOT

CACHE = ROOT / ".cache"

HASH_LENGTH = 12


def digest(*parts: bytes) -> str:
    """Return the name that files with this content go by."""
    found = sha256()
    for part in parts:
        found.update(len(part).to_bytes(8) + part)
    return found.hexdigest()[:HASH_LENGTH]


def parts(files: Mapping[str, bytes]) -> list[bytes]:
    """Return what tells files from others: their names and contents, in order of name."""
    return [part for name in sorted(files) for part in (name.encode(), files[name])]


def kept(cache: Path, name: str, made_of: Iterable[bytes], make: Callable[[], bytes]) -> bytes:
    """Return what was made of these parts before, or make it now and keep it."""
    path = cache / f"{digest(*made_of)}-{name}"
    if path.is_file():
        return path.read_bytes()
    content = make()
    cache.mkdir(parents=True, exist_ok=True)
    # Whole or not at all: a build may be stopped, and two may run at once.
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_bytes(content)
    draft.replace(path)
    return content

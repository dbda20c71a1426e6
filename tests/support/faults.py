"""Fails a test with sentences in place of a comparison: what is wrong, where, and the way out."""

from collections.abc import Iterable
from pathlib import Path

import pytest


def none(faults: Iterable[object]) -> None:
    """Fail if there are any, with one line each; what several pages share is said once."""
    if told := list(dict.fromkeys(map(str, faults))):
        pytest.fail("\n".join(told), pytrace=False)


def source(page: Path) -> str:
    """Return the file that a page, named by its place in the site, was written in."""
    if page.name != "index.html":
        return f"overrides/{page}"
    return f"docs/{page.parent}.md" if page.parent.name else "docs/index.md"

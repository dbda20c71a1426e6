"""A mistake in a block: where it stands, what is wrong, and the way out, in one line."""

import os
from pathlib import Path
from typing import Any

from markdown import Markdown


class BlockError(Exception):
    """Stops the conversion of a page where MkDocs is not around to be told."""


def mistake(md: Markdown, lines: list[str], number: int | None, message: str) -> Exception:
    """Return what to raise for a mistake on a line of the page's Markdown, counted from 0.

    MkDocs prints it as it is and ends the build; any other program gets a ``BlockError``.
    """
    file = page_file(md)
    message = " ".join(f"{_place(file, lines, number)}{message}".split())
    if file is None:
        return BlockError(message)
    from mkdocs.exceptions import PluginError  # here, since the blocks do without MkDocs

    return PluginError(message)


def page_file(md: Markdown) -> Any:
    """Return MkDocs's file of the page, as known to the processor that resolves its links."""
    if "relpath" not in md.treeprocessors:
        return None
    return getattr(md.treeprocessors["relpath"], "file", None)


def _place(file: Any, lines: list[str], number: int | None) -> str:
    if file is None:
        return "" if number is None else f"line {number + 1}: "
    path = Path(file.abs_src_path or file.src_uri)
    name = os.path.relpath(path)
    if number is None or not path.exists():
        return f"{name}: "
    # MkDocs takes the front matter off; the Markdown is what is left at the end of the file.
    written = path.read_text(encoding="utf-8-sig").split("\n")
    there = len(written) - len(lines) + number
    if not 0 <= there < len(written) or written[there].strip() != lines[number].strip():
        return f"{name}: "  # something has changed the Markdown on its way here
    return f"{name}:{there + 1}: "

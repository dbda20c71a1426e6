"""The block that shows the record of facts, each with the pages that cite it."""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import ClassVar, NamedTuple

from mkdocs.utils.meta import get_data

from hooks.blocks.base import TemplateBlock
from hooks.content.facts import GROUPS, PATH, group
from hooks.markdown.citations import citations, plain
from hooks.markdown.headers import prose

DOCS = PATH.parents[1]


class Page(NamedTuple):
    """A page of the guide: its file, relative to the folder of all, and its title."""

    file: str
    title: str


class Evidence(TemplateBlock):
    """The facts of one group, each with figures, sources, grade, doubt, and who cites it.

    Argument: the group's name.
    """

    NAME = "evidence"
    TEMPLATE = "evidence.html.jinja"
    ARGUMENTS: ClassVar[tuple[str, ...]] = tuple(GROUPS)
    KIND = "group of facts"

    def context(self) -> dict[str, object]:
        """Return the facts and where each is cited."""
        return {"facts": group(self.argument), "cited": cited(DOCS)}


@cache
def cited(docs: Path) -> dict[str, list[Page]]:
    """Return the pages of a folder that cite a fact, by its id, each page once.

    A page is called by its heading or, if another page has the same, by the title above it.
    """
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(docs.rglob("*.md"))}
    headings = {path: _heading(text.split("\n")) or path.stem for path, text in texts.items()}
    shared = Counter(headings.values())
    found: dict[str, list[Page]] = {}
    for path, text in texts.items():
        title = headings[path]
        if shared[title] > 1:
            title = get_data(text)[1].get("title", title)
        page = Page(path.relative_to(docs).as_posix(), title)
        for id_ in dict.fromkeys(id_ for _, ids in citations(text.split("\n")) for id_ in ids):
            found.setdefault(id_, []).append(page)
    return found


def _heading(lines: list[str]) -> str:
    return next((plain(line[2:]) for line in prose(lines) if line.startswith("# ")), "")

"""Claims: sentences that promise something of the score, and are held to it by the build.

    [A colleague needs no note.](claim:familiarity=colleague&note=none "send")

The reader sees the words alone. Behind `claim:` stand the answers that the words mean, and in
quotation marks what they promise: `hooks.content.promises` says how both are written. A promise
that the score does not keep stops the build. `mkdocs.yml` lists this module,
`hooks.markdown.claims`, under `markdown_extensions`.
"""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from hooks.content.promises import hold
from hooks.markdown.citations import plain
from hooks.markdown.headers import prose
from hooks.markdown.lines import Lines, without_code
from hooks.markdown.mistakes import mistake

SCHEME = "claim:"

PRIORITY = 7.5
"""Behind inline patterns (20) and attribute lists (8), before abbreviations (7)."""

_WRITTEN = re.compile(r"(?:\( *<?|=[\"'])(claim:[^\s<>()\"']*)")


def claims(lines: list[str]) -> list[tuple[int, str]]:
    """Return the claims of a page's Markdown: the line, counted from 0, and the address."""
    text = without_code("\n".join(prose(lines)))
    return [(text.count("\n", 0, match.start()), match[1]) for match in _WRITTEN.finditer(text)]


class Claims(Treeprocessor):
    """Checks each claim, and leaves of it the words with their own markup."""

    def __init__(self, md: Markdown, lines: Lines[str]) -> None:
        super().__init__(md)
        self.lines = lines

    def run(self, root: Element) -> None:
        """Change the claims under ``root`` in place; raise for one that is broken or not read."""
        for parent in [*root.iter()]:
            place = 0
            while place < len(parent):
                link = parent[place]
                if link.tag == "a" and link.get("href", "").startswith(SCHEME):
                    self._check(link)
                    _unwrap(parent, place)
                else:
                    place += 1
        for number, address in self.lines.waiting:
            message = f'is not read as a claim; write [words]({address} "send"), outside of HTML'
            raise mistake(self.md, self.lines.lines, number, f"{address}: {message}")

    def _check(self, link: Element) -> None:
        address, blank, _ = link.get("href", "").partition(" ")
        number = self.lines.take(address)
        words = " ".join(plain("".join(link.itertext())).split())
        try:
            if blank:
                raise ValueError('write what is promised in straight quotation marks, as in "send"')
            hold(address.removeprefix(SCHEME), link.get("title", ""))
        except ValueError as error:
            raise mistake(self.md, self.lines.lines, number, f"“{words}”: {error}") from None


def _unwrap(parent: Element, place: int) -> None:
    """Put what an element holds in its place."""
    link = parent[place]
    del parent[place]
    _add(parent, place, link.text)
    for child in [*link]:
        parent.insert(place, child)
        place += 1
    _add(parent, place, link.tail)


def _add(parent: Element, place: int, text: str | None) -> None:
    """Add text before what stands at a place."""
    if place:
        before = parent[place - 1]
        before.tail = (before.tail or "") + (text or "")
    else:
        parent.text = (parent.text or "") + (text or "")


class ClaimsExtension(Extension):
    """Adds claims to Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's own name)
        """Register what reads the lines first, and what checks the claims."""
        lines = Lines(md, claims)
        md.preprocessors.register(lines, "claim-lines", 32)
        md.treeprocessors.register(Claims(md, lines), "claims", PRIORITY)


def makeExtension(**kwargs: Any) -> ClaimsExtension:  # noqa: N802  (Markdown's own name)
    """Return the extension; Markdown calls this for ``hooks.markdown.claims``."""
    return ClaimsExtension(**kwargs)

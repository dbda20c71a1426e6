"""The alignment of table columns as classes, where Python-Markdown writes inline styles.

`style="text-align: right"` breaks the site's Content-Security-Policy, and the alternative that
Python-Markdown offers, `align="right"`, is not valid HTML. So `align-right`, which
`docs/assets/styles/site.css` knows.
"""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_ALIGNMENT = re.compile(r"\s*text-align:\s*(left|center|right);?\s*")


class AlignmentClasses(Treeprocessor):
    """Turns the alignment style of every table cell into a class."""

    def run(self, root: Element) -> None:
        """Change the cells under `root` in place."""
        for tag in ("th", "td"):
            for cell in root.iter(tag):
                alignment = _ALIGNMENT.fullmatch(cell.get("style", ""))
                if alignment:
                    del cell.attrib["style"]
                    names = (cell.get("class"), f"align-{alignment[1]}")
                    cell.set("class", " ".join(name for name in names if name))


class TablesExtension(Extension):
    """Markdown tables without inline styles; use together with `tables`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's own name)
        """Register the tree processor, behind `attr_list` so that its classes are kept."""
        md.treeprocessors.register(AlignmentClasses(md), "table-alignment", 5)


def makeExtension(**kwargs: Any) -> TablesExtension:  # noqa: N802  (Markdown's own name)
    """Return the extension; Markdown calls this for `hooks.markdown.alignment`."""
    return TablesExtension(**kwargs)

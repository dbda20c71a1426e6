"""Links that lead off the site, marked as such: `rel="external"`.

In the page itself the mark is all that tells them apart, since Material's script writes every
address in full. `docs/assets/styles/print.css` puts their addresses on paper.
"""

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class ExternalLinks(Treeprocessor):
    """Marks every link that names a host."""

    def run(self, root: Element) -> None:
        """Change the links under `root` in place."""
        for link in root.iter("a"):
            if link.get("href", "").startswith(("http://", "https://", "//")):
                link.set("rel", "external")


class LinksExtension(Extension):
    """Marks external links."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's own name)
        """Register the tree processor, behind all that brings links."""
        md.treeprocessors.register(ExternalLinks(md), "external-links", 1)


def makeExtension(**kwargs: Any) -> LinksExtension:  # noqa: N802  (Markdown's own name)
    """Return the extension; Markdown calls this for `hooks.markdown.external_links`."""
    return LinksExtension(**kwargs)

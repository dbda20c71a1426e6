"""Rendered elements, put into the page when Markdown is done with its text.

Inline patterns, abbreviations and attribute lists are for what an author writes. What the templates
give comes in behind them, and before MkDocs looks for anchors and resolves links.
"""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

PRIORITY = 5.5
"""Behind inline patterns (20), attribute lists (8) and abbreviations (7), before anchors (5)."""


class Grafts(Treeprocessor):
    """Puts each rendered element in the place that its block has kept for it."""

    def __init__(self, md: Markdown, finish: Callable[[], None]) -> None:
        super().__init__(md)
        self.finish = finish
        self.waiting: list[tuple[Element, Element, str]] = []

    def add(self, place: Element, rendered: Element, body: str = "") -> None:
        """Let ``rendered`` take the place of an element.

        What the place holds by then goes into the rendered element of class ``body``.
        """
        self.waiting.append((place, rendered, body))

    def run(self, root: Element) -> None:  # noqa: ARG002  (the places are known)
        """Put all in place."""
        for place, rendered, body in self.waiting:
            self._protect(rendered)
            if body:
                target = with_class(rendered, body)
                target.text = place.text
                target.extend(list(place))
            tail = place.tail
            place.clear()
            place.tag, place.text, place.tail = rendered.tag, rendered.text, tail
            place.attrib.update(rendered.attrib)
            place.extend(list(rendered))
        self.waiting.clear()
        self.finish()

    def _protect(self, rendered: Element) -> None:
        """Keep text as it is, and what is in a template out of sight."""
        for element in rendered.iter():
            element.text = element.text and exactly(element.text)
            element.tail = element.tail and exactly(element.tail)
            for name, value in element.items():
                element.set(name, exactly(value))
        for template in [*rendered.iter("template")]:
            # Links in there have no address yet, which MkDocs would stumble over.
            inner = template.text or ""
            inner += "".join(self.md.serializer(child) for child in template)
            for child in list(template):
                template.remove(child)
            template.text = self.md.htmlStash.store(inner)


def exactly(text: str) -> str:
    """Return text that Markdown's serializer, which leaves entities alone, cannot mistake."""
    return text.replace("&", f"{AMP_SUBSTITUTE}amp;")


def with_class(root: Element, name: str) -> Element:
    """Return the element of that class; ``ValueError`` if there is none."""
    for element in root.iter():
        if name in element.get("class", "").split():
            return element
    raise ValueError(f"the rendered <{root.tag}> has no element of class {name}")

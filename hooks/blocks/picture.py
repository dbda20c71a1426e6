"""The block that shows a drawing."""

from typing import ClassVar
from xml.etree.ElementTree import Element

from hooks.blocks.base import Option, TemplateBlock, names, text
from hooks.content.drawings import PICTURES, WRITTEN, lines


class Picture(TemplateBlock):
    """A drawing: of how the score works, made from the code that computes it, or of a list.

    Argument: the picture's name.

    Options:
    - ``moments``: the moments that ``fading`` shows, as in ``[event, engaged]`` (default: all).
    - ``title``: what a list that is drawn shows, in a few words.

    Content: of ``path`` the numbered stops; of ``tree`` the numbered questions, each with its two
    answers as a list, first the one that settles it. The others take none.
    """

    NAME = "picture"
    TEMPLATE = "picture.html.jinja"
    ARGUMENTS = (*PICTURES, *WRITTEN)
    KIND = "picture"
    OPTIONS: ClassVar[dict[str, Option]] = {"moments": ([], names), "title": ("", text)}

    def on_create(self, parent: Element) -> Element:
        """Render the frame of a list, or the drawing."""
        if self.argument in WRITTEN:
            self.BODY, self.TEMPLATE = "picture-list", "written.html.jinja"
        return super().on_create(parent)

    def on_end(self, block: Element) -> None:
        """Refuse a drawing with a text, and a list that is none."""
        super().on_end(block)
        if self.BODY and [child.tag for child in block] != ["ol"]:
            raise self._mistake("takes one numbered list; write it below the options")

    def context(self) -> dict[str, object]:
        """Return the picture's name and what it shows."""
        moments, title = self.options["moments"], self.options["title"]
        if moments and self.argument != "fading":
            raise ValueError("moments: only fading shows them; remove the option")
        if self.argument in WRITTEN:
            if not title:
                raise ValueError("title is missing; say in a few words what it shows")
            return {"name": self.argument, "title": title}
        if title:
            raise ValueError("title: this drawing has one of its own; remove the option")
        drawn = PICTURES[self.argument](*([moments] if moments else []))
        return {"name": self.argument, "lines": lines, **drawn}

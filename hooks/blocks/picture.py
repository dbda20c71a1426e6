"""The block that shows a drawing."""

from typing import ClassVar

from hooks.blocks.base import Option, TemplateBlock, names
from hooks.content.drawings import PICTURES, lines


class Picture(TemplateBlock):
    """A drawing of how the score works, made from the code that computes it.

    Argument: the picture's name.

    Options:
    - ``moments``: the moments that ``fading`` shows, as in ``[event, engaged]`` (default: all).
    """

    NAME = "picture"
    TEMPLATE = "picture.html.jinja"
    ARGUMENTS = tuple(PICTURES)
    KIND = "picture"
    OPTIONS: ClassVar[dict[str, Option]] = {"moments": ([], names)}

    def context(self) -> dict[str, object]:
        """Return the picture's name and what it shows."""
        moments = self.options["moments"]
        if moments and self.argument != "fading":
            raise ValueError("moments: only fading shows them; remove the option")
        drawn = PICTURES[self.argument](*([moments] if moments else []))
        return {"name": self.argument, "lines": lines, **drawn}

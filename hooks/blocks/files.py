"""The block that puts a calculator that reads files into a page."""

from typing import ClassVar

from calculators import READERS, find_reader
from hooks.blocks.base import TemplateBlock


class Files(TemplateBlock):
    """A place to drop files into, or to choose them, and what comes of them.

    Argument: the calculator's name.

    Content: what a reader sees where the calculator cannot run.
    """

    NAME = "files"
    TEMPLATE = "files.html.jinja"
    ARGUMENTS: ClassVar[tuple[str, ...]] = tuple(READERS)
    BODY = "calculator-fallback"

    def context(self) -> dict[str, object]:
        """Return the calculator, its settings by id, and the tiers that it declares."""
        reader = find_reader(self.argument)
        settings = {one.id: one for section in reader.sections for one in section.questions}
        return {"reader": reader, "settings": settings, "tiers": reader.declares()["tiers"]}

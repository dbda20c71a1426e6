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
        """Return the calculator, its settings by id, the tiers that it declares, the doubts."""
        reader = find_reader(self.argument)
        settings = {one.id: one for section in reader.sections for one in section.questions}
        declared = reader.declares()
        told = {"tiers": declared["tiers"], "doubts": declared["doubts"]}
        return {"reader": reader, "settings": settings, **told}

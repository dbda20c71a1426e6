"""The block that shows what the platform sets."""

from calculators import platform_limits
from hooks.blocks.base import TemplateBlock
from hooks.content.speed import day


class Limits(TemplateBlock):
    """What LinkedIn itself sets, each with its source, its doubt and the day it was last read."""

    NAME = "limits"
    TEMPLATE = "limits.html.jinja"
    ARGUMENTS = ()

    def context(self) -> dict[str, object]:
        """Return the limits, and what words a day."""
        return {"limits": platform_limits.ALL, "day": day}

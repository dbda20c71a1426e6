"""The block that shows what the platform sets."""

from calculators import platform_limits
from hooks.blocks.base import TemplateBlock


class Limits(TemplateBlock):
    """What LinkedIn itself sets, each with its source, its doubt and the day it was last read."""

    NAME = "limits"
    TEMPLATE = "limits.html.jinja"
    ARGUMENTS = ()

    def context(self) -> dict[str, object]:
        """Return the limits."""
        return {"limits": platform_limits.ALL}

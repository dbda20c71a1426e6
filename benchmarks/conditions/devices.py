"""The devices that visit: this machine as it is, and a mid-range phone."""

from dataclasses import dataclass, field
from typing import Any

from benchmarks.conditions.network import Line


@dataclass(frozen=True)
class Device:
    """How much slower than this machine a device is, its line, and its screen."""

    name: str
    slowdown: float = 1
    bits_per_second: float = float("inf")
    round_trip: float = 0.0
    emulation: dict[str, Any] = field(default_factory=dict)

    def line(self) -> Line:
        """Return a line of its own."""
        return Line(self.bits_per_second, self.round_trip)


DESKTOP = Device("desktop", emulation={"viewport": {"width": 1280, "height": 800}})
PHONE = Device(
    "phone",
    slowdown=4,
    bits_per_second=9e6,
    round_trip=0.06,
    emulation={
        "viewport": {"width": 412, "height": 823},
        "device_scale_factor": 1.75,
        "is_mobile": True,
        "has_touch": True,
    },
)

"""The standard that a note is held to: the numbers from which the rules speak."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Standard:
    """Thresholds of the rules, set by measurement on labelled notes.

    ``specific`` is the specificity from which a note could not have gone to just anybody.
    ``pitch`` is the weight of signs from which it is a pitch. ``me`` is how many words about the
    sender outweigh a single one about the recipient.
    """

    specific: float = 2.5
    pitch: int = 2
    me: int = 6


STANDARD = Standard()

"""The filling of the frames: a way's leads with the reader's words in them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from calculators.frames.completion import QUOTED
from calculators.frames.situation import Situation, Way
from calculators.frames.text import abbreviated, finished, quoted, stopped
from calculators.frames.tones import Tone

NAME = "mutual_name"
"""A name, which may stand in the midst of a sentence with a stop: Sam Hill Jr."""


def leads(
    situation: Situation, way: Way, tone: Tone, told: Mapping[str, str]
) -> Iterator[tuple[str, bool]]:
    """Yield ways to say the details that are told, fullest first, and whether our words begin.

    ``told`` holds the details alone. Each lead says all of them.
    """
    for lead in way.leads:
        slots = _slots(lead)
        if slots <= told.keys() and _fits(lead, told):
            rest = [
                _filled(tone.said(detail.whole), told)
                for detail in situation.details
                if detail.field in told and detail.field not in slots
            ]
            yield " ".join([_filled(tone.said(lead), told), *rest]), not lead.startswith("{")


def _fits(lead: str, told: Mapping[str, str]) -> bool:
    """Whether no detail brings a full stop into the midst of a sentence."""
    return not any(_breaks(slot, told[slot]) for slot in _inside(lead))


def _breaks(slot: str, words: str) -> bool:
    if slot == NAME and abbreviated(words):
        return False
    if slot == QUOTED:  # its own marks are inside the quotation, and only a full stop ends it
        return words.endswith(".")
    return stopped(words)


def _filled(lead: str, told: Mapping[str, str]) -> str:
    """Return the sentences of a lead with their slots filled, and one stop at each one's end."""
    shown = {**told, QUOTED: quoted(told[QUOTED])} if told.get(QUOTED) else told
    pieces = re.split(r"(?<=\})\. ", lead.removesuffix("."))
    return " ".join(finished(piece.format_map(shown)) for piece in pieces)


@cache
def _slots(lead: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", lead))


@cache
def _inside(lead: str) -> tuple[str, ...]:
    """Return the slots that do not end a sentence."""
    return tuple(re.findall(r"\{(\w+)\}(?!\.(?: |$))", lead))

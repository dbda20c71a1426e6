"""Names in a cell that may hold several: they are joined by commas, and hold commas themselves."""

from collections.abc import Container

from calculators.upkeep.export.connections import clean

MOST = 60
"""Pieces of a cell that are looked at; a group thread has no more people in practice."""


def plain(name: str) -> str:
    """Return a name as it is compared."""
    return clean(name).casefold()


def several(cell: str, known: Container[str]) -> list[str]:
    """Return the people named in a cell, longest known name first: ``Vera, Runa, Ph.D.`` are two.

    ``known`` are names as ``plain`` writes them. Of unknown ones, a piece without a blank belongs
    to the name before it.
    """
    pieces = clean(cell).split(", ")[:MOST]
    found: list[str] = []
    place = 0
    while place < len(pieces):
        for end in range(min(len(pieces), place + 4), place, -1):
            name = ", ".join(pieces[place:end])
            if plain(name) in known:
                break
        else:
            end, name = place + 1, pieces[place]
            if found and " " not in name:
                place, name = end, ""
        if name:
            found.append(name)
        place = end
    return found

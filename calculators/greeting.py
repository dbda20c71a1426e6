"""What a note calls someone whose whole name is known."""

TITLES = frozenset(
    ("dr", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "dame", "rev", "herr", "frau")
)
"""Words before a name, with which the name is best left whole (editorial)."""


def greeted(name: str) -> str:
    """Return the first name, or the whole where it cannot be told for sure.

    A name in letters that have no case may begin with the family's, behind a title there may be
    none, and no first name begins with a small letter. Behind a comma stands the first name, unless
    what is before it is a whole name already.

    >>> [greeted(name) for name in ("Priya Shah", "Shah, Priya", "de Vries, Jan", "Jan Moe, PhD")]
    ['Priya', 'Priya', 'Jan', 'Jan']
    >>> [greeted(name) for name in ("Dr Shah", "\u674e \u96f7", "van der Berg")]
    ['Dr Shah', '\u674e \u96f7', 'van der Berg']
    """
    family, _, given = name.partition(",")
    alone = len(family.split()) == 1 or family.strip()[:1].islower()
    words = (given if alone and given.strip() else family).split()
    if not words or words[0].casefold().rstrip(".") in TITLES or not words[0][:1].isupper():
        return " ".join(name.split())
    return words[0]

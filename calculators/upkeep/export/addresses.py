"""The address of a profile: who somebody is, however the address was written.

``https://www.linkedin.com/in/zo%C3%AB-b/?trk=x``, ``linkedin.com/in/zoë-b`` and
``https://de.linkedin.com/in/Zoë-B`` are one.
"""

import re
import unicodedata
from urllib.parse import unquote

_ADDRESS = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]{1,20}\.)?linkedin\.com/(?:in/([^/?#\s]+)|pub/([^?#\s]+))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r",\s*(?=https?://|www\.)|\s+", re.IGNORECASE)


def profile(text: str) -> str:
    """Return what tells one profile from another, such as ``in/zoë-b``; "" where it is none."""
    found = _ADDRESS.match(text.strip())
    if not found:
        return ""
    slug = unicodedata.normalize("NFC", unquote(found[1] or found[2])).strip("/").casefold()
    return f"{'in' if found[1] else 'pub'}/{slug}" if slug else ""


def several(text: str) -> list[str]:
    """Return the addresses in a cell that holds some, joined by commas without a blank."""
    return [address for address in _BETWEEN.split(text.strip()) if address]

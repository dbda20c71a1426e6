"""The address of a profile: who someone is, however the address was written.

``https://www.linkedin.com/in/zo%C3%AB-b/?trk=x``, ``linkedin.com/in/zoë-b`` and
``https://de.linkedin.com/in/Zoë-B`` are one.
"""

import re
import unicodedata
from functools import lru_cache
from string import ascii_letters, digits

_ADDRESS = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]{1,20}\.)?linkedin\.com/(?:in/([^/?#\s]+)|pub/([^?#\s]+))",
    re.IGNORECASE,
)
_ESCAPES = re.compile(r"(?:%[0-9a-f]{2})+", re.IGNORECASE)
_SAFE = frozenset(ascii_letters + digits + "-._~/")
_USUAL = re.compile(r"https://www\.linkedin\.com/(in/[a-z0-9-]+)", re.ASCII)
_BETWEEN = re.compile(r",\s*(?=https?://|www\.)|\s+", re.IGNORECASE)


@lru_cache(maxsize=1 << 16)  # every message names two of them
def profile(text: str) -> str:
    """Return what tells one profile from another, such as ``in/zoë-b``; "" where it is none."""
    if usual := _USUAL.fullmatch(text):
        return usual[1]
    found = _ADDRESS.match(text.strip())
    if not found:
        return ""
    slug = unicodedata.normalize("NFC", _decoded(found[1] or found[2])).strip("/").lower()
    return f"{'in' if found[1] else 'pub'}/{slug}" if slug else ""


def meant(text: str) -> str:
    """Return the profile that someone means by an address, or by what ``profile`` returns."""
    return profile(text) or profile(f"linkedin.com/{text.strip()}")


def address(key: str) -> str:
    """Return the address of a profile, safe to link to; what is none stays as it is."""
    return f"https://www.linkedin.com/{encoded(key)}" if key.startswith(("in/", "pub/")) else key


def encoded(text: str) -> str:
    """Return text as an address holds it: letters beyond ASCII as bytes of UTF-8 in hexadecimal.

    As ``urllib.parse.quote`` does, which would bring 100 kB of other things into the page.
    """
    return "".join(
        letter
        if letter in _SAFE
        else "".join(f"%{byte:02X}" for byte in letter.encode(errors="replace"))
        for letter in text
    )


def _decoded(text: str) -> str:
    return _ESCAPES.sub(
        lambda found: bytes.fromhex(found[0].replace("%", "")).decode(errors="replace"), text
    )


def several(text: str) -> list[str]:
    """Return the addresses in a cell that holds some, joined by commas without a blank."""
    if text.startswith("http") and "," not in text and " " not in text:
        return [text]
    return [address for address in _BETWEEN.split(text.strip()) if address]

"""Text that readers give, made fit to stand in a sentence of ours, letter for letter."""

import re
import unicodedata

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
"""Controls, what turns the direction of all that follows, and halves of characters."""

_STOPS = ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964"
_QUOTES = "\"'\u201c\u201d\u2018\u2019\u00ab\u00bb"
_HANGING = " ,;:-\u2013\u2014."
_LOOSE = re.compile("[ ,;:]")


def cleaned(text: str) -> str:
    """Return a text on one line: no control characters, no doubled space, none at the ends."""
    return " ".join(_UNSEEN.sub("", text).split())


def phrase(text: str) -> str:
    """Return a text cleaned, and without marks at its ends that would hang in a sentence.

    Commas, colons, semicolons and lone dashes go, and the second of two full stops; what belongs
    to the word stays, as in ".NET" and "Acme Inc.".
    """
    text = cleaned(text)
    inner = text.rstrip(_HANGING)
    inner += _LOOSE.split(text[len(inner) :])[0]
    outer = inner.lstrip(_HANGING)
    outer = _LOOSE.split(inner[: len(inner) - len(outer)])[-1] + outer
    return outer[:-1] if outer.endswith("..") and not outer.endswith("...") else outer


def speaks(text: str) -> bool:
    """Whether a text holds anything to read: a letter, a figure or a symbol such as an emoji."""
    return any(unicodedata.category(character)[0] in "LNS" for character in text)


def stopped(text: str) -> bool:
    """Whether a text already ends as a sentence does, perhaps inside closing quotes."""
    return text.rstrip(_QUOTES)[-1:] in tuple(_STOPS)


def finished(text: str) -> str:
    """Return a text with a full stop, unless it ends a sentence already."""
    return text if stopped(text) else text + "."


def quoted(text: str) -> str:
    """Return a title in quotes; one that brings its own, or holds some, keeps them."""
    if text[0] in _QUOTES and text[-1] in _QUOTES:
        return text
    if any(mark in text for mark in '"\u201c\u201d'):
        return f"'{text}'"
    return f'"{text}"'


def abbreviated(text: str) -> bool:
    """Whether a text ends in the one stop that may stand inside a sentence, as in "Hill Jr."."""
    return text.endswith(".") and not text.endswith("..")


def capitalised(sentence: str) -> str:
    """Return a sentence with a capital at its start, unless it begins with an iPhone."""
    return sentence if sentence[1:2].isupper() else sentence[:1].upper() + sentence[1:]


def small(words: str, wanted: bool = True) -> str:
    """Return words with a small letter at their start, if that is wanted, but for I and GDPR."""
    if not wanted or words[1:2].isupper() or re.match(r"I\b", words):
        return words
    return words[:1].lower() + words[1:]

"""The form of a draft: what would be wrong with it whatever it says."""

import re

from calculators.frames.text import phrase, small

_RULES = {
    "a doubled space": r"  |^ | $",
    "a space before a mark": r" [.,;:!?]",
    "a doubled mark": r"[.,;:!?]{2}|[,;:]\x01?[.!?]",
    "an unfilled slot": r"[{}<>\[\]_]|None|…",
    "empty quotes": r"\"\"|''|“”",
    "a small letter after a stop": r"[.!?] [a-z]",
    "a stray capital": r"(?<![.!?:\x01\"]) (?!I\b|I'|All the best|Kind regards)[A-Z]",
    "a lone mark at the end": r"[,;:-]$",
    "no stop at the end": r"[a-z]$",
    "a doubled word": r"\b(\w+) \1\b",
}


def faults_of_form(text: str, given: dict[str, str]) -> list[str]:
    """Return what is wrong with the form of a draft, apart from the words that were given.

    The given words are taken out first, so that what is left is ours to answer for.
    """
    ours = text
    for words in sorted(map(phrase, given.values()), key=len, reverse=True):
        for form in (words, small(words), words.rstrip(".")):
            ours = ours.replace(form, "\x01") if form else ours
    return [name for name, rule in _RULES.items() if re.search(rule, ours)]


def repeated_at_a_seam(text: str, completions: list[str]) -> list[str]:
    """Return the completions that say over again the word before them."""
    found = []
    for words in completions:
        first = words.split()[0]
        if re.search(rf"(?<!\w){re.escape(first)} {re.escape(words)}", text):
            found.append(words)
    return found

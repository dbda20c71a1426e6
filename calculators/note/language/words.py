"""Classes of words: which word is of which, whatever its ending."""

from collections.abc import Iterator
from functools import cache, lru_cache

from calculators.note.language.vocabulary.common import CLASSES as COMMON
from calculators.note.language.vocabulary.network import CLASSES as NETWORK
from calculators.note.language.vocabulary.sales import CLASSES as SALES


@cache
def _by_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in (COMMON, NETWORK, SALES):
        for name, listed in group.items():
            for word in listed.split():
                found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@lru_cache(maxsize=4096)
def classes(word: str) -> frozenset[str]:
    """Return the names of the classes that a folded word belongs to, by any of its forms."""
    known = _by_word()
    found: frozenset[str] = frozenset({"NUMBER"} if word[0].isdigit() else ())
    for form in _forms(word):
        found |= known.get(form, frozenset())
    return found


def _forms(word: str) -> Iterator[str]:
    """Yield a word and what it may be a form of: "copies" of "copy", "running" of "run"."""
    yield word
    for ending, others in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            for other in others:
                yield stem + other
            if ending in ("ing", "ed") and stem[-1] == stem[-2]:
                yield stem[:-1]


_ENDINGS = (
    ("ies", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
)

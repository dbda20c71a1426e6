"""The figures in a text, in digits or in words, as values that can be compared.

“20 million”, “twenty million” and “20,000,000” are one figure, and so are “half” and “50%”; “5” and
“5%” are two. “One” by itself is a word like any other, and so are “first” and “once”.
"""

import re
from dataclasses import dataclass, field
from fractions import Fraction
from math import prod

_ONES = "one two three four five six seven eight nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: value for value, word in enumerate(f"{_ONES} {_TEENS}".split(), start=1)}
_SMALL |= {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
_SMALL["twice"] = 2
_LARGE = {"dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_PARTS = {"half": 2, "third": 3, "quarter": 4}


def _one_of(words: str) -> str:
    return f"(?:{words.replace(' ', '|')})"


_DIGITS = r"(?<![\w.§])\d+(?:,\d{3})*(?:\.\d+)?(?![\d]|(?:st|nd|rd|th)\b)"
_WORDS = rf"\b(?:{_one_of(_TENS)}(?:[\s-]{_one_of(_ONES)})?|{_one_of(f'{_TEENS} {_ONES} twice')})\b"
_LARGES = rf"{_one_of(' '.join(_LARGE))}s?\b"
_PERCENT = r"\s?(?:%|per\s?cent)"
_FIGURE = re.compile(
    rf"""
      \b(?:(?P<halves>a|{_one_of(_ONES)})[\s-])?(?P<half>half|halves)\b(?!-)
    | \b(?P<parts>a|{_one_of(_ONES)})[\s-](?P<part>third|quarter)(?:s\b|\b(?=\sof\b))
    | (?P<number>{_DIGITS}|{_WORDS})
      (?P<large>(?:[\s-]+{_LARGES})*)
      (?P<percent>{_PERCENT}|(?=\s?(?:[\u2013-]|to|and)\s?{_DIGITS}{_PERCENT}))?
    | \b(?P<alone>{_LARGES})
    """,
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True)
class Figure:
    """A number with its kind; how it was written does not count when two are compared."""

    value: Fraction
    percent: bool
    written: str = field(compare=False)


def figures(text: str) -> list[Figure]:
    """Return the figures of a text in their order."""
    found = (_figure(match) for match in _FIGURE.finditer(text))
    return [figure for figure in found if figure]


def _figure(match: re.Match[str]) -> Figure | None:
    part = match["part"] or (match["half"] and "half")
    if part:
        parts = (match["parts"] or match["halves"] or "a").lower()
        value = Fraction(100 * _SMALL.get(parts, 1), _PARTS[part.lower()])
        return Figure(value, True, match[0])
    if match["alone"]:
        return Figure(_large(match["alone"]), False, match[0])
    if match["number"].lower() == "one" and not match["large"] and not match["percent"]:
        return None
    value = _small(match["number"]) * _large(match["large"])
    return Figure(value, match["percent"] is not None, match[0].strip())


def _small(written: str) -> Fraction:
    if written[0].isdigit():
        return Fraction(written.replace(",", ""))
    return Fraction(sum(_SMALL[word] for word in re.split(r"[\s-]", written.lower())))


def _large(written: str) -> Fraction:
    words = re.findall(r"[a-z]+", written.lower())
    return Fraction(prod(_LARGE[word.removesuffix("s")] for word in words))

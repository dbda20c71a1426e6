"""Citations: what a sentence rests on, in words behind it and with its sources in a footnote.

    Ties with ten mutual connections did best [@R2]. A note wins replies, not acceptance [@V1 @V2].

The ids are those of docs/method/facts.toml. An id that is not there stops the build, and so does a
figure that no record of the cited facts holds. `mkdocs.yml` lists this module,
`hooks.markdown.citations`, under `markdown_extensions`, behind `footnotes`.
"""

import re
from difflib import get_close_matches
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

from hooks.content.facts import NAME, Fact, load
from hooks.content.numbers import figures
from hooks.markdown.headers import prose
from hooks.markdown.lines import Lines, without_code
from hooks.markdown.mistakes import mistake

_CITATION = re.compile(r"(?<!\\)\[@(?P<ids>[^\[\]]*)\](?![(\[])")
_IDS = re.compile(r"\w+(?:\s+@\w+)*")
_MARKUP = re.compile(
    rf"{STX}[^{ETX}]*{ETX}"  # what Markdown has put away
    r"|<[^<>]+>|(?<=\])(?:\([^()]*\)|\[[^\[\]]*\])|\[\^[^\[\]]*\]|\{[^{}]*\}|[*_]"
)
_STOP = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[^\Wa-z]|[\"'“‘(\[])|\n\s*\n")  # noqa: RUF001
_ENDED = re.compile(r"[.!?…][\"'”’)\]]*\s*$")  # noqa: RUF001
_CELLS = ("td", "th")


def citations(lines: list[str]) -> list[tuple[int, tuple[str, ...]]]:
    """Return the citations of a page's Markdown: the line, counted from 0, and the ids."""
    text = without_code("\n".join(prose(lines)))
    return [(text.count("\n", 0, match.start()), _ids(match)) for match in _CITATION.finditer(text)]


def _ids(match: re.Match[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match["ids"].replace("@", " ").split()))


def plain(text: str) -> str:
    """Return the words of a line or paragraph of Markdown."""
    return unescape(_MARKUP.sub("", text)).strip()


def sentence(words: str) -> str:
    """Return the last sentence of a paragraph."""
    return _STOP.split(words)[-1]


class Citations(Treeprocessor):
    """Writes out each citation in Markdown: words, a link to the record, and footnotes."""

    def __init__(self, md: Markdown, lines: Lines[tuple[str, ...]]) -> None:
        super().__init__(md)
        self.lines = lines

    def run(self, root: Element) -> None:
        """Write them out in the text of all elements but code, and in the page's own footnotes."""
        own = list(self._footnotes.footnotes.items())
        for element in root.iter():
            alone = element.tag in _CELLS
            if element.text and not isinstance(element.text, AtomicString):
                element.text = self._written_out(element.text, alone)
            if element.tail:
                element.tail = self._written_out(element.tail)
        for id_, text in own:
            self._footnotes.setFootnote(id_, self._written_out(text))

    def _written_out(self, text: str, alone: bool = False) -> str:
        """Return a text with its citations written out; ``alone`` they may make up all of it."""
        prose, parts, done = without_code(text), [], 0
        for match in _CITATION.finditer(prose):
            ids = _ids(match)
            line = self.lines.take(ids)
            try:
                if not _IDS.fullmatch(match["ids"]):
                    raise ValueError("write one id or several as in [@R2] and [@V1 @V2]")
                facts = [_fact(id_) for id_ in ids]
                if not alone or prose[: match.start()].strip():
                    _check(plain(prose[done : match.start()]), facts)
            except ValueError as error:
                raise mistake(self.md, self.lines.lines, line, f"{match[0]}: {error}") from None
            for fact in facts:
                self._footnotes.setFootnote(fact.id, _footnote(fact))
            parts += [text[done : match.start()], _in_words(facts)]
            done = match.end()
        return "".join([*parts, text[done:]])

    @property
    def _footnotes(self) -> FootnoteExtension:
        for extension in self.md.registeredExtensions:
            if isinstance(extension, FootnoteExtension):
                return extension
        raise mistake(self.md, [], None, "citations need footnotes among the markdown_extensions")


def _fact(id_: str) -> Fact:
    known = load()
    if id_ not in known:
        near = get_close_matches(id_.upper(), known, n=5, cutoff=0.5)
        hint = f"; near it are {', '.join(near)}" if near else ""
        raise ValueError(f"{NAME} holds no {id_}{hint}")
    return known[id_]


def _check(before: str, facts: list[Fact]) -> None:
    """Raise unless the words before a citation are a sentence whose figures the facts hold."""
    if _ENDED.search(before):
        raise ValueError("stands behind its sentence; put it before the full stop")
    if not re.search(r"\w", before):
        raise ValueError("has no words before it; put all ids of a sentence into one citation")
    held = set().union(*(fact.numbers for fact in facts))
    for figure in figures(sentence(before)):
        if figure not in held:
            ids = ", ".join(fact.id for fact in facts)
            record = "; ".join(part for fact in facts for part in fact.figures) or "no figure"
            raise ValueError(
                f"the sentence says “{figure.written}”, but the record of {ids} holds {record}. "
                f"Correct it; or, if the source says so, add it to {NAME}; or, if it is no claim "
                "of the source, say it in a sentence of its own"
            )


def _in_words(facts: list[Fact]) -> str:
    """Return the Markdown of a citation, which says a wording once, and a grade once in a row."""
    worded: dict[str, Fact] = {}
    for fact in facts:
        worded.setdefault(fact.inline, fact)
    words, graded = [], ""
    for inline, fact in worded.items():
        said = fact.about if fact.about and fact.full == graded else inline
        words.append(f"[{said}](/method/evidence.md#{fact.id})")
        graded = fact.full
    notes = "\N{NO-BREAK SPACE}".join(f"[^{fact.id}]" for fact in facts)
    return f'<span class="guide-cite">({"; ".join(words)})</span>{notes}'


def _footnote(fact: Fact) -> str:
    record = f"[{fact.id}](/method/evidence.md#{fact.id}): {fact.claim}"
    links = ", ".join(f"[{source.title}]({source.url})" for source in fact.sources if source.url)
    grade = fact.full[0].upper() + fact.full[1:]
    return " ".join(filter(None, (record, links and f"{links}.", f"{grade}.", fact.doubt)))


class SourcesHeading(Treeprocessor):
    """Puts a heading over the footnotes, in place of a line, and leaves both out of the search.

    What a footnote says, the Evidence page says as well: a search finds it there, once.
    """

    def run(self, root: Element) -> None:
        """Change the element of the footnotes in place."""
        for notes in root.iter("div"):
            rule = notes.find("hr")
            if notes.get("class") == "footnote" and rule is not None:
                rule.tag, rule.text = "h2", "Sources"
                rule.set("data-search-exclude", "data-search-exclude")


class CitationsExtension(Extension):
    """Citations in Markdown; use together with `footnotes`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's own name)
        """Register what reads the lines first, and what works right before and after footnotes."""
        lines = Lines(md, citations)
        md.preprocessors.register(lines, "citation-lines", 32)
        md.treeprocessors.register(Citations(md, lines), "citations", 51)
        md.treeprocessors.register(SourcesHeading(md), "sources-heading", 49)


def makeExtension(**kwargs: Any) -> CitationsExtension:  # noqa: N802  (Markdown's own name)
    """Return the extension; Markdown calls this for `hooks.markdown.citations`."""
    return CitationsExtension(**kwargs)

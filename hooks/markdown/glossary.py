"""The glossary: a term that an author sets in italics can be opened where it stands.

    The answer is *leave it*, or the score loses half of the points in each *half-life*.

The first of each on a page becomes a button that shows the meaning: by keyboard, by touch, and
without a script. `mkdocs.yml` lists this module, `hooks.markdown.glossary`, under
`markdown_extensions`.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from hooks.blocks.render import render
from hooks.content.score_tables import bands
from hooks.markdown.late import exactly

TERMS = Path(__file__).with_name("glossary.json")
"""The terms beside the verdicts, each with its other forms and its meaning."""

PRIORITY = 6
"""Behind abbreviations (7), before the blocks' own elements come in (5.5)."""

_ELSEWHERE = {"a", "button", "div", "h1", "h2", "h3", "h4", "h5", "h6", "summary"}
"""Where words are left alone: links, headings, and blocks, whose places are divisions."""


@dataclass(frozen=True)
class Term:
    """A word or phrase of ours, with what it means and the forms in which it is written."""

    name: str
    meaning: str
    forms: tuple[str, ...]


def terms() -> list[Term]:
    """Return the verdicts as the calculator puts them, and the terms of the list."""
    verdicts = [
        Term(
            band.verdict.label,
            f"{band.verdict.meaning} (Score: {band.lowest} to {band.highest}.)",
            (band.verdict.label,),
        )
        for band in bands()
    ]
    listed = json.loads(TERMS.read_text(encoding="utf-8"))
    others = [Term(name, one["meaning"], (name, *one["also"])) for name, one in listed.items()]
    return verdicts + others


class Glossary(Treeprocessor):
    """Lets the first of each term in italics be opened."""

    def run(self, root: Element) -> None:
        """Change the emphasised terms under ``root`` in place."""
        waiting = {form.casefold(): term for term in terms() for form in term.forms}
        for emphasis in [*_emphasised(root)]:
            said = " ".join((emphasis.text or "").split())
            term = waiting.get(said.casefold())
            if term is None or len(emphasis):
                continue
            waiting = {form: other for form, other in waiting.items() if other is not term}
            rendered = render("term.html.jinja", {"term": term, "said": said})
            for element in rendered.iter():
                element.text = element.text and exactly(element.text)
                element.tail = element.tail and exactly(element.tail)
            emphasis.tag, emphasis.text = rendered.tag, rendered.text
            emphasis.attrib.update(rendered.attrib)
            emphasis.extend(list(rendered))


def _emphasised(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag == "em":
            yield child
        elif child.tag not in _ELSEWHERE:
            yield from _emphasised(child)


class GlossaryExtension(Extension):
    """Adds the glossary to Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's own name)
        """Register the tree processor."""
        md.treeprocessors.register(Glossary(md), "guide-glossary", PRIORITY)


def makeExtension(**kwargs: Any) -> GlossaryExtension:  # noqa: N802  (Markdown's own name)
    """Return the extension; Markdown calls this for ``hooks.markdown.glossary``."""
    return GlossaryExtension(**kwargs)

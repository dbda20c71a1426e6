"""What search engines are told of the questions page: a schema.org FAQPage, read off the page.

It stands in the page as JSON-LD, a block of data that no browser runs and no policy hinders.
"""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

PAGE = "questions/index.html"
"""The page of questions: each second-level heading that asks one, answered until the next."""

_LINES = {"p", "li", "h3", "dt", "dd", "br"}
"""What begins a line of an answer."""
_LEFT_OUT = {"a.headerlink", "guide-calculator", "guide-files", "sup", "table"}
"""What is no part of an answer in words."""

_DATA = re.compile(r'<script type="application/ld\+json">.*?</script>\n?', re.S)


def add_questions(site: Path) -> None:
    """Put the data into the questions page of a built site, in the place of any there already.

    A site without such a page, or whose page asks nothing, is left alone.
    """
    path = site / PAGE
    old = path.read_bytes().decode() if path.is_file() else ""
    bare = _DATA.sub("", old)
    found = questions(bare)
    if not found:
        return
    # In a script element nothing is escaped, but "</script>" would end it.
    data = json.dumps(faq_page(found), ensure_ascii=False).replace("<", r"\u003c")
    new = bare.replace("</head>", f'<script type="application/ld+json">{data}</script>\n</head>', 1)
    if new != old:
        path.write_bytes(new.encode())


def faq_page(questions: dict[str, str]) -> dict[str, object]:
    """Return the FAQPage of questions with their answers, as schema.org has it."""
    return {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "mainEntity": [
            {
                "@type": "Question",
                "name": question,
                "acceptedAnswer": {"@type": "Answer", "text": answer},
            }
            for question, answer in questions.items()
        ],
    }


def questions(page: str) -> dict[str, str]:
    """Return the questions that a page asks in its headings, with their answers as plain text."""
    reader = _Reader()
    reader.feed(page)
    return {title: answer for title, answer in reader.sections() if title.endswith("?")}


class _Reader(HTMLParser):
    """Splits the article of a page at its second-level headings."""

    def __init__(self) -> None:
        super().__init__()
        self._sections: list[tuple[list[str], list[str]]] = []
        self._inside: list[str] = []

    def sections(self) -> list[tuple[str, str]]:
        return [(_plain(title), _plain(answer)) for title, answer in self._sections]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = f"{tag}.{dict(attrs).get('class')}"
        self._inside.append(name if name in _LEFT_OUT else tag)
        if tag == "h2" and "article" in self._inside:
            self._sections.append(([], []))
        elif tag in _LINES:
            self._add("\n")

    def handle_endtag(self, tag: str) -> None:
        # Back to the element that ends here: <br> and its like never do.
        while self._inside and self._inside.pop().partition(".")[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        self._add(re.sub(r"\s+", " ", data))

    def _add(self, text: str) -> None:
        if self._sections and "article" in self._inside and not _LEFT_OUT & {*self._inside}:
            title, answer = self._sections[-1]
            (title if "h2" in self._inside else answer).append(text)


def _plain(parts: list[str]) -> str:
    """Return text with one line for each paragraph."""
    lines = "".join(parts).split("\n")
    return "\n".join(line for line in (" ".join(part.split()) for part in lines) if line)

"""A page as the site makes it of Markdown, and as a browser reads it."""

from html.parser import HTMLParser

from markdown import Markdown

EXTENSIONS = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.betterem",
    "pymdownx.blocks.details",
    "pymdownx.superfences",
    "hooks.markdown.alignment",
    "hooks.blocks",
    "hooks.markdown.citations",
    "hooks.markdown.claims",
    "hooks.markdown.glossary",
    "hooks.markdown.external_links",
)
"""What mkdocs.yml lists."""


def html(source: str) -> str:
    return Markdown(extensions=EXTENSIONS).convert(source)


class Tokens(HTMLParser):
    """HTML as a browser sees it: tags with attributes in any order, and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tokens: list[tuple[object, ...]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tokens.append((tag, sorted(attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tokens.append((tag, sorted(attrs)))
        if tag not in ("input", "br", "img", "hr", "wbr"):
            self.tokens.append(("/" + tag,))

    def handle_endtag(self, tag: str) -> None:
        self.tokens.append(("/" + tag,))

    def handle_data(self, data: str) -> None:
        self.tokens.append((data,))

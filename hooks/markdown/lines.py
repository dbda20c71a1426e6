"""The lines of a page's Markdown, and where on them something stands that is checked later."""

import re
from collections.abc import Callable

from markdown import Markdown
from markdown.preprocessors import Preprocessor

_CODE = re.compile(r"(?<![\\`])(`+)(?!`)((?:(?!\n\s*\n).)+?)(?<!`)\1(?!`)", re.DOTALL)


def without_code(text: str) -> str:
    """Return a text as long as before, with blanks in the place of code within its lines."""
    return _CODE.sub(lambda code: re.sub(r"\S", " ", code[0]), text)


class Lines[Thing](Preprocessor):
    """The source of the page at hand: knows the lines of some things, changes nothing.

    ``find`` gives these things, each with its line, counted from 0.
    """

    def __init__(self, md: Markdown, find: Callable[[list[str]], list[tuple[int, Thing]]]) -> None:
        super().__init__(md)
        self.find = find
        self.lines: list[str] = []
        self.waiting: list[tuple[int, Thing]] = []

    def run(self, lines: list[str]) -> list[str]:
        """Find them."""
        self.lines = lines
        self.waiting = self.find(lines)
        return lines

    def take(self, thing: Thing) -> int | None:
        """Return the line of a thing that Markdown has come to, and cross it off."""
        for number, waiting in self.waiting:
            if waiting == thing:
                self.waiting.remove((number, waiting))
                return number
        return None

"""The lines of a page that open and close blocks.

pymdownx shows a block that it cannot read as plain text, without a word. So these lines are read
here as well, before Markdown sees them, and one that would not become a block stops the build.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import dedent
from typing import Any

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from pymdownx.blocks import get_frontmatter  # type: ignore[import-untyped]

from hooks.markdown.mistakes import mistake

_FENCE = re.compile(r"[ >]*(?P<fence>`{3,}|~{3,})(?P<info>.*)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_SLASHES = re.compile(r"(?P<indent>[ >]*)(?P<slashes>/{3,})[ ]*(?P<rest>.*?)[ ]*")
_HEADER = re.compile(r"(?P<name>[\w-]+)[ ]*(?:\|[ ]*(?P<argument>.*))?")
_OPTION = re.compile(r"[ ]{4,}\S.*")
_MISPLACED = re.compile(r"[ ]*(?P<name>[\w-]+)[ ]*:")


@dataclass(frozen=True)
class Header:
    """The line that opens a block; ``line`` counts the page's Markdown from 0.

    ``sure`` is False where the line is indented: it may stand in a list, or be shown as code.
    """

    line: int
    slashes: str
    name: str
    argument: str
    sure: bool


class PageSource(Preprocessor):
    """The source of the page at hand: reads the headers of its blocks, changes nothing."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.lines: list[str] = []
        self.headers: list[Header] = []

    def run(self, lines: list[str]) -> list[str]:
        """Find all headers; raise for one that would not become a block."""
        self.lines = prose([line.expandtabs(4) for line in lines])
        self.headers = []
        unclosed: list[Header] = []
        for number, line in enumerate(self.lines):
            found = _SLASHES.fullmatch(line)
            if not found:
                continue
            sure = len(found["indent"]) < 4 and ">" not in found["indent"]
            header = self._header(number, found["slashes"], found["rest"], sure)
            if header:
                self.headers.append(header)
            if header and sure:
                self._check(header)
                self._nest(header, unclosed)
            elif sure:
                self._close(number, found["slashes"], unclosed)
        for header in unclosed:
            raise self.mistake(header, f"is not closed; end it with a line {header.slashes}")
        return lines

    def take(self, name: str, argument: str) -> Header | None:
        """Return the header of a block that Markdown has come to, and cross it off."""
        for header in self.headers:
            if (header.name, header.argument) == (name, argument):
                self.headers.remove(header)
                return header
        return None

    def finish(self, names: set[str]) -> None:
        """Raise if Markdown has passed by a header of one of the blocks."""
        for header in self.headers:
            if header.sure and header.name in names:
                message = "is not read as a block here; put it between empty lines, outside of HTML"
                raise self.mistake(header, message)

    def mistake(self, header: Header | None, message: str) -> Exception:
        """Return what to raise for a mistake in a block."""
        if header is None:
            return mistake(self.md, self.lines, None, message)
        return mistake(self.md, self.lines, header.line, f"/// {header.name}: {message}")

    def _header(self, number: int, slashes: str, rest: str, sure: bool) -> Header | None:
        found = _HEADER.fullmatch(rest)
        if found:
            name, argument = found["name"].lower(), found["argument"] or ""
            return Header(number, slashes, name, argument, sure)
        if rest and sure:
            message = f"{slashes} {rest}: is no block; write {slashes} name | argument"
            raise mistake(self.md, self.lines, number, message)
        return None

    def _check(self, header: Header) -> None:
        """Raise for a block that does not exist, and for options that are not seen as such."""
        # The manager of all blocks, ours and pymdownx's own, has no types.
        manager: Any = self.md.parser.blockprocessors["blocks"]
        blocks: Mapping[str, Any] = manager.blocks
        if header.name not in blocks:
            message = f"there is no such block; the blocks are {', '.join(sorted(blocks))}"
            raise self.mistake(header, message)
        rest = self.lines[header.line + 1 :]
        count = next((n for n, line in enumerate(rest) if not _OPTION.fullmatch(line)), len(rest))
        if get_frontmatter(dedent("\n".join(rest[:count]))) is None:
            message = f"“{rest[0].strip()}” cannot be read; write each option as name: value"
            raise self.mistake(header, message)
        following = next((line for line in rest[count:] if line.strip()), "")
        found = _MISPLACED.match(following)
        if found and found["name"] in blocks[header.name].OPTIONS:
            message = f"put “{following.strip()}” right below, indented by four spaces"
            raise self.mistake(header, message)

    def _nest(self, header: Header, unclosed: list[Header]) -> None:
        if unclosed and unclosed[-1].slashes == header.slashes:
            outer = unclosed[-1]
            message = (
                f"is inside of /// {outer.name}, opened with as many slashes; "
                f"close that one before, or open and close it with {outer.slashes}/"
            )
            raise self.mistake(header, message)
        unclosed.append(header)

    def _close(self, number: int, slashes: str, unclosed: list[Header]) -> None:
        if not unclosed:
            message = f"{slashes} closes nothing; open a block above it, or remove it"
            raise mistake(self.md, self.lines, number, message)
        header = unclosed.pop()
        if header.slashes != slashes:
            message = f"is closed by {slashes}; write as many slashes as it is opened with"
            raise self.mistake(header, message)


def prose(lines: list[str]) -> list[str]:
    """Return the lines with those of fenced code and of comments left empty."""
    kept, fence = [], ""
    for line in lines:
        found = _FENCE.fullmatch(line)
        inside = bool(fence)
        if found and not fence:
            fence, inside = found["fence"], True
        elif found and found["fence"].startswith(fence) and not found["info"].strip():
            fence = ""
        kept.append("" if inside else line)
    text = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), "\n".join(kept))
    return text.split("\n")

"""What all blocks share: an argument and options declared as data, and mistakes that are told.

pymdownx takes a block with a bad argument or option for plain text; here it stops the build.
"""

import json
from abc import abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar
from xml.etree import ElementTree

from pymdownx.blocks.block import Block  # type: ignore[import-untyped]

from calculators import NAMES
from hooks.blocks.render import render
from hooks.markdown.headers import Header, PageSource
from hooks.markdown.late import Grafts
from hooks.markdown.mistakes import page_file

type Option = tuple[object, Callable[[object], object]]
"""An option's value where it is left out, and what reads it: ``ValueError`` for a bad one."""


class TemplateBlock(Block):  # type: ignore[misc]
    """A block that is rendered from a template.

    ``ARGUMENTS`` are the names that its argument may be, each of a ``KIND``; without any it takes
    none.
    ``BODY`` is the class of the element that holds the block's text; without it there is none.
    """

    TEMPLATE: str
    ARGUMENTS: ClassVar[tuple[str, ...]] = tuple(NAMES)
    KIND: ClassVar[str] = "calculator"
    OPTIONS: ClassVar[dict[str, Option]] = {}
    BODY: str = ""

    header: Header | None
    argument: str
    options: dict[str, Any]

    @abstractmethod
    def context(self) -> dict[str, object]:
        """Return what the template shows; ``ValueError`` if the options do not fit together."""

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """Render the template and keep its place."""
        place = ElementTree.SubElement(parent, "div")
        self.fill(place)
        return place

    def fill(self, place: ElementTree.Element) -> None:
        """Let the rendered template take the place of an element."""
        try:
            context = self.context()
        except ValueError as error:
            raise self._mistake(str(error)) from None
        file = page_file(self.md)
        context["here"] = file.src_uri if file else ""
        self._grafts.add(place, render(self.TEMPLATE, context), self.BODY)

    def on_end(self, block: ElementTree.Element) -> None:
        """Refuse a text that nobody would see."""
        if not self.BODY and (len(block) or (block.text or "").strip()):
            raise self._mistake("takes no text; put it below the line that closes the block")

    def _validate(
        self,
        parent: ElementTree.Element,  # noqa: ARG002  (pymdownx's signature)
        argument: str | None,
        /,
        **given: object,
    ) -> bool:
        self.argument = argument or ""
        self.header = self._page.take(self.NAME, self.argument)
        if self.ARGUMENTS and self.argument not in self.ARGUMENTS:
            raise self._mistake(self._no_argument())
        if not self.ARGUMENTS and self.argument:
            raise self._mistake(f"takes no argument; remove {shown(self.argument)}")
        self.options = {"attrs": {}} | {name: spec[0] for name, spec in self.OPTIONS.items()}
        for name, value in given.items():
            if name not in self.OPTIONS:
                raise self._mistake(self._no_option(name))
            try:
                self.options[name] = self.OPTIONS[name][1](value)
            except ValueError as error:
                raise self._mistake(f"{name} {error}; it is {shown(value)}") from None
        return True

    def _no_argument(self) -> str:
        names = " or ".join(self.ARGUMENTS)
        if not self.argument:
            return f"which {self.KIND} do you mean? Write /// {self.NAME} | {names}"
        if self.KIND == TemplateBlock.KIND and self.argument in NAMES:
            return f"{self.argument} has none; use {names}"
        return f"{shown(self.argument)} is not a {self.KIND}; use {names}"

    def _no_option(self, name: str) -> str:
        if not self.OPTIONS:
            return f"takes no options; remove {shown(name)}"
        return f"{shown(name)} is not an option of it; the options are {', '.join(self.OPTIONS)}"

    def _mistake(self, message: str) -> Exception:
        if self.header is None:
            return self._page.mistake(None, f"/// {self.NAME}: {message}")
        return self._page.mistake(self.header, message)

    @property
    def _page(self) -> PageSource:
        page: PageSource = self.config["page"]
        return page

    @property
    def _grafts(self) -> Grafts:
        grafts: Grafts = self.config["grafts"]
        return grafts


def text(value: object) -> str:
    """Read an option that is text."""
    if not isinstance(value, str) or not value:
        raise ValueError("must be text")
    return value


def yes_or_no(value: object) -> bool:
    """Read an option that is true or false."""
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def fields(value: object) -> dict[str, object]:
    """Read an option that holds values by name."""
    if not isinstance(value, dict):
        raise ValueError("must be like {moment: event, moment_days: 1}")
    return {str(name): part for name, part in value.items()}


def names(value: object) -> list[str]:
    """Read an option that is a list of names."""
    if not isinstance(value, list) or not value or not all(isinstance(one, str) for one in value):
        raise ValueError("must be like [mutuals, mutual_support]")
    return value


def shown(value: object) -> str:
    """Return a value as a message shows it, on one line."""
    return json.dumps(value, ensure_ascii=False, default=str)

"""The guide as tests need it: read off the menu and the pages, so that a copy may have others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mkdocs.config import load_config

from hooks.project import ROOT
from tests.support.prose import plain

_CONFIG = load_config(str(ROOT / "mkdocs.yml"))

NAME = _CONFIG.site_name
"""What the site is called."""


@dataclass(frozen=True)
class Listed:
    """A page of the menu."""

    file: str
    """Its place in docs/, such as "network/value.md"."""
    label: str
    """What the menu calls it."""
    tab: str
    """The section of the menu that it is in, if any."""

    @property
    def address(self) -> str:
        """Where it is, below the site's own address."""
        return "" if self.file == "index.md" else f"{self.file.removesuffix('.md')}/"

    @property
    def text(self) -> str:
        """Its Markdown."""
        return (ROOT / "docs" / self.file).read_text(encoding="utf-8")

    @property
    def heading(self) -> str:
        """Its heading, as it is read."""
        found = re.search(r"^# (.+)$", self.text, re.M)
        assert found, f"docs/{self.file}: has no heading; begin the page with # and its title"
        return plain(found[1])

    @property
    def blocks(self) -> set[str]:
        """The blocks that it holds, such as "calculator | note-check"; on a wide page, as such."""
        wide = " wide" if re.search(r"^hide:", self.text, re.M) else ""
        found = re.findall(r"^///+ +([a-z-]+(?: *\| *[\w-]+)?) *$", self.text, re.M)
        return {block + wide for block in found}


def _listed(menu: list[Any], tab: str = "") -> Iterator[Listed]:
    for entry in menu:
        ((label, what),) = entry.items() if isinstance(entry, dict) else (("", entry),)
        if isinstance(what, list):
            yield from _listed(what, tab or label)
        else:
            yield Listed(what, label, tab)


SWITCHES = [palette["toggle"]["name"] for palette in _CONFIG.theme["palette"]]
"""What the button that changes the colours is called, in each of its states."""

PAGES = tuple(_listed(_CONFIG.nav or []))
"""The pages of the menu, in its order."""

TABS: dict[str, Listed] = {}
"""The first page of each tab."""
for _page in PAGES:
    TABS.setdefault(_page.tab, _page)
del TABS[""]

LAST = PAGES[-1]
"""The page that the menu ends with, and so one that is far from all others."""

READ = next(page for page in PAGES if page.tab and "calculator | connection-score" in page.blocks)
"""A page to read, with a calculator further down."""


def of_each_kind() -> list[Listed]:
    """Return few pages that together hold every block that there is, and the home page."""
    home, *others = PAGES
    chosen, missing = [home], set().union(*(page.blocks for page in others))
    while missing:
        chosen.append(max(others, key=lambda page: len(page.blocks & missing)))
        missing -= chosen[-1].blocks
    return chosen

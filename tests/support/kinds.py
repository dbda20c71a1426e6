"""One page of each kind: what is on a page differs between kinds, not between pages."""

import re

from calculators import NAMES
from tests.conftest import ROOT

DOCS = ROOT / "docs"
_BLOCK = re.compile(r"^/// calculator \| (\S+)$", re.M)


def holders() -> dict[str, list[str]]:
    """Return the addresses of the pages that hold each calculator, those of its own first."""
    found: dict[str, list[str]] = {}
    for file in sorted(DOCS.rglob("*.md")):
        address = file.relative_to(DOCS).as_posix().removesuffix("index.md").removesuffix(".md")
        for name in _BLOCK.findall(file.read_text(encoding="utf-8")):
            found.setdefault(name, []).append(f"{address}/" if address else "")
    return {name: sorted(pages, key=_own_last, reverse=True) for name, pages in found.items()}


def _own_last(page: str) -> bool:
    return page.startswith("calculators/")


CALCULATORS = {name: pages[0] for name, pages in holders().items() if name in NAMES}
"""The page that is visited for each calculator."""

KINDS = list(
    dict.fromkeys(
        [
            "",
            "network/mutual-connections/",
            *CALCULATORS.values(),
            "method/score/",
            "method/evidence/",
            "questions/",
            "not/here/",
        ]
    )
)

"""What a page says that LinkedIn does, it says with its source."""

import re

import pytest

from hooks.project import ROOT
from tests.support import faults

pytestmark = pytest.mark.style

_NOT_PROSE = re.compile(
    r"\A---\n.*?\n---\n|^///\ .*?^///$|^```.*?^```$|^\#+\ [^\n]*$|(?<=\])\(claim:[^)]*\)",
    re.M | re.S | re.X,
)
_END = re.compile(r"(?<=[.!?])[”\u2019)*]*\s+|\n\s*\n|\n(?=- |\d+\. )")
_DOES = re.compile(
    r"\bLinkedIn\b[^.?!]{0,40}\b(?:advises|allows|asks you|emails|forbids?|lets|limits|makes? you"
    r"|reminds?|restricts|says?|sends)\b|\b(?:help|old) pages?\b|\buser agreement\b"
)


def unsourced(markdown: str) -> list[str]:
    """Return the sentences of a page that say what LinkedIn does and cite nothing."""
    told = [" ".join(part.split()) for part in _END.split(_NOT_PROSE.sub("\n", markdown))]
    return [one for one in told if _DOES.search(one) and "[@" not in one]


PAGES = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs").rglob("*.md"))]
EVIDENCE = "docs/method/evidence.md"
"""The record itself."""


@pytest.mark.parametrize("name", [name for name in PAGES if name != EVIDENCE])
def test_what_linkedin_does_is_cited(name: str) -> None:
    faults.none(
        f"{name}: “{sentence}”. Cite the fact that says so, or leave out what LinkedIn does."
        for sentence in unsourced((ROOT / name).read_text(encoding="utf-8"))
    )


def test_a_sentence_without_its_source_is_found() -> None:
    text = "LinkedIn lets you wait [@L7].\nLinkedIn\nsends reminders. Be kind."
    assert unsourced(f"# LinkedIn says so\n\n{text}") == ["LinkedIn sends reminders."]

"""The drafts are those that were read aloud.

After a change run this file with ``REWRITE_GOLDEN=1 python -m pytest`` before its name, and
then read what changed, each draft as a note that you would send, before you commit it.
"""

import os
import re

import pytest

from tests.calculators.note.drafting import golden

pytestmark = pytest.mark.style


def test_the_drafts_are_those_that_were_read() -> None:
    for name, text in golden.pages().items():
        page = golden.FOLDER / f"{name}.txt"
        if os.environ.get("REWRITE_GOLDEN"):
            page.write_text(text, "utf-8")
        assert text == page.read_text("utf-8"), (
            f"{name}: read the change, then rewrite with REWRITE_GOLDEN=1 (see {__name__})"
        )


def test_there_are_at_least_150_drafts_to_read() -> None:
    found = [
        line
        for page in golden.FOLDER.glob("*.txt")
        for line in page.read_text("utf-8").splitlines()
        if re.match(r"[ \d]\d\d ", line)
    ]
    assert len(found) >= 150

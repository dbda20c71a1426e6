"""A page says a thing once."""

import pytest

from tests.support import faults
from tests.support.guide import PAGES

pytestmark = pytest.mark.style

FORM = "/// calculator | connection-score\n"
TABLE = "/// points | connection-score\n"


def twice(markdown: str) -> bool:
    """Return whether a page has a table of points beside the form that tells them."""
    return FORM in markdown and TABLE in markdown


def test_what_an_answer_is_worth_is_in_a_table_or_in_the_form() -> None:
    faults.none(
        f"docs/{page.file}: the form tells what each answer is worth; remove “{TABLE.strip()}”"
        for page in PAGES
        if twice(page.text)
    )


def test_a_table_beside_the_form_is_found() -> None:
    table = f"{TABLE}    question: offer\n///\n\n"
    assert twice(f"{table}{FORM}    first: [offer]\n///\n")
    assert not twice(table)

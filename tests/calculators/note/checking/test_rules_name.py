"""What is said of a greeting that does not meet the recipient's name."""

import pytest

from calculators.note.checking import check
from calculators.note.checking.rule import FAULT, HINT, WARNING


@pytest.mark.parametrize(
    ("greeted", "recipient", "said"),
    [
        ("Katherin", "Kathryn", "They spell their name Kathryn."),
        ("Rene", " René ", "They spell it René."),
        ("Martin", "Ana", "The note is for Ana, but it opens with a different name."),
        # However long what was typed as a name is, sixty characters of it are repeated.
        (
            "Martin",
            "Ana" * 30,
            f"The note is for {'Ana' * 20}, but it opens with a different name.",
        ),
    ],
)
def test_the_name_as_they_write_it_is_said(greeted: str, recipient: str, said: str) -> None:
    (found,) = check(f"Hi {greeted}, your talk on reed beds stayed with me.", recipient).findings
    assert found.message == said
    assert (found.start, found.end) == (3, 3 + len(greeted))


@pytest.mark.parametrize("recipient", ["Anne-Marie Bloch", "Bloch, Anne-Marie", "Anne Marie"])
def test_either_part_of_a_double_name_greets_them(recipient: str) -> None:
    assert check("Hi Marie, your talk on reed beds stayed with me.", recipient).findings == ()


@pytest.mark.parametrize(
    ("greeting", "recipient", "level"),
    [
        ("Hi Martin", "Ana", FAULT),
        ("Martin", "Ana", WARNING),
        ("Hi Katherin", "Kathryn", FAULT),
        ("Katherin", "Kathryn", FAULT),
        ("Zoe", "Zoë", HINT),
    ],
)
def test_someone_else_s_name_is_in_doubt_where_nothing_says_hello(
    greeting: str, recipient: str, level: str
) -> None:
    (found,) = check(f"{greeting}, your talk on reed beds stayed with me.", recipient).findings
    assert found.level == level

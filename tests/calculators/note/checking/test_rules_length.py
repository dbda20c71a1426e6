"""Where a note becomes too long, a letter, or too short, and what is said of it."""

import pytest

from calculators.note.checking import LONGEST_READ, REWRITE, check

SENTENCE = "Hi Ana, your talk on reed beds in Ghent is why we dug one at school. "


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (200, []),
        (201, ["1 character over the limit of 200: it won't fit."]),
        (202, ["2 characters over the limit of 200: it won't fit."]),
        (400, ["200 characters over the limit of 200: it won't fit."]),
        (401, ["401 characters, and only 200 fit: this is a letter, not a note."]),
    ],
)
def test_what_is_over_the_limit_is_counted_and_marked(length: int, said: list[str]) -> None:
    found = check((SENTENCE * 6)[:length], "Ana").findings
    findings = [finding for finding in found if finding.rule == "over-limit"]
    assert [finding.message for finding in findings] == said
    assert all((finding.start, finding.end) == (200, length) for finding in findings)


@pytest.mark.parametrize(
    ("text", "short"), [("Ana, your reed beds", True), ("Ana, your reed beds again", False)]
)
def test_fewer_than_five_words_are_too_short(text: str, short: bool) -> None:
    assert ("too-short" in {finding.rule for finding in check(text).findings}) is short


@pytest.mark.parametrize(("length", "read"), [(LONGEST_READ, True), (LONGEST_READ + 1, False)])
def test_a_text_far_longer_than_a_note_is_answered_by_its_length_alone(
    length: int, read: bool
) -> None:
    result = check(("We offer clinics like yours the best prices. " * 200)[:length])
    assert ({finding.rule for finding in result.findings} != {"over-limit"}) is read
    assert result.verdict == REWRITE

"""The note checker is quick: on a note, on a book, and on text made to be slow."""

from collections.abc import Callable
from time import process_time

import pytest

from calculators.note.check import LONGEST_READ, check

pytestmark = pytest.mark.slow

NOTE = (
    "Hi Ana, your talk on reed beds in Ghent stayed with me and we have dug one at our school, "
    "where the children count newts. I would be glad to hear how yours came through the frost, "
    "and whether you would plant sedge again. We meet on Thursdays by the gate. Best wishes, Tom "
    "from Harrow Mill"
)

NASTY = {
    "one letter": "a",
    "spaces": " ",
    "new lines": "\n",
    "open square brackets": "[a",
    "open curly brackets": "{{a",
    "open angle brackets": "<<a",
    "percent signs": "%a",
    "exclamation marks": "!",
    "underscores": "_ _",
    "dots": ".a",
    "hyphens": "a-",
    "apostrophes": "a'",
    "combining marks": "e\u0301\u0323",
    "emoji": "🙂",
    "words of every phrase": "our you could i we would send ",
    "gaps": "i i i you you our our ",
    "greetings": "hi Ana, ",
    "links": "a.com/",
    "half links": "https:/",
    "capitals": "NAME ",
    "numbers": "1 ",
}


def quickest(run: Callable[[], object], times: int = 3) -> float:
    taken = []
    for _ in range(times):
        start = process_time()
        run()
        taken.append(process_time() - start)
    return min(taken)


def test_a_note_is_checked_within_a_few_milliseconds() -> None:
    check(NOTE, "Ana", 300)
    assert quickest(lambda: check(NOTE + " ", "Ana", 300), 9) < 0.02


def test_a_book_is_answered_at_once_with_its_length_only() -> None:
    book = NOTE * 1000
    result = check(book, "Ana")
    assert [finding.rule for finding in result.findings] == ["a-letter"]
    assert quickest(lambda: check(book, "Ana")) < 0.2


@pytest.mark.parametrize("unit", NASTY.values(), ids=NASTY)
def test_time_grows_with_the_length_and_not_with_its_square(unit: str) -> None:
    def text(length: int) -> str:
        return (unit * length)[:length]

    small, large = LONGEST_READ // 8, LONGEST_READ // 2  # four times as long
    check(text(small), "Ana")
    assert (
        quickest(lambda: check(text(large), "Ana"))
        < 10 * quickest(lambda: check(text(small), "Ana")) + 0.02
    )

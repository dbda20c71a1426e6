"""The note checker's work grows with the note at most: on a book, and on text made to be slow.

Work is counted in calls where it can be: a busy machine must not fail a right answer.
"""

import sys
from collections.abc import Callable
from time import process_time

import pytest

from calculators.note.checking import LONGEST_READ, check

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


def calls(run: Callable[[], object]) -> int:
    """How many functions are called, Python's own ones included."""
    count = 0

    def seen(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        run()
    finally:
        sys.setprofile(None)
    return count


def test_a_note_costs_no_more_calls_than_it_did_by_half() -> None:
    check(NOTE, "Ana")
    assert calls(lambda: check(f"{NOTE} ", "Ana")) < 12_000


def test_of_a_book_no_more_is_read_than_its_length() -> None:
    book = NOTE * 1000
    assert [finding.rule for finding in check(book, "Ana").findings] == ["over-limit"]
    assert calls(lambda: check(book * 3, "Ana")) < calls(lambda: check(book, "Ana")) + 50


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

"""Figures are read in digits and in words, and compared by what they mean."""

import pytest

from hooks.content.numbers import figures

SAME = {
    "with a separator or without": "1,200 and 1200",
    "in words": "10, ten",
    "tens and ones": "25, twenty-five, twenty five",
    "in front of a large number": "20 million, twenty million, 20,000,000",
    "large numbers alone": "hundred, a hundred, one hundred, 100",
    "several large numbers": "two hundred thousand, 200,000",
    "a plural": "dozens, 12",
    "per cent": "half, a half, 50%, 50 %, 50 per cent, fifty percent",
    "one per cent": "one per cent, 1%",
    "three quarters": "three-quarters, three quarters, 75%",
    "two thirds": "two thirds, two-thirds",
    "one third": "a third of it, one third of it",
    "twice": "twice, two, 2",
    "zeros behind the point": "1.5, 1.50",
    "at the end of a sentence": "It is 7. It is (7), “7”, 7…",
    "capitals": "Ten, ten, TEN",
}


@pytest.mark.parametrize("text", SAME.values(), ids=SAME)
def test_these_are_the_same(text: str) -> None:
    found = figures(text)
    assert len(found) > 1
    assert len(set(found)) == 1


@pytest.mark.parametrize("text", ["5, 5%", "6 and 7", "0.3, 3", "half, 2", "2 million, 2 billion"])
def test_these_are_not(text: str) -> None:
    assert len(set(figures(text))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "one of them, no one, one another",
        "first, second, third, the 1st, the 22nd, a third person, a quarter late",
        "half-life, half-hearted",
        "R2, V1, a4, §8.2",
        "often, weight, someone, attend, canine",
    ],
)
def test_these_are_no_figures(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("26.42 and 26.37%, 55\u201368%, 5 to 6 per cent", "26.42 26.37% 55 68% 5 6 per cent"),
        ("circles of 5, 15, 50 and 150", "5 15 50 150"),
        ("24\u201348 hours, 39 of 50, 5.5 in 10", "24 48 39 50 5.5 10"),
        ("in 2022 two teams", "2022 two"),
    ],
)
def test_every_figure_is_found_as_it_is_written(text: str, written: str) -> None:
    assert " ".join(figure.written for figure in figures(text)) == written


@pytest.mark.parametrize("text", ["55\u201368%", "55 to 68%", "55 and 68 per cent", "55-68 %"])
def test_the_sign_behind_a_range_holds_for_both_ends(text: str) -> None:
    assert [(figure.value, figure.percent) for figure in figures(text)] == [(55, True), (68, True)]

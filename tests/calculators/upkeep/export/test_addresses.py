"""One profile is one, however its address is written."""

import unicodedata
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.upkeep.export.addresses import address, encoded, meant, profile, several


@pytest.mark.parametrize(
    "text",
    [
        "https://www.linkedin.com/in/zo%C3%AB-b",
        "https://www.linkedin.com/in/zoë-b/",
        "http://de.linkedin.com/in/Zo%c3%ab-B?trk=x#y",
        "www.linkedin.com/in/zoë-b/en",
        " linkedin.com/in/zoe\u0308-b ",
    ],
)
def test_one_profile_is_one(text: str) -> None:
    assert profile(text) == "in/zoë-b"


@pytest.mark.parametrize(
    "text",
    ["", "x", "https://example.com/in/a", "https://www.linkedin.com/company/a", "linkedin.com/in/"],
)
def test_what_is_no_profile_is_none(text: str) -> None:
    assert profile(text) == ""


def test_letters_that_only_look_alike_stay_apart() -> None:
    assert profile("linkedin.com/in/groß") != profile("linkedin.com/in/gross")


def test_an_old_address_is_known_by_all_of_it() -> None:
    assert profile("http://www.linkedin.com/pub/ann-low/1/2b/3c4") == "pub/ann-low/1/2b/3c4"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_text_is_encoded_as_the_standard_library_does(text: str) -> None:
    assert encoded(text) == quote(text)


@given(st.text(st.characters(categories=["Ll", "Nd"]), min_size=1))
def test_the_address_of_a_profile_leads_back_to_it(slug: str) -> None:
    key = f"in/{unicodedata.normalize('NFC', slug).lower()}"
    assert profile(address(key)) == meant(key) == profile(address(profile(address(key))))


@given(st.lists(st.sampled_from(["https://www.linkedin.com/in/a", "https://x.linkedin.com/in/b"])))
def test_several_addresses_in_a_cell_are_told_apart(some: list[str]) -> None:
    assert several(",".join(some)) == some


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert isinstance(profile(text), str)
    assert isinstance(several(text), list)

"""The look for faults of form finds what there is to find."""

import pytest

from tests.calculators.note.drafting.form import faults_of_form, repeated_at_a_seam


@pytest.mark.parametrize(
    "text",
    [
        *("Hi Ana, we met  at X.", "Hi Ana, we met at X .", "Hi Ana, we met at X.. I sail."),
        *("Hi Ana, we met at {event}.", "Hi Ana, we met at None.", 'Hi Ana, I read "".'),
        *("Hi Ana, we met. it was good.", "Hi Ana, We met.", "Hi Ana, we met,", "Hi Ana, we met"),
        *("Hi Ana, we met at at X.", "Hi Ana, we met at X,. I sail.", " Hi Ana.", "Hi Ana, we …."),
    ],
)
def test_a_fault_of_form_is_found(text: str) -> None:
    assert faults_of_form(text, {"recipient": "Ana", "event": "X"})


def test_a_sound_draft_has_none() -> None:
    text = "Hi Ana, we met at X. What stayed with me: Y. I'd like to stay in touch. All the best, Z"
    assert not faults_of_form(text, {"recipient": "Ana", "event": "X", "point": "Y", "sender": "Z"})


def test_a_word_that_the_frame_has_said_already_is_found() -> None:
    assert repeated_at_a_seam("Hi Ana, we met at at QCon.", ["at QCon"])
    assert not repeated_at_a_seam("Hi Ana, we met at QCon.", ["QCon"])

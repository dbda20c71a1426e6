"""The block of a calculator that reads files: whole before any script arrives."""

import re

from calculators import READERS, find_reader
from tests.support.markdown_page import html


def test_files_can_be_chosen_by_a_labelled_field_that_takes_several() -> None:
    built = html("/// files | upkeep\nBy hand.\n///")
    field = re.search(r"<label[^>]*>Choose the files (<input [^>]*>)", built)
    assert field
    assert 'multiple="multiple"' in field[1]
    assert ".zip" in field[1]
    assert "By hand." in built


def test_the_number_and_the_rhythms_are_those_that_are_declared() -> None:
    built = html("/// files | upkeep\n///")
    described = find_reader("upkeep").describe()
    for tier in described["tiers"]:
        assert f'<option value="{tier["id"]}">' in built
    weekly = re.search(r'name="weekly"[^>]*', built)
    assert weekly
    assert 'value="5"' in weekly[0]


def test_every_calculator_that_reads_files_has_a_block() -> None:
    for name in READERS:
        assert f'data-calculator="{name}"' in html(f"/// files | {name}\n///")

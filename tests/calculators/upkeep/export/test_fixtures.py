"""Every quirk that such exports are known to have, as a file with the counts that it must give."""

from collections import Counter

import pytest

from calculators.upkeep.export import owner
from tests.support.exports import OWN, Fixture, fixtures, given, read

FIXTURES = fixtures()


def test_there_is_a_fixture_for_every_quirk() -> None:
    assert len(FIXTURES) >= 42
    assert all(fixture.path.is_file() for fixture in FIXTURES)
    named = {fixture.path for fixture in FIXTURES}
    assert {path for path in OWN.rglob("*.*") if path.name != "EXPECTED.json"} <= named


@pytest.mark.parametrize("fixture", FIXTURES, ids=str)
def test_a_fixture_gives_its_counts(fixture: Fixture) -> None:
    export = read(given(fixture.path))
    own = [one.file for one in export.bad if one.file.casefold().endswith("connections.csv")]
    found = {
        "people": len(export.people),
        "hidden": export.hidden,
        "duplicates": export.duplicates,
        "bad": len(own) if fixture.path.suffix == ".zip" else len(export.bad),
    }
    connections = not fixture.path.name.startswith(("messages", "invitations"))
    for count, value in found.items():
        if count in fixture.expected and connections:
            assert value == fixture.expected[count], count
    if "rows" in fixture.expected:
        rows = Counter(seen.read for seen in export.files for _ in range(seen.rows))
        unread = fixture.path.name in ("Notes.csv", "LearningCoachMessages.csv")
        assert rows[True] == (0 if unread else fixture.expected["rows"])
    assert export.rows == len(export.people) + export.hidden + export.duplicates + (
        len(own) if fixture.path.suffix == ".zip" else len(export.bad) * connections
    )


@pytest.mark.parametrize("fixture", [one for one in FIXTURES if one.expected.get("owner")], ids=str)
def test_whose_export_it_is_is_told(fixture: Fixture) -> None:
    found, _ = owner.find(owner.clues(read(given(fixture.path))))
    assert found is not None
    assert found.name == fixture.expected["owner"]


@pytest.mark.parametrize("fixture", FIXTURES, ids=str)
def test_a_file_is_read_or_it_says_why_not(fixture: Fixture) -> None:
    export = read(given(fixture.path))
    assert export.files
    assert all(seen.read or seen.why for seen in export.files)

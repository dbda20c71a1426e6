"""The record of facts: whole, in order, and agreeing with what the calculators say."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from calculators import platform_limits
from hooks.blocks.evidence import DOCS, cited
from hooks.content import facts
from hooks.content.facts import GROUPS, NAME, group, load
from hooks.content.numbers import figures
from hooks.project import ROOT
from tests.support import faults
from tests.support.properties import keeps

FACTS = load()


def test_every_fact_has_its_place_in_a_group_in_the_order_of_the_numbers() -> None:
    assert [fact.id for name in GROUPS for fact in group(name)] == list(FACTS)
    for name in GROUPS:
        numbers = [int(fact.id[1:]) for fact in group(name)]
        assert numbers == sorted(numbers), f"docs/method/facts.toml: {name} is out of order"


PICKED = ("steps", "situations", "care")
"""The groups that hold only what some page needs: their numbers have gaps."""


@pytest.mark.style
def test_no_fact_is_missing() -> None:
    for name in GROUPS.keys() - set(PICKED):
        numbers = [int(fact.id[1:]) for fact in group(name)]
        assert numbers == list(range(1, len(numbers) + 1)), name


@pytest.mark.style
def test_what_was_picked_for_a_page_is_cited() -> None:
    rested_on = set(cited(DOCS))
    faults.none(
        f"docs/method/facts.toml: {fact.id}: no page cites it; cite it, or take it out"
        for name in PICKED
        for fact in group(name)
        if fact.id not in rested_on
    )


def test_every_group_is_shown_on_the_evidence_page() -> None:
    page = (ROOT / "docs/method/evidence.md").read_text()
    assert re.findall(r"^/// evidence \| (\w+)$", page, re.MULTILINE) == list(GROUPS)


def test_a_help_page_is_linked_to_and_never_a_copy_of_it() -> None:
    for fact in FACTS.values():
        if fact.grade == "O~":
            hosts = {source.url.split("/")[2] for source in fact.sources}
            assert "www.linkedin.com" in hosts, fact.id


def test_what_the_network_sets_agrees_with_the_record() -> None:
    for limit in platform_limits.ALL:
        fact = FACTS[limit.fact]
        declared = f"what the network sets is what fact {limit.fact} says"
        keeps(
            Fraction(limit.value) in {number.value for number in fact.numbers},
            declared,
            limit.what,
            limit.value,
        )
        assert limit.checked == fact.checked.isoformat(), limit.what


def test_every_fact_that_the_calculators_name_is_recorded() -> None:
    letters = "".join(GROUPS.values())
    named = {
        id_
        for path in (ROOT / "calculators").rglob("*.py")
        for id_ in re.findall(rf"\b[{letters}][1-9]\d?\b", path.read_text())
    }
    assert named <= set(FACTS)
    assert {"L1", "R2", "R18", "V1"} <= named


WHOLE = {
    "claim": '"With 10 it went best."',
    "figures": '["about 10 of them"]',
    "grade": '"P"',
    "checked": "2026-11-23",
    "sources": '[{ title = "A paper", url = "https://example.org/a" }]',
}


def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> dict[str, facts.Fact]:
    path = tmp_path / "facts.toml"
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(facts, "PATH", path)
    return load()


def table(changes: dict[str, str]) -> str:
    fields = {name: value for name, value in (WHOLE | changes).items() if value}
    return "[R1]\n" + "".join(f"{name} = {value}\n" for name, value in fields.items())


def test_what_is_left_out_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fact = read(tmp_path, monkeypatch, table({}))["R1"]
    assert (fact.about, fact.secondhand, fact.doubt) == ("", False, "")
    assert (fact.inline, fact.full) == ("peer-reviewed", "peer-reviewed")


def test_the_grade_is_put_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fact = read(tmp_path, monkeypatch, table({"about": '"about bees"', "secondhand": "true"}))["R1"]
    assert fact.inline == "peer-reviewed, read second-hand, about bees"
    assert fact.full == "peer-reviewed, read second-hand"


MISTAKES = {
    "unknown field": ({"calim": '"A."'}, "calim is not a field; the fields are claim, about, "),
    "missing field": ({"grade": ""}, "grade is missing; add grade = …"),
    "claim without a full stop": (
        {"claim": '"It went"'},
        "claim must be a sentence with a full stop; it is 'It went'",
    ),
    "markup": ({"claim": '"It *went*."'}, "claim must be plain text on one line; it is"),
    "number for text": ({"claim": "3"}, "claim must be plain text on one line; it is 3"),
    "parentheses in parentheses": (
        {"about": '"about bees (all)"'},
        "about must be a few words that fit into parentheses; it is",
    ),
    "figure without a number": (
        {"figures": '["many"]'},
        "figures must be a list like [\"9.36% answered with a note\"]; it is ['many']",
    ),
    "figures that are no list": ({"figures": '"10"'}, "figures must be a list like"),
    "claim with a figure that is not listed": (
        {"claim": '"With eleven it went best."'},
        "claim states eleven, which is not in its figures; add it",
    ),
    "unknown grade": ({"grade": '"Q"'}, "grade must be one of O, O~, P, P~, V, W, S; it is 'Q'"),
    "word for yes": ({"secondhand": '"yes"'}, "secondhand must be true or false; it is 'yes'"),
    "doubt that is no sentence": (
        {"doubt": '"maybe"'},
        "doubt must be a sentence with a full stop",
    ),
    "day in quotation marks": (
        {"checked": '"2026-11-23"'},
        "checked must be a day like 2026-11-23, without quotation marks; it is",
    ),
    "no sources": ({"sources": "[]"}, "sources must be a list like"),
    "source without a title": ({"sources": '[{ url = "https://a.b" }]'}, "sources must be a list"),
    "no address": (
        {"sources": '[{ title = "A", url = "a.b" }]'},
        'sources must be a list like [{ title = "MIT News", url = "https://…" }]; '
        "'a.b' is no address",
    ),
    "nothing to link to": (
        {"sources": '[{ title = "A paper" }]'},
        "sources: “A paper” needs a url; only grade S goes without",
    ),
}


@pytest.mark.parametrize(("changes", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_names_the_fact_the_field_and_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changes: dict[str, str], message: str
) -> None:
    with pytest.raises(ValueError) as raised:
        read(tmp_path, monkeypatch, table(changes))
    assert str(raised.value).startswith(f"{NAME}: R1: {message}")


@pytest.mark.parametrize("head", ["[X1]", "[R0]", "[r1]", "[R1x]"])
def test_an_id_begins_with_the_letter_of_a_group(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, head: str
) -> None:
    with pytest.raises(ValueError) as raised:
        read(tmp_path, monkeypatch, table({}).replace("[R1]", head))
    message = (
        f"{NAME}: {head[1:-1]}: is no id; "
        "write the letter of a group, L, R, V, T, A, H, Q, G, and a number: [L1]"
    )
    assert str(raised.value) == message


def test_a_file_that_is_no_toml_is_named_with_the_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ValueError, match=rf"^{NAME}: .*line 2"):
        read(tmp_path, monkeypatch, "[R1]\nclaim = \n")


def test_an_author_alone_may_have_nothing_to_link_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = table({"grade": '"S"', "sources": '[{ title = "The article" }]'})
    assert read(tmp_path, monkeypatch, text)["R1"].sources[0].url == ""


def test_all_numbers_of_the_record_are_read() -> None:
    assert {figure.written for figure in FACTS["V1"].numbers} == {
        figure.written
        for figure in figures("20 million, 26.42%, 26.37%, 26%, 9.36%, 9%, 5.44%, 5%")
    }

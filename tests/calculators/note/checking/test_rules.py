"""The rules of the note checker: each is declared whole, and its own examples hold."""

import pytest

from calculators.note.checking.rule import FAULT, HINT, WARNING, Example, Rule
from calculators.note.checking.rules import RULES
from calculators.note.language.reading import Note
from hooks.project import ROOT

DOCS = ROOT / "docs"

ASKED_FOR = {
    "over-limit",
    "default-text",
    "no-greeting",
    "misspelt-name",
    "wrong-name",
    "placeholder",
    "no-reason",
    "nothing-specific",
    "pitch",
    "meeting",
    "favour",
    "empty-praise",
    "all-about-me",
    "pressure",
    "mass-mail",
    "link",
    "capitals",
    "exclamation-marks",
    "emoji",
    "too-short",
}


def cases(kind: str) -> list[tuple[Rule, Example]]:
    return [(rule, example) for rule in RULES for example in getattr(rule, kind)]


def name(value: object) -> str:
    # ASCII only: pytest escapes the rest, and anew where it runs twice in a process, as in mutmut.
    return value.id if isinstance(value, Rule) else "".join(filter(str.isascii, value.text[:40]))


@pytest.mark.parametrize(("rule", "example"), cases("bad"), ids=name)
def test_a_rule_finds_its_bad_examples(rule: Rule, example: Example) -> None:
    hits = list(rule.find(Note(example.text, example.recipient)))
    assert hits
    assert all(0 <= hit.start < hit.end <= len(example.text) for hit in hits)


@pytest.mark.parametrize(("rule", "example"), cases("good"), ids=name)
def test_a_rule_passes_its_good_examples(rule: Rule, example: Example) -> None:
    assert not list(rule.find(Note(example.text, example.recipient)))


def test_every_rule_that_was_asked_for_is_there() -> None:
    assert {rule.id for rule in RULES} >= ASKED_FOR


def test_no_two_rules_share_an_id() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_a_rule_is_declared_whole(rule: Rule) -> None:
    assert rule.level in (FAULT, WARNING, HINT)
    assert rule.bad
    assert rule.good
    assert (DOCS / f"{rule.guide}.md").is_file()
    for words in (rule.title, rule.message, rule.suggestion, rule.why):
        assert words
        assert "<" not in words
    for words in (rule.message, rule.suggestion, rule.why):
        assert words.endswith((".", "?"))


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_no_rule_promises_that_a_note_is_accepted(rule: Rule) -> None:
    words = f"{rule.message} {rule.suggestion} {rule.why}".lower()
    assert "acceptance" not in words
    assert "chance" not in words
    assert "likely" not in words

"""The plan that lasts: month after month, nothing that was decided is lost."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.files import File, in_memory
from calculators.upkeep.tiers import IDS
from tests.support.upkeep import PROFILE, ago, connections, due, messages, result, url

PEOPLE = connections(("Oda", ago(900)), ("Nia", ago(800)), ("Ivo", ago(700)))


def plan(told: dict) -> File:
    """Return the reader's own file out of a result, under the name a browser gives it."""
    return in_memory("keep-in-touch (1).json", told["plan_file"].encode())


def test_what_was_decided_comes_back_with_next_months_export() -> None:
    decided = {
        url("oda"): {"tier": "close", "done_on": "2026-11-20"},
        url("nia"): {"rest": True},
        url("ivo"): {"snooze": "2027-02-01"},
    }
    first = result(PEOPLE, people=decided)
    fresh = connections(("Oda", ago(900)), ("Nia", ago(800)), ("Ivo", ago(700)), ("Per", ago(500)))
    for told in (first, result(fresh, plan(first)), result(plan(first), fresh)):
        ties = {one["name"] for one in told["due"]}
        assert not ties & {"Oda Test", "Nia Test", "Ivo Test"}
        assert json.loads(told["plan_file"])["people"] == {
            "in/oda": {"name": "Oda Test", "tier": "close", "done_on": "2026-11-20"},
            "in/nia": {"name": "Nia Test", "rest": True},
            "in/ivo": {"name": "Ivo Test", "snooze": "2027-02-01"},
        }


def test_who_has_gone_is_named_and_stays_in_the_file() -> None:
    first = result(PEOPLE, people={url("nia"): {"tier": "warm"}})
    told = result(connections(("Oda", ago(900))), plan(first))
    assert told["gone"] == [{"profile": url("nia"), "name": "Nia Test"}]
    assert "in/nia" in told["plan_file"]
    back = result(PEOPLE, plan(told))
    assert back["gone"] == []


def test_somebody_decided_about_twice_is_named_and_the_later_file_counts() -> None:
    old, new = (
        in_memory(
            f"{saved}.json",
            json.dumps(
                {"keep_in_touch": 1, "saved": saved, "people": {"in/oda": {"tier": tier}}}
            ).encode(),
        )
        for saved, tier in (("2026-10-01", "close"), ("2026-11-01", "warm"))
    )
    for files in ((old, new), (new, old)):
        told = result(PEOPLE, *files)
        assert told["doubled"] == [url("oda")]
        assert due(PEOPLE, *files)["Oda"]["tier"] == "warm"


def test_one_person_under_two_addresses_is_one_and_is_named() -> None:
    people = {
        "https://www.linkedin.com/in/oda/": {"tier": "close"},
        "http://de.linkedin.com/in/ODA?x=1": {"done_on": "2026-11-20"},
    }
    told = result(PEOPLE, people=people)
    assert told["doubled"] == [url("oda")]
    assert json.loads(told["plan_file"])["people"]["in/oda"]["tier"] == "close"
    assert "Oda Test" not in [one["name"] for one in told["due"]]


def test_what_is_given_now_counts_before_the_file_field_by_field() -> None:
    file = plan(result(PEOPLE, people={url("oda"): {"tier": "close", "rest": True}}))
    told = due(PEOPLE, file, people={url("oda"): {"rest": None}})
    assert told["Oda"]["tier"] == "close"


def test_what_in_the_file_is_not_understood_is_named_with_its_line() -> None:
    text = (
        '{"keep_in_touch": 1, "people": {\n "in/oda": {"tier": "best"},\n'
        ' "in/nia": {"tier": "warm"}\n}}'
    )
    told = result(PEOPLE, in_memory("mine.json", text.encode()))
    (noted,) = told["noted"]
    assert (noted["file"], noted["line"]) == ("mine.json", 2)
    assert '"best"' in noted["why"]
    assert json.loads(told["plan_file"])["people"]["in/nia"]["tier"] == "warm"


@pytest.mark.parametrize("tier", IDS)
def test_every_proposal_can_be_changed(tier: str) -> None:
    told = result(PEOPLE, PROFILE, people={url("oda"): {"tier": tier}})
    counts = {one["id"]: one["people"] for one in told["tiers"]}
    assert counts[tier] >= 1
    assert ("Oda Test" in [one["name"] for one in told["due"]]) == (tier != "open")


def test_done_counts_as_your_message() -> None:
    talk = messages(("Oda", False, ago(400)))
    assert due(PEOPLE, talk)["Oda"]["who_wrote_last"] == "they"
    told = result(PEOPLE, talk, PROFILE, people={url("oda"): {"done_on": str(ago(1))}})
    assert "Oda Test" not in [one["name"] for one in told["due"]]
    assert f",{ago(1)},you," in told["table"]


def test_an_address_with_half_a_letter_in_it_is_answered() -> None:
    told = result(PEOPLE, people={"in/\ud800": {"tier": "close"}})
    assert len(told["gone"]) == 1


DECISION = st.fixed_dictionaries(
    {},
    optional={
        "tier": st.sampled_from(IDS),
        "snooze": st.dates().map(str),
        "done_on": st.dates().map(str),
        "rest": st.booleans(),
    },
)
SLUG = st.from_regex(r"[a-zë]{1,5}", fullmatch=True)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(SLUG, DECISION, max_size=5))
def test_a_file_saved_and_dropped_in_again_says_the_same(decided: dict) -> None:
    people = {f"in/{slug}": told for slug, told in decided.items()}
    first = result(PEOPLE, people=people)
    again = result(PEOPLE, plan(first))
    assert again["plan_file"] == first["plan_file"]
    assert again["due"] == first["due"]
    assert again["plan"] == first["plan"]
    kept = json.loads(first["plan_file"])["people"]
    assert {
        key: {field: value for field, value in told.items() if field != "name"}
        for key, told in kept.items()
    } == {
        key: {field: value for field, value in told.items() if value}
        for key, told in people.items()
    }

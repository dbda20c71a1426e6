"""Who is due: by what both wrote, at the reader's rhythm, and never somebody who wants peace."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.upkeep.tiers import OPEN, TIERS, UNIT, Strength, proposed, ranked, strength
from tests.support.upkeep import PROFILE, TODAY, ago, connections, due, messages, result, url

DAY = TODAY.toordinal()


def tier(*talk: tuple[bool, int], people: dict | None = None) -> str:
    """Return the tier that is proposed for somebody by messages: whether mine, days ago."""
    sent = messages(*(("Oda", mine, ago(days)) for mine, days in talk))
    told = result(connections(("Oda", ago(2000))), sent, PROFILE, people=people or {})
    return next(one["id"] for one in told["tiers"] if one["people"])


def both(*days: int) -> list[tuple[bool, int]]:
    return [(mine, day) for day in days for mine in (True, False)]


def test_the_closest_tier_is_for_whom_both_wrote_to_often_and_lately() -> None:
    assert tier(*both(1, 8, 15, 22)) == "close"
    assert tier(*both(1, 8)) == "warm"
    assert tier(*both(1)) == "wide"
    assert tier((True, 1)) == "yearly"
    assert tier() == "yearly"


def test_what_only_one_wrote_brings_nobody_closer() -> None:
    assert tier(*[(True, day) for day in range(1, 90)]) == "yearly"
    assert tier(*[(False, day) for day in range(1, 90)]) == "yearly"


def test_a_tie_that_was_strong_long_ago_is_kept_and_no_longer_close() -> None:
    assert tier(*both(*range(1500, 1510))) == "wide"


@given(st.lists(st.integers(DAY - 5000, DAY), max_size=30, unique=True), st.integers(0, 5000))
def test_one_more_day_never_weakens_and_time_never_strengthens(days: list[int], more: int) -> None:
    assert strength([*days, DAY - more], DAY) >= strength(days, DAY)
    assert strength(days, DAY + more) <= strength(days, DAY)
    assert strength(days, DAY) <= UNIT * len(days)


TIES = st.lists(
    st.builds(
        Strength,
        st.uuids().map(str),
        st.integers(0, 12 * UNIT),
        st.integers(0, 12),
        st.integers(0, DAY),
        st.integers(0, DAY),
    ),
    max_size=300,
)


@settings(max_examples=50, deadline=None)
@given(TIES, st.sampled_from([tier.id for tier in TIERS]))
def test_no_tier_is_proposed_to_more_than_one_can_keep_up_with(
    ties: list[Strength], mine: str
) -> None:
    decided = {tie.key: mine for tie in ties[:3]}
    found = proposed(ranked(ties), decided)
    assert not found.keys() & decided.keys()
    for one in TIERS:
        taken = [*found.values()].count(one.id)
        assert taken <= one.size - (len(decided) if one.id == mine else 0) or taken == 0
    places = [*(tier.id for tier in TIERS), OPEN]
    others = [tie for tie in ties if tie.key not in decided]
    for stronger in others:
        for weaker in others[:20]:
            if stronger.lately > weaker.lately and stronger.ever > weaker.ever:
                tiers = [found.get(tie.key, OPEN) for tie in (stronger, weaker)]
                assert sorted(tiers, key=places.index) == tiers


def test_of_two_old_ties_the_one_silent_for_longer_is_kept() -> None:
    ties = [Strength(str(n), 1, 2, DAY - 1000 - n, 0) for n in range(300)]
    found = proposed(ranked(ties), {})
    assert found["299"] == "wide"
    assert "0" not in found


@pytest.mark.parametrize(("days", "is_due"), [(364, False), (365, True), (2000, True)])
def test_somebody_is_due_when_the_rhythm_is_up(days: int, is_due: bool) -> None:
    told = due(connections(("Oda", ago(days))))
    assert ("Oda" in told) == is_due
    if is_due:
        assert told["Oda"]["overdue_days"] == days - 365


def test_a_rhythm_is_a_setting() -> None:
    talk = messages(*(("Oda", mine, ago(day)) for mine, day in both(10, 20, 30, 40)))
    people = connections(("Oda", ago(900)))
    assert "Oda" not in due(people, talk)
    told = due(people, talk, cadences={"close": 7})
    assert told["Oda"]["overdue_days"] == 3
    assert "every 7 days" in told["Oda"]["reason"]


def test_a_new_connection_is_written_to_after_some_days() -> None:
    assert "Oda" not in due(connections(("Oda", ago(3))))
    told = due(connections(("Oda", ago(8))))["Oda"]
    assert told["overdue_days"] == 1
    assert "good to be connected" in told["opening"]


def test_whoever_did_not_answer_twice_is_let_rest_for_a_year() -> None:
    people = connections(("Oda", ago(2000)))
    answered = both(300, 310, 320, 330)
    once = messages(*(("Oda", mine, ago(day)) for mine, day in [*answered, (True, 200)]))
    twice = messages(
        *(("Oda", mine, ago(day)) for mine, day in [*answered, (True, 200), (True, 150)])
    )
    assert "Oda" in due(people, once)
    assert "Oda" not in due(people, twice)
    long_ago = messages(("Oda", True, ago(500)), ("Oda", True, ago(400)))
    assert "without a reply" in due(people, long_ago)["Oda"]["reason"]


def test_only_who_never_replied_is_told_not_to_mind_the_last_message() -> None:
    people = connections(("Oda", ago(2000)), ("Nia", ago(2000)))
    talk = messages(("Oda", True, ago(80)), ("Nia", False, ago(90)), ("Nia", True, ago(80)))
    told = due(people, talk, people={url(one): {"tier": "close"} for one in ("oda", "nia")})
    assert "my last message" in told["Oda"]["opening"]
    assert "my last message" not in told["Nia"]["opening"]


def test_who_waits_for_an_answer_comes_first_within_a_tier() -> None:
    people = connections(("Oda", ago(2000)), ("Nia", ago(2000)))
    talk = messages(
        ("Oda", False, ago(420)),
        ("Oda", True, ago(400)),
        ("Nia", True, ago(450)),
        ("Nia", False, ago(440)),
    )
    told = due(people, talk)
    assert [*told] == ["Nia", "Oda"]
    assert "no reply from you" in told["Nia"]["reason"]


@pytest.mark.parametrize(
    "decision", [{"rest": True}, {"snooze": str(ago(-1))}, {"done_on": str(TODAY)}]
)
def test_peace_is_kept(decision: dict) -> None:
    assert "Oda" not in due(connections(("Oda", ago(2000))), people={url("oda"): decision})


@given(st.integers(1, 5), st.lists(st.integers(0, 20), max_size=7), st.integers(0, 6))
@settings(max_examples=40, deadline=None)
def test_who_is_done_this_week_counts_towards_its_people(
    weekly: int, done: list[int], weekday: int
) -> None:
    today = date(2026, 11, 23 + weekday)
    decided = {
        url(f"P{n}"): {"done_on": str(today - timedelta(days))} for n, days in enumerate(done)
    }
    people = connections(*((f"P{n}", ago(500 + n)) for n in range(20)))
    told = result(people, people=decided, weekly=weekly, today=str(today))
    left = max(weekly - sum(days <= weekday for days in done), 0)
    first, second = (len(week["people"]) for week in told["plan"][:2])
    assert (first, second) == (left, min(weekly, 20 - len(done) - left))
    named = [one["name"] for one in told["due"] if one["name"] in told["summary"]]
    assert ("everyone for this week" in told["summary"]) == (not left)
    assert (len(named) > 0) == (left > 0)


def test_a_snooze_that_is_over_counts_no_more() -> None:
    decided = {url("oda"): {"snooze": str(ago(4))}}
    assert due(connections(("Oda", ago(2000))), people=decided)["Oda"]["overdue_days"] == 4


def test_drafts_spam_adverts_and_groups_make_nobody_look_fresh() -> None:
    from calculators.files import in_memory

    head = (
        "FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT,FOLDER,IS MESSAGE DRAFT\n"
    )
    vera, oda, nia = (f"https://www.linkedin.com/in/{one}" for one in ("vera", "oda", "nia"))
    at = "2026-11-28 12:00:00 UTC"
    rows = [
        f"Vera Lindqvist,{vera},Oda Test,{oda},{at},later,INBOX,Yes",
        f"Oda Test,{oda},Vera Lindqvist,{vera},{at},win,SPAM,No",
        f'Oda Test,,Vera Lindqvist,{vera},{at},"<p class=""spinmail-quill-editor"">",INBOX,No',
        f'Oda Test,{oda},"Vera Lindqvist, Nia Test","{vera},{nia}",{at},all,INBOX,No',
    ]
    talk = in_memory("messages.csv", (head + "\n".join(rows)).encode())
    told = result(connections(("Oda", ago(2000)), ("Nia", ago(2000))), talk, PROFILE)
    assert told["left_out"] == {"drafts": 1, "spam": 1, "adverts": 1, "groups": 1}
    assert {one["last_contact"] for one in told["due"]} == {None}


@settings(max_examples=40, deadline=None)
@given(
    st.integers(1, 50),
    st.lists(st.tuples(st.integers(0, 3000), st.booleans()), max_size=40),
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
)
def test_the_weeks_hold_no_more_than_was_set_and_nobody_twice_in_one(
    weekly: int, talk: list[tuple[int, bool]], today: date
) -> None:
    people = connections(*((f"P{n}", ago(400 + n)) for n in range(30)))
    sent = messages(*((f"P{n % 30}", mine, ago(day)) for n, (day, mine) in enumerate(talk)))
    told = result(people, sent, PROFILE, weekly=weekly, today=str(today))
    assert len(told["plan"]) == 8
    for week in told["plan"]:
        names = [one["name"] for one in week["people"]]
        assert len(names) == len({*names}) <= weekly
        for one in week["people"]:
            on = date.fromisoformat(one["on"])
            assert 0 <= (on - date.fromisoformat(week["from"])).days < 7
            assert on.weekday() < 5
            assert on >= today
    first = [one["name"] for one in told["plan"][0]["people"]]
    waiting = [one["name"] for one in told["due"]]
    assert len(waiting) <= weekly or len(first) == weekly

"""Calendar files, as two independent programs read them back."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calculators.calendar_file import LONGEST_LINE, Event, calendar, uid
from tests.support.calendars import Reader, by_ical_js, by_icalendar

TODAY = date(2026, 11, 30)
FAMILY = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}\u200d\N{BOY}"
HARD = [
    FAMILY * 12,
    "\\" * 90,
    ";,\\n\\;" * 20,
    "a\nb\r\nc\rd\n\n\ne\n",
    "Zoë Ångström " * 9,
    "李雷" * 30,
    "\u202e\u05e9\u05dc\u05d5\u05dd\u202c " * 9,
    "x\x00\x07\x1b\x7f\x9fy\ud800z\udc00\uffff",
    "BEGIN:VEVENT\r\nEND:VCALENDAR",
    " leading and trailing ",
    "tab\there",
    '"quoted": %s & <b>',
    "",
]
DAYS = [date(2028, 2, 28), date(2028, 2, 29), date(2026, 12, 31), date(2027, 1, 1), TODAY]


@pytest.fixture(scope="module", params=["icalendar", "ical.js"])
def read(request: pytest.FixtureRequest) -> Iterator[Reader]:
    """A program that reads calendar files."""
    if request.param == "icalendar":
        yield by_icalendar
    else:
        with by_ical_js() as reader:
            yield reader


def event(title: str = "Send it", text: str = "", day: date = TODAY) -> Event:
    return Event(uid("timing", "Ana", "event", "send"), day, title, text)


def kept(text: str) -> str:
    """Return what is left of a text in a calendar: written down a second time."""
    for line_break in ("\r\n", *"\r\v\f\x85\u2028\u2029"):
        text = text.replace(line_break, "\n")
    gone = ("Cc", "Cs")
    return "".join(
        one
        for one in text.replace("\t", " ")
        if one == "\n" or (category(one) not in gone and one not in "\ufffe\uffff")
    )


@given(title=st.text() | st.sampled_from(HARD), text=st.text() | st.sampled_from(HARD))
@example(title="a" * 66 + "é", text="")
@example(title="a" * 66 + ",", text="b" * 62 + "\\n")
def test_words_are_read_back_letter_for_letter(read: Reader, title: str, text: str) -> None:
    (found,) = read(calendar([event(title, text)], TODAY))
    assert (found["title"], found["text"]) == (kept(title), kept(text))


@given(day=st.dates(date(1000, 1, 1), date(9999, 12, 30)) | st.sampled_from(DAYS))
def test_an_event_takes_its_whole_day_and_no_other(read: Reader, day: date) -> None:
    (found,) = read(calendar([event(day=day)], TODAY))
    assert found["whole"]
    assert found["first"] == day.isoformat()
    assert found["after"] == (day + timedelta(1)).isoformat()


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_every_event_is_read(read: Reader, words: list[tuple[str, str]]) -> None:
    events = [Event(f"{place}", TODAY, *one) for place, one in enumerate(words)]
    assert [one["uid"] for one in read(calendar(events, TODAY))] == [one.uid for one in events]


@given(title=st.text() | st.sampled_from(HARD), text=st.text() | st.sampled_from(HARD))
def test_lines_are_short_and_end_in_cr_and_lf_and_hold_no_control_character(
    title: str, text: str
) -> None:
    written = calendar([event(title, text)], TODAY)
    assert written.endswith("\r\n")
    lines = written.removesuffix("\r\n").split("\r\n")
    assert all(len(line.encode()) <= LONGEST_LINE for line in lines)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f]", "".join(lines))


@given(text=st.text("\\;,\né") | st.sampled_from(HARD))
def test_no_line_ends_inside_an_escape(text: str) -> None:
    for line in calendar([event(text, text)], TODAY).split("\r\n"):
        trailing = len(line) - len(line.rstrip("\\"))
        assert trailing % 2 == 0, line


def test_who_is_meant_cannot_be_read_off_an_event_s_name() -> None:
    name = uid("timing", "Ana Núñez", "event", "send")
    assert re.fullmatch(r"[0-9a-f]{32}@[a-z-]+", name)


@given(*[st.lists(st.text(max_size=9), min_size=4, max_size=4)] * 2)
@example(["a", "b", "", ""], ["a", "", "b", ""])
@example(["a", "b c", "", ""], ["a", "b", "c", ""])
def test_events_that_are_about_different_things_have_different_names(
    one: list[str], other: list[str]
) -> None:
    alike = one[0] == other[0] and all(
        left.split() == right.split() for left, right in zip(one[1:], other[1:], strict=True)
    )
    assert (uid(*one) == uid(*other)) == alike


def test_a_plan_made_later_takes_the_place_of_the_one_before(read: Reader) -> None:
    (before,) = read(calendar([event()], TODAY))
    (after,) = read(calendar([event("Later", day=TODAY + timedelta(9))], TODAY + timedelta(1)))
    assert after["uid"] == before["uid"]
    assert after["version"] > before["version"]


NOON = 1_796_040_000
"""Noon of that day, in seconds since 1970."""


@given(st.integers(NOON - 6 * 10**7, NOON + 10**9), st.integers(1, 10**9))
def test_of_two_plans_the_one_made_later_is_the_higher_version_to_the_second(
    read: Reader, clock: int, later: int
) -> None:
    (before,) = read(calendar([event()], TODAY, clock))
    (after,) = read(calendar([event("Sooner", day=TODAY - timedelta(9))], TODAY, clock + later))
    assert after["uid"] == before["uid"]
    assert after["version"] > before["version"]


@given(st.dates(), st.just(0) | st.integers(0, 10**10))
def test_a_version_is_a_number_that_every_calendar_can_hold(day: date, clock: int) -> None:
    (found,) = by_icalendar(calendar([event()], day, clock))
    assert 0 <= found["version"] <= 2**31 - 1


def test_a_plan_by_the_day_alone_comes_before_one_of_that_day_by_the_clock(read: Reader) -> None:
    made = [(TODAY, 0), (TODAY, NOON), (TODAY + timedelta(1), 0)]
    found = [read(calendar([event()], *when))[0]["version"] for when in made]
    assert found == sorted(set(found))


def test_the_last_day_that_there_is_has_no_day_after_it() -> None:
    assert "DTEND" not in calendar([event(day=date.max)], TODAY)

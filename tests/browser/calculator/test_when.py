"""The plan as a reader makes it: dates in, a line of days and a file for the calendar out."""

import datetime
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import ALIKE, NOTHING_KEPT
from tests.browser.pages.test_accessibility import clean_in_every_view
from tests.browser.sample.test_sample import OFFERED
from tests.support.calendars import by_icalendar
from tests.support.kept import STARTED

pytestmark = NOTHING_KEPT

PAGE = "calculators/when/"
FRIDAY = datetime.datetime(2026, 11, 27, 9, 0)
MONDAY = "2026-11-30"


@pytest.fixture
def friday(page: Page, site: str) -> Page:
    """The page, on a Friday."""
    page.clock.install()
    page.clock.set_fixed_time(FRIDAY)
    page.goto(site + PAGE)
    expect(page.locator("guide-calculator.calc-live")).to_be_visible()
    return page


def fill(page: Page, name: str, day: str) -> None:
    page.locator(f"[name={name}]").fill(day)


def choose(page: Page, name: str, choice: str) -> None:
    page.locator(f"[name={name}][value={choice}]").check()


def plan(page: Page) -> Locator:
    """Have it plan for after an event of today, and return the steps."""
    choose(page, "moment", "event")
    fill(page, "moment_on", "2026-11-27")
    page.get_by_text("The other questions").click()
    fill(page, "person", "Ana")
    steps = page.locator(".calc-dates li")
    expect(steps.filter(has_text="Ana").first).to_be_visible(timeout=STARTED)
    return steps


def offered(page: Page) -> list[str]:
    """Return name, type and text of the file that the button offers."""
    page.evaluate(OFFERED)
    page.get_by_role("button", name="Add to calendar").click()
    page.wait_for_function("() => Array.isArray(window.offered)")
    found: list[str] = page.evaluate("window.offered")
    return found


def test_the_day_after_a_friday_is_monday_by_the_reader_s_own_clock(friday: Page) -> None:
    steps = plan(friday)
    expect(friday.locator(".calc-verdict")).to_have_text("Best day to send it: Monday 30 November")
    expect(steps.filter(has_text="Send Ana").locator("time")).to_have_attribute("datetime", MONDAY)
    expect(steps.first.locator("time")).to_have_text("Today")


@ALIKE
def test_today_is_marked_on_the_curve(friday: Page) -> None:
    plan(friday)
    curve = friday.locator(".calc-fading")
    before = curve.locator("circle").bounding_box()
    fill(friday, "moment_on", "2026-11-20")
    expect(curve.locator("figcaption")).to_contain_text("11 are left")
    after = curve.locator("circle").bounding_box()
    assert before
    assert after
    assert after["x"] > before["x"]
    assert after["y"] > before["y"]


def test_the_file_is_the_plan_and_so_is_the_text_to_copy(friday: Page) -> None:
    steps = plan(friday)
    name, type_, text = offered(friday)
    assert (name, type_) == ("plan.ics", "text/calendar;charset=utf-8")
    days = [time.get_attribute("datetime") for time in steps.locator("time").all()]
    assert [event["first"] for event in by_icalendar(text)] == days
    assert "\r\n" in text
    friday.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    friday.locator(".calc-download summary").click()
    friday.locator(".calc-download").get_by_role("button", name="Copy").click()
    expect(friday.locator(".calc-status")).to_contain_text("text is copied")
    assert friday.evaluate("window.copied") == text


def test_what_is_to_be_written_is_begun_and_can_be_copied(friday: Page) -> None:
    steps = plan(friday)
    note, send = (steps.filter(has_text=words) for words in ("Write your note", "Send Ana"))
    expect(note.locator("blockquote")).to_contain_text("Hi Ana, we were both at [the event].")
    expect(send.locator("blockquote")).to_have_count(0)
    friday.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    note.get_by_role("button", name="Copy").click()
    expect(friday.locator(".calc-status")).to_contain_text("Fill in what's in brackets")
    assert friday.evaluate("window.copied") == note.locator("blockquote").text_content()


COLOURS = """() => {
  const style = (selector, part) => getComputedStyle(document.querySelector(selector), part);
  return [
    getComputedStyle(document.body).backgroundColor,
    style(".calc-dates li:last-child").borderLeftColor,
    style(".calc-rest summary", "::after").backgroundColor,
  ];
}"""


@pytest.mark.only_browser("chromium")  # Firefox cannot be told to use forced colours
def test_in_forced_colours_the_line_ends_and_what_opens_is_marked(friday: Page) -> None:
    friday.emulate_media(forced_colors="active")
    plan(friday)
    ground, after_the_last, mark = friday.evaluate(COLOURS)
    assert after_the_last == ground
    assert mark != ground


@pytest.mark.only_browser("chromium")
def test_the_file_arrives(friday: Page) -> None:
    plan(friday)
    with friday.expect_download() as download:
        friday.get_by_role("button", name="Add to calendar").click()
    assert download.value.suggested_filename == "plan.ics"
    assert by_icalendar(Path(download.value.path()).read_bytes().decode())


@ALIKE
def test_what_the_score_was_told_is_filled_in(page: Page, site: str) -> None:
    page.clock.install()
    page.clock.set_fixed_time(FRIDAY)
    told = {
        "familiarity": "met_once",
        "moment": "event",
        "moment_days": "2",
        "obstacle": "deciding",
        "history": "pending",
        "history_days": "1000000",
    }
    stored = ("before-you-connect:connection-score", json.dumps(told))
    page.goto(site + "method/privacy/")
    page.evaluate("([name, value]) => sessionStorage.setItem(name, value)", stored)
    page.goto(site + PAGE)
    expect(page.locator("[name=moment][value=event]")).to_be_checked()
    expect(page.locator("[name=moment_on]")).to_have_value("2026-11-25")
    expect(page.locator("[name=met_in_person][value=yes]")).to_be_checked()
    expect(page.locator("[name=obstacle][value=deciding]")).to_be_checked()
    fill(page, "clear_on", "2026-12-04")
    expect(page.locator(".calc-verdict")).to_be_visible(timeout=STARTED)


def test_a_name_is_kept_for_the_tab_alone_and_in_no_link(friday: Page) -> None:
    plan(friday)
    assert "Ana" in friday.evaluate("JSON.stringify(sessionStorage)")
    assert "Ana" not in friday.evaluate("JSON.stringify(localStorage)")
    friday.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    friday.get_by_role("button", name="Copy a link").click()
    expect(friday.locator(".calc-status")).to_contain_text("The link is copied")
    link = friday.evaluate("window.copied")
    assert "2026-11-27" in link
    assert "Ana" not in link


@ALIKE
def test_a_link_fills_in_dates_and_no_name(page: Page, site: str) -> None:
    page.goto(f"{site}{PAGE}#answers&accepted_on=2020-02-29&person=Mallory&sent_on=nonsense")
    expect(page.locator("[name=accepted_on]")).to_have_value("2020-02-29")
    expect(page.locator("[name=person]")).to_have_value("")
    expect(page.locator("[name=sent_on]")).to_have_value("")
    expect(page.locator(".calc-verdict")).to_have_text("You're connected", timeout=STARTED)


def test_days_that_do_not_fit_are_told_beside_their_fields_and_stay(friday: Page) -> None:
    fill(friday, "sent_on", "2026-11-20")
    fill(friday, "accepted_on", "2026-11-10")
    error = friday.locator("[data-question=accepted_on] .calc-error")
    expect(error).to_contain_text("before the day you sent it, Friday 20 November", timeout=STARTED)
    expect(friday.locator("[name=accepted_on]")).to_have_value("2026-11-10")
    expect(friday.locator("[name=accepted_on]")).to_have_attribute("aria-invalid", "true")
    fill(friday, "accepted_on", "2026-11-21")
    expect(error).to_be_hidden()
    expect(friday.locator(".calc-verdict")).to_have_text("You're connected")


def test_a_plan_that_is_changed_replaces_in_a_calendar_the_one_of_a_moment_before(
    friday: Page,
) -> None:
    plan(friday)
    before = {event["uid"]: event for event in by_icalendar(offered(friday)[2])}
    friday.clock.set_fixed_time(FRIDAY + datetime.timedelta(seconds=1))
    fill(friday, "moment_on", "2026-11-24")
    expect(friday.locator(".calc-verdict")).to_have_text("Best day to send it: today")
    after = {event["uid"]: event for event in by_icalendar(offered(friday)[2])}
    shared = before.keys() & after.keys()
    assert any(after[uid]["first"] != before[uid]["first"] for uid in shared)
    assert all(after[uid]["version"] > before[uid]["version"] for uid in shared)


def no_plan(page: Page) -> None:
    expect(page.locator(".calc-dates")).to_have_count(0)
    expect(page.get_by_role("button", name="Add to calendar")).to_have_count(0)
    expect(page.get_by_role("link", name="See the result")).to_be_hidden()


def test_no_plan_is_offered_while_a_day_is_wrong(friday: Page) -> None:
    steps = plan(friday)
    fill(friday, "sent_on", "2026-12-02")
    expect(friday.locator("[data-question=sent_on] .calc-error")).to_be_visible()
    no_plan(friday)
    expect(friday.locator(".calc-status")).to_contain_text("Wednesday 2 December")
    fill(friday, "sent_on", "")
    expect(steps.filter(has_text="Send Ana")).to_be_visible()


@pytest.mark.only_browser("chromium")
def test_a_day_that_is_typed_and_is_none_is_told(friday: Page) -> None:
    steps = plan(friday)
    field = friday.locator("[name=sent_on]")
    field.focus()
    friday.keyboard.type("02312026")
    field.evaluate("(input) => input.blur()")
    expect(friday.locator("[data-question=sent_on] .calc-error")).to_contain_text(
        "isn't complete", timeout=STARTED
    )
    no_plan(friday)
    fill(friday, "sent_on", "2026-11-20")
    expect(friday.locator("[data-question=sent_on] .calc-error")).to_be_hidden()
    expect(steps).to_have_count(1)


@pytest.mark.only_browser("chromium")
def test_a_year_that_is_being_typed_is_not_judged_before_the_field_is_left(friday: Page) -> None:
    steps = plan(friday)
    error = friday.locator("[data-question=sent_on] .calc-error")
    field = friday.locator("[name=sent_on]")
    field.focus()
    friday.keyboard.type("1120202")
    expect(field).to_have_value("0202-11-20")
    friday.wait_for_timeout(500)
    expect(error).to_be_hidden()
    expect(steps.filter(has_text="Send Ana")).to_be_visible()
    field.evaluate("(input) => input.blur()")
    expect(error).to_contain_text("from 1900 to 2199")
    no_plan(friday)


@pytest.mark.only_browser("chromium")
def test_the_whole_way_is_open_to_a_keyboard(friday: Page) -> None:
    friday.locator("[name=moment]").first.focus()
    friday.keyboard.press("Space")
    expect(friday.locator(".calc-verdict")).to_be_visible(timeout=STARTED)
    friday.evaluate(OFFERED)
    for _ in range(60):
        friday.keyboard.press("Tab")
        if friday.evaluate("document.activeElement.textContent") == "Add to calendar":
            break
    friday.keyboard.press("Enter")
    expect(friday.locator(".calc-status")).to_contain_text("plan.ics")


@pytest.mark.only_browser("chromium")
def test_axe_finds_nothing_in_a_plan_and_it_fits(page: Page, site: str) -> None:
    page.goto(site + PAGE)  # axe takes its time by the clock, which must run
    page.emulate_media(reduced_motion="reduce")
    plan(page)
    page.locator(".calc-download summary").click()
    clean_in_every_view(page)


@pytest.mark.only_browser("chromium")
def test_on_paper_the_plan_is_there_and_the_buttons_are_not(friday: Page) -> None:
    plan(friday)
    friday.emulate_media(media="print")
    expect(friday.locator(".calc-dates li").first).to_be_visible()
    expect(friday.locator(".calc-download")).to_be_hidden()
    expect(friday.get_by_text(re.compile("^Best day"))).not_to_have_count(0)

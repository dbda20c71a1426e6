"""A list of people after an event: filled in on a phone, pasted at a desk, and never lost."""

import csv
import json
import time
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Locator, Page, expect

from calculators import find
from tests.browser.calculator.test_calculator import STARTED
from tests.browser.calculator.test_in_sight import LARGE, TOO_WIDE
from tests.browser.conftest import ALIKE, FEW_CASES, NOTHING_KEPT
from tests.browser.pages.test_accessibility import clean_in_every_view, violations
from tests.browser.pages.test_print import ON_PAPER
from tests.browser.sample.test_sample import OFFERED

pytestmark = NOTHING_KEPT

PAGE = "calculators/after-an-event/"
PHONE = {"width": 360, "height": 740}
SAMPLE = [*csv.DictReader(StringIO(str(find("shortlist").describe()["sample"])))]
NAMES = [one["name"] for one in SAMPLE]
SOON = 2000
"""Milliseconds in which bad input is answered once Python runs."""


def opened(page: Page, site: str) -> Page:
    page.goto(site + PAGE)
    expect(page.locator("guide-calculator.calc-live guide-list")).to_be_visible()
    return page


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


def plan(page: Page) -> Locator:
    return page.locator(".list-person")


def tried(page: Page, site: str) -> Page:
    """Return the page with the invented list ranked."""
    press(opened(page, site), "Try a made-up list")
    expect(plan(page)).to_have_count(len(NAMES), timeout=STARTED)
    return page


def paste(page: Page, text: str) -> None:
    press(page, "Paste a list")
    page.locator(".list-paste textarea").fill(text)
    press(page, "Add them")


def listed(page: Page) -> list[str]:
    return page.locator(".list-name [data-slot=name]").all_inner_texts()


def test_an_invented_list_is_one_press_away(page: Page, site: str) -> None:
    tried(page, site)
    assert sorted(plan(page).locator(".list-who").all_inner_texts()) == sorted(NAMES)
    expect(page.locator(".calc-status")).to_contain_text(f"{len(NAMES)} people:")
    expect(page.locator(".list-group").first).to_contain_text("Send")


def test_people_are_filled_in_one_after_the_other_by_keyboard_alone(page: Page, site: str) -> None:
    page.set_viewport_size(PHONE)
    opened(page, site)
    page.get_by_label("We met at …").first.focus()
    page.keyboard.type("the mill day")
    page.get_by_role("button", name="Add a person").focus()
    page.keyboard.press("Enter")
    for name, topic in (("Ada Ng", "slow turbines"), ("Bo Lee", "eels")):
        page.keyboard.type(name)
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowDown")  # the first answer on how well they fit
        page.locator(".list-card").get_by_label("We talked about …").focus()
        page.keyboard.type(topic)
        page.keyboard.press("Enter")
    expect(page.locator(".list-place")).to_have_text("Person 3 of 3")
    page.get_by_role("button", name="Done").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".list-name")).to_have_count(2)
    assert listed(page) == ["Ada Ng", "Bo Lee"]
    expect(plan(page)).to_have_count(2, timeout=STARTED)
    plan(page).first.locator("summary").press("Enter")
    note = plan(page).first.locator(".calc-note")
    expect(note).to_contain_text("the mill day")
    expect(note).to_contain_text("slow turbines")


def test_somebody_opened_shows_the_whole_score_and_can_be_changed(page: Page, site: str) -> None:
    tried(page, site)
    person = plan(page).filter(has_text="Tomasz Wrona")
    person.locator("summary").click()
    expect(person.locator("[data-slot=caps]")).to_contain_text("already waiting")
    expect(person.locator("[data-slot=contributions] li")).not_to_have_count(0)
    person.get_by_role("button", name="Change their answers").click()
    expect(page.locator(".list-card input").first).to_have_value("Tomasz Wrona")
    page.locator(".list-card summary", has_text="different about them").click()
    page.locator('.list-card input[name="history"][value="none"]').check()
    expect(person).not_to_contain_text("Leave it")


@ALIKE
def test_the_ranking_follows_what_is_typed(page: Page, site: str) -> None:
    tried(page, site)
    page.locator("summary", has_text="How many you can send").click()
    page.locator('input[name="notes_left"]').fill("0")
    noted = plan(page).filter(has_text="Send the request with the note.")
    expect(noted).to_have_count(0)
    page.locator('input[name="notes_left"]').fill("10")
    expect(noted).not_to_have_count(0)
    expect(page.locator("[data-slot=settings]")).to_contain_text("10 notes this month")


@FEW_CASES
@pytest.mark.parametrize("separator", ["\t", ",", ";"])
def test_rows_with_known_headings_are_taken_as_they_are(
    page: Page, site: str, separator: str
) -> None:
    opened(page, site)
    lines = (
        ("Goal fit", "NAME", "what you talked about", "familiarity"),
        ("Clearly", '"Lee, Bo; Jr"', '"a ""wild"" idea"', "we met once"),
        ("direct", "Ada Ng", "", "Colleague"),
    )
    head = [separator.join(line) for line in lines]
    head[0] = head[0].replace("what you talked about", "topic")
    paste(page, "\n".join(head))
    expect(page.locator(".list-name")).to_have_count(2)
    assert listed(page) == ["Lee, Bo; Jr", "Ada Ng"]
    expect(plan(page)).to_have_count(2, timeout=STARTED)
    expect(page.locator(".list-problems")).to_be_hidden()


@ALIKE
def test_other_headings_are_asked_about(page: Page, site: str) -> None:
    page.set_viewport_size(PHONE)
    opened(page, site)
    paste(page, "Who\tFirm\tFit?\nPriya Raman\tMill\tclearly\nJo Moe\tX\tnot at all\n")
    picks = page.locator(".list-columns select")
    expect(picks).to_have_count(3)
    expect(picks.nth(0)).to_have_value("name")
    expect(page.get_by_label("The first line is a heading")).to_be_checked()
    picks.nth(0).select_option("")
    press(page, "Add them")
    expect(page.get_by_role("alert")).to_have_text("Say which column has the names.")
    picks.nth(0).select_option("name")
    picks.nth(2).select_option("goal_fit")
    press(page, "Add them")
    expect(page.locator(".list-name")).to_have_count(2)
    expect(plan(page)).to_have_count(2, timeout=STARTED)
    expect(page.locator(".list-problems")).to_be_hidden()


@ALIKE
def test_a_name_a_line_is_enough(page: Page, site: str) -> None:
    opened(page, site)
    paste(page, "Ada Ng\n\nBo Lee\r\n李 雷\n")
    expect(page.locator(".list-name")).to_have_count(3)
    assert listed(page) == ["Ada Ng", "Bo Lee", "李 雷"]


def test_a_bad_cell_is_named_with_whose_it_is_and_mended_in_the_card(page: Page, site: str) -> None:
    opened(page, site)
    paste(page, "name,mutuals\nAda Ng,many\nBo Lee,3\n")
    problems = page.locator(".list-problems")
    expect(problems).to_contain_text("Ada Ng: Mutual connections must be", timeout=STARTED)
    expect(plan(page)).to_have_count(1)
    page.locator(".list-name button", has_text="Ada Ng").click()
    # What it is folded into is opened.
    expect(page.locator(".list-card .calc-error:visible")).to_contain_text("many")
    page.locator('.list-card input[name="mutuals"]').fill("4")
    expect(plan(page)).to_have_count(2)
    expect(problems).to_be_hidden()


HOSTILE = {
    "10,000 rows": "name,goal_fit\n" + "".join(f"P{n},clear\n" for n in range(10_000)),
    "10,000 columns": ",".join(["name", *map(str, range(9_999))]) + "\nAda" + ",1" * 9_999,
    "one long line": "name\n" + "x" * 2_900_000,
    "one line of 50 MB": ["name\n", "x", 50_000_000],
    "a binary": "".join(map(chr, range(1, 256))) * 2_000,
    "formulas": "name\n=1+1\n@sum\n\uff1dA1\n+cmd|' /c calc'\n",
    "markup": 'name\n<img src=x onerror="alert(1)">\n</script><script>alert(2)</script>\n',
}


PASTED = """(box, given) => {
  const text = Array.isArray(given) ? given[0] + given[1].repeat(given[2]) : given;
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.defineProperty(event, "clipboardData", { value: { getData: () => text } });
  if (box.dispatchEvent(event)) box.value = text;
}"""
"""What a browser does as a text is pasted, or as one that ends in a letter many times."""


@pytest.mark.only_browser("chromium")
@pytest.mark.parametrize("kind", HOSTILE)
def test_whatever_is_pasted_is_answered_and_the_page_stays_alive(
    page: Page, site: str, kind: str
) -> None:
    tried(page, site)
    page.once("dialog", lambda _: pytest.fail("something ran"))
    press(page, "Paste a list")
    page.locator(".list-paste textarea").evaluate(PASTED, HOSTILE[kind])
    start = time.monotonic()
    press(page, "Add them")
    page.locator(".list-name").first.is_visible()
    assert (time.monotonic() - start) * 1000 < SOON
    assert page.locator("guide-list img, guide-list script, .list-plan img").count() == 0


def test_a_file_is_opened_and_one_that_is_no_text_is_refused(
    page: Page, site: str, tmp_path: Path
) -> None:
    opened(page, site)
    good, bad = tmp_path / "list.csv", tmp_path / "list.xlsx"
    good.write_text("\ufeffname;goal_fit\nAda Ng;clear\n", encoding="utf-8")
    bad.write_bytes(b"PK\x03\x04\x00\xff\xfe")
    press(page, "Paste a list")
    page.locator('.list-paste input[type="file"]').set_input_files(bad)
    expect(page.get_by_role("alert")).to_contain_text("plain text")
    page.locator('.list-paste input[type="file"]').set_input_files(good)
    expect(page.locator(".list-paste textarea")).to_have_value("name;goal_fit\nAda Ng;clear\n")
    press(page, "Add them")
    assert listed(page) == ["Ada Ng"]


def test_what_is_typed_outlives_a_reload_and_leaving_warns(page: Page, site: str) -> None:
    tried(page, site)
    page.get_by_label("We met at …").first.fill("the mill day")
    page.locator("summary", has_text="How many you can send").click()
    page.locator('input[name="weekly"]').fill("7")
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    page.reload()
    expect(plan(page)).to_have_count(len(NAMES), timeout=STARTED)
    assert asked == ["beforeunload"]
    assert listed(page) == NAMES
    expect(page.get_by_label("We met at …").first).to_have_value("the mill day")
    expect(page.locator('input[name="weekly"]')).to_have_value("7")


def taken(page: Page, name: str) -> list[str]:
    """Return the name, the type and the text of the file that a button offers."""
    page.evaluate("window.offered = null")
    press(page, name)
    page.wait_for_function("() => Array.isArray(window.offered)")
    return list(page.evaluate("window.offered"))


@ALIKE
def test_a_list_that_was_taken_along_may_be_left(page: Page, site: str) -> None:
    tried(page, site)
    page.evaluate(OFFERED)
    name, kind, text = taken(page, "Download as CSV")
    assert (name, kind) == ("people.csv", "text/csv;charset=utf-8")
    assert {row["name"] for row in csv.DictReader(StringIO(text))} == {*NAMES}
    page.on("dialog", lambda _: pytest.fail("it warned"))
    page.reload()


def test_a_calendar_and_a_template_can_be_taken_along(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    page.evaluate(OFFERED)
    _, _, template = taken(page, "Download a template")
    assert len([*csv.DictReader(StringIO(template))]) == 3
    press(page, "Try a made-up list")
    expect(plan(page)).to_have_count(len(NAMES), timeout=STARTED)
    name, kind, text = taken(page, "Add to calendar")
    assert (name, kind) == ("requests.ics", "text/calendar;charset=utf-8")
    assert text.startswith("BEGIN:VCALENDAR")


def test_clearing_forgets_everything_and_undo_brings_it_back(page: Page, site: str) -> None:
    tried(page, site)
    press(page, "Clear everything")
    expect(page.locator(".list-name")).to_have_count(0)
    expect(plan(page)).to_have_count(0)
    assert page.evaluate("JSON.stringify(Object.values(sessionStorage))").count("Priya") == 0
    press(page, "Undo")
    expect(page.locator(".list-name")).to_have_count(len(NAMES))
    expect(plan(page)).to_have_count(len(NAMES))


def test_somebody_removed_can_be_put_back_in_their_place(page: Page, site: str) -> None:
    tried(page, site)
    page.locator(".list-name button", has_text=NAMES[1]).click()
    press(page, "Remove")
    expect(plan(page)).to_have_count(len(NAMES) - 1)
    back = page.get_by_role("button", name=f"Put {NAMES[1]} back")
    expect(back).to_be_focused()
    page.keyboard.press("Enter")
    expect(plan(page)).to_have_count(len(NAMES))
    press(page, "Done")
    assert listed(page) == NAMES


@pytest.mark.only_browser("chromium")
def test_large_text_fits_a_small_phone(page: Page, site: str) -> None:
    page.set_viewport_size(PHONE)
    tried(page, site)
    page.evaluate(LARGE)
    plan(page).first.locator("summary").click()
    page.locator(".list-name button").first.click()
    page.locator(".list-card summary").first.click()
    assert page.evaluate(TOO_WIDE) == []
    press(page, "Done")
    paste(page, "Who,What\nAda Ng,mill")
    assert page.evaluate(TOO_WIDE) == []


def test_names_are_in_no_address_and_no_request(page: Page, site: str) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    tried(page, site)
    assert not any("Priya" in one for one in [*sent, page.url])
    assert "Priya" not in json.dumps(page.evaluate("Object.entries(localStorage)"))


def test_going_elsewhere_in_the_guide_and_back_keeps_the_list(page: Page, site: str) -> None:
    tried(page, site)
    page.get_by_role("link", name="following up").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Following up")
    page.go_back()
    expect(plan(page)).to_have_count(len(NAMES), timeout=STARTED)
    assert listed(page) == NAMES


@FEW_CASES
@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_is_wider_than_the_page_and_all_that_is_pressed_is_large(
    page: Page, site: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    tried(page, site)
    plan(page).first.locator("summary").click()
    press(page, "Add a person")
    page.locator(".list-card summary").first.click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    small = page.evaluate(
        """() => [...document.querySelectorAll(
               ".list-form :is(button, summary, .calc-choice, select), .list-plan summary"
             )]
             .filter((one) => one.checkVisibility({ visibilityProperty: true }))
             .filter((one) => one.getBoundingClientRect().height < 43.5)
             .map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert small == []


@pytest.mark.only_browser("chromium")
def test_axe_finds_nothing_in_a_list_that_is_filled_in(page: Page, site: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    tried(page, site)
    plan(page).first.locator("summary").click()
    expect(plan(page).first.locator("[data-slot=contributions]")).to_be_visible()
    press(page, "Paste a list")
    page.locator(".list-paste textarea").fill("Who,What\nAda Ng,mill")
    press(page, "Add them")
    clean_in_every_view(page)
    press(page, "Cancel")
    page.locator(".list-name button").first.click()
    for fold in page.locator(".list-card summary").all():
        fold.click()
    assert violations(page) == []


def test_the_plan_is_printed_and_the_form_is_not(page: Page, site: str) -> None:
    tried(page, site)
    page.evaluate(ON_PAPER)
    expect(page.locator(".list-form")).to_be_hidden()
    expect(plan(page).first.locator(".list-next")).to_be_visible()

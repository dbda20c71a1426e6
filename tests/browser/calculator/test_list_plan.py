"""The plan of a list, seen by whoever fills it in: what is wrong, who gets a note, and why."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculator.test_calculator import STARTED
from tests.browser.calculator.test_list import (
    NAMES,
    PHONE,
    listed,
    opened,
    paste,
    plan,
    press,
    taken,
    tried,
)
from tests.browser.conftest import ALIKE, NOTHING_KEPT
from tests.browser.sample.test_sample import OFFERED

pytestmark = [NOTHING_KEPT, ALIKE]

UNDER_THE_BAR = """(element) => {
  const bar = document.querySelector(".calc-bar").getBoundingClientRect();
  const own = element.getBoundingClientRect();
  return own.bottom > bar.top && own.top < bar.bottom;
}"""


@pytest.mark.parametrize("days", ["-1", "yesterday"])
def test_what_is_wrong_for_everybody_is_said_at_its_field(page: Page, site: str, days: str) -> None:
    page.set_viewport_size(PHONE)
    tried(page, site)
    field = page.locator('[data-of="everybody"] input[name="moment_days"]')
    field.fill(days)
    question = page.locator('[data-of="everybody"] [data-question="moment_days"]')
    expect(question.locator(".calc-error")).to_contain_text("must be a whole number")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".calc-status")).to_contain_text("1 to fix")
    expect(page.locator(".calc-status")).not_to_contain_text("{")
    expect(page.locator('[data-slot="everybody"]')).not_to_contain_text("days ago")
    expect(plan(page)).to_have_count(len(NAMES))
    field.fill("3")
    expect(question.locator(".calc-error")).to_be_hidden()


def test_a_list_that_was_taken_along_comes_back_without_a_question(page: Page, site: str) -> None:
    tried(page, site)
    page.evaluate(OFFERED)
    _, _, text = taken(page, "Download as CSV")
    expect(page.get_by_role("button", name="On its way")).to_be_visible()
    press(page, "Clear everything")
    expect(page.locator(".calc-status")).to_contain_text("No one's on the list")
    paste(page, text)
    expect(page.locator(".list-columns")).to_be_hidden()
    assert sorted(listed(page)) == sorted(NAMES)
    expect(page.locator(".list-problems")).to_be_hidden()


def test_a_tie_is_told_and_the_note_is_moved_by_a_press(page: Page, site: str) -> None:
    opened(page, site)
    page.get_by_label("We met at …").first.fill("the mill day")
    page.locator("summary", has_text="How many you can send").click()
    page.locator('input[name="notes_left"]').fill("1")
    paste(page, "name,topic\nAda Ng,eels\nBo Lee,tides\n")
    expect(plan(page)).to_have_count(2, timeout=STARTED)
    second = plan(page).filter(has_text="Bo Lee")
    expect(second).to_contain_text("It's a tie")
    second.locator("summary").click()
    second.get_by_role("button", name="Give them a note").click()
    expect(second).to_contain_text("Send the request with the note")
    expect(plan(page).filter(has_text="Ada Ng")).not_to_contain_text("with the note")


def test_nobody_is_told_to_write_a_note_that_there_is_not(page: Page, site: str) -> None:
    opened(page, site)
    page.get_by_label("We met at …").first.fill("the mill day")
    page.locator('[data-of="everybody"] input[name="moment_days"]').fill("0")
    paste(page, "\n".join(["name,topic", *(f"Person {place},eels" for place in range(9))]))
    expect(plan(page)).to_have_count(9, timeout=STARTED)
    last = plan(page).filter(has_text="another way").first
    last.locator("summary").click()
    expect(last.locator("[data-slot=contributions] li")).not_to_have_count(0)
    expect(last.locator("[data-slot=draft]")).to_be_hidden()
    expect(last.locator("[data-slot=caps]")).to_be_hidden()
    expect(last.locator("[data-slot=advice]")).not_to_contain_text("Write a note")


def test_what_a_note_lacks_is_named_as_the_card_names_it(page: Page, site: str) -> None:
    opened(page, site)
    paste(page, "Ada Ng\n")
    person = plan(page).first
    expect(person).to_contain_text(
        "Still needed for the note to them: “We met at …”, “We talked about …”.", timeout=STARTED
    )
    person.locator("summary").click()
    expect(person.locator("[data-slot=no-draft]")).to_have_text(
        "No note yet. Still needed: “We met at …”, “We talked about …”."
    )
    person.get_by_role("button", name="Change their answers").click()
    page.locator(".list-card summary", has_text="For their note").click()
    page.locator('.list-card select[name="familiarity"]').select_option("colleague")
    place = "The school, university or place of work"
    expect(person.locator("[data-slot=no-draft]")).to_contain_text(f"“{place}”")
    expect(page.locator(".list-card").get_by_label(place)).to_be_visible()


@pytest.mark.parametrize("size", [(360, 740), (180, 370)])
def test_what_comes_next_is_not_under_the_bar(page: Page, site: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    tried(page, site)
    press(page, "Add a person")
    assert not page.locator(".list-card input").first.evaluate(UNDER_THE_BAR)
    press(page, "Done")
    press(page, "Paste a list")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("navigator.clipboard.writeText('Ada Ng\\nBo Lee')")
    page.locator(".list-paste textarea").press("ControlOrMeta+v")
    expect(page.locator(".list-paste textarea")).to_have_value("Ada Ng\nBo Lee")
    page.wait_for_timeout(100)
    assert not page.get_by_role("button", name="Add them").evaluate(UNDER_THE_BAR)

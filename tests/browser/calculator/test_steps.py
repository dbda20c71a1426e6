"""The one-minute check: one question at a time, from a situation to a verdict."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.calculator.test_calculator import QUESTION, STARTED, expected, question
from tests.browser.conftest import ALIKE, NOTHING_KEPT
from tests.support.pages import Pages

pytestmark = NOTHING_KEPT


def asked(page: Page) -> Locator:
    """The main question that is asked now: the only one to be seen."""
    return page.locator(".calc-question.calc-current:visible").first


def now(page: Page) -> str:
    """Return the id of the question asked, once there is one."""
    expect(asked(page)).to_be_visible()
    return str(asked(page).get_attribute("data-question"))


def choose(page: Page, value: str) -> None:
    """Choose an answer to the question asked, and wait for the next."""
    before = now(page)
    asked(page).locator(f'input[value="{value}"]').click()
    page.wait_for_function(
        """(before) => document.querySelector(".calc-current")?.dataset.question !== before""",
        arg=before,
    )


def left(page: Page) -> int:
    """Return how many questions may follow at most."""
    said = re.search(r"at most (one|\d+) more", page.locator(".calc-count-left").inner_text())
    return 0 if not said else 1 if said[1] == "one" else int(said[1])


@ALIKE
def test_a_situation_leads_to_a_verdict_by_the_questions_that_tell_most(
    page: Page, site: str
) -> None:
    page.goto(site)
    tile = page.get_by_role("button", name=re.compile("ex-colleague"))
    expect(page.locator(".calc-question:visible")).to_have_count(0)
    tile.click()
    answers: dict[str, object] = {"familiarity": "colleague"}
    counts = []
    first = True
    while True:
        calculator = page.locator("guide-calculator")
        expect(calculator).to_have_attribute("data-phase", "ready", timeout=STARTED)
        view = expected(answers)
        if view["decided"]:
            break
        if not first:  # the first may have been asked before Python was there
            assert now(page) == view["next_question"]
        first = False
        field = now(page)
        value = str(QUESTION[field].neutral)
        counts.append(left(page))
        choose(page, value)
        answers[field] = value
    expect(page.locator(".calc-enough")).to_be_focused()
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]
    expect(page.locator(".calc-status")).to_have_text(str(expected(answers)["summary"]))
    expect(page.get_by_role("link", name="Write the note").first).to_be_visible()
    # The whole form is a press away, with the answers in it; and so is the way back.
    page.get_by_role("button", name="Show all the questions").locator("visible=true").click()
    for field, value in answers.items():
        expect(question(page, field).locator(f'input[value="{value}"]')).to_be_checked()
    expect(question(page, "note")).to_be_visible()
    page.get_by_role("button", name="One question at a time").click()
    expect(question(page, "note")).to_be_hidden()


def test_the_check_waits_for_nobody_goes_back_and_leaves_open_what_is_not_known(
    page: Page, site: str, server: Pages
) -> None:
    server.faults["pyodide.asm.wasm"] = "late"
    page.goto(site)
    page.get_by_role("button", name="One question at a time").click()
    order = [now(page)]
    page.get_by_role("button", name=re.compile("know")).click()
    order.append(now(page))
    choose(page, "none")
    order.append(now(page))
    declared = page.locator("[data-question]:not([data-only-if])").evaluate_all(
        "(found) => found.map(({ dataset }) => dataset.question)"
    )
    assert order == declared[:3]
    page.get_by_role("button", name="Back", exact=True).click()
    assert now(page) == order[1]
    expect(asked(page).locator('input[value="none"]')).to_be_checked()
    page.get_by_role("button", name="Next").click()
    assert now(page) == order[2]
    for _ in order:
        page.get_by_role("button", name="Back", exact=True).click()
    expect(page.locator(".calc-starts")).to_be_visible()
    server.faults.clear()
    expect(page.locator(".calc-result")).to_be_visible(timeout=STARTED)
    # What was left open comes to mind: it is asked again.
    page.get_by_role("button", name="One question at a time").click()
    expect(asked(page)).to_be_visible()


def test_the_check_is_done_by_keyboard_alone(page: Page, site: str) -> None:
    page.goto(site)
    page.locator(".calc-tile").first.focus()
    page.keyboard.press("Enter")
    expect(asked(page)).to_be_focused()
    before = now(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    # Passing by choices goes nowhere: what is meant is said with Enter.
    assert now(page) == before
    expect(page.get_by_role("button", name="Next")).to_be_visible()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_function(
        """(before) => document.querySelector(".calc-current")?.dataset.question !== before""",
        arg=before,
    )
    expect(asked(page)).to_be_focused()
    # What is cleared comes back, with the question that was to be asked.
    page.get_by_role("button", name="Clear everything").press("Enter")
    expect(page.locator(".calc-starts")).to_be_visible()
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(asked(page)).to_be_visible()
    assert now(page) != before
    expect(question(page, before).locator("input:checked")).to_have_count(1)


def test_after_a_reload_it_goes_on_where_the_answers_leave_off(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("button", name="One question at a time").click()
    first = now(page)
    choose(page, str(asked(page).locator("input").first.get_attribute("value")))
    page.reload()
    expect(page.locator(".calc-count-left")).to_contain_text("Question 2")
    page.get_by_role("button", name="Back").click()
    expect(question(page, first)).to_be_visible()

"""Writing and checking a note as a reader does, and what must never happen to a name or a text."""

import json

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from calculators.note.checking import check
from tests.browser.calculator.test_calculator import PAGE as SCORE
from tests.browser.calculator.test_calculator import STARTED, fill
from tests.browser.conftest import NOTHING_KEPT

pytestmark = NOTHING_KEPT

PAGE = "calculators/note/"
MET = {
    "recipient": "Þórunn",
    "event": "the tidal energy day in Cork",
    "topic": "slow turbines",
    "reason": "I am moving into tidal energy",
}


def drafter(page: Page) -> Locator:
    return page.locator("guide-calculator[data-calculator=note-draft]")


def checker(page: Page) -> Locator:
    return page.locator("guide-calculator[data-calculator=note-check]")


def draft(page: Page, situation: str, fields: dict[str, str]) -> Locator:
    drafter(page).locator("[name=situation]").select_option(situation)
    # The name comes last: without it there is no draft, so these are the drafts of all fields.
    for name, text in sorted(fields.items(), key=lambda field: field[0] == "recipient"):
        drafter(page).locator(f"[name={name}]").fill(text)
    cards = drafter(page).locator(".calc-card")
    expect(cards).to_have_count(3, timeout=STARTED)
    return cards


def test_only_the_fields_that_the_situation_needs_are_there(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    menu = drafter(page).locator("[name=situation]")
    menu.select_option("met_at_event")
    expect(drafter(page).locator("[name=event]")).to_be_visible()
    expect(drafter(page).locator("[name=mutual_name]")).to_be_hidden()
    menu.select_option("mutual")
    expect(drafter(page).locator("[name=event]")).to_be_hidden()
    expect(drafter(page).locator("[name=mutual_name]")).to_be_visible()


def test_the_form_shows_how_each_sentence_begins_and_whether_it_is_needed(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    label = drafter(page).locator('[data-question="event"] .calc-legend')
    drafter(page).locator("[name=situation]").select_option("met_at_event")
    expect(label).to_have_text("We met at … (needed)")
    drafter(page).locator("[name=situation]").select_option("setback")
    expect(label).to_have_text("I'm sorry to hear about … (needed)")
    reason = drafter(page).locator('[data-question="reason"] .calc-legend')
    expect(reason).to_have_text("Your reason, as a sentence of your own")
    drafter(page).get_by_label("I'm working on …").check()
    expect(reason).to_have_text("I'm working on …")
    drafter(page).locator('[data-question="reason_start"] .calc-reopen').click()
    expect(reason).to_have_text("Your reason, as a sentence of your own")


def test_what_is_still_needed_is_said_without_an_error(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    drafter(page).locator("[name=situation]").select_option("met_at_event")
    expect(drafter(page).locator(".calc-status")).to_have_text(
        "Still needed: “Their first name”, “We met at …”.", timeout=STARTED
    )
    expect(drafter(page).locator(".calc-error:visible")).to_have_count(0)


def test_drafts_hold_what_was_typed_and_fit_the_limit(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    cards = draft(page, "met_at_event", MET)
    for card in cards.all():
        note = card.locator(".calc-note").inner_text()
        assert MET["recipient"] in note
        assert MET["event"] in note
        assert len(note) <= 200
        expect(card.locator('[data-slot="length"]')).to_have_text(f"{len(note)} of 200 characters.")


def test_the_limit_is_chosen_once_and_remembered(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    drafter(page).get_by_label("300: a Premium account").check()
    page.reload()
    expect(drafter(page).get_by_label("300: a Premium account")).to_be_checked()
    expect(checker(page).locator("[name=limit]")).to_have_value("300")


def test_a_draft_is_edited_in_the_checker_and_what_is_wrong_is_marked(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    cards = draft(page, "met_at_event", MET)
    note = cards.first.locator(".calc-note").inner_text()
    cards.first.get_by_role("button", name="Edit this one").press("Enter")
    box = checker(page).get_by_role("textbox", name="Your note")
    expect(box).to_be_focused()
    expect(box).to_have_value(note)
    expect(checker(page).locator("[name=recipient]")).to_have_value(MET["recipient"])
    box.press("End")
    page.keyboard.type(" See https://example.org/me")
    link = checker(page).locator("mark", has_text="https://example.org/me")
    expect(link).to_be_visible(timeout=STARTED)
    expect(checker(page).locator(".calc-findings")).to_contain_text("link")
    expect(checker(page).locator(".calc-count")).to_contain_text("of 200 characters")
    page.keyboard.type(" and more" * 12)
    expect(checker(page).locator(".calc-count")).to_contain_text("characters too many")


def test_a_draft_that_changes_keeps_the_button_that_is_about_to_be_pressed(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    card = draft(page, "met_at_event", MET).first
    edit = card.get_by_role("button", name="Edit this one")
    edit.focus()
    drafter(page).locator("[name=recipient]").evaluate(
        """(field) => {
            field.value = "Ólöf";
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }"""
    )
    expect(card.locator(".calc-note")).to_contain_text("Ólöf")
    expect(edit).to_be_focused()
    page.keyboard.press("Enter")
    expect(checker(page).locator("[name=recipient]")).to_have_value("Ólöf")
    expect(checker(page).locator("[name=text]")).to_have_value(
        card.locator(".calc-note").inner_text()
    )


def test_the_button_that_copies_has_its_own_words_again(
    page: Page, site: str, context: BrowserContext, browser_name: str
) -> None:
    if browser_name == "chromium":
        context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site + PAGE)
    button = draft(page, "met_at_event", MET).first.locator("[data-do=copy]")
    button.press("Enter")
    expect(button).to_have_text("Copied")
    page.wait_for_timeout(1500)
    button.press("Enter")
    page.wait_for_timeout(700)
    expect(button).to_have_text("Copied")
    expect(button).to_have_text("Copy")


def test_the_limit_of_a_draft_goes_along_and_what_was_there_can_be_brought_back(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    card = draft(page, "met_at_event", MET).first
    limit = checker(page).locator("[name=limit]")
    limit.fill("300")
    card.get_by_role("button", name="Edit this one").press("Enter")
    expect(limit).to_have_value("200")
    checker(page).get_by_role("button", name="Undo").press("Enter")
    expect(limit).to_have_value("300")
    expect(checker(page).locator("[name=text]")).to_have_value("")


@pytest.mark.parametrize("limit", ["abc", "-5", "1e3"])
def test_what_is_no_limit_is_not_counted_against(page: Page, site: str, limit: str) -> None:
    page.goto(site + PAGE)
    checker(page).locator("[name=limit]").fill(limit)
    checker(page).get_by_role("textbox", name="Your note").fill("x" * 110)
    expect(checker(page).locator(".calc-count")).to_have_text("110 of 200 characters")


@pytest.mark.parametrize(
    "before",
    ["👨‍👩‍👧‍👦 Hi Ana, ", "e\u0301\u0323 Hi Ana, ", "שלום ענת, ", "Hi 李雷, 𝒜 "],  # noqa: RUF001
    ids=["emoji", "combining", "right-to-left", "beyond the first plane"],
)
def test_the_marked_words_are_the_right_ones(page: Page, site: str, before: str) -> None:
    page.goto(site + PAGE)
    text = before + "your talk on reed beds stayed with me. Look: https://example.org/x and write"
    checker(page).get_by_role("textbox", name="Your note").fill(text)
    expect(checker(page).locator("mark").first).to_be_visible(timeout=STARTED)
    units = text.encode("utf-16-le")
    places = {
        units[2 * found.start : 2 * found.end].decode("utf-16-le")
        for found in check(text).findings
        if 0 < found.end - found.start < len(units) // 2
    }
    marked = set(checker(page).locator("mark").all_text_contents())
    assert any("https://example.org/x" in words for words in marked)
    assert all(any(words in place for place in places) for words in marked)
    shown = (
        checker(page).locator(".calc-result > .calc-note").evaluate("(note) => note.textContent")
    )
    assert shown == text


def test_names_and_texts_are_nowhere_but_in_the_page(page: Page, site: str) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    page.goto(site + PAGE)
    draft(page, "met_at_event", MET)
    checker(page).get_by_role("textbox", name="Your note").fill("Hi Þórunn, slow turbines again.")
    expect(checker(page).locator(".calc-verdict")).to_be_visible(timeout=STARTED)
    stored = page.evaluate(
        "JSON.stringify([{...sessionStorage}, {...localStorage}, location.href])"
    )
    for secret in ("runn", "tidal energy day", "slow turbines"):
        assert secret not in stored
        assert not [request for request in sent if secret in request]
    assert not page.context.cookies()


def test_a_note_survives_a_visit_to_the_guide(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    draft(page, "met_at_event", MET)
    checker(page).get_by_role("textbox", name="Your note").fill("Hi Þórunn, slow turbines again.")
    expect(checker(page).locator(".calc-findings a").first).to_be_visible(timeout=STARTED)
    checker(page).locator(".calc-findings a").first.click()
    expect(page).not_to_have_url(site + PAGE)
    page.go_back()
    expect(checker(page).get_by_role("textbox", name="Your note")).to_have_value(
        "Hi Þórunn, slow turbines again."
    )
    expect(drafter(page).locator(".calc-card")).to_have_count(3)


def test_the_score_tells_the_situation(page: Page, site: str) -> None:
    page.goto(site + SCORE)
    fill(page, {"familiarity": "met_once", "moment": "event", "moment_days": "1"})
    page.goto(site + PAGE)
    expect(drafter(page).locator("[name=situation]")).to_have_value("met_at_event")


def test_a_refused_copy_selects_the_note_instead(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    cards = draft(page, "met_at_event", MET)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject('refused'); }")
    cards.first.get_by_role("button", name="Copy").click()
    expect(drafter(page).locator(".calc-status")).to_contain_text("is selected")
    assert page.evaluate("String(getSelection())") == cards.first.locator(".calc-note").inner_text()


def test_markup_in_a_name_is_shown_as_text(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    name = '<img src=x onerror=alert(1) alt="too long for a slot of a template">Ann'
    cards = draft(page, "met_at_event", {**MET, "recipient": name})
    expect(cards.first.locator(".calc-note")).to_contain_text(name)
    expect(drafter(page).locator(".calc-output img")).to_have_count(0)


def test_what_no_draft_can_be_written_with_is_said_beside_its_field(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    draft(page, "met_at_event", MET)
    drafter(page).locator("[name=event]").fill("[Event]")
    error = drafter(page).locator('[data-question="event"] .calc-error')
    expect(error).to_contain_text("“We met at …”: A slot of a template")
    expect(drafter(page).locator(".calc-card")).to_have_count(0)
    drafter(page).locator("[name=event]").fill(MET["event"])
    drafter(page).locator("[name=offer]").fill("Buy our scheduling tool, 20% off this week.")
    expect(drafter(page).locator('[data-question="offer"] .calc-error')).to_be_visible()
    expect(drafter(page).locator(".calc-card")).to_have_count(3)  # without it


def test_a_very_long_text_is_answered_with_its_length(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    checker(page).get_by_role("textbox", name="Your note").fill("x" * 100_000)
    expect(checker(page).locator(".calc-count")).to_have_text("99800 characters too many")
    expect(checker(page).locator(".calc-findings li")).to_have_count(1, timeout=STARTED)


def test_the_page_fits_a_small_phone(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + PAGE)
    draft(page, "met_at_event", MET)
    checker(page).get_by_role("textbox", name="Your note").fill("Hi Ana " + "unbrokenword" * 20)
    expect(checker(page).locator(".calc-verdict")).to_be_visible(timeout=STARTED)
    wide = page.evaluate(
        """() => [...document.querySelectorAll("guide-calculator *")]
        .filter((node) => node.checkVisibility() && !node.closest(".calc-sr, option"))
        .filter((node) => node.getBoundingClientRect().right > innerWidth)
        .map((node) => node.outerHTML.slice(0, 120))"""
    )
    assert wide == []


def test_the_described_rules_are_what_the_page_can_show(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    labels = checker(page).evaluate(
        """(node) => [...node.querySelector('template[data-part="result"]').content
        .querySelectorAll("data")].map((one) => one.value)"""
    )
    assert json.dumps(labels) == '["ready", "improve", "rewrite"]'

"""Writing and checking a note as a reader does, and what must never happen to a name or a text."""

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from calculators.note.checking import VERDICTS, check
from tests.browser.calculator.test_calculator import PAGE as SCORE
from tests.browser.calculator.test_calculator import STARTED, fill
from tests.browser.conftest import ALIKE, FEW_CASES, NOTHING_KEPT
from tests.support.pages import Pages

pytestmark = NOTHING_KEPT

PAGE = "calculators/note/"
MET = {
    "recipient": "Þórunn",
    "event": "the tidal energy day in Cork",
    "topic": "slow turbines",
    "reason": "I am moving into tidal energy",
}


def flow(page: Page) -> Locator:
    return page.locator("guide-calculator[data-calculator=note-draft]")


def box(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Your note")


def kept(page: Page) -> str:
    """Return all that outlives a reload."""
    found: str = page.evaluate("JSON.stringify([{ ...sessionStorage }, { ...localStorage }])")
    return found


def button(page: Page, name: str) -> Locator:
    return flow(page).get_by_role("button", name=name, exact=True)


def draft(page: Page, situation: str, fields: dict[str, str]) -> Locator:
    flow(page).locator("[name=situation]").select_option(situation)
    # The name comes last: without it there is no draft, so these are the drafts of all fields.
    for name, text in sorted(fields.items(), key=lambda field: field[0] == "recipient"):
        flow(page).locator(f"[name={name}]").fill(text)
    drafts = flow(page).locator(".calc-draft")
    expect(drafts).to_have_count(3, timeout=STARTED)
    return drafts


def words(draft: Locator) -> str:
    return draft.locator('[data-slot="text"]').inner_text()


@ALIKE
def test_only_the_fields_that_the_situation_needs_are_there(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    menu = flow(page).locator("[name=situation]")
    menu.select_option("met_at_event")
    expect(flow(page).locator("[name=event]")).to_be_visible()
    expect(flow(page).locator("[name=mutual_name]")).to_be_hidden()
    menu.select_option("mutual")
    expect(flow(page).locator("[name=event]")).to_be_hidden()
    expect(flow(page).locator("[name=mutual_name]")).to_be_visible()


@ALIKE
def test_the_form_shows_how_each_sentence_begins_and_whether_it_is_needed(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    label = flow(page).locator('[data-question="event"] .calc-legend')
    flow(page).locator("[name=situation]").select_option("met_at_event")
    expect(label).to_have_text("We met at … (required)")
    flow(page).locator("[name=situation]").select_option("setback")
    expect(label).to_have_text("I'm sorry to hear about … (required)")
    reason = flow(page).locator('[data-question="reason"] .calc-legend')
    expect(reason).to_have_text("Your reason, as a sentence of your own")
    flow(page).locator("[name=reason_start]").select_option("working_on")
    expect(reason).to_have_text("I'm working on …")
    flow(page).locator('[data-question="reason_start"] .calc-reopen').click()
    expect(reason).to_have_text("Your reason, as a sentence of your own")


@ALIKE
def test_what_is_still_needed_is_said_without_an_error(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    flow(page).locator("[name=situation]").select_option("met_at_event")
    expect(flow(page).locator(".calc-status")).to_have_text(
        "Still needed: “Their first name”, “We met at …”.", timeout=STARTED
    )
    expect(flow(page).locator(".calc-error:visible")).to_have_count(0)


@ALIKE
def test_drafts_hold_what_was_typed_and_fit_the_limit(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    drafts = draft(page, "met_at_event", MET)
    for each in drafts.all():
        note = words(each)
        assert MET["recipient"] in note
        assert MET["event"] in note
        assert len(note) <= 200
        expect(each.locator('[data-slot="length"]')).to_have_text(f"{len(note)} of 200 characters.")


def test_the_first_draft_is_in_the_card_and_follows_the_form(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    drafts = draft(page, "met_at_event", MET)
    expect(box(page)).to_have_value(words(drafts.first))
    expect(drafts.first).to_have_attribute("aria-pressed", "true")
    flow(page).locator("[name=recipient]").fill("Ólöf")
    expect(box(page)).to_have_value(re.compile("Ólöf"))
    drafts.nth(2).click()
    expect(box(page)).to_have_value(words(drafts.nth(2)))
    expect(drafts.nth(2)).to_have_attribute("aria-pressed", "true")
    flow(page).locator("[name=recipient]").fill("Þórunn")
    expect(box(page)).to_have_value(re.compile("Þórunn"))
    flow(page).locator("[name=event]").fill("[Event]")  # no draft can be written
    expect(flow(page).locator(".calc-draft")).to_have_count(0)
    flow(page).locator("[name=event]").fill("the tide fair")
    expect(box(page)).to_have_value(re.compile("the tide fair"))


@ALIKE
def test_the_card_shows_whose_note_it_is(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    head = flow(page).locator(".calc-card-head")
    expect(head).to_have_text("A request to connect", use_inner_text=True)
    flow(page).locator("summary").click()
    flow(page).locator("[name=sender]").fill("Ada")
    expect(head).to_have_text("Ada would like to connect", use_inner_text=True)
    expect(flow(page).locator(".calc-values")).to_have_text(": Ada")


@ALIKE
def test_the_limit_is_chosen_once_for_drafts_and_check_and_remembered(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    box(page).fill("x" * 250)
    expect(flow(page).locator(".calc-count")).to_have_text("50 characters too many")
    flow(page).get_by_label("300: a Premium account").check()
    expect(flow(page).locator(".calc-count")).to_have_text("250 of 300 characters")
    expect(flow(page).locator(".calc-headline span")).to_have_text(
        "250 of 300 characters", timeout=STARTED
    )
    page.reload()
    expect(flow(page).get_by_label("300: a Premium account")).to_be_checked()
    page.goto(site + "etiquette/personal-note/")
    expect(page.locator("[name=limit]")).to_have_value("300")


def test_a_draft_is_edited_in_its_card_and_what_is_wrong_is_marked(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    drafts = draft(page, "met_at_event", MET)
    drafts.nth(1).press("Enter")
    expect(flow(page).locator(".calc-status")).to_have_text("Draft 2 is in the card.")
    box(page).press("End")
    page.keyboard.type(" See https://example.org/me")
    link = flow(page).locator("mark", has_text="https://example.org/me")
    expect(link).to_have_count(1)
    expect(flow(page).locator(".calc-findings")).to_contain_text("link")
    expect(flow(page).locator(".calc-count")).to_contain_text("of 200 characters")
    expect(flow(page).locator('.calc-draft[aria-pressed="true"]')).to_have_count(0)
    flow(page).get_by_role("button", name="Show it").first.click()
    selected = "box => box.value.slice(box.selectionStart, box.selectionEnd)"
    assert box(page).evaluate(selected) == "https://example.org/me"
    box(page).press("End")
    page.keyboard.type(" and more" * 12)
    expect(flow(page).locator(".calc-count")).to_contain_text("characters too many")


def test_a_text_of_one_s_own_stays_as_the_form_changes_and_comes_back_after_a_draft(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    box(page).fill("Hi Þórunn, the mud again.")
    drafts = draft(page, "met_at_event", MET)
    expect(box(page)).to_have_value("Hi Þórunn, the mud again.")
    drafts.nth(1).click()
    drafts.nth(2).click()
    expect(box(page)).to_have_value(words(drafts.nth(2)))
    box(page).press("End")
    page.keyboard.type(" And more.")
    button(page, "Undo").press("Enter")
    expect(box(page)).to_have_value("Hi Þórunn, the mud again.")
    expect(flow(page).locator("[name=event]")).to_have_value(MET["event"])
    expect(button(page, "Redo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(box(page)).to_have_value(re.compile(" And more.$"))


def test_everything_is_cleared_and_comes_back_even_after_more_was_typed(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    draft(page, "met_at_event", MET)
    box(page).fill("Hi Þórunn, the mud again.")
    expect(flow(page).locator(".calc-verdict")).to_be_visible()
    button(page, "Clear everything").press("Enter")
    expect(box(page)).to_have_value("")
    expect(flow(page).locator(".calc-draft, .calc-verdict, mark")).to_have_count(0)
    expect(button(page, "Copy")).to_be_hidden()
    for secret in ("mud", "runn", "tidal"):
        assert secret not in kept(page)
    flow(page).locator("[name=recipient]").fill("Ann")
    button(page, "Undo").press("Enter")
    expect(flow(page).locator("[name=recipient]")).to_have_value(MET["recipient"])
    expect(box(page)).to_have_value("Hi Þórunn, the mud again.")
    expect(flow(page).locator(".calc-draft")).to_have_count(3)


def test_what_is_typed_outlives_a_reload_and_is_in_no_link_and_no_other_tab(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    drafts = draft(page, "met_at_event", MET)
    box(page).fill("Hi Þórunn, the mud again.")
    flow(page).locator("[name=topic]").fill("slow turbines indeed")
    page.reload()
    expect(box(page)).to_have_value("Hi Þórunn, the mud again.")
    expect(flow(page).locator("[name=topic]")).to_have_value("slow turbines indeed")
    expect(drafts).to_have_count(3, timeout=STARTED)
    assert "mud" not in page.evaluate("JSON.stringify({ ...localStorage }) + location.href")
    other = page.context.new_page()
    other.goto(site + PAGE)
    expect(box(other)).to_have_value("")


def test_a_draft_that_nobody_changed_follows_the_form_after_a_reload_too(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    draft(page, "met_at_event", MET)
    page.reload()
    expect(flow(page).locator(".calc-draft")).to_have_count(3, timeout=STARTED)
    flow(page).locator("[name=recipient]").fill("Ólöf")
    expect(box(page)).to_have_value(re.compile("Ólöf"))


def test_where_nothing_can_be_stored_the_page_asks_before_it_is_left(page: Page, site: str) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
    page.goto(site + PAGE)
    box(page).press_sequentially("Hi Ana")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    assert asked == ["beforeunload"]


def test_what_python_is_late_for_is_kept_and_counted(page: Page, site: str, server: Pages) -> None:
    server.faults["python.snapshot.gz"] = "late"
    page.goto(site + PAGE)
    box(page).fill("Hi Þórunn, the mud again.")
    expect(flow(page).locator(".calc-count")).to_have_text("25 of 200 characters")
    page.reload()
    expect(box(page)).to_have_value("Hi Þórunn, the mud again.")
    server.faults.clear()
    expect(flow(page).locator(".calc-verdict")).to_be_visible(timeout=STARTED)


def test_a_draft_that_changes_keeps_the_button_that_is_about_to_be_pressed(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    second = draft(page, "met_at_event", MET).nth(1)
    second.focus()
    flow(page).locator("[name=recipient]").evaluate(
        """(field) => {
            field.value = "Ólöf";
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }"""
    )
    expect(second).to_contain_text("Ólöf")
    expect(second).to_be_focused()
    page.keyboard.press("Enter")
    expect(box(page)).to_have_value(words(second))


def test_the_button_that_copies_has_its_own_words_again(
    page: Page, site: str, context: BrowserContext, browser_name: str
) -> None:
    if browser_name == "chromium":
        context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site + PAGE)
    draft(page, "met_at_event", MET)
    copy = flow(page).locator("[data-do=copy]")
    copy.press("Enter")
    expect(copy).to_have_text("Copied")
    if browser_name == "chromium":
        assert page.evaluate("navigator.clipboard.readText()") == box(page).input_value()
    page.wait_for_timeout(1500)
    copy.press("Enter")
    page.wait_for_timeout(700)
    expect(copy).to_have_text("Copied")
    expect(copy).to_have_text("Copy")


@FEW_CASES
@pytest.mark.parametrize("limit", ["abc", "-5", "1e3"])
def test_what_is_no_limit_is_not_counted_against(page: Page, site: str, limit: str) -> None:
    page.goto(site + "etiquette/personal-note/")
    page.locator("[name=limit]").fill(limit)
    box(page).fill("x" * 110)
    expect(page.locator(".calc-count")).to_have_text("110 of 200 characters")
    assert f'"{limit}"' not in page.evaluate("JSON.stringify({ ...localStorage })")


@FEW_CASES
@pytest.mark.parametrize(
    "before",
    ["👨‍👩‍👧‍👦 Hi Ana, ", "e\u0301\u0323 Hi Ana, ", "שלום ענת, ", "Hi 李雷, 𝒜 "],  # noqa: RUF001
    ids=["emoji", "combining", "right-to-left", "beyond the first plane"],
)
def test_the_marked_words_are_the_right_ones(page: Page, site: str, before: str) -> None:
    page.goto(site + PAGE)
    text = before + "your talk on reed beds stayed with me. Look: https://example.org/x and write"
    box(page).fill(text)
    expect(flow(page).locator("mark").first).to_be_visible(timeout=STARTED)
    units = text.encode("utf-16-le")
    places = {
        units[2 * found.start : 2 * found.end].decode("utf-16-le")
        for found in check(text).findings
        if 0 < found.end - found.start < len(units) // 2
    }
    marked = set(flow(page).locator("mark").all_text_contents())
    assert any("https://example.org/x" in words for words in marked)
    assert all(any(words in place for place in places) for words in marked)
    shown = flow(page).locator(".calc-marks").evaluate("(marks) => marks.textContent")
    assert shown == text + " "  # so that a last line that is empty has its height


def test_names_and_texts_never_leave_the_tab(page: Page, site: str) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    page.goto(site + PAGE)
    draft(page, "met_at_event", MET)
    text = "Hi Þórunn, our tool saves clinics ten hours. Shall I send our price list?"
    box(page).fill(text)
    expect(flow(page).locator(".calc-verdict")).to_be_visible(timeout=STARTED)
    elsewhere = page.evaluate("JSON.stringify([{ ...localStorage }, location.href, window.name])")
    for secret in ("runn", "tidal energy day", "slow turbines"):
        assert secret not in elsewhere
        assert not [request for request in sent if secret in request]
    assert not page.context.cookies()


def test_a_note_survives_a_visit_to_the_guide(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    draft(page, "met_at_event", MET)
    text = "Hi Þórunn, our tool saves clinics ten hours. Shall I send our price list?"
    box(page).fill(text)
    expect(flow(page).locator(".calc-findings a").first).to_be_visible(timeout=STARTED)
    flow(page).locator(".calc-findings a").first.click()
    expect(page).not_to_have_url(site + PAGE)
    page.go_back()
    expect(box(page)).to_have_value(text)
    expect(flow(page).locator(".calc-draft")).to_have_count(3)


@ALIKE
def test_the_score_tells_the_situation(page: Page, site: str) -> None:
    page.goto(site + SCORE)
    fill(page, {"familiarity": "met_once", "moment": "event", "moment_days": "1"})
    page.goto(site + PAGE)
    expect(flow(page).locator("[name=situation]")).to_have_value("met_at_event")


@ALIKE
def test_what_is_told_to_the_score_anew_counts_for_more_than_what_was_chosen_before(
    page: Page, site: str
) -> None:
    page.goto(site + SCORE)
    fill(page, {"familiarity": "colleague"})
    page.goto(site + PAGE)
    situation = flow(page).locator("[name=situation]")
    expect(situation).to_have_value("colleague")
    situation.select_option("met_at_event")
    page.reload()
    expect(situation).to_have_value("met_at_event")
    page.goto(site + SCORE)
    fill(page, {"moment": "career_change", "moment_days": "3"})
    page.goto(site + PAGE)
    expect(situation).to_have_value("new_role")
    drafts = draft(page, "new_role", {"recipient": "Ada", "role": "head of research at Tideway"})
    for each in drafts.all():
        expect(each).to_contain_text("head of research at Tideway")


def test_a_refused_copy_selects_the_note_instead(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    drafts = draft(page, "met_at_event", MET)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject('refused'); }")
    button(page, "Copy").click()
    expect(flow(page).locator(".calc-status")).to_contain_text("is selected")
    selected = "box => box.value.slice(box.selectionStart, box.selectionEnd)"
    assert box(page).evaluate(selected) == words(drafts.first)


def test_markup_in_a_name_is_shown_as_text(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    name = '<img src=x onerror=alert(1) alt="too long for a slot of a template">Ann'
    drafts = draft(page, "met_at_event", {**MET, "recipient": name})
    expect(drafts.first).to_contain_text(name)
    expect(box(page)).to_have_value(re.compile(re.escape(name)))
    expect(flow(page).locator("img")).to_have_count(0)


@ALIKE
def test_what_no_draft_can_be_written_with_is_said_beside_its_field(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    draft(page, "met_at_event", MET)
    flow(page).locator("[name=event]").fill("[Event]")
    error = flow(page).locator('[data-question="event"] .calc-error')
    expect(error).to_contain_text("“We met at …”: You've left a placeholder from a template")
    expect(flow(page).locator(".calc-draft")).to_have_count(0)
    flow(page).locator("[name=event]").fill(MET["event"])
    flow(page).locator("summary").click()
    flow(page).locator("[name=offer]").fill("Buy our scheduling tool, 20% off this week.")
    offer = flow(page).locator('[data-question="offer"] .calc-error')
    expect(offer).to_be_visible()
    expect(flow(page).locator(".calc-draft")).to_have_count(3)  # without it
    page.reload()
    expect(offer).to_be_visible(timeout=STARTED)  # and opens what it is folded into


HUGE = {
    "letters": "x" * 100_000,
    "words": "too long " * 11_000,
    "accents": "e" + "\u0301" * 100_000,
    "lines": "a\n" * 50_000,
    "emoji": "👨‍👩‍👧‍👦" * 9_000,
}
FROZEN = """() => {
  window.longest = 0;
  let before = performance.now();
  const look = () => {
    const now = performance.now();
    window.longest = Math.max(window.longest, now - before);
    before = now;
    setTimeout(look);
  };
  look();
}"""


@FEW_CASES
@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE)
def test_a_very_long_text_is_answered_at_once_with_its_length(
    page: Page, site: str, text: str
) -> None:
    page.goto(site + PAGE)
    box(page).fill("Hi Ana")
    expect(flow(page).locator(".calc-verdict")).to_be_visible(timeout=STARTED)
    page.evaluate(FROZEN)
    box(page).fill(text)
    over = len(text.encode("utf-16-le")) // 2 - 200
    expect(flow(page).locator(".calc-count")).to_have_text(f"{over} characters too many")
    expect(flow(page).locator(".calc-findings li")).to_have_count(1)
    assert page.evaluate("window.longest") < 2_000
    flow(page).get_by_role("button", name="Keep only the beginning").click()
    expect(box(page)).to_be_focused()
    assert text.startswith(box(page).input_value())
    page.reload()
    button(page, "Clear everything").click()
    expect(box(page)).to_be_visible()


def test_much_that_is_pasted_at_once_is_shown_where_it_can_be(
    page: Page, site: str, browser_name: str
) -> None:
    if browser_name == "chromium":
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site + PAGE)
    text = "line\n" * 600
    box(page).fill(text)
    box(page).press("ControlOrMeta+a")
    box(page).press("ControlOrMeta+x")
    expect(box(page)).to_have_value("")
    page.keyboard.type("<>")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ControlOrMeta+v")
    expect(box(page)).to_have_value(f"<{text}>")
    page.keyboard.type("here")
    expect(box(page)).to_have_value(f"<{text}here>")
    button(page, "Undo").click()
    expect(box(page)).to_have_value("<>")


def test_the_page_fits_a_small_phone(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + PAGE)
    draft(page, "met_at_event", MET)
    box(page).fill("Hi Ana " + "unbrokenword" * 20)
    expect(flow(page).locator(".calc-verdict")).to_be_visible(timeout=STARTED)
    wide = page.evaluate(
        """() => [...document.querySelectorAll("guide-calculator *")]
        .filter((node) => node.checkVisibility() && !node.closest(".calc-sr, option"))
        .filter((node) => node.getBoundingClientRect().right > innerWidth)
        .map((node) => node.outerHTML.slice(0, 120))"""
    )
    assert wide == []


@ALIKE
def test_the_described_rules_are_what_the_page_can_show(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    labels = flow(page).evaluate(
        """(node) => [...node.querySelector('template[data-part="check"]').content
        .querySelectorAll("data")].map((one) => one.value)"""
    )
    assert labels == [verdict.id for verdict in VERDICTS]

"""What a reader does on an iPhone: the score, the note, from page to page, without a network."""

import pytest

from tests.support.calendars import by_icalendar
from tests.support.pages import Pages
from tests.webkit.window import CALCULATOR, NOTE, Window

ARRIVED = "performance.getEntriesByType('resource')"
STATUS = "document.querySelector('.calc-status').textContent"
COLLEAGUE = """document.querySelector('[name="familiarity"][value="colleague"]').checked"""
MET_ONCE = """document.querySelector('[name="familiarity"][value="met_once"]').checked"""


def test_the_score_follows_the_answers_and_goes_along_in_a_link(window: Window) -> None:
    window.open(CALCULATOR + "#answers&familiarity=colleague&note=personal")
    window.says("^Between ")
    assert window.value(COLLEAGUE)
    assert window.value("location.hash") == ""
    linked = window.words(".calc-status")
    window.press('[data-do="clear"]')
    window.is_so("!document.querySelector('guide-calculator input:checked')")
    window.answer("familiarity", "colleague")
    window.is_so(f"{STATUS}.startsWith('Between') && {STATUS} !== {linked!r}")
    window.answer("note", "personal")
    window.is_so(f"{STATUS} === {linked!r}")
    window.press('[data-do="link"]')
    window.says("^The link is (copied|ready to copy)")


def test_the_check_on_the_home_page_leads_to_a_verdict(window: Window) -> None:
    window.open()
    window.shown("guide-calculator.calc-live")
    window.press(".calc-tile")
    window.shown(".calc-current")
    window.says(".", ".calc-status")
    asked = "document.querySelector('.calc-current')?.dataset.question"
    for press in (".calc-current input[value='none']", '[data-do="skip"]'):
        before = window.value(asked)
        window.press(press)
        window.is_so(f"{asked} !== {before!r}")
    window.press('.calc-ways [data-do="all"]')
    assert window.value("document.querySelectorAll('guide-calculator input:checked').length") == 2


def test_the_way_to_the_result_ends_below_the_header(window: Window) -> None:
    window.open(CALCULATOR)
    window.answer("familiarity", "met_once")
    window.shown(".calc-headline")
    window.press(".calc-why a")
    edge = "document.querySelector('{}').getBoundingClientRect().{}"
    window.is_so(f"{edge.format('.calc-verdict', 'top')} >= {edge.format('.md-header', 'bottom')}")


def test_a_note_is_checked_and_what_is_wrong_with_it_is_underlined(window: Window) -> None:
    window.open(NOTE)
    box = window.shown("guide-calculator.calc-live textarea")
    box.send_keys("Hello Ada, our tool saves clinics ten hours. Buy it now!!!!")
    window.shown('.calc-marks mark[data-level="fault"]')
    assert underline(window, 'mark[data-level="fault"]') == "underline solid 2px"
    assert underline(window, 'mark:not([data-level="fault"])') == "underline dotted 2px"


def test_a_plan_is_made_and_its_file_offered(window: Window) -> None:
    window.open("calculators/when/")
    window.answer("moment", "event")
    window.value(
        "((field) => { field.value = new Date(Date.now() - 20 * 864e5).toISOString().slice(0, 10);"
        " field.dispatchEvent(new Event('input', { bubbles: true })); })"
        "(document.querySelector('[name=moment_on]'))"
    )
    window.says("new reason", ".calc-verdict")
    window.shown(".calc-dates li time")
    window.value(
        "(URL.createObjectURL = ((offer) => (blob) => ((window.blob = blob), offer(blob)))"
        "(URL.createObjectURL)) && true"
    )
    window.press('[data-do="download"]')
    window.says("^plan.ics is on its way")
    assert window.value("window.blob.type") == "text/calendar;charset=utf-8"
    (event, *_) = by_icalendar(window.awaited("window.blob.text()"))
    assert event["whole"]
    window.press(".calc-download summary")
    assert "BEGIN:VCALENDAR" in window.words(".calc-download pre")


def test_an_invented_list_is_ranked_and_notes_are_written(window: Window) -> None:
    window.open("calculators/after-an-event/")
    window.shown("guide-calculator.calc-live guide-list")
    window.press('[data-list="sample"]')
    window.shown(".list-person")
    window.says(r"^\d+ people: ")
    notes = "[...document.querySelectorAll('.list-person .calc-note')]"
    window.is_so(f"{notes}.some((note) => note.textContent.startsWith('Hi '))")


def test_the_marks_lie_under_their_words(window: Window) -> None:
    window.open(NOTE)
    box = window.shown("guide-calculator.calc-live textarea")
    box.send_keys(
        "Hello Ada, do you need turbines? We have the best prices. "
        + "There is more to say of it, " * 3
        + "\nBuy it now"
    )
    window.shown('.calc-marks mark[data-level="fault"]')
    # Both layers are as high and as wide, and break their lines alike.
    for size in ("scrollHeight", "clientWidth", "clientHeight"):
        box_size = f"document.querySelector('.calc-sheet > textarea').{size}"
        assert (
            window.value(f"Math.abs({box_size} - document.querySelector('.calc-marks').{size})") < 2
        )


def test_a_note_outlives_a_reload(window: Window) -> None:
    window.open(NOTE)
    window.shown("guide-calculator.calc-live textarea").send_keys("Hello Ada")
    window.is_so("Object.values(sessionStorage).join().includes('Hello Ada')")
    window.open(NOTE)
    window.shown("guide-calculator.calc-live textarea")
    assert window.value("document.querySelector('textarea').value") == "Hello Ada"


def test_a_term_that_opens_is_underlined(window: Window) -> None:
    window.open("method/score/")
    window.shown(".guide-term button")
    assert underline(window, ".guide-term button").startswith("underline dotted")


def underline(window: Window, selector: str) -> str:
    parts = ", ".join(f"style.textDecoration{part}" for part in ("Line", "Style", "Thickness"))
    style = f"getComputedStyle(document.querySelector({selector!r}))"
    return str(window.value(f"((style) => [{parts}].join(' '))({style})"))


def test_pages_change_without_a_reload_and_the_answers_stay(window: Window) -> None:
    window.open(CALCULATOR)
    window.answer("familiarity", "met_once")
    window.shown(".calc-result")
    # The theme has to know the site's pages, from the sitemap: until then a click loads anew.
    window.is_so(f"{ARRIVED}.some(({{ name }}) => name.endsWith('sitemap.xml'))")
    window.value("window.marker = 'still here'")
    window.press('.md-content a[href$="method/score/"]')
    window.is_so("location.pathname.endsWith('method/score/')")
    window.back()
    window.shown("guide-calculator.calc-live")
    assert window.value(MET_ONCE)
    window.answer("note", "personal")
    window.says("^Between ")
    assert window.value("window.marker") == "still here"


def test_after_one_visit_all_works_without_a_network(window: Window, server: Pages) -> None:
    window.open(CALCULATOR)
    window.answer("familiarity", "met_once")
    window.shown(".calc-result")
    window.keeps_python()
    server.stop()
    window.open("etiquette/boundaries/")
    window.says("Boundaries", "h1")
    window.open(CALCULATOR)
    window.answer("note", "personal")
    window.shown(".calc-result")


def test_a_failed_start_is_told_and_a_retry_works(window: Window, server: Pages) -> None:
    server.faults["pyodide.asm.wasm"] = "missing"
    window.open(CALCULATOR)
    window.answer("familiarity", "met_once")
    window.says("couldn't start: part of it .* didn't arrive")
    server.faults.clear()
    window.press('[data-do="retry"]')
    window.shown(".calc-result")
    assert window.value(MET_ONCE)


def test_a_wasm_sent_under_another_type_starts(window: Window, server: Pages) -> None:
    server.faults["pyodide.asm.wasm"] = "mistyped"
    window.open(CALCULATOR)
    window.answer("familiarity", "met_once")
    window.shown(".calc-result")


@pytest.mark.parametrize("is_started", [True, False], ids=["started", "starting"])
def test_after_the_back_forward_cache_the_calculator_goes_on(
    is_started: bool, window: Window, server: Pages
) -> None:
    if not is_started:
        server.faults["python.snapshot.gz"] = "late"
    window.open(CALCULATOR)
    window.answer("familiarity", "met_once")
    if is_started:
        window.shown(".calc-result")
    window.value("addEventListener('pageshow', (event) => (window.cameBack = event.persisted))")
    window.open("method/privacy/")
    window.back()
    # What was cut off as it started begins anew.
    again = "performance.getEntriesByType('navigation')[0].type === 'reload'"
    window.is_so("window.cameBack" if is_started else again)
    server.faults.clear()
    window.answer("note", "personal")
    window.says("^Between ")


def test_keep_in_touch_lists_who_to_write_to_and_takes_a_decision(window: Window) -> None:
    window.open("calculators/keep-in-touch/")
    window.shown("guide-files.calc-live")
    window.press('[data-do="sample"]')
    window.shown(".files-people > li")
    window.says("^60 people. This week: ")
    first = "document.querySelector('.files-people a').textContent"
    before = window.value(first)
    window.press('.files-people [data-do="done"]')
    window.is_so(f"{first} !== {before!r}")
    window.press('[data-do="undo"]')
    window.is_so(f"{first} === {before!r}")
    window.press(".files-rhythms summary")
    for days, wrong in (("0", "true"), ("7", "false")):
        window.value(
            "((field) => { field.value = '" + days + "';"
            " field.dispatchEvent(new Event('change', { bubbles: true })); })"
            "(document.querySelector('[name=close]'))"
        )
        window.is_so(f"document.querySelector('[name=close]').ariaInvalid === '{wrong}'")
    window.is_so("[...document.querySelectorAll('option')].some((one) => /7 days/.test(one.text))")

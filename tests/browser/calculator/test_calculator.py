"""Scoring a connection as a reader does: by mouse, by keyboard, by link, and without scripts."""

import json
import re
from urllib.parse import unquote, urlencode

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from benchmarks.answers import as_form
from calculators.answers import read_answers
from calculators.connection_score import answer
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.verdicts import verdict
from hooks.blocks.render import signed
from tests.browser.conftest import ALIKE, FEW_CASES, NOTHING_KEPT
from tests.support.pages import Pages

pytestmark = NOTHING_KEPT

PAGE = "calculators/should-i-connect/"
STARTED = 60_000
"""Milliseconds that Python may take to start on a busy machine."""

SEEN = """() => {
  const seen = document.querySelector(".calc-output").cloneNode(true);
  for (const hidden of seen.querySelectorAll("[hidden]")) hidden.remove();
  return [...seen.querySelectorAll("*")].map((node) => [
    node.localName,
    ...[...node.attributes].filter(({ value }) => value).map((one) => one.name + one.value).sort(),
    node.children.length || node.textContent,
  ]);
}"""
"""What is to be seen of a result: each element with its attributes and words."""

QUESTION = {question.id: question for question in QUESTIONS}

MET_YESTERDAY = as_form(
    {
        "familiarity": "met_once",
        "obstacle": "none",
        "common_ground": ["industry", "same_event"],
        "mutuals": "2",
        "mutual_support": "none",
        "goal_fit": "clear",
        "purpose": "exchange",
        "offer": "nothing_yet",
        "moment": "event",
        "moment_days": "1",
        "openness": "active",
        "history": "none",
        "homework": "skimmed",
        "note": "personal",
    }
)


def expected(answers: dict[str, object]) -> dict[str, object]:
    """What Python says outside the browser."""
    return answer(read_answers(QUESTIONS, answers).answers)


def question(page: Page, id_: str) -> Locator:
    return page.locator(f'[data-question="{id_}"]')


def fill(page: Page, answers: dict[str, object]) -> None:
    for id_, value in answers.items():
        if isinstance(value, str) and question(page, id_).locator("input[type=text]").count():
            question(page, id_).locator("input").fill(value)
        else:
            for choice in [value] if isinstance(value, str) else value:
                question(page, id_).locator(f'input[value="{choice}"]').check()


def status(page: Page) -> Locator:
    return page.get_by_role("status").filter(has_text=re.compile("."))


def expect_answer(page: Page, answers: dict[str, object]) -> None:
    expect(page.locator(".calc-status")).to_have_text(
        str(expected(answers)["summary"]), timeout=STARTED
    )


def test_a_form_can_be_answered_before_the_theme_s_scripts_arrive(
    page: Page, site: str, server: Pages
) -> None:
    server.faults["javascripts/bundle."] = "stall"
    page.goto(site + PAGE, wait_until="commit")
    expect(page.locator("guide-calculator.calc-live")).to_be_visible()
    assert page.evaluate("typeof document$") == "undefined"
    page.locator('[data-question="familiarity"] input[value="met_once"]').check()
    expect(page.locator(".calc-result")).to_be_visible(timeout=STARTED)


@ALIKE
def test_advice_while_questions_are_open_promises_points_alone(page: Page, site: str) -> None:
    known = {"familiarity": "colleague", "obstacle": "none", "purpose": "learn", "history": "none"}
    answers = {**known, "note": "none"}
    advice = expected(answers)["advice"]
    assert isinstance(advice, list)
    assert [piece["verdict"] for piece in advice] == [None] * len(advice) != []
    page.goto(f"{site}{PAGE}#answers&{urlencode(answers)}")
    gains = page.locator('[data-slot="advice"] [data-slot="gain"]')
    expect(gains).to_have_text([f"+{piece['gain']}" for piece in advice], timeout=STARTED)


def test_a_full_set_of_answers_by_mouse_is_scored_as_outside_the_browser(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    fill(page, MET_YESTERDAY)
    expect_answer(page, MET_YESTERDAY)
    result = expected(MET_YESTERDAY)
    expect(page.locator(".calc-verdict")).to_have_text(verdict(str(result["verdict"])).label)
    rows = page.get_by_role("table", name="Where the points come from").get_by_role("row")
    shown = rows.locator('[data-slot="points"]').all_inner_texts()
    points = [part["points"] for part in result["contributions"]]
    assert shown == [signed(worth) for worth in points]  # the page writes signs as the build does
    expect(page.locator('[data-slot="sum"]')).to_have_text(str(sum(points)))


@ALIKE
def test_every_reason_leads_to_a_page_of_the_guide(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    fill(page, MET_YESTERDAY | {"note": "generic", "history": "pending", "history_days": "3"})
    expect(page.locator('[data-slot="caps"] li')).to_have_count(2, timeout=STARTED)
    links = page.locator(".calc-result a[href]").evaluate_all("(all) => all.map((a) => a.href)")
    assert len(links) >= len(expected(MET_YESTERDAY)["contributions"]) + 2
    for link in {link for link in links if "#" not in link}:
        assert page.request.get(link).status == 200, link


def test_with_the_keyboard_alone_a_person_is_scored(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    page.locator("h1").click()
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "familiarity":
            break
    page.keyboard.press("Space")
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    expect(question(page, "familiarity").locator('input[value="colleague"]')).to_be_checked()
    expect_answer(page, {"familiarity": "colleague"})
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "mutuals":
            break
    page.keyboard.type("12")
    expect_answer(page, {"familiarity": "colleague", "mutuals": "12"})


@ALIKE
def test_half_an_answer_shows_a_range_and_the_question_worth_answering_next(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    some = {"familiarity": "stranger", "note": "none"}
    fill(page, some)
    expect_answer(page, some)
    low, high = expected(some)["range"]
    expect(page.locator('[data-slot="score"]')).to_have_text(f"{low} to {high}")
    following = question(page, str(expected(some)["next_question"]))
    page.locator(".calc-next a").click()
    assert following.evaluate("(node) => node.contains(document.activeElement)")
    expect(following).to_be_in_viewport()


@ALIKE
def test_a_change_is_drawn_over_the_last_result_and_leaves_alone_what_is_the_same(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    fill(page, MET_YESTERDAY)
    expect_answer(page, MET_YESTERDAY)
    row = page.locator(".calc-contributions tbody tr").first.element_handle()
    answers: dict[str, object] = {**MET_YESTERDAY}
    changes = [{"history": "pending"}, {"history": "none"}, {"offer": "small"}, {"mutuals": "30"}]
    for change in changes:
        answers |= change
        fill(page, {**change})
        expect_answer(page, answers)
    assert row.evaluate("row => row.isConnected")
    over = page.evaluate(SEEN)
    page.reload()
    expect_answer(page, answers)
    assert page.evaluate(SEEN) == over


@ALIKE
def test_an_answer_that_changes_nothing_touches_nothing(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    fill(page, MET_YESTERDAY)
    expect_answer(page, MET_YESTERDAY)
    touched = page.evaluate(
        """() => new Promise((resolve) => {
          const calculator = document.querySelector("guide-calculator");
          const touched = [];
          new MutationObserver((records) => touched.push(...records.map(
            ({ type, target, attributeName }) => `${type} ${attributeName} ${target.outerHTML}`,
          ))).observe(calculator, {
            attributes: true, characterData: true, childList: true, subtree: true,
          });
          addEventListener("calculator-answer", () => setTimeout(() => resolve(touched)));
          calculator.querySelector("input").dispatchEvent(new Event("input", { bubbles: true }));
        })"""
    )
    assert touched == []


@ALIKE
def test_what_comes_in_between_leaves_alone_what_stands_behind_it(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    before = {**MET_YESTERDAY, "familiarity": "friend", "note": "generic"}
    fill(page, before)
    expect_answer(page, before)
    rows = page.locator(".calc-contributions tbody tr:not([hidden])")
    said = rows.evaluate_all("rows => rows.map(row => (row.said = row.textContent))")
    fill(page, {"friend_openness": "unsure"})
    expect_answer(page, {**before, "friend_openness": "unsure"})
    kept = rows.evaluate_all("rows => rows.filter(row => row.said === row.textContent).length")
    assert rows.count() > len(said)
    assert kept >= len(said) - 1
    boundaries = page.locator('[data-slot="caps"] li')
    standing = boundaries.element_handles()
    assert standing
    fill(page, {"history": "pending"})
    expect(boundaries).to_have_count(len(standing) + 1)
    for behind, boundary in enumerate(standing, 1):
        assert boundaries.nth(behind).evaluate("(now, then) => now === then", boundary)


def test_a_question_that_hangs_on_an_answer_appears_though_python_is_slow(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    fill(page, {"familiarity": "stranger"})
    expect_answer(page, {"familiarity": "stranger"})
    page.evaluate("Worker.prototype.postMessage = () => {}")
    fill(page, {"familiarity": "friend"})
    expect(question(page, "friend_openness")).to_be_visible()


@ALIKE
def test_a_boundary_that_decides_is_said_to_and_no_range_is_shown(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    fill(page, {"history": "pending"})
    expect_answer(page, {"history": "pending"})
    expect(page.locator(".calc-verdict")).to_have_text(verdict("hold").label)
    expect(page.locator(".calc-headline")).to_have_text(
        re.compile(f"{verdict('hold').label}.*boundary decides")
    )
    expect(page.locator(".calc-decided")).to_contain_text("A boundary decides")
    for part in ("score", "mark"):
        expect(page.locator(f'.calc-result [data-slot="{part}"]')).to_be_hidden()
    expect(page.locator(".calc-possible")).to_have_count(1)


def test_an_answer_can_be_taken_back_and_everything_cleared_and_brought_back(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    fill(page, {"familiarity": "friend", "friend_openness": "welcomes", "mutuals": "7"})
    question(page, "familiarity").get_by_role("button", name="Clear this answer").click()
    expect(question(page, "friend_openness")).to_be_hidden()
    expect_answer(page, {"mutuals": "7"})
    page.get_by_role("button", name="Clear everything").click()
    expect(question(page, "mutuals").locator("input")).to_have_value("")
    expect_answer(page, {})
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    undo.press("Enter")
    expect(question(page, "mutuals").locator("input")).to_have_value("7")
    expect_answer(page, {"mutuals": "7"})


def test_undo_never_mixes_what_was_cleared_with_answers_about_someone_else(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    first, other = {"familiarity": "colleague", "mutuals": "7"}, {"goal_fit": "none"}
    fill(page, first)
    page.get_by_role("button", name="Clear everything").click()
    fill(page, other)
    page.get_by_role("button", name="Undo").click()
    expect_answer(page, first)
    page.get_by_role("button", name="Redo").click()
    expect_answer(page, other)


def test_a_note_is_not_offered_where_a_boundary_comes_first(page: Page, site: str) -> None:
    met = "familiarity=met_once&goal_fit=direct&homework=studied&note=personal&offer=specific"
    none = "history=none&moment=none&mutuals=3&mutual_support=none&obstacle=none&openness=active"
    for purpose, said in (("exchange", "Send it"), ("sell", "Prepare first")):
        page.goto("about:blank")
        page.goto(f"{site}{PAGE}#answers&{met}&{none}&common_ground=industry&purpose={purpose}")
        label = page.locator('.calc-result [data-slot="label"]')
        expect(label).to_have_text(said, timeout=STARTED)
        expect(page.locator(".calc-write")).to_be_visible(visible=purpose != "sell")


def test_a_wrong_number_is_named_beside_it_and_the_rest_still_counts(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    fill(page, {"familiarity": "colleague", "mutuals": "-3"})
    wrong = question(page, "mutuals").locator(".calc-error")
    expect(wrong).to_have_text(
        re.compile('must be a whole number from 0 to 30000; you gave "-3"'), timeout=STARTED
    )
    expect(question(page, "mutuals").locator("input")).to_have_value("-3")
    expect(page.locator('[data-slot="score"]')).not_to_be_empty()
    question(page, "mutuals").locator("input").fill("3")
    expect(wrong).to_be_hidden()


def test_what_is_no_number_stays_in_its_field_and_goes_into_no_link(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    mutuals = question(page, "mutuals").locator("input")
    fill(page, {"familiarity": "colleague"})
    mutuals.fill("Ana Smith")
    expect(question(page, "mutuals").locator(".calc-error")).to_be_visible(timeout=STARTED)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject('refused'); }")
    page.get_by_role("button", name="Copy a link").click()
    link = page.get_by_label("Copy this link").input_value()
    assert "colleague" in link
    assert "Ana" not in link
    heading = page.locator("h1")
    here = heading.inner_text()
    page.locator(".calc-contributions a").first.click()
    expect(heading).not_to_have_text(here)
    page.go_back()
    expect(heading).to_have_text(here)
    expect(mutuals).to_have_value("Ana Smith")
    mutuals.fill("500+")
    expect_answer(page, {"familiarity": "colleague", "mutuals": "500"})
    assert "500+" in page.evaluate("JSON.stringify({ ...sessionStorage })")


def test_a_link_carries_the_answers_in_its_fragment_and_nothing_else(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    fill(page, MET_YESTERDAY)
    expect_answer(page, MET_YESTERDAY)
    # As browsers do that refuse: the link must then be there to copy by hand.
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject('refused'); }")
    page.get_by_role("button", name="Copy a link").click()
    link = page.get_by_label("Copy this link").input_value()
    address, _, fragment = link.partition("#")
    assert address == site + PAGE
    assert "goal_fit=clear" in unquote(fragment)
    other = page.context.new_page()
    other.goto(link)
    expect_answer(other, MET_YESTERDAY)
    assert "#" not in other.url


@ALIKE
def test_a_link_carries_every_choice_there_is(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    expect(page.locator("guide-calculator.calc-live")).to_be_visible()
    for asked in QUESTIONS:
        for choice in getattr(asked, "choices", ()):
            page.evaluate("(hash) => { location.hash = hash; }", f"answers&{asked.id}={choice.id}")
            page.wait_for_function(
                """([id, choice]) =>
                  [...document.querySelectorAll(`[name=${id}]`)].some((input) =>
                    input.value === choice && (input.checked ?? true))""",
                arg=[asked.id, choice.id],
                timeout=5_000,
            )


def test_a_link_opened_in_the_page_is_taken_once_and_can_be_undone(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    some = {"familiarity": "acquaintance", "note": "personal"}
    fill(page, some)
    expect_answer(page, some)
    page.evaluate("location.hash = 'answers&familiarity=friend'")
    expect_answer(page, {"familiarity": "friend"})
    assert "#" not in page.url
    page.get_by_role("button", name="Undo").click()
    expect_answer(page, some)


def test_a_hostile_link_does_no_harm(page: Page, site: str) -> None:
    hostile = (
        "#answers&goal_fit=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&mutuals=9e99&__proto__=x"
        "&common_ground=industry%20nonsense&moment_days=-1&familiarity=colleague&name=Ann"
    )
    page.goto(site + PAGE + hostile)
    expect(question(page, "mutuals").locator(".calc-error")).to_be_visible(timeout=STARTED)
    expect(question(page, "familiarity").locator("[value=colleague]")).to_be_checked()
    expect(question(page, "goal_fit").locator(":checked")).to_have_count(0)
    expect(page.locator(".calc-output img")).to_have_count(0)
    stored = json.loads(
        page.evaluate("sessionStorage.getItem('before-you-connect:connection-score')")
    )
    assert "name" not in stored


def test_going_to_a_page_of_the_guide_and_back_keeps_answers_and_worker(
    page: Page, site: str
) -> None:
    page.goto(site + PAGE)
    some = {"familiarity": "acquaintance", "note": "personal"}
    fill(page, some)
    expect_answer(page, some)
    workers: list[str] = []
    page.on("worker", lambda worker: workers.append(worker.url))
    page.evaluate("window.marker = true")
    link = page.locator(".calc-contributions a").first
    there = link.evaluate("link => link.href")
    link.click()
    expect(page).to_have_url(there)
    page.go_back()
    expect_answer(page, some)
    expect(question(page, "note").locator("[value=personal]")).to_be_checked()
    assert page.evaluate("window.marker")
    assert workers == []


def test_nothing_of_python_is_fetched_before_somebody_turns_to_the_form(
    page: Page, site: str
) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(site + PAGE, wait_until="networkidle")
    assert not [url for url in fetched if "/pyodide-" in url or "/python-" in url]
    question(page, "familiarity").locator("input").first.focus()
    expect(status(page)).to_be_visible(timeout=STARTED)
    expect_answer(page, {})
    assert [url for url in fetched if "pyodide" in url]


@FEW_CASES
@pytest.mark.parametrize("line", ["{ saveData: true }", "{ effectiveType: 'slow-2g' }"])
def test_where_megabytes_are_dear_nothing_is_fetched_until_their_number_was_seen(
    page: Page, site: str, server: Pages, line: str
) -> None:
    page.add_init_script(f"Object.defineProperty(navigator, 'connection', {{ value: {line} }});")
    page.goto(site + PAGE)
    page.locator('[data-question="familiarity"] input[value="met_once"]').check()
    button = page.get_by_role(
        "button", name=re.compile(r"^Show the result \(loads \d\.\d MB, just this once\)$")
    )
    expect(button).to_be_visible()
    assert server.record.bytes_of("/python-") + server.record.bytes_of("/pyodide-") == 0
    button.click()
    expect(page.locator(".calc-result")).to_be_visible(timeout=STARTED)
    # Who has agreed is not asked again on this visit.
    page.reload()
    expect(page.locator(".calc-result")).to_be_visible(timeout=STARTED)


def test_one_short_sentence_is_announced_for_a_change(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    fill(page, {"familiarity": "colleague"})
    expect_answer(page, {"familiarity": "colleague"})
    page.evaluate(
        """() => {
        window.said = [];
        new MutationObserver(() => said.push(document.querySelector(".calc-status").textContent))
            .observe(document.querySelector(".calc-status"), {childList: true});
        }"""
    )
    fill(page, {"goal_fit": "direct"})
    expect_answer(page, {"familiarity": "colleague", "goal_fit": "direct"})
    said = page.evaluate("said")
    assert len(said) == 1
    assert len(said[0]) < 120


def test_without_scripts_questions_points_and_the_way_by_hand_are_there(
    browser: Browser, site: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    # Stock Firefox does not take that setting from outside: there, no script arrives, and what
    # stands in for them comes after four seconds.
    context.route("**/*.js", lambda route: route.abort())
    page = context.new_page()
    page.goto(site + PAGE)
    expect(question(page, "friend_openness")).to_be_visible(timeout=STARTED)
    expect(page.locator(".calculator-fallback")).to_contain_text(re.compile(r"\w"))
    points = question(page, "goal_fit").locator(".calc-points").all_inner_texts()  # as shown
    worth = [signed(choice.points) for choice in QUESTION["goal_fit"].choices]
    assert [re.search("[+\N{MINUS SIGN}]?[0-9]+", text).group() for text in points] == worth
    expect(page.locator(".calc-bar")).to_be_hidden()
    context.close()


def test_the_calculator_fits_a_small_phone(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + PAGE)
    fill(page, MET_YESTERDAY)
    expect_answer(page, MET_YESTERDAY)
    wide = page.evaluate(
        """() => [...document.querySelectorAll("guide-calculator *")]
        .filter((node) => node.checkVisibility() && !node.closest(".calc-sr"))
        .filter((node) => node.getBoundingClientRect().right > innerWidth)
        .map((node) => node.outerHTML.slice(0, 120))"""
    )
    assert wide == []

"""The sample calculator in the page: no script, template or style of its own, and yet all there."""

import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ALIKE
from tests.browser.pages.test_accessibility import WIDTHS, clean_in_every_view
from tests.support.kept import KEPT, STARTED, kept, python_kept, served, until
from tests.support.pages import Pages
from tests.support.project import NAME, answers

PATH = f"calculators/{NAME}/"

OFFERED = """() => {
  const offer = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    blob.text().then((text) => { window.offered = [window.offered, blob.type, text]; });
    return offer(blob);
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    window.offered = this.download;
    click.call(this);
  };
}"""
"""Notes the name, the type and the text of a file that is offered."""


@pytest.fixture
def server(sample_project: Path) -> Iterator[Pages]:
    """The site with the sample in it."""
    with Pages(sample_project / "site") as pages:
        yield pages


def fill(page: Page, days: int) -> None:
    page.get_by_label("How many days ago did you write?").fill(str(days))
    page.get_by_role("radio", name="Yes").check()
    expect(page.locator(".calc-result .calc-verdict")).to_be_visible(timeout=STARTED)


@pytest.mark.only_browser("chromium")
def test_its_file_arrives(page: Page, site: str) -> None:
    # Playwright hears of no download in a Firefox that is not its own build.
    page.goto(site + PATH)
    fill(page, 20)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download reply.txt").click()
    assert download.value.suggested_filename == "reply.txt"
    assert Path(download.value.path()).read_text() == page.locator("pre.calc-note").text_content()


def archives(server: Pages) -> list[str]:
    return [path for path in server.record.requests if "/further/" in path]


def test_every_part_of_its_answer_is_drawn(page: Page, site: str, sample_project: Path) -> None:
    page.goto(site + PATH)
    fill(page, 20)
    asked = {"name": NAME, "text": json.dumps({"days": 20, "news": "yes"})}
    (text,) = answers(sample_project, [asked])
    verdict, table, fading, dates, copy, download = json.loads(text)["result"]["parts"]
    shown = page.locator(".calc-result")
    expect(shown.locator(".calc-verdict")).to_have_text(verdict["text"])
    expect(shown.locator("[data-tone]")).to_have_attribute("data-tone", verdict["tone"])
    expect(shown.locator("[data-slot=why]")).to_have_text(verdict["why"])
    expect(shown.locator("caption")).to_have_text(table["caption"])
    expect(shown.locator("figcaption")).to_have_text(fading["text"])
    expect(shown.locator("figure")).to_contain_text("Today")
    assert shown.locator("thead th").all_inner_texts() == table["columns"]
    expect(shown.locator("tbody tr")).to_have_count(len(table["rows"]))
    expect(shown.locator("tbody tr").first.get_by_role("rowheader")).to_have_text(
        table["rows"][0][0]
    )
    expect(shown.locator(".calc-dates li")).to_contain_text(dates["steps"][0]["title"])
    expect(shown.locator(".calc-note").first).to_have_text(copy["text"])
    expect(shown.get_by_role("button", name=f"Download {download['name']}")).to_be_visible()


@ALIKE
def test_a_number_without_a_hint_is_asked_in_full_view(page: Page, site: str) -> None:
    page.goto(site + PATH)
    for width in WIDTHS.values():
        page.set_viewport_size({"width": width, "height": 900})
        field = page.get_by_label("How many days ago did you write?")
        outer, inner = page.locator("[data-question=days]").bounding_box(), field.bounding_box()
        assert outer and inner
        assert inner["x"] + inner["width"] <= outer["x"] + outer["width"], f"cut off, {width} px"


@ALIKE
def test_its_days_are_dates_counted_from_the_reader_s_today(page: Page, site: str) -> None:
    page.clock.install()
    page.clock.set_fixed_time(datetime.datetime(2027, 12, 30, 9, 0))
    page.goto(site + PATH)
    page.get_by_label("How many days ago did you write?").fill("10")
    dates = page.locator(".calc-result tbody time")
    expect(dates.first).to_have_text(re.compile("^Mon,? 3 January 2028$"), timeout=STARTED)
    expect(dates.first).to_have_attribute("datetime", "2028-01-03")


def test_its_text_is_copied_and_its_file_downloaded(page: Page, site: str) -> None:
    page.goto(site + PATH)
    fill(page, 20)
    text = page.locator(".calc-result .calc-note").first.inner_text()
    page.evaluate(OFFERED)
    page.get_by_role("button", name="Download reply.txt").click()
    expect(page.locator(".calc-status")).to_contain_text("reply.txt")
    page.wait_for_function("() => Array.isArray(window.offered)")
    assert page.evaluate("window.offered") == ["reply.txt", "text/plain;charset=utf-8", text]
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    page.locator(".calc-result").get_by_role("button", name="Copy").first.click()
    expect(page.locator(".calc-status")).to_have_text("The message is copied.")
    assert page.evaluate("window.copied") == text


@ALIKE
def test_its_link_carries_its_answers(page: Page, site: str) -> None:
    page.goto(f"{site}{PATH}#answers&days=20&news=yes")
    expect(page.locator(".calc-result .calc-verdict")).to_have_text("Write again", timeout=STARTED)


@pytest.mark.only_browser("chromium")
def test_axe_finds_nothing_in_its_answer(page: Page, site: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(site + PATH)
    fill(page, 20)
    page.locator(".calc-download summary").click()
    clean_in_every_view(page)


@pytest.mark.only_browser("chromium")
def test_only_its_own_page_fetches_its_archive_and_only_when_it_is_touched(
    page: Page, site: str, server: Pages
) -> None:
    page.goto(site + "calculators/should-i-connect/")
    page.locator('[data-question="familiarity"] input').first.check()
    expect(page.locator(".calc-result")).to_be_visible(timeout=STARTED)
    assert not archives(server)
    page.goto(site + PATH)
    expect(page.locator("guide-calculator.calc-live")).to_be_visible()
    assert not archives(server)
    fill(page, 3)
    assert len(archives(server)) == 1


@pytest.mark.only_browser("chromium")
def test_it_is_kept_for_a_visit_without_a_network_once_it_was_used(
    page: Page, site: str, server: Pages
) -> None:
    page.goto(site + "calculators/should-i-connect/")
    page.locator('[data-question="familiarity"] input').first.check()
    python_kept(page)
    assert not [url for urls in kept(page).values() for url in urls if "/further/" in url]
    page.goto(site + PATH)
    served(page)
    fill(page, 3)
    until(page, f"async () => Object.values(await ({KEPT})()).flat().join().includes('/further/')")
    server.stop()
    page.goto(site + PATH)
    fill(page, 4)


@pytest.mark.only_browser("chromium")
def test_an_archive_that_does_not_arrive_is_told_and_fetched_on_retry(
    page: Page, site: str, server: Pages
) -> None:
    server.faults["/further/"] = "missing"
    page.goto(site + PATH)
    page.get_by_label("How many days ago did you write?").fill("3")
    expect(page.locator(".calc-status")).to_contain_text("didn't arrive", timeout=STARTED)
    server.faults.clear()
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".calc-result .calc-verdict")).to_be_visible(timeout=STARTED)

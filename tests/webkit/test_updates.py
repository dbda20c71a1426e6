"""A newer version of the site, published within the ten minutes for which a page may be kept."""

from pathlib import Path

import pytest

from tests.browser.pages.test_versions import newer
from tests.support.pages import Pages
from tests.webkit.window import CALCULATOR, NOTE, Window

WAITS = "navigator.serviceWorker.getRegistration().then(({ waiting }) => Boolean(waiting))"


@pytest.fixture(scope="module")
def newer_site(site_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return newer(site_dir, tmp_path_factory.mktemp("newer") / "site")


def test_a_page_of_the_older_version_makes_way_for_the_newer_and_keeps_the_answers(
    window: Window, server: Pages, newer_site: Path
) -> None:
    window.open(CALCULATOR)
    window.answer("familiarity", "met_once")
    window.is_served()
    server.site = newer_site
    window.open("questions/")
    window.until(lambda: window.awaited(WAITS) is True, "the newer version never came")
    # From the browser's own cache, past the service worker.
    window.open(CALCULATOR)
    window.shown(".edition")
    window.answer("note", "personal")
    window.says("^Between ")
    assert window.value("document.querySelectorAll('guide-calculator input:checked').length") == 2


def test_a_note_goes_along_into_the_newer_version(
    window: Window, server: Pages, newer_site: Path
) -> None:
    window.open(NOTE)
    box = "guide-calculator.calc-live textarea"
    window.shown(box)
    window.is_served()
    server.site = newer_site
    window.shown(box).send_keys("Hello Ada")
    window.says("^This page has been updated since you opened it")
    window.press('[data-do="retry"]')
    window.shown(".edition")
    window.shown(box)
    assert window.value(f"document.querySelector('{box}').value") == "Hello Ada"
    assert "Ada" not in window.value("window.name + Object.values(localStorage)")

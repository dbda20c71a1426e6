"""Browsers without a network of their own, the site as GitHub Pages serves it, and the watch.

Every page of every test in this folder is watched: a request to anybody but the site's own host,
or a violation of the Content-Security-Policy, fails the test that caused it.
"""

import inspect
import shutil
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Playwright, Request, expect

import calculators.door
from hooks.bundle import archive, bundle, bundled
from hooks.pages.service_worker import add_service_worker
from scripts.browsers import BROWSERS
from tests.support import faults, odd_paths
from tests.support.pages import Pages

# Chromium asks its maker for updates and lists, which a machine without a network waits for.
_CHROMIUM_ALONE = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
    # As in Firefox below: a second compiler of WebAssembly, which tests don't run long enough for.
    "--js-flags=--liftoff-only",
]
_FIREFOX_ALONE = {
    # Not the network: Playwright cannot emulate this for a Firefox that is not its own build.
    "ui.prefersReducedMotion": 1,
    # Its second compiler of WebAssembly, for code that runs long, takes seconds of each start.
    "javascript.options.wasm_optimizingjit": False,
    "app.normandy.enabled": False,
    "app.update.auto": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.getAddons.cache.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
}

NOTHING_KEPT = pytest.mark.browser_context_args(service_workers="block")
"""For tests of the page alone: keeping the guide, tested elsewhere, takes a fifth more time."""

ALIKE = pytest.mark.only_browser("chromium")
"""For tests of our own logic, which browsers run alike: each journey goes through all of them."""

FEW_CASES = pytest.mark.every_case_in("chromium")
"""For tests whose cases are another browser's as well: it takes the first."""

TESTS_OF_A_BROWSER = 25

# Two browsers, each with a Python, may share two cores with whatever else the machine does.
expect.set_options(timeout=15_000)

_REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) => {
  console.error(`policy violation: ${event.violatedDirective} blocks ${event.blockedURI}`);
});
"""

_ODD_ANSWER = """
usual = answer


def answer(name, text):
    if text != "odd" and "personal" not in text:
        return usual(name, text)
    import odd_paths
    if text == "odd":
        return ascii(getattr(odd_paths, name)())
    odd_paths.characters_named()
    return usual(name, text)
"""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, instead of skipping, what another browser tells as well."""
    elsewhere, begun = [], set()
    for item in items:
        only, cases = map(item.get_closest_marker, ("only_browser", "every_case_in"))
        browser = _browser(item) if only or cases else ""
        if only and browser not in only.args:
            elsewhere.append(item)
        elif cases and browser not in cases.args:
            test = (item.path, item.originalname, browser)  # type: ignore[attr-defined]
            if test in begun:
                elsewhere.append(item)
            begun.add(test)
    config.hook.pytest_deselected(items=elsewhere)
    items[:] = [item for item in items if item not in elsewhere]


def _browser(item: pytest.Item) -> str:
    return str(item.callspec.params["browser_name"])  # type: ignore[attr-defined]


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], playwright: Playwright, browser_name: str
) -> dict[str, Any]:
    """How to start the browser; a browser that is missing is an error, never a skip."""
    bundled = getattr(playwright, browser_name).executable_path  # Looks, never downloads.
    alone: dict[str, Any] = (
        {"args": _CHROMIUM_ALONE}
        if browser_name == "chromium"
        else {"firefox_user_prefs": _FIREFOX_ALONE}
    )
    return browser_type_launch_args | BROWSERS[browser_name].launch_arguments(bundled) | alone


@pytest.fixture(scope="session")
def browsers(launch_browser: Callable[[], Browser]) -> Iterator[Iterator[Browser]]:
    """A browser for each test to come, begun afresh now and then: Firefox grows, and slows down."""

    def one_after_another() -> Generator[Browser]:
        while True:
            with launch_browser() as browser:
                for _ in range(TESTS_OF_A_BROWSER):
                    yield browser

    browsers = one_after_another()
    yield browsers
    browsers.close()


@pytest.fixture
def browser(browsers: Iterator[Browser]) -> Browser:
    """The browser that is running; pytest-playwright's would be one for all tests."""
    return next(browsers)


@pytest.fixture(scope="session")
def odd_site(site_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, whose Python goes odd paths: asked for one, and on the way to a personal note."""
    made = bundle()
    sources = {
        "calculators/door.py": (inspect.getsource(calculators.door) + _ODD_ANSWER).encode(),
        "odd_paths.py": inspect.getsource(odd_paths).encode(),
    }
    odd = made.modules.first | archive.compiled(sources)
    changed = bundled(
        replace(made.modules, first=odd), made.interpreter, tmp_path_factory.mktemp("cache")
    )
    site = shutil.copytree(site_dir, tmp_path_factory.mktemp("odd") / "site")
    changed.write(site / "assets")
    for module in site.glob("assets/calculator-*/**/*.js"):
        module.write_text(module.read_text().replace(made.python, changed.python))
    add_service_worker(site)
    return site


@pytest.fixture
def server(site_dir: Path) -> Iterator[Pages]:
    """The site on an imitation of GitHub Pages; this test's own, to break and to stop."""
    with Pages(site_dir) as pages:
        yield pages


@pytest.fixture
def site(server: Pages) -> str:
    """The address of the site's home page."""
    return server.url


class Watch:
    """What pages did that they should not: empty at the end of every test that passes."""

    def __init__(self, origin: str) -> None:
        self.wrong: list[str] = []
        self._ours = (origin, "data:", "blob:", "about:")

    def over(self, context: BrowserContext) -> BrowserContext:
        """Watch every page of `context`, and return it; for tests that open contexts themselves."""
        context.on("request", self._on_request)
        context.on("console", self._on_console)
        context.add_init_script(_REPORT_VIOLATIONS)
        return context

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith(self._ours):
            self.wrong.append(f"foreign request: {request.url}")

    def _on_console(self, message: ConsoleMessage) -> None:
        if "policy violation" in message.text or "Content Security Policy" in message.text:
            self.wrong.append(message.text)


@pytest.fixture
def watch(server: Pages) -> Iterator[Watch]:
    """The watch over this test's pages."""
    watch = Watch(server.origin)
    yield watch
    faults.none(watch.wrong)


@pytest.fixture
def context(context: BrowserContext, watch: Watch) -> BrowserContext:
    """A browser session, as new, under watch, and impatient: everything here is on this machine."""
    context.set_default_timeout(30_000)
    return watch.over(context)

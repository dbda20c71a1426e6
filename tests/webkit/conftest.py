"""WebKit, the engine of every browser on an iPhone, in the build that a Linux machine runs.

One window a process, for all tests: each has a host of its own, on a port of its own, and with
that nothing that another test has left in the browser.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.webkitgtk.service import Service

from scripts.browsers import WebKit
from tests.support.pages import Pages
from tests.webkit.window import Window


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The number of a display that nobody sees."""
    reading, writing = os.pipe()
    command = [WebKit.find().display, "-displayfd", str(writing), "-screen", "0", "1280x1024x24"]
    with subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL
    ) as running:
        os.close(writing)
        with os.fdopen(reading) as said:
            number = said.readline().strip()
        assert number, f"{' '.join(command)} opened no display"
        yield f":{number}"
        running.terminate()


@pytest.fixture(scope="session")
def driver(display: str) -> Iterator[WebKitGTK]:
    """The browser; that it is missing is an error, never a skip."""
    webkit = WebKit.find()
    options = WebKitGTKOptions()
    options.binary_location = webkit.window
    options.add_argument("--automation")
    alone = {
        "DISPLAY": display,
        "GDK_BACKEND": "x11",
        # Its compiler of hot WebAssembly takes 10 s of two processors as Python starts.
        "JSC_useOMGJIT": "0",
        # As with Chromium: a container has no sandbox to give, and all pages here are ours.
        "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
    }
    driver = WebKitGTK(options=options, service=Service(webkit.driver, env=os.environ | alone))
    yield driver
    driver.quit()


@pytest.fixture
def server(site_dir: Path) -> Iterator[Pages]:
    """The site on an imitation of GitHub Pages; this test's own, to break and to stop."""
    with Pages(site_dir) as pages:
        yield pages


@pytest.fixture
def window(driver: WebKitGTK, server: Pages) -> Window:
    """The browser's window, at a host that it has never seen."""
    return Window(driver, server.url)

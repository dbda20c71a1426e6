"""The browsers that the tests drive: where they are, and how to get those that are missing.

`python -m scripts.browsers` installs what is missing, and says so in one sentence if it cannot.
Playwright never downloads one here: a project whose tests run offline needs what the machine's
own package manager has.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from playwright.sync_api import sync_playwright


class BrowserMissingError(Exception):
    """A browser that is not on this machine; its text says what to do.

    `packages` are Debian's that would bring it.
    """

    def __init__(self, text: str, *packages: str) -> None:
        super().__init__(text)
        self.packages = packages


@dataclass(frozen=True)
class Browser:
    """A browser, by the names that its makers, the shell and Debian have for it."""

    name: str
    variable: str
    commands: tuple[str, ...]
    package: str
    channel: str | None = None
    """What Playwright calls a build that is not its own."""

    def launch_arguments(self, bundled: str) -> dict[str, Any]:
        """Return what Playwright needs to start it; `bundled` is where a build of its own would be.

        Raises `BrowserMissingError`.
        """
        chosen = os.environ.get(self.variable)
        if chosen and not Path(chosen).exists():
            raise BrowserMissingError(f"{self.variable}: {chosen} is not there.")
        if not chosen and Path(bundled).exists():
            return {}
        found = chosen or next(filter(None, map(shutil.which, self.commands)), None)
        if not found:
            raise BrowserMissingError(
                f"{self.name} is missing: install {' or '.join(self.commands)}, "
                f"or set {self.variable} to its path.",
                self.package,
            )
        arguments = {"executable_path": found}
        return arguments | ({"channel": self.channel} if self.channel else {})


BROWSERS = {
    browser.name: browser
    for browser in (
        Browser(
            name="chromium",
            variable="CHROMIUM_PATH",
            # Chromium without its windows comes first: tests take 0.6 of the time.
            commands=("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"),
            package="chromium-headless-shell",
        ),
        Browser(
            name="firefox",
            variable="FIREFOX_PATH",
            commands=("firefox-esr", "firefox"),
            package="firefox-esr",
            channel="moz-firefox",
        ),
    )
}


@dataclass(frozen=True)
class WebKit:
    """WebKitGTK: a window that its own driver opens, on a display that nobody sees.

    Playwright drives no WebKit but a build of its own.
    """

    driver: str
    window: str
    display: str

    @classmethod
    def find(cls) -> Self:
        """Return where its parts are. Raises `BrowserMissingError`."""
        driver, display = shutil.which("WebKitWebDriver"), shutil.which("Xvfb")
        # Not a command: each system has another place for it.
        places = (f"lib*/{inner}webkit*gtk-*/MiniBrowser" for inner in ("", "*/"))
        window = next((str(found) for place in places for found in Path("/usr").glob(place)), None)
        if not (driver and window and display):
            raise BrowserMissingError(
                "WebKitGTK is missing: install WebKitWebDriver with its MiniBrowser, and Xvfb, "
                f"which Debian and Ubuntu have in {' and '.join(WEBKIT_PACKAGES)}.",
                *WEBKIT_PACKAGES,
            )
        return cls(driver, window, display)


WEBKIT_PACKAGES = ("webkit2gtk-driver", "xvfb")


def missing() -> list[BrowserMissingError]:
    """Return what stands in the way of starting each browser; empty when all are there."""
    problems = []
    with sync_playwright() as playwright:
        for browser in BROWSERS.values():
            try:
                browser.launch_arguments(getattr(playwright, browser.name).executable_path)
            except BrowserMissingError as problem:
                problems.append(problem)
    try:
        WebKit.find()
    except BrowserMissingError as problem:
        problems.append(problem)
    return problems


def install(packages: list[str]) -> None:
    """Install Debian packages, as root or through sudo, where there is apt-get at all."""
    root = [] if os.geteuid() == 0 else ["sudo"]
    if not packages or not all(map(shutil.which, [*root, "apt-get"])):
        return
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update", "-qq"], ["install", "-qq", "-y", "--no-install-recommends", *packages]):
        command = [*root, "apt-get", *step]
        print("+", " ".join(command), file=sys.stderr, flush=True)
        subprocess.run(command, env=environment, stdout=sys.stderr, check=False)


def main() -> None:
    """Install what is missing, or exit with the sentences that say what to do."""
    install([package for problem in missing() for package in problem.packages])
    if problems := missing():
        sys.exit("\n".join(map(str, problems)))


if __name__ == "__main__":
    main()

"""A window of the browser, and what a reader does in it."""

import re
from typing import Any

from selenium.common.exceptions import (
    ElementClickInterceptedException,
    StaleElementReferenceException,
    TimeoutException,
)
from selenium.webdriver import WebKitGTK
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

CALCULATOR = "calculators/should-i-connect/"
NOTE = "calculators/note/"

STARTED = 60
"""Seconds that Python may take to start on a busy machine."""

_PYTHON_KEPT = """(async () => {
  const names = await caches.keys();
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return kept.flat().some(({ url }) => url.includes("/python-"));
})()"""


class Window:
    """The window; what it looks for, it waits for."""

    def __init__(self, driver: WebKitGTK, home: str) -> None:
        self._driver = driver
        self._home = home
        not_yet = (ElementClickInterceptedException, StaleElementReferenceException)
        self._wait = WebDriverWait(driver, STARTED, 0.05, not_yet)

    def open(self, path: str = "") -> None:
        """Go to a page of the site."""
        self._driver.get(self._home + path)

    def shown(self, selector: str) -> WebElement:
        """Return the first element of this kind that can be seen."""

        def first(driver: WebKitGTK) -> WebElement | None:
            found = driver.find_elements(By.CSS_SELECTOR, selector)
            return next((element for element in found if element.is_displayed()), None)

        return self._wait.until(first, f"never shown: {selector}")

    def answer(self, question: str, choice: str) -> None:
        """Choose an answer, in a form that listens."""
        self.shown("guide-calculator.calc-live")
        self.press(f'[data-question="{question}"] input[value="{choice}"]')

    def press(self, selector: str) -> None:
        """Click on the first element of this kind, out of reach of the bars."""

        def pressed() -> bool:
            found = self.shown(selector)
            self._driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
            found.click()
            return True

        self.until(pressed, f"never to be clicked on: {selector}")

    def says(self, pattern: str, selector: str = ".calc-status") -> None:
        """Expect a text to match."""
        self.until(lambda: re.search(pattern, self.words(selector)), f"{selector}: never {pattern}")

    def words(self, selector: str) -> str:
        """Return a text, which may be there to be read out alone."""
        found = self.shown(selector)
        return str(self._driver.execute_script("return arguments[0].textContent", found))

    def is_so(self, script: str) -> None:
        """Expect the page to find that something is so."""
        self.until(lambda: self.value(script) is True, f"never so: {script}")

    def until(self, condition: Any, message: str) -> None:
        try:
            self._wait.until(lambda _: condition())
        except TimeoutException:
            raise AssertionError(message) from None

    def value(self, script: str) -> Any:
        """Return what an expression gives in the page."""
        return self._driver.execute_script(f"return ({script})")

    def awaited(self, script: str) -> Any:
        """Return what the promise gives that an expression is."""
        return self._driver.execute_async_script(f"({script}).then(arguments[0])")

    def is_served(self) -> None:
        """Wait until the guide is kept, and a service worker answers for the host."""
        self.is_so("Boolean(navigator.serviceWorker.controller)")

    def keeps_python(self) -> None:
        """Wait until Python is kept: all of its files arrive together."""
        self.until(lambda: self.awaited(_PYTHON_KEPT) is True, "Python was never kept")

    def back(self) -> None:
        self._driver.back()

"""A browser that is missing is told in one sentence, and installed by its own packages alone."""

import pytest

from scripts import browsers as module
from scripts.browsers import BrowserMissingError, WebKit


def test_without_webkit_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BrowserMissingError, match=r"^WebKitGTK is missing: install .*\.$") as told:
        WebKit.find()
    assert told.value.packages
    assert all(package in str(told.value) for package in told.value.packages)


def test_only_what_is_missing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    problems = [
        BrowserMissingError("CHROMIUM_PATH: /x is not there."),
        BrowserMissingError("", "a"),
    ]
    monkeypatch.setattr(module, "missing", lambda: problems)
    monkeypatch.setattr(module, "install", asked.extend)
    with pytest.raises(SystemExit, match=r"^CHROMIUM_PATH: /x is not there"):
        module.main()
    assert asked == ["a"]

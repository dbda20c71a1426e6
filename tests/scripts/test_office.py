"""A spreadsheet that is missing is told in one sentence that says what to do."""

import pytest

from scripts import office as module


def test_without_an_office_the_command_installs_it_and_says_so_if_that_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(module, "install", asked.extend)
    with pytest.raises(SystemExit, match=r"^LibreOffice is missing: install its Calc"):
        module.main()
    assert asked == [module.PACKAGE]

"""How results are drawn: what nothing can draw stops the build."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from calculators import NAMES
from calculators.result import PARTS, Copy, Day, Table, Verdict, kind, result
from hooks.blocks import results
from hooks.content import cases
from hooks.project import ROOT
from tests.sample import reply_window

VIEW = ROOT / "docs/assets/calculator/results/result.js"
VIEWS = ROOT / "docs/assets/calculator/results/views.js"


@pytest.fixture
def sample(monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Draws a calculator that answers every case of the sample with what is given."""

    def view(answered: dict[str, Any]) -> str:
        calculator = replace(reply_window.CALCULATOR, answer=lambda _: answered)
        monkeypatch.setattr(reply_window, "CALCULATOR", calculator)
        monkeypatch.setitem(NAMES, calculator.name, "tests.sample.reply_window")
        lines = (Path(reply_window.__file__).parent / "cases.jsonl").read_text().splitlines()
        own = [cases._case(calculator.name, json.loads(line)) for line in lines]
        monkeypatch.setattr(results, "cases", lambda _: own)
        return results.view(calculator)

    return view


def test_a_result_of_standard_parts_needs_no_view(sample: Callable[..., str]) -> None:
    assert sample(result("Yes.", Verdict("Yes"))) == "results/parts.html.jinja"


@pytest.mark.parametrize(
    "answered",
    [{"summary": "Yes."}, {"parts": []}, {"parts": [{"part": "gauge"}]}],
    ids=["no parts", "none of them", "an unknown part"],
)
def test_a_result_that_nothing_can_draw_is_refused_by_name(
    sample: Callable[..., str], answered: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match=r"^nothing can draw what reply-window answers; .*view"):
        sample(answered)


def test_every_kind_of_part_has_a_template() -> None:
    assert {kind(part) for part in PARTS} <= results.drawn()


def test_a_part_without_a_template_is_refused_by_name(
    sample: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "drawn", lambda: {"verdict", "table", "dates", "copy"})
    with pytest.raises(ValueError, match="a download has no template"):
        sample(result("Yes.", Verdict("Yes")))


def test_every_kind_of_part_is_drawn_by_the_page() -> None:
    (listed,) = re.findall(r"const KINDS = \{([^}]*)\}", VIEW.read_text())
    assert {name.strip() for name in listed.split(",")} == {kind(part) for part in PARTS}


def test_a_view_of_its_own_has_a_template_and_a_script() -> None:
    (listed,) = re.findall(r"const VIEWS = \{([^}]*)\}", VIEWS.read_text())
    scripts = set(re.findall(r'"([\w-]+)":', listed))
    templates = {path.name.partition(".")[0] for path in results.RESULTS.glob("*.html.jinja")}
    assert scripts == templates - {"parts"}


def test_the_sample_has_every_kind_of_part() -> None:
    answered: Any = reply_window.answer({"days": 3})
    assert {part["part"] for part in answered["parts"]} == {kind(part) for part in PARTS}


def test_a_result_can_be_written_as_json_with_days_counted_from_today() -> None:
    rows = (("Look again", Day(3)),)
    made = result(
        "Yes.", Table("When", ("What", "When"), rows), Copy("Text", "Hi", "Done."), left=3
    )
    assert json.loads(json.dumps(made)) == {
        "summary": "Yes.",
        "left": 3,
        "parts": [
            {
                "part": "table",
                "caption": "When",
                "columns": ["What", "When"],
                "rows": [["Look again", {"in_days": 3}]],
            },
            {"part": "copy", "heading": "Text", "text": "Hi", "said": "Done."},
        ],
    }

"""The other sides, as far as they can be tried without a browser."""

import json
import sys
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from types import ModuleType, SimpleNamespace
from zipfile import ZipFile

import pytest

from benchmarks.answers import SCRIPTED, changes, expected, samples
from benchmarks.points import points
from benchmarks.sides import HERE, in_javascript, sources


@pytest.fixture
def by_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """What MicroPython's side offers its page, run by CPython."""
    (tmp_path / "points.json").write_text(json.dumps(points()), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    pyscript = ModuleType("pyscript")
    pyscript.sync = SimpleNamespace()
    monkeypatch.setitem(sys.modules, "pyscript", pyscript)
    spec = spec_from_file_location("micropython_side", HERE / "micropython" / "main.py")
    spec.loader.exec_module(module_from_spec(spec))
    return pyscript.sync


def test_the_points_alone_lead_to_the_same_score_and_verdict(by_hand: SimpleNamespace) -> None:
    for given in [SCRIPTED, *samples(), *changes(300)]:
        result = json.loads(by_hand.answer(json.dumps(given)))["result"]
        right = expected(given)["result"]
        assert (result["score"], result["verdict"]) == (right["score"], right["verdict"]), given


def test_the_archive_of_sources_holds_what_an_answer_loads_and_no_other_calculator() -> None:
    with ZipFile(BytesIO(sources())) as archive:
        names = archive.namelist()
    assert "calculators/connection_score/outlook/__init__.py" in names
    assert all(name.endswith(".py") for name in names)
    assert not [name for name in names if name.startswith("calculators/note/")]


def test_a_page_asks_every_question_and_needs_nothing_from_elsewhere(tmp_path: Path) -> None:
    in_javascript(tmp_path / "side")
    page = (tmp_path / "side" / "index.html").read_text(encoding="utf-8")
    for question in points()["questions"]:
        assert f'data-question="{question["id"]}"' in page
    assert "://" not in page

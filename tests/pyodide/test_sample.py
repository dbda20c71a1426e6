"""The sample calculator, added by one line: it answers on the command line and in Node alike."""

import json
import shutil
from pathlib import Path

import pytest

from hooks.bundle import Bundle, bundle
from hooks.content.cases import cases
from hooks.project import BundleError
from tests.support import hostile
from tests.support.cases import SHARED, mixed
from tests.support.project import NAME, answers, run, with_sample


@pytest.fixture(scope="module")
def package(sample_project: Path) -> Path:
    return sample_project / "calculators"


@pytest.fixture(scope="module")
def made(package: Path) -> Bundle:
    return bundle(package)


def test_it_answers_on_the_command_line(sample_project: Path) -> None:
    done = run(sample_project, "-m", "calculators", NAME, given='{"days": 3}')
    assert done.returncode == 0
    assert json.loads(done.stdout)["result"]["left"] == 11
    described = json.loads(run(sample_project, "-m", "calculators", NAME, "--describe").stdout)
    assert [one["id"] for one in described["sections"][0]["questions"]] == ["days", "news"]


def test_it_answers_in_node_as_in_cpython(
    made: Bundle, package: Path, sample_project: Path
) -> None:
    own = [case.asked for case in cases(NAME, package)]
    asked = [
        *own,
        *mixed(NAME, 50, cases=own),
        *({"name": NAME, "text": text} for text in hostile.HOSTILE.values()),
        *SHARED[:3],
    ]
    theirs = made.run(asked).answers
    assert theirs == answers(sample_project, asked)
    assert {json.loads(text)["ok"] for text in theirs} == {True, False}


def test_its_archive_holds_what_no_other_needs_and_the_rest_is_as_it_was(made: Bundle) -> None:
    assert set(made.modules.further[made.modules.needs[NAME].first[0]]) == {
        "calculators/reply_window/__init__.pyc",
        "calculators/result.pyc",
    }
    # The list of all calculators is all that the start knows of it.
    plain = bundle().modules.first
    differs = {path for path in plain if plain[path] != made.modules.first.get(path)}
    assert differs == {"calculators/__init__.pyc"}
    assert made.modules.first.keys() == plain.keys()


def test_a_calculator_without_cases_is_named(tmp_path: Path) -> None:
    package = with_sample(tmp_path / "project") / "calculators"
    (package / "reply_window" / "cases.jsonl").unlink()
    with pytest.raises(BundleError, match=rf"^{NAME} has no cases"):
        bundle(package)


def test_a_module_that_only_it_imports_is_in_its_archive(package: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(package, tmp_path / "calculators"))
    module = copy / "reply_window" / "__init__.py"
    module.write_text(module.read_text() + "\nimport colorsys  # noqa\n")
    made = bundle(copy)
    assert "colorsys.pyc" in made.modules.further[made.modules.needs[NAME].first[0]]
    assert "colorsys.pyc" not in made.modules.first

"""What GitHub reads: the forms for issues and the workflows have the shape that it asks for."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from calculators.connection_score.verdicts import VERDICTS
from hooks.project import ROOT

pytestmark = pytest.mark.style

FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize(
    ("schema", "paths"), [("github-issue-forms", FORMS), ("github-workflows", WORKFLOWS)]
)
def test_github_can_read_it(schema: str, paths: list[Path]) -> None:
    checker = [str(Path(sys.executable).parent / "check-jsonschema"), "--builtin-schema"]
    command = [*checker, f"vendor.{schema}", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert paths
    assert done.returncode == 0, done.stdout


def test_a_site_is_published_once_make_has_found_it_publishable() -> None:
    deploy = yaml.safe_load((ROOT / ".github/workflows/deploy.yml").read_text("utf-8"))["jobs"]
    check = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text("utf-8"))
    assert (deploy["build"]["needs"], deploy["deploy"]["needs"]) == ("check", "build")
    assert deploy["check"]["uses"] == "./.github/workflows/check.yml"
    assert deploy["check"]["with"]["target"] == "publishable"
    steps = check["jobs"]["test"]["steps"]
    assert steps[-1]["env"]["TARGET"] == "${{ inputs.target || 'test' }}"
    assert "\npublishable:" in (ROOT / "Makefile").read_text("utf-8")


def test_there_is_a_form_for_each_kind_of_report() -> None:
    assert [form.stem for form in FORMS] == ["disagree", "fact", "fault"]


def test_the_form_for_a_verdict_offers_the_verdicts_of_the_score() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/disagree.yml").read_text("utf-8"))
    fields = {field.get("id"): field["attributes"] for field in form["body"]}
    labels = [verdict.label for verdict in reversed(VERDICTS)]
    assert fields["got"]["options"] == fields["expected"]["options"] == labels

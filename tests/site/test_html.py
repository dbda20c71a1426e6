"""The built pages as HTML: valid, and nothing in them that the policy would block."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from mkdocs.config import load_config

from hooks.project import ROOT
from scripts.java import java
from tests.support import faults

KNOWN = {
    # Material's two checkboxes: `autocomplete` keeps Firefox from restoring an open menu.
    r"^Attribute “autocomplete” is only allowed when the input type is",
    # A file on a disk has no host that 'self' could mean; tests/browser/pages/test_policy.py looks
    # at what the policy blocks where there is one.
    r"^(Resource|Inline script) violates Content Security Policy",
}
"""What the Nu checker may say."""


def test_every_page_is_valid_html(site_dir: Path) -> None:
    options = ["--config", ".htmlvalidate.mjs", "--formatter", "json"]
    command = ["node_modules/.bin/html-validate", *options, f"{site_dir}/**/*.html"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    faults.none(
        f"{written(site_dir, page['filePath'])}: {message['message']}, in the page's HTML at "
        f"“{page['source'].splitlines()[message['line'] - 1].strip()[:80]}”"
        for page in json.loads(done.stdout)
        for message in page["messages"]
    )


def test_the_nu_checker_knows_nothing_against_any_page(site_dir: Path) -> None:
    checker = [java(), "-jar", "node_modules/vnu-jar/build/dist/vnu.jar", "--stdout"]
    options = ["--format", "json", "--skip-info-messages"]
    pages = [str(page) for page in site_dir.rglob("*.html")]
    command = [*checker, *options, *pages]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    said = json.loads(done.stdout)["messages"]
    words = [message["message"] for message in said]
    assert [known for known in KNOWN if not any(re.search(known, one) for one in words)] == []
    faults.none(
        f"{written(site_dir, message['url'].removeprefix('file:'))}: {message['message']}, "
        f"in the page's HTML at “{' '.join(message.get('extract', '').split())}”"
        for message in said
        if not re.search("|".join(KNOWN), message["message"])
    )


def written(site: Path, page: str) -> str:
    """Return the file that a page of the built site was written in."""
    return faults.source(Path(page).relative_to(site))


def test_no_page_has_inline_handlers_or_javascript_links(site_dir: Path) -> None:
    blocked = re.compile(r"<[^>]*\s(?:on[a-z]+=|(?:href|action)=[\"']?javascript:)", re.I)
    for page in site_dir.rglob("*.html"):
        assert not blocked.findall(page.read_text()), page


def test_every_page_has_the_same_policy_before_anything_that_loads(site_dir: Path) -> None:
    policies = set()
    for page in site_dir.rglob("*.html"):
        head, _, rest = page.read_text().partition('<meta http-equiv="Content-Security-Policy"')
        assert not re.search(r"<(?!!doctype|html|head|meta charset)", head), page
        policies.add(rest.partition(">")[0])
    assert len(policies) == 1
    assert "unsafe" not in policies.pop()


def test_no_page_loads_anything_from_another_host(site_dir: Path) -> None:
    foreign = [
        re.compile(r"<[^>]*\s(?:src|srcset|poster)=[\"']?(?:https?:)?//[^>]*>"),
        re.compile(r"<link\b(?![^>]*rel=\"canonical\")[^>]*href=[\"']?(?:https?:)?//[^>]*>"),
    ]
    for page in site_dir.rglob("*.html"):
        text = page.read_text()
        assert not [tag for pattern in foreign for tag in pattern.findall(text)], page


def test_every_page_says_whose_it_is_and_whose_it_is_not(site_dir: Path) -> None:
    said = load_config(str(ROOT / "mkdocs.yml")).copyright
    assert said, "mkdocs.yml: copyright says that the site is independent of the network; keep it"
    for page in site_dir.rglob("*.html"):
        assert said in page.read_text(), page


@pytest.mark.style
def test_the_site_says_that_it_is_independent() -> None:
    said = load_config(str(ROOT / "mkdocs.yml")).copyright
    assert "not affiliated with, endorsed or sponsored by LinkedIn" in str(said)

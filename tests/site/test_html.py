"""The built pages as HTML: valid, and nothing in them that the policy would block."""

import json
import re
import subprocess
from pathlib import Path

from hooks.project import ROOT
from scripts.java import java

KNOWN = {
    # Material's two checkboxes: `autocomplete` keeps Firefox from restoring an open menu.
    r"^Attribute “autocomplete” is only allowed when the input type is",
    # A file on a disk has no host that 'self' could mean; tests/browser/test_policy.py looks at
    # what the policy blocks where there is one.
    r"^(Resource|Inline script) violates Content Security Policy",
}
"""What the Nu checker may say."""


def test_every_page_is_valid_html(site_dir: Path) -> None:
    command = ["node_modules/.bin/html-validate", "--config", ".htmlvalidate.mjs"]
    pages = f"{site_dir}/**/*.html"
    done = subprocess.run([*command, pages], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_nu_checker_knows_nothing_against_any_page(site_dir: Path) -> None:
    checker = [java(), "-jar", "node_modules/vnu-jar/build/dist/vnu.jar", "--stdout"]
    options = ["--format", "json", "--skip-info-messages"]
    pages = [str(page) for page in site_dir.rglob("*.html")]
    command = [*checker, *options, *pages]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    said = [(message["message"], message) for message in json.loads(done.stdout)["messages"]]
    assert [message for words, message in said if not re.search("|".join(KNOWN), words)] == []
    assert [known for known in KNOWN if not any(re.search(known, words) for words, _ in said)] == []


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


def test_every_page_says_that_it_is_independent(site_dir: Path) -> None:
    for page in site_dir.rglob("*.html"):
        assert "not affiliated with, endorsed or sponsored by LinkedIn" in page.read_text(), page

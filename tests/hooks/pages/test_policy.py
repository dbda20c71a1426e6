"""The Content-Security-Policy: what it allows, and where it stands."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from hooks.pages.policy import add_policy, inline_scripts, policy_for, script_hash

PAGE = '<!doctype html>\n<html><head>\n  <meta charset="utf-8">\n  <title>x</title></head>{}</html>'


def write(site: Path, **pages: str) -> None:
    for name, body in pages.items():
        (site / name).mkdir()
        (site / name / "index.html").write_text(PAGE.format(body))


def test_a_hash_is_the_sha256_of_the_script_s_own_bytes() -> None:
    expected = base64.b64encode(hashlib.sha256("let a = 'ä'".encode()).digest()).decode()
    assert script_hash("let a = 'ä'") == f"sha256-{expected}"


def test_lines_count_as_the_browser_parses_them() -> None:
    assert script_hash("a\r\nb\rc") == script_hash("a\nb\nc")


@pytest.mark.parametrize(
    ("html", "scripts"),
    [
        ("<script>a()</script>", ["a()"]),
        ("<SCRIPT>a()</SCRIPT >", ["a()"]),
        ('<script type="module">a()</script>', ["a()"]),
        ("<script type=text/javascript>\n a()\n</script>", ["\n a()\n"]),
        ("<script></script>", [""]),
        ('<script src="a.js"></script>', []),
        ('<script data-src="a.js">b()</script>', ["b()"]),
        ('<script id="__config" type="application/json">{}</script>', []),
        ("<script>a()</script><p>text</p><script>b()</script>", ["a()", "b()"]),
    ],
)
def test_inline_scripts_are_those_that_a_browser_would_run(html: str, scripts: list[str]) -> None:
    assert inline_scripts(html) == scripts


def test_the_policy_lets_a_page_talk_to_its_own_host_only() -> None:
    assert policy_for([]) == (
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
        "object-src 'none'; base-uri 'self'; form-action 'none'"
    )


def test_every_page_gets_the_hashes_of_all_pages(tmp_path: Path) -> None:
    write(tmp_path, a="<script>a()</script>", b="<script>b()</script>", c="")
    policy = add_policy(tmp_path)
    assert script_hash("a()") in policy
    assert script_hash("b()") in policy
    for page in tmp_path.rglob("*.html"):
        assert page.read_text().count(f'content="{policy}"') == 1


def test_the_policy_stands_right_behind_the_charset(tmp_path: Path) -> None:
    write(tmp_path, a="")
    add_policy(tmp_path)
    page = (tmp_path / "a" / "index.html").read_text()
    assert page.index("charset") < page.index("Content-Security-Policy") < page.index("<title>")


def test_adding_the_policy_again_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path, a="<script>a()</script>", b="")
    add_policy(tmp_path)
    before = {page: page.read_bytes() for page in tmp_path.rglob("*.html")}
    add_policy(tmp_path)
    assert before == {page: page.read_bytes() for page in tmp_path.rglob("*.html")}


def test_a_policy_that_a_page_brings_along_makes_way(tmp_path: Path) -> None:
    page = tmp_path / "own.html"
    own = '<meta http-equiv="Content-Security-Policy" content="img-src *">'
    page.write_text(f"<html><head>{own}<title>Own</title></head></html>")
    policy = add_policy(tmp_path)
    assert re.findall('Policy" content="([^"]*)"', page.read_text()) == [policy]


def test_a_changed_script_replaces_the_old_hash(tmp_path: Path) -> None:
    write(tmp_path, a="<script>a()</script>")
    old = add_policy(tmp_path)
    page = tmp_path / "a" / "index.html"
    page.write_text(page.read_text().replace("a()", "b()"))
    new = add_policy(tmp_path)
    assert script_hash("a()") not in new
    assert old not in page.read_text()


def test_a_page_without_a_head_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "bare.html").write_text("<p>bare</p>")
    with pytest.raises(ValueError, match=r"bare\.html: no <head>"):
        add_policy(tmp_path)

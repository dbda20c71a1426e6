"""The last step of a build."""

import re
import shutil
import sys
from pathlib import Path

import pytest

from hooks import finish as module
from hooks.bundle import Bundle, Modules
from hooks.bundle import __main__ as command
from hooks.finish import finish
from hooks.pages.pack import MODULES, SCRIPTS, STYLES
from hooks.project import BundleError

MADE = Bundle(
    files={"pyodide-1/pyodide.mjs": b"export {};", "python-2/python.snapshot.gz": b"PK"},
    sizes={"pyodide-1/pyodide.mjs": 30, "python-2/python.snapshot.gz": 22},
    runtime="pyodide-1/",
    python="python-2/python.snapshot.gz",
    archives={},
    modules=Modules({}, {}, {}),
    memory=9,
    cold=(),
    lock={"info": {}, "packages": {}},
)

PAGE = """<!doctype html><html><head>
<link rel="stylesheet" href="../assets/styles.css">
<link rel="modulepreload" href="../assets/calculator/page/index.js">
<script src=../assets/calculator/page/index.js type=module></script>
<script src="/guide/assets/calculator/page/index.js"></script>
<script src="../assets/calculators/other.js"></script>
</head><body>Scripts are in docs/assets/calculator/ of the repository.</body></html>
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site as MkDocs leaves it, with a bundle that costs nothing to make."""
    monkeypatch.setattr(module, "bundle", lambda **_: MADE)
    site = tmp_path / "site"
    for name in MODULES:
        path = site / SCRIPTS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('import bundle from "../python/bundle.js"; console.log(bundle);')
    for sheet in STYLES:
        (site / sheet).write_text("p { color: red; }")
    (site / "guide").mkdir()
    (site / "guide" / "index.html").write_text(PAGE)
    return site


def scripts(site: Path) -> Path:
    (found,) = site.glob("assets/calculator-*")
    return found


def test_the_page_is_told_where_the_bundle_is(site: Path) -> None:
    finish(site)
    for name in MODULES:
        text = (scripts(site) / name).read_text()
        assert 'runtime:"../../pyodide-1/"' in text
        assert 'url:"../../pyodide-1/pyodide.mjs",bytes:10,gzip:30' in text
        assert 'url:"../../python-2/python.snapshot.gz",bytes:2,gzip:22' in text
    assert (scripts(site) / "../pyodide-1/pyodide.mjs").stat().st_size == 10
    assert (scripts(site) / "../python-2/python.snapshot.gz").stat().st_size == 2


def test_pages_refer_to_scripts_and_styles_by_their_content(site: Path) -> None:
    finish(site, policy=False)
    page = (site / "guide" / "index.html").read_text()
    name = scripts(site).name
    (styles,) = site.glob("assets/styles-*.css")
    assert re.fullmatch(r"calculator-[0-9a-f]{12}", name)
    assert page == PAGE.replace('"../assets/calculator/', f'"../assets/{name}/').replace(
        "=../assets/calculator/", f"=../assets/{name}/"
    ).replace("/guide/assets/calculator/", f"/guide/assets/{name}/").replace(
        "assets/styles.css", f"assets/{styles.name}"
    )


def test_another_script_has_another_name(site: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(site, copy)
    (copy / "assets" / "calculator" / "page" / "index.js").write_text("console.log(2);")
    finish(site)
    finish(copy)
    assert scripts(copy).name != scripts(site).name


def test_every_page_gets_the_policy_unless_told_not_to(site: Path) -> None:
    page = site / "guide" / "index.html"
    finish(site, policy=False)
    assert "Content-Security-Policy" not in page.read_text()
    finish(site)
    assert "Content-Security-Policy" in page.read_text()


def test_a_finished_site_is_left_as_it_is(site: Path) -> None:
    finish(site)
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    finish(site)
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def test_a_folder_that_is_no_site_stops_the_step(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="build the site first"):
        finish(tmp_path)


def test_the_command_says_in_a_sentence_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["bundle", str(tmp_path)])
    assert command.main() == 1
    assert re.fullmatch(r"error: .*build the site first.*\.\n", capsys.readouterr().err)

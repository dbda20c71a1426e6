"""Few files of styles and scripts for the reader."""

from pathlib import Path

import pytest

from hooks import pack
from hooks.pack import MODULES, pack_scripts, pack_styles
from hooks.pyodide import BundleError


@pytest.fixture
def site(tmp_path: Path) -> Path:
    assets = tmp_path / "assets"
    (assets / "part").mkdir(parents=True)
    (assets / "styles.css").write_text('@import url("site.css");\n@import url("part/part.css");\n')
    (assets / "site.css").write_text("/* ours */\np { color: red; }\n")
    (assets / "part" / "part.css").write_text("p { color: blue; }\n")
    (assets / "other.css").write_text("p { color: green; }\n")
    return tmp_path


def test_all_that_is_imported_is_in_one_file_in_its_order(site: Path) -> None:
    renamed = pack_styles(site)
    assert list(renamed) == ["assets/styles.css"]
    assert (site / renamed["assets/styles.css"]).read_text() == "p{color:red}p{color:#00f}\n"


def test_the_parts_are_gone_and_others_stay(site: Path) -> None:
    (packed,) = pack_styles(site).values()
    assert {path.relative_to(site).as_posix() for path in site.rglob("*.css")} == {
        packed,
        "assets/other.css",
    }


def test_the_name_tells_the_content(site: Path) -> None:
    text = (site / "assets" / "styles.css").read_text()
    (first,) = pack_styles(site).values()
    (site / "assets" / "styles.css").write_text(text.splitlines()[0].replace("site", "other"))
    (second,) = pack_styles(site).values()
    assert first != second


def test_a_mistake_stops_the_build_and_is_named(site: Path) -> None:
    (site / "assets" / "site.css").write_text("p { color: red; } }\n")
    with pytest.raises(BundleError, match=r'Unexpected "}"[\s\S]*assets/site\.css:1'):
        pack_styles(site)


def test_a_missing_tool_stops_the_build_with_the_way_out(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pack, "ESBUILD", pack.ROOT / "no" / "esbuild")
    with pytest.raises(BundleError, match=r"no/esbuild is missing: run `npm ci`\."):
        pack_styles(site)


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    folder = tmp_path / "scripts"
    folder.mkdir()
    (folder / "index.js").write_text('import "./part.js";\nimport("./element.js");\n')
    (folder / "element.js").write_text('import { state } from "./runtime.js";\nstate();\n')
    (folder / "runtime.js").write_text(
        'import "./part.js";\nexport function state() { return new URL("a", import.meta.url); }\n'
    )
    (folder / "worker.js").write_text("/* ours */\nconsole.log(1);\n")
    (folder / "part.js").write_text("console.log(7);\n")
    return folder


def test_each_module_takes_in_what_is_none_itself(scripts: Path) -> None:
    pack_scripts(scripts)
    assert {path.name for path in scripts.iterdir()} == set(MODULES)
    texts = {name: (scripts / name).read_text() for name in MODULES}
    assert texts["index.js"] == 'console.log(7);import("./element.js");\n'
    assert 'from"./runtime.js"' in texts["element.js"]
    assert "console.log(7)" in texts["runtime.js"]
    assert "import.meta.url" in texts["runtime.js"]
    assert "as state" in texts["runtime.js"]
    assert texts["worker.js"] == "console.log(1);\n"


def test_a_mistake_in_a_script_is_named_and_nothing_is_lost(scripts: Path) -> None:
    (scripts / "part.js").write_text("function {")
    with pytest.raises(BundleError, match=r"^index\.js could not be packed: [\s\S]*part\.js:1"):
        pack_scripts(scripts)
    assert (scripts / "part.js").exists()

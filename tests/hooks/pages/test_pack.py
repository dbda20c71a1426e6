"""Few files of styles and scripts for the reader."""

from pathlib import Path

import pytest

from hooks.pages import pack as module
from hooks.pages.pack import MODULES, SCRIPTS, STYLES, pack
from hooks.project import BundleError


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        STYLES[0]: '@import url("site.css");\n@import url("part/part.css");\n',
        STYLES[1]: "a { color: gold; }\n",
        "assets/site.css": "/* ours */\np { color: red; }\n",
        "assets/part/part.css": "p { color: blue; }\n",
        "assets/other.css": "p { color: green; }\n",
        f"{SCRIPTS}/page/index.js": 'import "../part.js";\nimport("../form/element.js");\n',
        f"{SCRIPTS}/form/element.js": 'import { state } from "../python/runtime.js";\nstate();\n',
        f"{SCRIPTS}/files/element.js": "console.log(3);\n",
        f"{SCRIPTS}/python/runtime.js": (
            'import "../part.js";\nexport const state = () => new URL("a", import.meta.url);\n'
        ),
        f"{SCRIPTS}/python/worker.js": "/* ours */\nconsole.log(1);\n",
        f"{SCRIPTS}/lists/list.js": "console.log(5);\n",
        f"{SCRIPTS}/results/result.js": "console.log(3);\n",
        f"{SCRIPTS}/page/search_worker.js": "console.log(2);\n",
        f"{SCRIPTS}/part.js": "console.log(7);\n",
    }
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content)
    return tmp_path


def test_all_styles_that_are_imported_are_in_one_file_in_their_order(site: Path) -> None:
    renamed = pack(site)
    assert list(renamed) == [*STYLES]
    assert (site / renamed[STYLES[0]]).read_text() == "p{color:red}p{color:#00f}\n"


def test_each_module_takes_in_what_is_none_itself(site: Path) -> None:
    pack(site)
    texts = {name: (site / SCRIPTS / name).read_text() for name in MODULES}
    assert texts["page/index.js"] == 'console.log(7);import("../form/element.js");\n'
    assert 'from"../python/runtime.js"' in texts["form/element.js"]
    assert "console.log(7)" in texts["python/runtime.js"]
    assert "import.meta.url" in texts["python/runtime.js"]
    assert "as state" in texts["python/runtime.js"]
    assert texts["python/worker.js"] == "console.log(1);\n"
    assert texts["page/search_worker.js"] == "console.log(2);\n"


def test_the_parts_are_gone_and_others_stay(site: Path) -> None:
    styles = pack(site).values()
    left = {path.relative_to(site).as_posix() for path in site.rglob("*.*")}
    assert left == {*styles, "assets/other.css", *(f"{SCRIPTS}/{name}" for name in MODULES)}


def test_the_name_tells_the_content(site: Path) -> None:
    before = {path: path.read_text() for path in site.rglob("*.*")}
    first = pack(site)[STYLES[0]]
    for path, text in before.items():
        path.write_text(text.replace("red", "black"))
    second = pack(site)[STYLES[0]]
    assert first != second


@pytest.mark.parametrize(
    ("part", "mistake", "said"),
    [
        ("assets/site.css", "p { color: red; } }\n", r'Unexpected "}"[\s\S]*assets/site\.css:1'),
        (f"{SCRIPTS}/part.js", "function {", r"[\s\S]*assets/calculator/part\.js:1"),
    ],
)
def test_a_mistake_stops_the_build_and_is_named(
    site: Path, part: str, mistake: str, said: str
) -> None:
    (site / part).write_text(mistake)
    with pytest.raises(BundleError, match=said):
        pack(site)
    assert (site / part).exists()


def test_a_missing_tool_stops_the_build_with_the_way_out(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ESBUILD", module.ROOT / "no" / "esbuild")
    with pytest.raises(BundleError, match=r"no/esbuild is missing: run `npm ci`\."):
        pack(site)

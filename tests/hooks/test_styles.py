"""One file of styles for the reader."""

from pathlib import Path

import pytest

from hooks import styles
from hooks.pyodide import BundleError
from hooks.styles import pack_styles


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
    monkeypatch.setattr(styles, "ESBUILD", styles.ROOT / "no" / "esbuild")
    with pytest.raises(BundleError, match=r"no/esbuild is missing: run `npm ci`\."):
        pack_styles(site)

"""Material's styles without the rule that has a browser look at every element of a page."""

import shutil
from pathlib import Path

import material

from hooks.pages.palette import drop_switching

COLOURS = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"


def test_one_rule_of_the_colours_is_left_out_and_no_more(tmp_path: Path) -> None:
    styles = tmp_path / "assets" / "stylesheets"
    styles.mkdir(parents=True)
    (theirs,) = COLOURS.glob("palette.*.css")
    shutil.copy(theirs, styles)
    renamed = drop_switching(tmp_path)
    (name,) = renamed.values()
    assert renamed == {f"assets/stylesheets/{theirs.name}": name}
    assert [path.relative_to(tmp_path).as_posix() for path in styles.iterdir()] == [name]
    old, new = theirs.read_text(), (tmp_path / name).read_text()
    assert "data-md-color-switching" in old
    assert "data-md-color-switching" not in new
    assert new.count("{") == new.count("}") == old.count("{") - 1


def test_a_site_without_those_styles_is_left_alone(tmp_path: Path) -> None:
    assert drop_switching(tmp_path) == {}
    assert not list(tmp_path.iterdir())

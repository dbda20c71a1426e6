"""A page tells at once which scripts it will need: all of them, and no others."""

import re
from pathlib import Path

import pytest

IMPORTED = re.compile(r"""\b(?:from|import|import\()"(\.[^"]+)\"""")
KINDS = {"<guide-calculator": "form", "<guide-files": "files"}
"""The tags of what is alive in a page, with the folder of its script."""

SOMETIMES = {"result.js": 'data-part="download"', "list.js": "<guide-list"}
"""Scripts that only some of those pages have, by what these hold."""

NAMED = re.compile(r'<(?:link rel="modulepreload" href|script type="module" src)="([^"]+)">')


def named(page: Path) -> set[Path]:
    return {(page.parent / address).resolve() for address in NAMED.findall(page.read_text())}


def imported(module: Path, without: set[str]) -> set[Path]:
    """Return a module and all that it imports, and so on, but for some by their names."""
    found: set[Path] = set()
    waiting = [module.resolve()]
    while waiting:
        module = waiting.pop()
        if module not in found and module.name not in without:
            found.add(module)
            waiting += [
                (module.parent / name).resolve() for name in IMPORTED.findall(module.read_text())
            ]
    return found


def pages(site: Path, tag: str | None) -> list[Path]:
    """Return the pages that hold a tag, or those that hold none."""
    texts = {page: page.read_text() for page in site.rglob("*.html")}
    if tag is None:
        return [page for page, text in texts.items() if not any(one in text for one in KINDS)]
    return [page for page, text in texts.items() if tag in text]


@pytest.mark.parametrize("tag", KINDS)
def test_a_calculator_has_all_that_its_scripts_import(site_dir: Path, tag: str) -> None:
    found = pages(site_dir, tag)
    assert found
    for page in found:
        html = page.read_text()
        later = {name for name, sign in SOMETIMES.items() if sign not in html}
        wanted = {one for module in named(page) for one in imported(module, later)}
        assert named(page) == wanted
        assert len(named(page)) == 3 + len(SOMETIMES) - len(later)
        assert [one.parent.name for one in named(page) if one.name == "element.js"] == [KINDS[tag]]


def test_a_page_to_read_has_the_first_of_them_only(site_dir: Path) -> None:
    found = pages(site_dir, None)
    assert len(found) > 2
    for page in found:
        assert [module.name for module in named(page)] == ["index.js"]

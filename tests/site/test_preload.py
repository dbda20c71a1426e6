"""A page tells at once which scripts it will need: all of them, and no others."""

import re
from pathlib import Path

IMPORTED = re.compile(r"""\b(?:from|import|import\()"(\.[^"]+)\"""")
TAG = "<guide-calculator"
SOMETIMES = {"result.js": 'data-part="download"', "list.js": "<guide-list"}
"""Scripts that only some pages have, by what those hold."""

NAMED = re.compile(r'<(?:link rel="modulepreload" href|script type="module" src)="([^"]+)">')


def named(page: Path) -> set[Path]:
    return {(page.parent / address).resolve() for address in NAMED.findall(page.read_text())}


def imported(module: Path) -> set[Path]:
    """Return a module and all that it imports, and so on."""
    found: set[Path] = set()
    waiting = [module.resolve()]
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            waiting += [
                (module.parent / name).resolve() for name in IMPORTED.findall(module.read_text())
            ]
    return found


def pages(site: Path, *, calculator: bool) -> list[Path]:
    """Return the pages that hold a calculator, or those that hold none."""
    found = [page for page in site.rglob("*.html") if calculator == (TAG in page.read_text())]
    assert len(found) > 2
    return found


def test_a_calculator_has_all_that_its_scripts_import(site_dir: Path) -> None:
    (index,) = site_dir.glob("assets/calculator-*/page/index.js")
    for page in pages(site_dir, calculator=True):
        html = page.read_text()
        # What draws standard parts is named where there are any, and a list's where there is one.
        later = {name for name, sign in SOMETIMES.items() if sign not in html}
        assert named(page) == {one for one in imported(index) if one.name not in later}
        assert len(named(page)) == 3 + len(SOMETIMES) - len(later)


def test_a_page_to_read_has_the_first_of_them_only(site_dir: Path) -> None:
    for page in pages(site_dir, calculator=False):
        assert [module.name for module in named(page)] == ["index.js"]

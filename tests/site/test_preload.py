"""A page tells at once which scripts it will need: all of them, and no others."""

import re
from pathlib import Path

IMPORTED = re.compile(r"""\b(?:from|import|import\()"(\.[^"]+)\"""")
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


def test_a_calculator_has_all_that_its_scripts_import(site_dir: Path) -> None:
    (index,) = site_dir.glob("assets/calculator-*/page/index.js")
    page = site_dir / "calculators" / "note" / "index.html"
    assert named(page) == imported(index)
    assert len(named(page)) == 3


def test_a_page_to_read_has_the_first_of_them_only(site_dir: Path) -> None:
    for path in ("method/privacy/index.html", "404.html"):
        assert [module.name for module in named(site_dir / path)] == ["index.js"]

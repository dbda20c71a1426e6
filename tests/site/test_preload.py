"""A page tells at once which scripts it will need: all of them, and no others."""

import re
from pathlib import Path

# Not the types in comments, such as import("./worker.js").Reply.
IMPORTED = re.compile(r"""\b(?:from |import |import\()"(\./[^"]+)"(?!\)\.[A-Z])""")
PRELOADED = re.compile(r'<link rel="modulepreload" href="([^"]+)">')


def preloaded(page: Path) -> set[Path]:
    return {(page.parent / href).resolve() for href in PRELOADED.findall(page.read_text())}


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
    (index,) = site_dir.glob("assets/calculator-*/index.js")
    page = site_dir / "calculators" / "note" / "index.html"
    assert preloaded(page) == imported(index) - {index.resolve()}


def test_a_page_to_read_has_none_of_them(site_dir: Path) -> None:
    for path in ("method/privacy/index.html", "404.html"):
        assert preloaded(site_dir / path) == set()

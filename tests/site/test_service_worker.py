"""The list of the service worker beside the site that it is of: nothing forgotten."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.support.responses import response_for

MOST = 1_000_000
"""Bytes; the privacy page says less than a megabyte."""

LOADED = re.compile(r"""<(?:link|script|img)\b[^>]*?\b(?:src|href)=["']?([^"'\s>#?]+)""")
# Told to others, or opened by a click.
_BESIDE = re.compile(r"""<link\b[^>]*\brel=["']?(?:canonical|prev|next|apple-touch-icon)\b[^>]*>""")


@pytest.fixture(scope="module")
def lists(site_dir: Path) -> dict[str, set[str]]:
    text = (site_dir / "sw.js").read_text().splitlines()[0]
    found: dict[str, Any] = json.loads(text.removeprefix("self.lists = ").removesuffix(";"))
    found["further"] = found["further"].values()  # by the names of calculators
    return {name: {entry["url"] for entry in entries} for name, entries in found.items()}


def test_every_page_is_kept_and_all_that_it_loads(
    site_dir: Path, lists: dict[str, set[str]]
) -> None:
    for page in site_dir.rglob("index.html"):
        assert str(page.relative_to(site_dir)) in lists["guide"]
        for address in LOADED.findall(_BESIDE.sub("", page.read_text())):
            file = (page.parent / address).resolve().relative_to(site_dir.resolve())
            assert str(file) in lists["guide"], f"{page}: {address}"


def test_what_scripts_load_later_is_kept(lists: dict[str, set[str]]) -> None:
    later = ("/element.js", "/worker.js", "/search_index.json", "/workers/search.", "sitemap.xml")
    for part in later:
        assert any(part in url for url in lists["guide"]), part


def test_python_is_what_the_page_would_fetch(site_dir: Path, lists: dict[str, set[str]]) -> None:
    (worker,) = site_dir.glob("assets/calculator-*/python/worker.js")
    named = re.findall(r'url:"\.\./\.\./([^"]+)"', worker.read_text())
    assert len(named) > 3
    assert lists["python"] | lists["further"] == {f"assets/{url}" for url in named}


@pytest.mark.style
def test_the_guide_is_less_than_a_megabyte_on_its_way(
    site_dir: Path, lists: dict[str, set[str]]
) -> None:
    sent = sum(len(response_for(site_dir / url, "").body) for url in lists["guide"])
    assert sent < MOST

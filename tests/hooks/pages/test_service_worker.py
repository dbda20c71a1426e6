"""The list that stands in the service worker: which files, by which content."""

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from hooks.pages import service_worker as module
from hooks.pages.service_worker import add_service_worker, remove_service_worker
from hooks.project import BundleError

GUIDE = {
    "index.html": b"<p>Home</p>",
    "guide/index.html": b"<p>Guide</p>",
    "404.html": b"<p>Not here</p>",
    "assets/site.css": b"p {}",
    "assets/calculator-0123456789ab/index.js": b"export {};",
    "assets/javascripts/bundle.a5f9d56c.min.js": b"1",
    "search/search_index.json": b"{}",
    "sitemap.xml": b"<urlset/>",
}
PYTHON = {
    "assets/pyodide-0123456789ab/pyodide.mjs": b"export {};",
    "assets/pyodide-0123456789ab/pyodide.cold.wasm": b"0",
    "assets/pyodide-0123456789ab/a/part.of.it": b"0",
    "assets/python-0123456789ab/python.zip": b"PK",
}
UNREAD = {
    ".nojekyll": b"",
    "CNAME": b"example.org",
    "sitemap.xml.gz": b"",
    "assets/images/card.png": b"",
    "assets/cards/0123456789ab.png": b"",
    "assets/images/icon-192.png": b"",
    "assets/javascripts/bundle.a5f9d56c.min.js.map": b"{}",
    "assets/javascripts/lunr/min/lunr.de.min.js": b"1",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, content in (GUIDE | PYTHON | UNREAD).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


def lists(site: Path) -> dict[str, list[dict[str, Any]]]:
    """Return what the service worker knows: its first statement."""
    add_service_worker(site)
    first = (site / "sw.js").read_text().splitlines()[0]
    found: dict[str, list[dict[str, Any]]] = json.loads(
        first.removeprefix("self.lists = ").removesuffix(";")
    )
    return found


def test_the_guide_is_all_that_a_reader_may_open(site: Path) -> None:
    assert {entry["url"] for entry in lists(site)["guide"]} == set(GUIDE)


def test_python_is_whatever_lies_in_its_folders(site: Path) -> None:
    assert {entry["url"] for entry in lists(site)["python"]} == set(PYTHON)


def test_a_file_is_known_by_its_content_or_by_a_name_that_tells_it(site: Path) -> None:
    before = {entry["url"]: entry["revision"] for entry in lists(site)["guide"]}
    for name in GUIDE:
        (site / name).write_bytes(b"edited")
    after = {entry["url"]: entry["revision"] for entry in lists(site)["guide"]}
    same = {url for url in before if before[url] == after[url]}
    assert same == {url for url, revision in before.items() if revision is None}
    assert same == {
        "assets/calculator-0123456789ab/index.js",
        "assets/javascripts/bundle.a5f9d56c.min.js",
    }


def test_every_file_but_the_sitemap_is_checked_against_its_hash(site: Path) -> None:
    for entries in lists(site).values():
        for entry in entries:
            found = hashlib.sha256((site / entry["url"]).read_bytes()).digest()
            expected = f"sha256-{base64.b64encode(found).decode()}"
            assert entry.get("integrity") == (expected if entry["url"] != "sitemap.xml" else None)


def test_the_same_site_has_the_same_service_worker(site: Path) -> None:
    add_service_worker(site)
    before = (site / "sw.js").read_bytes()
    add_service_worker(site)
    assert (site / "sw.js").read_bytes() == before


def test_the_service_worker_asks_nobody_else(site: Path) -> None:
    add_service_worker(site)
    text = (site / "sw.js").read_text()
    assert "importScripts" not in text
    assert "sourceMappingURL" not in text
    assert "storage.googleapis.com" not in text


def test_the_library_comes_with_its_terms(site: Path) -> None:
    add_service_worker(site)
    text = (site / "sw.js").read_text()
    assert text.index("Permission is hereby granted") < text.index("workbox:core")


def test_under_mkdocs_serve_nothing_is_listed(site: Path) -> None:
    remove_service_worker(site)
    text = (site / "sw.js").read_text()
    assert "unregister" in text
    assert "fetch" not in text


def test_a_missing_library_stops_the_build_with_the_way_out(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ROOT", tmp_path)
    with pytest.raises(BundleError, match=r"workbox-core\.prod\.js.*npm ci"):
        add_service_worker(site)

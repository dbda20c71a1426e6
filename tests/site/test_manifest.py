"""The manifest, by which a device keeps the site among its apps."""

import json
import struct
from pathlib import Path
from typing import Any

import pytest

from hooks.project import ROOT
from tests.support import faults


@pytest.fixture
def manifest(site_dir: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site_dir / "manifest.webmanifest").read_text())
    return found


def test_its_addresses_hold_under_any_path(manifest: dict[str, Any]) -> None:
    assert (manifest["id"], manifest["start_url"], manifest["scope"]) == ("./", "./", "./")
    assert not any(icon["src"].startswith(("/", "http")) for icon in manifest["icons"])


def test_an_icon_is_of_the_size_that_it_is_said_to_be(
    site_dir: Path, manifest: dict[str, Any]
) -> None:
    drawn = [icon for icon in manifest["icons"] if icon["type"] == "image/png"]
    for icon in drawn:
        width, height = struct.unpack(">II", (site_dir / icon["src"]).read_bytes()[16:24])
        assert icon["sizes"] == f"{width}x{height}"
    assert {icon["sizes"] for icon in drawn} == {"192x192", "512x512"}
    assert [icon["sizes"] for icon in drawn if icon.get("purpose") == "maskable"] == ["512x512"]


@pytest.mark.style
def test_its_colours_are_those_of_the_site(manifest: dict[str, Any]) -> None:
    light = (ROOT / "docs" / "assets" / "styles" / "site.css").read_text().partition("@media")[0]
    names = {"background_color": "--md-default-bg-color", "theme_color": "--md-primary-fg-color"}
    faults.none(
        f"overrides/manifest.webmanifest: {field} is {manifest[field]}, which is not the {name} of "
        "docs/assets/styles/site.css"
        for field, name in names.items()
        if f"{name}: {manifest[field]};" not in light
    )

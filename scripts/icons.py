"""The icons of the site among a device's apps, drawn from its favicon.

`python -m scripts.icons` draws them again. The pictures are kept in the repository: a build needs
no browser.
"""

from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts.browsers import BROWSERS

ASSETS = Path(__file__).parent.parent / "docs" / "assets" / "images"
DRAWING = ASSETS / "favicon.svg"

GROUND = "#0b5f67"
"""The favicon's own ground, which goes on where a device cuts the icon to a shape of its own."""

SAFE = 0.8
"""The part of a maskable icon that no device cuts away: the mark stays well inside."""


def main() -> None:
    """Draw the icons in Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium
        arguments = BROWSERS["chromium"].launch_arguments(chromium.executable_path)
        with chromium.launch(args=["--no-sandbox"], **arguments) as browser:
            page = browser.new_page()
            for name, size, scale, ground in (
                ("icon-192", 192, 1, "transparent"),
                ("icon-512", 512, 1, "transparent"),
                ("icon-maskable", 512, SAFE, GROUND),
            ):
                page.set_viewport_size({"width": size, "height": size})
                page.set_content(
                    f'<body style="margin: 0; background: {ground}">'
                    f'<div style="width: {size}px; height: {size}px; scale: {scale}">'
                    f"{DRAWING.read_text(encoding='utf-8')}"
                )
                page.screenshot(path=ASSETS / f"{name}.png", omit_background=True)


if __name__ == "__main__":
    main()

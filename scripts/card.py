"""The picture that social networks show beside a link to the site, drawn from `card.html`.

`python -m scripts.card` draws it again, in Inter where that is installed. The picture is kept in
the repository: fonts differ between machines, and a build needs no browser.
"""

from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts.browsers import BROWSERS

DRAWING = Path(__file__).with_suffix(".html")
PICTURE = Path(__file__).parent.parent / "docs" / "assets" / "images" / "card.png"


def main() -> None:
    """Draw the card in Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium
        arguments = BROWSERS["chromium"].launch_arguments(chromium.executable_path)
        with chromium.launch(args=["--no-sandbox"], **arguments) as browser:
            page = browser.new_page(viewport={"width": 1200, "height": 630})
            page.goto(DRAWING.as_uri())
            page.screenshot(path=PICTURE)


if __name__ == "__main__":
    main()

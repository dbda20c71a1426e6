"""Lighthouse: its four scores for a phone, for every kind of page."""

import json
import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.sides import PACKAGES

PAGES = {
    "home": "",
    "topic": "network/mutual-connections/",
    "calculator": "calculators/should-i-connect/",
    "note": "calculators/note/",
    "method": "method/score/",
    "not found": "404.html",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def scores(url: str, chromium: str) -> dict[str, int]:
    """Return the score of each category for a page, 0 to 100, by Lighthouse's own throttling.

    ``RuntimeError`` with what it said if it fails.
    """
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [
            str(PACKAGES / ".bin" / "lighthouse"),
            url,
            "--quiet",
            "--output=json",
            f"--output-path={report}",
            f"--only-categories={','.join(CATEGORIES)}",
            "--chrome-flags=--headless --no-sandbox --disable-background-networking",
            "--no-enable-error-reporting",
        ]
        done = subprocess.run(
            command,
            env=os.environ | {"CHROME_PATH": chromium},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"Lighthouse failed on {url}:\n{done.stderr}")
        categories = json.loads(report.read_text(encoding="utf-8"))["categories"]
    return {name: round(100 * (categories[name]["score"] or 0)) for name in CATEGORIES}

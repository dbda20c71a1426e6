"""Styles and scripts in few files without comments and blanks: each keeps the page waiting."""

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from hooks.cache import digest
from hooks.project import ROOT, BundleError

STYLES = ("assets/styles.css", "assets/lists.css")
"""The files of styles: the first, which imports the others, is for every page."""

SCRIPTS = "assets/calculator"
"""The folder of the page's scripts."""

MODULES = (
    "page/index.js",
    "page/search_worker.js",
    "form/element.js",
    "lists/list.js",
    "files/element.js",
    "results/result.js",
    "python/runtime.js",
    "python/worker.js",
)
"""The scripts that stay files of their own, the first on every page; they take in the others."""

ESBUILD = ROOT / "node_modules" / ".bin" / "esbuild"


def pack(site: Path) -> dict[str, str]:
    """Put few files in the place of many; return what is named differently now.

    ``STYLES`` become a file each with all that they import, named by its content; of the folder of
    scripts only ``MODULES`` stay, each with all of the others that it imports. ``BundleError`` if
    esbuild is missing, or finds a mistake.
    """
    if not ESBUILD.exists():
        raise BundleError(f"{ESBUILD.relative_to(ROOT)} is missing: run `npm ci`.")
    with TemporaryDirectory() as folder:
        out, listed = Path(folder, "out"), Path(folder, "inputs.json")
        done = subprocess.run(
            [
                ESBUILD,
                *STYLES,
                *(f"{SCRIPTS}/{name}" for name in MODULES),
                # As they import each other.
                *(f"--external:../{name}" for name in MODULES),
                "--bundle",
                "--minify",
                "--format=esm",
                "--log-level=warning",
                "--outbase=.",
                f"--outdir={out}",
                f"--metafile={listed}",
            ],
            cwd=site,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.stderr:
            said = done.stderr.partition("\n\nnode:")[0]
            raise BundleError(f"Styles and scripts could not be packed: {said}")
        for part in json.loads(listed.read_text(encoding="utf-8"))["inputs"]:
            (site / part).unlink()
        renamed = {}
        for name in STYLES:
            content = (out / name).read_bytes()
            renamed[name] = f"{name.removesuffix('.css')}-{digest(content)}.css"
            (site / renamed[name]).write_bytes(content)
        for name in MODULES:
            (site / SCRIPTS / name).write_bytes((out / SCRIPTS / name).read_bytes())
    return renamed

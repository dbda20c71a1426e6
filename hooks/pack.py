"""Styles and scripts in few files without comments and blanks: each keeps the page waiting."""

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from hooks.cache import digest
from hooks.pyodide import ROOT, BundleError

STYLES = "assets/styles.css"
"""The file that imports the others."""

MODULES = ("index.js", "element.js", "runtime.js", "worker.js")
"""The scripts that stay files of their own, the first on every page; they take in the others."""

ESBUILD = ROOT / "node_modules" / ".bin" / "esbuild"


def pack_styles(site: Path) -> dict[str, str]:
    """Put one file in the place of the entry and all that it imports; return how it is named now.

    ``BundleError`` if esbuild is missing, or finds a mistake.
    """
    content, parts = _packed(site, STYLES)
    name = f"assets/styles-{digest(content)}.css"
    (site / name).write_bytes(content)
    for part in parts:
        (site / part).unlink()
    return {STYLES: name}


def pack_scripts(folder: Path) -> None:
    """Leave of a folder of scripts only ``MODULES``, each with all of the others that it imports.

    ``BundleError`` if esbuild is missing, or finds a mistake.
    """
    packed = {
        name: _packed(
            folder,
            name,
            "--format=esm",
            *(f"--external:./{other}" for other in MODULES if other != name),
        )
        for name in MODULES
    }
    for part in {part for _, parts in packed.values() for part in parts}:
        (folder / part).unlink()
    for name, (content, _) in packed.items():
        (folder / name).write_bytes(content)


def _packed(folder: Path, entry: str, *options: str) -> tuple[bytes, list[str]]:
    """Return what becomes of an entry, and the files that went into it."""
    if not ESBUILD.exists():
        raise BundleError(f"{ESBUILD.relative_to(ROOT)} is missing: run `npm ci`.")
    with TemporaryDirectory() as results:
        out, listed = Path(results, "out"), Path(results, "inputs.json")
        done = subprocess.run(
            [
                ESBUILD,
                entry,
                "--bundle",
                "--minify",
                "--log-level=warning",
                f"--outfile={out}",
                f"--metafile={listed}",
                *options,
            ],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.stderr:
            said = done.stderr.partition("\n\nnode:")[0]
            raise BundleError(f"{entry} could not be packed: {said}")
        inputs = json.loads(listed.read_text(encoding="utf-8"))["inputs"]
        return out.read_bytes(), list(inputs)

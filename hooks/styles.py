"""The styles as one file without comments and blanks: five would each keep the page waiting."""

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from hooks.cache import digest
from hooks.pyodide import ROOT, BundleError

ENTRY = "assets/styles.css"
"""The file that imports the others."""

ESBUILD = ROOT / "node_modules" / ".bin" / "esbuild"


def pack_styles(site: Path) -> dict[str, str]:
    """Put one file in the place of the entry and all that it imports; return how it is named now.

    ``BundleError`` if esbuild is missing, or finds a mistake.
    """
    if not ESBUILD.exists():
        raise BundleError(f"{ESBUILD.relative_to(ROOT)} is missing: run `npm ci`.")
    with TemporaryDirectory() as folder:
        out, listed = Path(folder, "styles.css"), Path(folder, "inputs.json")
        done = subprocess.run(
            [
                ESBUILD,
                ENTRY,
                "--bundle",
                "--minify",
                "--log-level=warning",
                f"--outfile={out}",
                f"--metafile={listed}",
            ],
            cwd=site,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.stderr:
            raise BundleError(
                f"The styles could not be packed: {done.stderr.partition('\n\nnode:')[0]}"
            )
        content = out.read_bytes()
        parts = json.loads(listed.read_text(encoding="utf-8"))["inputs"]
    packed = f"assets/styles-{digest(content)}.css"
    (site / packed).write_bytes(content)
    for part in parts:
        (site / part).unlink()
    return {ENTRY: packed}

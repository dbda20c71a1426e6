"""The last step of a build: what a site of pages needs for its calculators to run.

``python -m hooks.finish SITE`` completes a build by a generator that ignores MkDocs hooks. A
site that is finished already is left as it is, but for its policy.
"""

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from hooks.bundle import bundle
from hooks.cache import CACHE, digest
from hooks.pack import SCRIPTS, pack
from hooks.pyodide import BundleError
from hooks.service_worker import add_service_worker, remove_service_worker
from hooks.structured_data import add_questions
from hooks.theme import drop_switching

DESCRIPTION = "bundle.js"
"""The module among the scripts that says where the bundle is."""


def finish(site: Path, *, policy: bool = True, cache: Path = CACHE) -> None:
    """Complete a built site in place.

    Adds the bundle, takes a slow rule out of the theme, packs styles and scripts into few files,
    names all these by their content, so that no page ever runs an older script with a newer
    bundle, tells search engines of the questions, and adds the policy to every page and the
    service worker to the site unless ``policy`` is false, as under `mkdocs serve`.
    ``BundleError`` if there is nothing to complete or the bundle cannot be made.
    """
    scripts = site / SCRIPTS
    if scripts.is_dir():
        made = bundle(cache=cache)
        made.write(site / "assets")
        text = json.dumps(made.described("../"), indent=2)
        (scripts / DESCRIPTION).write_text(f"export default {text};\n", encoding="utf-8")
        _refer(site, {**drop_switching(site), **pack(site), **_renamed(site, scripts)})
    elif not list(site.glob(f"{SCRIPTS}-*")):
        raise BundleError(f"{scripts} is not there: build the site first, with `mkdocs build`.")
    add_questions(site)
    if policy:
        # Imported here because a build under `mkdocs serve` goes without it.
        from hooks.policy import add_policy

        add_policy(site)
        # Last: it lists the files by their content.
        add_service_worker(site)
    else:
        remove_service_worker(site)


def _renamed(site: Path, scripts: Path) -> dict[str, str]:
    parts = [
        part
        for path in sorted(scripts.rglob("*"))
        if path.is_file()
        for part in (path.relative_to(scripts).as_posix().encode(), path.read_bytes())
    ]
    name = f"{SCRIPTS}-{digest(*parts)}"
    scripts.rename(site / name)
    return {f"{SCRIPTS}/": f"{name}/"}


def _refer(site: Path, renamed: Mapping[str, str]) -> None:
    """Have every page refer to what was renamed by its new name."""
    old_names = "|".join(map(re.escape, renamed))
    reference = re.compile(rf"""(\b(?:src|href)=["']?[^"'\s>]*\b)({old_names})""")
    for page in site.rglob("*.html"):
        old = page.read_bytes().decode()
        new = reference.sub(lambda found: found[1] + renamed[found[2]], old)
        if new != old:
            page.write_bytes(new.encode())


def main() -> int:
    """Run the command; 0 when the site is complete, 1 with a sentence when it cannot be."""
    if len(sys.argv) != 2:
        print("usage: python -m hooks.finish SITE", file=sys.stderr)
        return 2
    try:
        finish(Path(sys.argv[1]))
    except BundleError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

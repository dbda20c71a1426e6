"""The last step of a build: what a site of pages needs for its calculators to run.

A site that is finished already is left as it is, but for its policy.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from hooks.bundle import bundle
from hooks.cache import CACHE, digest
from hooks.pages.cards import add_cards
from hooks.pages.pack import SCRIPTS, pack
from hooks.pages.palette import drop_switching
from hooks.pages.service_worker import add_service_worker, remove_service_worker
from hooks.pages.structured_data import add_questions
from hooks.project import BundleError

DESCRIPTION = "python/bundle.js"
"""The module among the scripts that says where the bundle is."""


def finish(site: Path, *, policy: bool = True, cache: Path = CACHE) -> None:
    """Complete a built site in place.

    Adds the bundle, takes a slow rule out of the theme, packs styles and scripts into few files,
    names all these by their content, so that no page ever runs an older script with a newer
    bundle, tells search engines of the questions, draws the cards of shared links, and adds the
    policy to every page and the service worker to the site unless ``policy`` is false, as under
    `mkdocs serve`.
    ``BundleError`` if there is nothing to complete or the bundle cannot be made.
    """
    scripts = site / SCRIPTS
    if scripts.is_dir():
        made = bundle(cache=cache)
        made.write(site / "assets")
        text = json.dumps(made.described("../../"), indent=2)
        (scripts / DESCRIPTION).write_text(f"export default {text};\n", encoding="utf-8")
        _refer(site, {**drop_switching(site), **pack(site), **_renamed(site, scripts)})
    elif not list(site.glob(f"{SCRIPTS}-*")):
        raise BundleError(f"{scripts} is not there: build the site first, with `mkdocs build`.")
    add_questions(site)
    add_cards(site, cache)
    if policy:
        # Imported here because a build under `mkdocs serve` goes without it.
        from hooks.pages.policy import add_policy

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
    # It begins with one character, which is soon found.
    reference = re.compile(rf"""(=(?:(?<=src=)|(?<=href=))["']?[^"'\s>]*\b)({old_names})""")
    for page in site.rglob("*.html"):
        old = page.read_bytes().decode()
        new = reference.sub(lambda found: found[1] + renamed[found[2]], old)
        if new != old:
            page.write_bytes(new.encode())

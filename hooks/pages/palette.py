"""Material's own styles, without a rule that makes every page wait."""

import re
from pathlib import Path

from hooks.cache import digest

_SWITCHING = re.compile(r"(?:\[data-md-color-switching\][^,{}]*,?)+\{[^{}]*\}")


def drop_switching(site: Path) -> dict[str, str]:
    """Take out of Material's colours the rule that holds transitions while they are switched.

    Returns what is named differently now, as its content differs.

    It is about every element of a page. Material marks the page as switching whenever one opens,
    and unmarks it: twice, a browser then works the style of all elements out again. What is lost
    are sudden colours for a reader who switches: they fade in a quarter of a second.
    """
    renamed = {}
    for old in site.glob("assets/stylesheets/palette.*.css"):
        content = _SWITCHING.sub("", old.read_text(encoding="utf-8")).encode()
        new = old.with_name(f"palette-{digest(content)}.css")
        new.write_bytes(content)
        old.unlink()
        renamed[old.relative_to(site).as_posix()] = new.relative_to(site).as_posix()
    return renamed

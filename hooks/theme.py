"""Material's own styles, without a rule that makes every page wait."""

import re
from pathlib import Path

_SWITCHING = re.compile(r"(?:\[data-md-color-switching\][^,{}]*,?)+\{[^{}]*\}")


def lighten(site: Path) -> None:
    """Take out of Material's colours the rule that holds transitions while they are switched.

    It is about every element of a page. Material marks the page as switching whenever one opens,
    and unmarks it: twice, a browser then works the style of all elements out anew. What is lost
    are sudden colours for a reader who switches: they fade in a quarter of a second.
    """
    for styles in site.glob("assets/stylesheets/palette.*.css"):
        old = styles.read_text(encoding="utf-8")
        styles.write_text(_SWITCHING.sub("", old), encoding="utf-8")

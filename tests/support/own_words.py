"""The article that the guide is built on, as fingerprints: enough to see that it is not copied.

The article is its author's, so it is not in the repository. `article.sha256` holds a hash of every
run of eight words in it: a run can be recognised by them, but not read. They were made by
`python -m tests.support.own_words ARTICLE`.
"""

import hashlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

RUN = 8
"""Words in a row that two texts share by chance only if both quote a third."""

FINGERPRINTS = Path(__file__).parent.parent / "data" / "article.sha256"

# The network's own words for a note that says nothing, which the article quotes as we do.
_QUOTED = "I'd like to add you to my professional network"


def runs(text: str) -> Iterator[str]:
    """Yield every run of words, in lower case and without what stands between words."""
    words = re.findall(r"[a-z0-9']+", text.lower().replace("\u2019", "'"))
    return (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def fingerprint(run: str) -> str:
    """Return the hash of a run: 40 bits, so that two of our runs in a million million agree."""
    return hashlib.sha256(run.encode()).hexdigest()[:10]


def main() -> None:
    """Write the fingerprints of the article that the argument names."""
    article = Path(sys.argv[1]).read_text(encoding="utf-8")
    found = {fingerprint(run) for run in set(runs(article)) - set(runs(_QUOTED))}
    FINGERPRINTS.write_text("".join(f"{one}\n" for one in sorted(found)), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Pages promise what the score works out, and no address of a claim is left over."""

from pathlib import Path

import pytest

from hooks.markdown.claims import SCHEME, claims
from tests.support import faults, guide

FEWEST = 40
"""Claims of the whole guide."""

TOPICS = [page for page in guide.PAGES if page.tab == "Guide" and "/" in page.file]

COUNTS = {page.file: len(claims(page.text.split("\n"))) for page in guide.PAGES}


@pytest.mark.style
@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.file)
def test_every_topic_promises_something_that_the_score_works_out(topic: guide.Listed) -> None:
    told = f"docs/{topic.file}: no sentence is a claim; write one as CONTRIBUTING.md says"
    faults.none([] if COUNTS[topic.file] else [told])


@pytest.mark.style
def test_the_guide_makes_many_claims() -> None:
    number = sum(COUNTS.values())
    told = f"docs: {number} sentences are claims, of {FEWEST}; write more as CONTRIBUTING.md says"
    faults.none([told] if number < FEWEST else [])


def test_no_page_links_to_the_address_of_a_claim(site_dir: Path) -> None:
    faults.none(
        f"{faults.source(page.relative_to(site_dir))}: links to {SCHEME}; see CONTRIBUTING.md"
        for page in sorted(site_dir.rglob("*.html"))
        if f'"{SCHEME}' in page.read_text(encoding="utf-8")
    )

"""Every topic, point and question of the article has its place in the guide."""

import re
import tomllib

import pytest
from mkdocs.config import load_config

from hooks.project import ROOT
from tests.support import faults
from tests.support.prose import plain

pytestmark = pytest.mark.style

TOPICS = tomllib.loads((ROOT / "tests/data/coverage.toml").read_text("utf-8"))["topic"]


def text_of(page: str) -> str:
    """Return the words of a page, or of the section whose id stands behind a `#`."""
    path, _, section = page.partition("#")
    file = ROOT / "docs" / path
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    if section:
        text = re.split(r"^## ", text.partition(f"{{ #{section} }}")[2], flags=re.M)[0]
    return plain(text).lower()


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic["page"])
def test_every_point_of_a_topic_is_taken_up(topic: dict) -> None:
    text = text_of(topic["page"])
    faults.none(
        f"docs/{topic['page'].partition('#')[0]}: does not take up “{point}”; it said “{words}”, "
        "and tests/data/coverage.toml says what it says now"
        for point, given in topic["points"].items()
        for words in ([given] if isinstance(given, str) else given)
        if words.lower() not in text
    )


def test_every_page_of_the_table_is_in_the_menu() -> None:
    listed = re.findall(r"[\w/-]+\.md", str(load_config(str(ROOT / "mkdocs.yml")).nav))
    assert {topic["page"].partition("#")[0] for topic in TOPICS} <= set(listed)


def test_the_table_has_the_five_areas_of_three_topics_and_the_five_questions() -> None:
    areas = [topic["area"] for topic in TOPICS]
    counts = {area: areas.count(area) for area in areas}
    assert sorted(counts.values()) == [1, 3, 3, 3, 3, 3, 5]
    assert len({topic["page"] for topic in TOPICS}) == len(TOPICS)
    assert all(2 <= len(topic["points"]) <= 6 for topic in TOPICS)

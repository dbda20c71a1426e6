"""Links that lead off the site are marked, wherever they come from, and no others."""

import pytest

from tests.support.markdown_page import html


@pytest.mark.parametrize(
    "source",
    [
        "[One](https://example.org/)",
        "<https://example.org/>",
        "[One][1]\n\n[1]: http://example.org/",
        "One[^1].\n\n[^1]: [Source](https://example.org/)",
        "- [One](//example.org/)",
    ],
)
def test_a_link_to_another_host_is_marked(source: str) -> None:
    assert html(source).count('rel="external"') == 1


@pytest.mark.parametrize(
    "source", ["[One](two.md)", "[One](#two)", "[One](/two.md#three)", "[One](mailto:a@b.org)"]
)
def test_a_link_within_the_site_is_not(source: str) -> None:
    assert "external" not in html(source)

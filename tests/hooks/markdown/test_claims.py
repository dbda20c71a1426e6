"""Claims: how they come out wherever they stand, and the mistakes that stop the build."""

import pytest

from hooks.content import promises
from hooks.markdown.claims import claims
from hooks.markdown.mistakes import BlockError
from tests.support.markdown_page import html
from tests.support.sample_score import sample_score

__all__ = ["sample_score"]

pytestmark = pytest.mark.usefixtures("sample_score")

KEPT = 'claim:closeness=next&paper=own "post"'


@pytest.mark.parametrize(
    ("source", "result"),
    [
        (f"One [two]({KEPT}) three.", "<p>One two three.</p>"),
        (f"[Two]({KEPT})", "<p>Two</p>"),
        (
            f"[*One* two `th&ree` &amp; **four**.]({KEPT}) Five.",
            "<p><em>One</em> two <code>th&amp;ree</code> &amp; <strong>four</strong>. Five.</p>",
        ),
        (f"**a**[b]({KEPT})*c*", "<p><strong>a</strong>b<em>c</em></p>"),
        (f"[a]({KEPT}), [*b*]({KEPT}) and [c]({KEPT}).", "<p>a, <em>b</em> and c.</p>"),
        (f"**So [it *is*]({KEPT}).**", "<p><strong>So it <em>is</em>.</strong></p>"),
        ('[Two\nlines](claim:closeness=near\n"draft").', "<p>Two\nlines.</p>"),
        (f"[a]({KEPT}){{ .b }}", "<p>a</p>"),
        (f"[a]({KEPT})\n{{ .lead }}", '<p class="lead">a</p>'),
        ('[Nothing said](claim: "keep")', "<p>Nothing said</p>"),
        (f"[a][b]\n\n[b]: {KEPT}", "<p>a</p>"),
        ("[a](https://example.org)", '<p><a href="https://example.org" rel="external">a</a></p>'),
        ("`[a](claim:b)`", "<p><code>[a](claim:b)</code></p>"),
    ],
)
def test_of_a_claim_the_words_are_left_with_their_markup(source: str, result: str) -> None:
    assert html(source) == result


def test_a_claim_stands_in_headings_lists_tables_quotes_and_footnotes() -> None:
    result = html(
        f"## [Head]({KEPT})\n\n- [Item]({KEPT})\n\na | b\n--|--\n[Cell]({KEPT}) | d\n\n"
        f"> [Quote]({KEPT})\n\nSee[^1].\n\n[^1]: [Note]({KEPT})\n"
    )
    assert '<h2 id="head">Head</h2>' in result
    for element in ("<li>Item</li>", "<td>Cell</td>", "<p>Quote</p>", "Note&#160;"):
        assert element in result
    assert "claim" not in result


def test_a_citation_stands_behind_a_claim() -> None:
    assert "<p>So it is <span" in html(f"[So it is]({KEPT}) [@A1].")
    assert "<p>So it is <span" in html(f"[So it is [@A1].]({KEPT})")


def test_a_term_in_a_claim_can_be_opened() -> None:
    assert "<button" in html(f"[*Post it*]({KEPT}).")


OUT = promises.WAY_OUT
MISTAKES = {
    "broken": (
        'One.\n\n[Near and\n*dear*: post it.](claim:closeness=near\n"post")',
        "line 4: “Near and dear: post it.”: promises “Post it” (post), but the score says “Draft "
        f"it again” (draft), with 25 points. {OUT}",
    ),
    "in a list": (
        '- one\n- two [three](claim:closeness=near "post")',
        "line 2: “three”: promises “Post it” (post), ",
    ),
    "in a block": (
        '/// details | More\nSo [it is](claim:closeness=near "post").\n///',
        "line 2: “it is”: promises “Post it” (post), ",
    ),
    "the second of two alike": (
        'So [it is](claim:closeness=near "draft").\n\nSo [it is](claim:closeness=near "post").',
        "line 3: “it is”: promises “Post it” (post), ",
    ),
    "behind one in a fence": (
        '~~~\n[a](claim:closeness=near "post")\n~~~\n\n[a](claim:closeness=near "post")',
        "line 5: “a”: promises “Post it” (post), ",
    ),
    "unknown question": ('[a](claim:b=c "post")', 'line 1: “a”: b: "b" isn\'t a question here; '),
    "unknown answer": (
        '[a](claim:closeness=c "post")',
        "line 1: “a”: closeness: How close you are must be one of far, near, next, kin; ",
    ),
    "unknown verdict": ('[a](claim:closeness=kin "sent")', 'line 1: “a”: "sent" is no verdict'),
    "no promise": ("[a](claim:closeness=kin)", "line 1: “a”: does not say what is promised; "),
    "curly quotation marks": (
        "One.\n\n[a](claim:closeness=kin “draft”)",
        'line 3: “a”: write what is promised in straight quotation marks, as in "send"',
    ),
    "a blank before the address": (
        'One [a] (claim:closeness=kin "draft")',
        "line 1: claim:closeness=kin: is not read as a claim; write "
        '[words](claim:closeness=kin "send"), outside of HTML',
    ),
    "in HTML": (
        '<div>\n[a](claim:closeness=kin "draft")\n</div>',
        "line 2: claim:closeness=kin: is not read as a claim; ",
    ),
    "as HTML": (
        'One <a href="claim:closeness=kin">a</a>.',
        "line 1: claim:closeness=kin: is not read as a claim; ",
    ),
    "as a picture": (
        '![a](claim:closeness=kin "draft")',
        "line 1: claim:closeness=kin: is not read as a claim; ",
    ),
}


@pytest.mark.parametrize(("source", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_line(source: str, message: str) -> None:
    with pytest.raises(BlockError) as raised:
        html(source)
    assert str(raised.value).startswith(message)


def test_the_lines_and_addresses_of_a_page_are_found() -> None:
    text = "[a](claim:b=c\n'post') `[a](claim:code)`\n```\n[a](claim:fence)\n```\n[d](claim: 'e')"
    assert claims(text.split("\n")) == [(0, "claim:b=c"), (5, "claim:")]

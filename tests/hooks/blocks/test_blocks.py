"""The Markdown blocks: pairs of source and HTML, and mistakes that stop the build.

The pairs show a small sample score, tests/support/sample_score.py: no weight and no word of the
connection score is in them. After a change to a template, write their HTML anew and read the diff.
"""

import json
import os
import re
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path

import pytest

from calculators import connection_score, platform_limits
from calculators.calculator import Section
from calculators.connection_score import definition, verdicts
from calculators.note.checking.rule import FAULT, HINT, Example, Rule
from calculators.platform_limits import Limit
from calculators.questions import Choice, OneOf
from hooks import blocks
from hooks.blocks import evidence, note, render
from hooks.blocks import score as score_blocks
from hooks.content import facts, foresight, speed
from measuring.likely import Likely
from tests.support.markdown_page import Tokens, html
from tests.support.sample_score import QUESTIONS, SECTIONS, sample_score

__all__ = ["sample_score"]

pytestmark = pytest.mark.usefixtures("sample_score")

PAIRS = Path(__file__).parent / "pairs"
REWRITE = (
    "If a template was changed on purpose, write the pairs anew and read what git says changed:\n"
    "    REWRITE_PAIRS=1 python -m pytest tests/hooks/blocks/test_blocks.py"
)
CITING = Path(__file__).parents[1] / "markdown" / "citations"
LIMITS = (
    Limit(12, "letters", "Letters in a bag & no more", "L1", "nobody has counted", "2026-01-02"),
    Limit(3, "bags", "Bags on a bicycle", "L2", "it depends on the wind", "2026-03-04"),
)
RULES = (
    Rule(
        id="no-stamp",
        level=FAULT,
        title="No stamp",
        message="It has no stamp.",
        suggestion="Put one on.",
        why="It would come back, or be lost.",
        fact="L1",
        guide="etiquette/personal-note",
        find=lambda _: (),
        bad=(Example("Dear <Ana>"), Example("Dear Ana,\n\nhow are you?", "Ana")),
        good=(Example("Dear Ana, one stamp"),),
    ),
    Rule(
        id="long-letter",
        level=HINT,
        title="A long letter",
        message="It is long.",
        suggestion="Break it in two.",
        why="Two letters are twice the joy.",
        guide="etiquette/boundaries",
        find=lambda _: (),
        bad=(Example("One page, and two, and three"),),
        good=(Example("One page"), Example("A card")),
    ),
)
LIKELY = Likely(cases=31, right=27, answers=4.5, questions=13)

WORDS = [one.label for one in (*definition.QUESTIONS, *verdicts.VERDICTS)]
"""Some of the words of the connection score."""

HOSTILE = (
    '<script>alert(1)</script> <!-- --> </td> & &amp; &nbsp; &#60; "quoted" '
    "*not emphasis* `code` [link](x) <https://a.b> {: onclick=x } HTML ![i](j) -- \\* [^1]"
)


@pytest.mark.style
@pytest.mark.parametrize("pair", sorted(PAIRS.glob("*.md")), ids=lambda path: path.stem)
def test_a_source_gives_its_html(pair: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform_limits, "ALL", LIMITS)
    monkeypatch.setattr(note, "RULES", RULES)
    monkeypatch.setattr(note, "FIGURES", PAIRS / "measurement.json")
    monkeypatch.setattr(foresight, "foresight", lambda: {"of ours": LIKELY})
    monkeypatch.setattr(facts, "PATH", CITING / "facts.toml")
    monkeypatch.setattr(evidence, "DOCS", CITING)
    monkeypatch.setattr(speed, "REPORT", PAIRS / "benchmark.json")
    result = html(pair.read_text(encoding="utf-8")) + "\n"
    wanted = pair.with_suffix(".html")
    if os.environ.get("REWRITE_PAIRS"):
        wanted.write_text(result, encoding="utf-8")
    if result != (before := wanted.read_text(encoding="utf-8")):
        lines = [text.replace("><", ">\n<").splitlines() for text in (before, result)]
        changed = "\n".join(unified_diff(*lines, "as it is kept", "as it is now", n=1, lineterm=""))
        pytest.fail(f"{wanted.name} is another now.\n{REWRITE}\n\n{changed}", pytrace=False)


@pytest.mark.parametrize("pair", sorted(PAIRS.glob("*.html")), ids=lambda path: path.stem)
def test_tables_can_be_read_aloud_and_nothing_needs_more_than_the_policy_allows(pair: Path) -> None:
    text = pair.read_text(encoding="utf-8")
    for table in re.findall(r"<table.*?</table>", text, re.DOTALL):
        assert re.search(r"<caption>[^<]", table)
        assert all("scope=" in header for header in re.findall(r"<th\b[^>]*>", table))
    assert not re.search(r"<script|\sstyle=|\son\w+=|javascript:", text)
    assert not re.search(r"<h[1-6]", text), "a heading would enter the table of contents"


def test_no_word_of_the_connection_score_is_in_a_pair() -> None:
    for pair in PAIRS.glob("*.html"):
        text = pair.read_text(encoding="utf-8")
        assert not [word for word in WORDS if f">{word}<" in text], pair.name


def test_a_block_is_named_and_documented() -> None:
    for block in blocks.BLOCKS:
        assert block.__doc__
        if block.ARGUMENTS:
            assert "Argument:" in block.__doc__
        for option in block.OPTIONS:
            assert f"- ``{option}``:" in block.__doc__


CALCULATOR = "/// calculator | connection-score\n{options}\nAdd up *by hand*.\n\n- a list\n///\n"


def give_form(monkeypatch: pytest.MonkeyPatch, *sections: Section) -> None:
    changed = replace(connection_score.CALCULATOR, sections=sections)
    monkeypatch.setattr(connection_score, "CALCULATOR", changed)


def test_the_form_is_what_the_template_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    rendered: list[str] = []

    def keep(template: str, context: dict[str, object]) -> object:
        rendered.append(render._TEMPLATES.get_template(template).render(context).strip())
        return render.render(template, context)

    monkeypatch.setattr("hooks.blocks.base.render", keep)
    result = html(CALCULATOR.format(options="    answers: {occasion: fair, occasion_days: 1}\n"))
    fallback = re.compile(r'(<div class="calculator-fallback">).*?(</div>)', re.DOTALL)
    assert Tokens(fallback.sub(r"\1\2", result)).tokens == Tokens(rendered[0]).tokens


def test_the_body_is_markdown_and_stands_in_the_fallback() -> None:
    result = html(CALCULATOR.format(options=""))
    fallback = re.search(r'<div class="calculator-fallback">(.*?)</div>', result, re.DOTALL)
    assert fallback
    assert "<p>Add up <em>by hand</em>.</p>" in fallback[1]
    assert "<li>a list</li>" in fallback[1]


def test_the_answers_to_begin_with_reach_the_form_as_json() -> None:
    options = '    answers: {occasion: fair, occasion_days: "1", interests: [tea]}\n'
    tokens = Tokens(html(CALCULATOR.format(options=options))).tokens
    form = next(dict(attrs) for tag, *[attrs] in tokens if tag == "guide-calculator")  # type: ignore[misc]
    assert json.loads(form["data-preset"]) == {
        "occasion": "fair",
        "occasion_days": 1,
        "interests": ["tea"],
    }


def test_all_questions_are_in_the_form() -> None:
    result = html(CALCULATOR.format(options=""))
    assert re.findall(r'data-question="(\w+)"', result) == [question.id for question in QUESTIONS]


def test_a_section_whose_questions_all_come_first_has_no_title_left() -> None:
    titles = [section.title for section in SECTIONS]
    first = ", ".join(question.id for question in SECTIONS[0].questions)
    result = html(CALCULATOR.format(options=f"    first: [{first}]\n"))
    assert re.findall(r'"calc-section">([^<]*)<', result) == titles[1:]


def test_a_question_comes_first_with_those_that_hang_on_it() -> None:
    result = html(CALCULATOR.format(options="    first: [occasion, closeness]\n"))
    first, _, rest = result.partition('<details class="calc-rest">')
    asked = [re.findall(r'data-question="(\w+)"', part) for part in (first, rest)]
    assert set(asked[0]) == {"closeness", "wishes", "occasion", "occasion_days"}
    assert sorted(asked[0] + asked[1]) == sorted(question.id for question in QUESTIONS)


def test_text_of_a_definition_is_shown_letter_for_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    question = OneOf(
        id="paper",
        name=HOSTILE,
        label=HOSTILE,
        hint=HOSTILE,
        choices=(Choice("a", HOSTILE, 1, HOSTILE), Choice("b", HOSTILE + "2", -1, HOSTILE)),
    )
    monkeypatch.setattr(score_blocks, "SECTIONS", (Section(HOSTILE, (question,)),))
    monkeypatch.setattr(score_blocks, "FACTORS", (question,))
    hostile = replace(connection_score.CALCULATOR, sections=(Section(HOSTILE, (question,)),))
    monkeypatch.setattr(connection_score, "CALCULATOR", hostile)
    source = (
        "/// points | connection-score\n    reasons: true\n///\n\n"
        "/// calculator | connection-score\n///\n\n*[HTML]: an abbreviation\n\n[^1]: A footnote.\n"
    )
    tokens = Tokens(html(source)).tokens
    texts = [str(token[0]).removeprefix(": ") for token in tokens if len(token) == 1]
    shown = [text for text in texts if "alert" in text]
    assert set(shown) == {HOSTILE, HOSTILE + "2"}
    assert len(shown) > 10
    assert not {"script", "em", "code", "abbr"} & {str(token[0]) for token in tokens}
    named = [dict(token[1]) for token in tokens if token[0] == "fieldset"]  # type: ignore[arg-type]
    assert named[0]["data-name"] == HOSTILE


def test_a_definition_is_read_anew_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    changed = (replace(SECTIONS[0], title="Another title"),)
    monkeypatch.setattr(
        connection_score, "CALCULATOR", replace(connection_score.CALCULATOR, sections=changed)
    )
    assert "Another title" in html(CALCULATOR.format(options=""))

"""What search engines are told of the questions page."""

import json
from pathlib import Path

import pytest

from hooks.pages.policy import inline_scripts
from hooks.pages.structured_data import add_questions, faq_page, questions

PAGE = """<!doctype html><html><head><title>Questions</title>
</head><body><h2>Is this a question outside the article?</h2>
<article><h1>Questions<a class="headerlink" href="#q">&para;</a></h1><p>Short answers.</p>
<h2 id="a">May I ask?<a class="headerlink" href="#a">&para;</a></h2>
<p>Yes, <em>if</em><br>you have
a <a href="../b/">reason</a> &amp; time.</p>
<guide-calculator class="calc"><form><p>How many?</p></form></guide-calculator>
<ul><li>One &lt;/script&gt;</li><li><p>Two</p></li></ul>
<h2 id="n">What next?</h2><p>Nothing<sup><a href="#fn:1">1</a></sup>.</p>
<h2 id="w">Where to go</h2><p>Elsewhere.</p>
</article><h2>Is this the footer?</h2></body></html>
"""
ASKED = {
    "May I ask?": "Yes, if\nyou have a reason & time.\nOne </script>\nTwo",
    "What next?": "Nothing.",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "questions" / "index.html"
    file.parent.mkdir()
    file.write_text(PAGE, encoding="utf-8")
    return file


def data(file: Path) -> object:
    _, _, rest = file.read_text().partition('<script type="application/ld+json">')
    return json.loads(rest.partition("</script>")[0])


def test_headings_that_ask_are_questions_and_the_words_below_them_their_answers() -> None:
    assert questions(PAGE) == ASKED


def test_the_page_carries_its_questions_as_schema_org_has_them(file: Path, tmp_path: Path) -> None:
    add_questions(tmp_path)
    assert data(file) == faq_page(ASKED)
    assert faq_page({"Why?": "So."}) == {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "mainEntity": [
            {
                "@type": "Question",
                "name": "Why?",
                "acceptedAnswer": {"@type": "Answer", "text": "So."},
            }
        ],
    }


def test_nothing_else_in_the_page_changes(file: Path, tmp_path: Path) -> None:
    add_questions(tmp_path)
    before, _, rest = file.read_text().partition('<script type="application/ld+json">')
    assert before + rest.partition("</script>\n")[2] == PAGE


def test_a_second_time_changes_nothing_and_a_new_answer_replaces_the_old(
    file: Path, tmp_path: Path
) -> None:
    add_questions(tmp_path)
    first = file.read_text()
    add_questions(tmp_path)
    assert file.read_text() == first
    file.write_text(first.replace("<p>Nothing<", "<p>Wait<"), encoding="utf-8")
    add_questions(tmp_path)
    assert data(file) == faq_page(ASKED | {"What next?": "Wait."})


def test_the_data_is_no_script_to_the_policy(file: Path, tmp_path: Path) -> None:
    add_questions(tmp_path)
    assert inline_scripts(file.read_text()) == []


@pytest.mark.parametrize("text", ["", "<head></head><article><h2>No question</h2></article>"])
def test_a_page_that_asks_nothing_is_left_alone(file: Path, tmp_path: Path, text: str) -> None:
    file.write_text(text)
    add_questions(tmp_path)
    assert file.read_text() == text


def test_a_site_without_such_a_page_is_left_alone(tmp_path: Path) -> None:
    add_questions(tmp_path)
    assert [*tmp_path.iterdir()] == []

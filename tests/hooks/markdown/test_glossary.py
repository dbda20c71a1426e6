"""The glossary: terms in italics can be opened, once on a page, and nothing else changes."""

import json
from xml.etree import ElementTree

import pytest

from calculators.connection_score.verdicts import VERDICTS
from hooks.markdown import glossary
from tests.support.markdown_page import html


def opened(source: str) -> dict[str, str]:
    """Return what each button of a page says, with the meaning that it opens."""
    page = ElementTree.fromstring(f"<div>{html(source)}</div>")
    meanings = {element.get("id"): element for element in page.iterfind(".//*[@popover]")}
    return {
        "".join(button.itertext()): "".join(meanings[button.get("popovertarget")].itertext())
        for button in page.iter("button")
    }


@pytest.mark.parametrize("verdict", VERDICTS, ids=lambda verdict: verdict.id)
def test_a_verdict_in_italics_opens_what_the_calculator_says_of_it(verdict) -> None:
    for form in (verdict.label, verdict.label.lower()):
        shown = opened(f"The answer is *{form}*.")
        assert shown.keys() == {form}
        assert shown[form].startswith(f"{verdict.label}: {verdict.meaning} ")


def test_every_term_of_the_list_can_be_opened_in_all_its_forms() -> None:
    for name, term in json.loads(glossary.TERMS.read_text(encoding="utf-8")).items():
        for form in (name, *term["also"]):
            assert opened(f"One *{form}*.") == {
                form: f"{name[0].upper()}{name[1:]}: {term['meaning']}"
            }


def test_no_two_terms_share_a_form() -> None:
    forms = [form.casefold() for term in glossary.terms() for form in {*term.forms}]
    assert len(forms) == len({*forms})


def test_only_the_first_on_a_page_can_be_opened() -> None:
    assert html("*Bands*, *band*").count("<button") == 1
    assert "<em>band</em>" in html("*Bands*, *band*")


@pytest.mark.parametrize(
    "source",
    [
        "A band without italics.",
        "A **band** in bold.",
        "*Likely*, *no band*, *band **and** more*.",
        "# A *band*",
        "[A *band*](#here)",
        "`*band*`",
        '<div markdown="1">\n\nA *band*.\n\n</div>',
        "/// calculator | connection-score\nA *band*.\n///",
    ],
)
def test_nothing_else_is_changed(source: str) -> None:
    assert "popover" not in html(source)


def test_a_term_may_break_over_a_line_and_stand_in_a_list() -> None:
    assert opened("- *warm up\n  first*").keys() == {"warm up first"}


def test_a_meaning_is_shown_letter_for_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = '<b>bold</b> & &amp; "quoted" *x*'
    monkeypatch.setattr(glossary, "terms", lambda: [glossary.Term(hostile, hostile, ("It",))])
    assert opened("*It*") == {"It": f"{hostile}: {hostile}"}


def test_a_meaning_is_kept_out_of_the_search() -> None:
    assert 'data-search-exclude="" id="term-band" popover=""' in html("*band*")

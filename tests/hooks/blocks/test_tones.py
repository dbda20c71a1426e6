"""Verdicts have a tone; the style sheets know the tones, and no verdict of any calculator."""

import re

import pytest

from calculators import connection_score
from calculators.note import checking
from hooks.project import ROOT

TONES = ("stop", "wait", "nearly", "go")
VERDICTS = (*connection_score.VERDICTS, *checking.VERDICTS)
STYLES = {path.name: path.read_text() for path in (ROOT / "docs/assets/styles").glob("*.css")}
RESULTS = [path.read_text() for path in (ROOT / "docs/assets/calculator/results").glob("*.js")]


@pytest.mark.parametrize("verdict", VERDICTS, ids=lambda verdict: verdict.id)
def test_a_verdict_has_a_tone_of_its_own_among_those_of_its_calculator(verdict: object) -> None:
    assert verdict.tone in TONES
    for verdicts in (connection_score.VERDICTS, checking.VERDICTS):
        assert len({one.tone for one in verdicts}) == len(verdicts)


@pytest.mark.parametrize("tone", TONES)
def test_a_tone_has_a_colour_in_both_schemes_and_is_used_wherever_verdicts_are(tone: str) -> None:
    assert len(re.findall(f"--guide-{tone}: #", STYLES["site.css"])) == 2
    assert f'[data-tone="{tone}"] > .calc-verdict' in STYLES["score.css"]
    assert f'.calc-scale [data-tone="{tone}"]' in STYLES["score.css"]
    assert f".picture-{tone} " in STYLES["pictures.css"]


def test_neither_style_nor_script_names_a_verdict() -> None:
    for text in (*STYLES.values(), *RESULTS):
        for verdict in VERDICTS:
            assert not re.search(f"[\"'.-]{verdict.id}[\"' ]", text), verdict.id

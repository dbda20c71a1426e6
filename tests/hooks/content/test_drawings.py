"""The pictures: their figures are those of the code, and their drawings are sound."""

import gzip
import json
import re
from math import floor
from pathlib import Path
from xml.etree import ElementTree

import pytest

from calculators.answers import complete
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.scoring import faded
from calculators.connection_score.verdicts import HIGHEST, VERDICTS
from calculators.door import answer
from calculators.questions import Answers
from calculators.upkeep.tiers import TIERS
from hooks.content import drawings, speed
from hooks.markdown.mistakes import BlockError
from tests.support.markdown_page import html
from tests.support.properties import keeps

MOMENTS = [curve.choice.id for curve in drawings.fading()["curves"]]


def figure(name: str, options: str = "") -> ElementTree.Element:
    """Return a picture's figure; it is well-formed or this fails."""
    return ElementTree.fromstring(html(f"/// picture | {name}\n{options}///\n"))


def share(length: str | None) -> float:
    assert length and length.endswith("%")
    return float(length[:-1])


@pytest.mark.parametrize("name", drawings.PICTURES)
def test_a_drawing_has_a_name_a_caption_and_its_content_in_words(name: str) -> None:
    picture = figure(name)
    drawing = picture.find("svg")
    assert drawing is not None
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label")
    caption = picture.find("figcaption")
    assert caption is not None and (caption.text or "").strip()
    words = [item.text or "" for item in picture.iterfind("figcaption/details/ul/li")]
    assert len(words) > 3
    assert all(len(item) > 10 for item in words)


@pytest.mark.parametrize("name", drawings.PICTURES)
def test_a_drawing_takes_its_looks_from_the_style_sheet_alone(name: str) -> None:
    looks = {"style", "fill", "stroke", "color", "opacity", "font-size", "font-family"}
    for element in figure(name).iter():
        assert not looks & set(element.keys())
        assert "}" not in element.tag, "a name space, which HTML does not have"


@pytest.mark.parametrize("name", drawings.PICTURES)
def test_a_drawing_is_small(name: str) -> None:
    text = html(f"/// picture | {name}\n///\n")
    assert len(gzip.compress(text.encode())) < 4_000


def test_the_map_says_what_the_calculator_answers() -> None:
    rows = drawings.routes()["rows"]
    for row in rows:
        verdicts = [run.verdict.id for run in row.runs for _ in range(run.length)]
        brought: Answers = {}
        for step, wanted in enumerate(verdicts):
            if step:
                factor, value = [*drawings.REASON.items()][step - 1]
                brought[factor] = value
            asked = complete(QUESTIONS, {drawings.KNOWN: row.familiarity.id} | brought)
            said = json.loads(answer("connection-score", json.dumps(asked)))
            assert said["result"]["verdict"] == wanted, asked


def test_either_route_alone_leads_from_the_lowest_verdict_to_the_highest() -> None:
    rows = drawings.routes()["rows"]
    lowest, highest = VERDICTS[0], VERDICTS[-1]
    alone = [rows[0].runs[0].verdict, rows[0].runs[-1].verdict]
    declared = "either route alone leads from the lowest verdict to the highest"
    keeps(alone == [lowest, highest], declared, "a stranger with a reason", *alone)
    keeps(rows[-1].runs[0].verdict == highest, declared, "without a reason", rows[-1])


def test_the_map_draws_every_row_without_a_gap() -> None:
    fields = [
        (share(field.get("x")), share(field.get("width")))
        for field in figure("routes").iterfind("svg/svg")
    ]
    starts = [x for x, _ in fields]
    for n, (x, width) in enumerate(fields):
        following = starts[n + 1] if n + 1 < len(fields) else min(starts)
        assert x + width == pytest.approx(100 if following == min(starts) else following, abs=0.2)


def test_the_scale_is_divided_where_the_verdicts_begin() -> None:
    fields = list(figure("bands").iterfind("svg/svg"))
    drawn = [(share(field.get("x")), share(field.get("width"))) for field in reversed(fields)]
    starts = [one.lowest / HIGHEST * 100 for one in VERDICTS]
    assert [x for x, _ in drawn] == pytest.approx(starts)
    assert [x + width for x, width in drawn] == pytest.approx([*starts[1:], 100])


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_curve_goes_through_the_points_that_the_score_counts(moment: str) -> None:
    (curve,) = drawings.fading([moment])["curves"]
    choice = curve.choice
    for day in range(curve.end + 10):
        assert floor(curve.left(day) + 0.5) == faded(choice.points, choice.half_life, day)
    assert faded(choice.points, choice.half_life, curve.end) == 0
    assert faded(choice.points, choice.half_life, curve.end - 1) > 0


@pytest.mark.parametrize("moment", MOMENTS)
def test_the_dots_stand_on_the_drawn_curve_a_half_life_apart(moment: str) -> None:
    picture = figure("fading", f"    moments: [{moment}]\n")
    (curve,) = drawings.fading([moment])["curves"]
    line = next(path for path in picture.iter("path") if path.get("class") == "picture-line")
    pairs = re.findall(r"([\d.]+) ([\d.]+)", line.get("d", ""))
    drawn = {float(day): curve.choice.points - float(down) for day, down in pairs}
    assert drawn[0] == curve.choice.points
    assert max(drawn) == curve.end
    dots = [(share(dot.get("cx")), share(dot.get("cy"))) for dot in picture.iter("circle")]
    assert len(dots) > 2
    for number, (across, down) in enumerate(dots, 1):
        day = number * curve.choice.half_life
        assert across == pytest.approx(day / curve.end * 100, abs=0.01)
        assert drawn[day] == pytest.approx(curve.choice.points / 2**number, abs=0.01)
        assert 100 - down == pytest.approx(100 / 2**number, abs=0.01)


def test_only_the_moments_that_are_asked_for_are_drawn() -> None:
    picture = figure("fading", "    moments: [launch, event]\n")
    assert len(list(picture.iter("circle"))) < len(list(figure("fading").iter("circle")))
    labels = [one.text for one in picture.iter("tspan") if one.get("class") == "picture-strong"]
    curves = drawings.fading(["launch", "event"])["curves"]
    assert labels == [curve.choice.label for curve in curves]
    assert {curve.choice.id for curve in curves} == {"event", "launch"}


def test_the_year_has_a_dot_for_each_message_of_a_declared_rhythm() -> None:
    picture = figure("year")
    tiers = [tier for tier in TIERS if tier.days < drawings.YEAR]
    assert len(tiers) > 1
    dots: dict[str | None, list[float]] = {}
    for dot in picture.iter("circle"):
        dots.setdefault(dot.get("cy"), []).append(share(dot.get("cx")))
    line = next(picture.iter("line"))
    start, end = share(line.get("x1")), share(line.get("x2"))
    for tier, drawn in zip(tiers, dots.values(), strict=True):
        days = [(x - start) / (end - start) * drawings.YEAR for x in drawn]
        assert days == pytest.approx(range(0, drawings.YEAR + 1, tier.days), abs=0.1)
    said = [item.text or "" for item in picture.iterfind("figcaption/details/ul/li")]
    for tier, words in zip(tiers, said, strict=False):
        assert tier.rhythm in words


REPORT = {
    "budgets": [{}],
    "promised": 1,
    "comparison": [
        {
            "side": side,
            "title": f"By {side}",
            "desktop_cold": {"seconds": fast},
            "phone_cold": {"seconds": slow},
        }
        for side, fast, slow in (("site", 0.5, 3.0), ("post", 2.0, 12.0), ("foot", 0.1, 0.4))
    ],
}


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "speed.json"
    file.write_text(json.dumps(REPORT))
    monkeypatch.setattr(speed, "REPORT", file)
    return file


@pytest.mark.usefixtures("report")
def test_each_bar_is_as_long_as_its_figure_is_of_the_longest_and_says_it() -> None:
    picture = figure("speed")
    for device in ("computer", "phone"):
        frames = [one for one in picture.iter("svg") if one.get("class") == f"picture-{device}"]
        bars = [one for one in frames if one.get("y")]
        waits = [getattr(wait, device) for wait in speed.first_visits()["waits"]]
        assert len(bars) == len(waits)
        assert len({bar.get("width") for bar in bars}) == 1
        for bar, seconds in zip(bars, waits, strict=True):
            (rect,) = bar.iter("rect")
            assert share(rect.get("width")) == pytest.approx(seconds / 12 * 100, abs=0.01)
            assert f"{seconds:.1f} s" in [one.text for one in bar.iter("tspan")]


@pytest.mark.usefixtures("report")
def test_only_our_own_bars_stand_out() -> None:
    (ours,) = (one for one in figure("speed").iter("g") if one.get("class") == "picture-ours")
    assert "By site" in "".join(ours.itertext())
    assert "By post" not in "".join(ours.itertext())


def test_bars_of_a_part_of_the_benchmark_are_not_drawn(report: Path) -> None:
    report.write_text(json.dumps(REPORT | {"promised": 2}))
    with pytest.raises(BlockError, match="run all of make bench"):
        html("/// picture | speed\n///\n")


TREE = """/// picture | tree
    title: Tea or not
1. **Thirsty?**
    - **Yes:** put the *kettle* on.
    - **No**
2. **Cold?**
    - **Yes:** see [soup](https://soup.example).
    - **No:** read on.
///
"""


def test_a_list_is_drawn_as_it_is_read_with_its_words_and_its_name() -> None:
    picture = ElementTree.fromstring(html(TREE).replace("&rel", "").replace("\n", " "))
    words = " ".join("".join(picture.itertext()).split())
    said = "Thirsty? Yes: put the kettle on. No Cold? Yes: see soup. No: read on."
    assert words == f"Tea or not {said}"
    assert (picture.findtext("figcaption") or "").strip() == "Tea or not"
    assert [item.tag for item in picture.iterfind("div/ol/li")] == ["li", "li"]
    assert picture.find(".//a") is not None


def test_a_list_that_is_none_is_no_picture() -> None:
    with pytest.raises(BlockError, match="takes one numbered list"):
        html("/// picture | path\n    title: T\nOnly words.\n///\n")
    with pytest.raises(BlockError, match="title is missing"):
        html("/// picture | path\n1. One\n///\n")
    with pytest.raises(BlockError, match="takes no text"):
        html("/// picture | bands\n1. One\n///\n")
    with pytest.raises(BlockError, match="has one of its own"):
        html("/// picture | bands\n    title: T\n///\n")

"""The moves: every weight there is, each a change of one number in one file."""

from collections import Counter
from pathlib import Path

from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.definition import FACTORS
from calculators.connection_score.verdicts import VERDICTS
from calculators.questions import OneOf
from hooks.project import ROOT
from scripts.moves import Outcome, moves, table, written
from tests.support.properties import BROKEN

FIRST, *_ = MOVES = moves()


def test_every_weight_is_moved_up_and_down_by_one() -> None:
    weights: Counter[int] = Counter(verdict.lowest for verdict in VERDICTS)
    weights.update({cap.below_days for cap in CAPS if cap.below_days})
    for factor in FACTORS:
        if isinstance(factor, OneOf):
            weights.update(choice.points for choice in factor.choices)
            weights.update(one.half_life for one in factor.choices if one.half_life)
        else:
            weights.update(factor.points)
    for by in (1, -1):
        assert Counter(move.number for move in MOVES if move.by == by) == weights
    assert len({str(move) for move in MOVES}) == len(MOVES)


def test_a_move_changes_one_number_and_can_be_undone(tmp_path: Path) -> None:
    for move in MOVES:
        copy = tmp_path / move.file
        copy.parent.mkdir(parents=True, exist_ok=True)
        move.apply(tmp_path)
        before, after = (text.splitlines() for text in (written(move.file), copy.read_text()))
        changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
        assert len(changed) == 1
        move.undo(tmp_path)
        assert copy.read_text() == (ROOT / move.file).read_text()


def test_the_table_tells_a_broken_property_from_a_fault() -> None:
    said = f"{BROKEN}: a better answer never loses points.\nHere: x.\nThe way out"
    lines = table([Outcome(FIRST, (), ()), Outcome(FIRST, (said,), ()), Outcome(FIRST, (), ("x",))])
    assert lines.startswith(
        "3 moves: 1 stayed green, 1 broke a declared property, 1 failed otherwise"
    )
    assert "   1  a better answer never loses points." in lines
    assert f"{FIRST}\n      x" in lines

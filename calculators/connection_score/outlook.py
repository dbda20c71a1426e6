"""What an unfinished set of answers can still come to: exact, and quick enough for each keystroke.

Every completion is counted, by its verdict, without visiting them one by one. A *tally* holds how
many completions come to each sum of points: a polynomial whose power of x is the sum and whose
coefficient is the count, packed in one integer of ``WIDTH`` bits a coefficient. Multiplying two
tallies combines the questions behind them, at the speed of integer multiplication.

Boundaries fit in because each looks at no more than one question beside the two *hinges*, how
well you know them and what a mutual connection says. Once the hinges are fixed, every other
question can be tallied by itself, apart for each verdict that it still allows.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from math import prod

from calculators.connection_score.boundaries import CAPS
from calculators.connection_score.completions import GROUPS, completions
from calculators.connection_score.scoring import may_apply, points
from calculators.connection_score.verdicts import HIGHEST, SEND, VERDICTS, rank
from calculators.questions import Answer, Answers

HINGES = ("familiarity", "mutual_support")
WIDTH = 72
"""Bits of a coefficient: more than all completions together can need."""

type Tally = int
type ByRank = dict[int, Tally]
"""Tallies by the best verdict that the boundaries met so far allow, as its rank."""


@dataclass(frozen=True)
class Outlook:
    """What the answers can still come to: exact limits, and how the completions fall.

    ``shares`` has, for each verdict still possible, the part of all completions that lead to it,
    each answer taken as common as its definition says. ``next_question`` is the open question
    whose answer is expected to leave the least doubt about the verdict, or None if none is left.
    """

    lowest: int
    highest: int
    shares: dict[str, float]
    next_question: str | None


@dataclass(frozen=True)
class _Option:
    """What matters of a completion: points, share, and the caps (as bits) it does not rule out."""

    points: int
    share: int
    alive: int


def outlook(answers: Answers) -> Outlook:
    """Return what a set of answers, complete or not, can still come to."""
    forecast = _Forecast(answers)
    weights = [sum(column) for column in zip(*forecast.weights(FREE[0]), strict=True)]
    shares = {
        verdict.id: weight / sum(weights)
        for verdict, weight in zip(VERDICTS, weights, strict=True)
        if weight
    }
    lowest, highest = (min(max(end, 0), HIGHEST) for end in forecast.ends())
    return Outlook(lowest, highest, shares, forecast.next_question() if len(shares) > 1 else None)


class _Forecast:
    """The tallies of one set of answers."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.options = {
            group: _options(
                group, tuple((part.id, answers[part.id]) for part in parts if part.id in answers)
            )
            for group, parts in GROUPS.items()
        }
        self.lows = {
            group: min(option.points for option in options)
            for group, options in self.options.items()
        }
        self.rests: dict[tuple[str, int], ByRank] = {}
        self.folds: dict[tuple[int, str], ByRank] = {}

    def ends(self) -> tuple[int, int]:
        """Return the lowest and the highest sum of points."""
        highs = (max(option.points for option in options) for options in self.options.values())
        return sum(self.lows.values()), sum(highs)

    def next_question(self) -> str:
        """Return the open question that is expected to leave the least doubt."""
        doubts = {
            group: _doubt(self.weights(group))
            for group, options in self.options.items()
            if len(options) > 1
        }
        group = min(doubts, key=lambda group: doubts[group])
        return next(part.id for part in GROUPS[group] if part.id not in self.answers)

    def weights(self, group: str) -> list[list[int]]:
        """Return, for each option of a group, how many completions lead to each verdict."""
        free = prod(self.tally(other) for other in FREE if other != group)
        lift = sum(self.lows.values())
        totals: dict[int, ByRank] = {}
        weights = []
        for option in self.options[group]:
            alive = option.alive & (ALL_CAPS if group in HINGES else LOOKED_AT[group])
            if alive not in totals:
                rest = self.all_but("" if group in FREE else group, alive)
                totals[alive] = {best: tally * free for best, tally in rest.items()}
            shift = option.points - self.lows[group]
            weights.append(
                [part * option.share for part in _by_verdict(totals[alive], lift + shift)]
            )
        return weights

    def all_but(self, group: str, alive: int) -> ByRank:
        """Return the tallies of all hinges and bound questions but one, which leaves caps alive."""
        if (group, alive) in self.rests:
            return self.rests[group, alive]
        total: ByRank = defaultdict(int)
        for (left, best), tally in self.hinges(group, alive).items():
            allowed = min(best, _rank(left & alive) if group in BOUND else best)
            for rank_, part in self.fold(left, group).items():
                total[min(rank_, allowed)] += part * tally
        self.rests[group, alive] = total
        return total

    def hinges(self, but: str, alive: int) -> dict[tuple[int, int], Tally]:
        """Return the tallies of the hinges by the caps they leave alive and those in force."""
        cases = {alive if but in HINGES else ALL_CAPS: 1}
        for hinge in HINGES:
            if hinge == but:
                continue
            grown: dict[int, Tally] = defaultdict(int)
            for option in self.options[hinge]:
                for left, tally in cases.items():
                    grown[left & option.alive] += tally * self.tally(hinge, option)
            cases = grown
        merged: dict[tuple[int, int], Tally] = defaultdict(int)
        for left, tally in cases.items():
            merged[left & ~ON_HINGES_ALONE, _rank(left & ON_HINGES_ALONE)] += tally
        return merged

    def fold(self, alive: int, but: str) -> ByRank:
        """Return the tallies of the bound questions but one, given the caps left by the hinges."""
        but = but if but in BOUND else ""
        if (alive, but) not in self.folds:
            total: ByRank = {rank(SEND): 1}
            for group in BOUND:
                if group != but:
                    total = _combine(total, self.spread(group, alive))
            self.folds[alive, but] = total
        return self.folds[alive, but]

    def spread(self, group: str, alive: int) -> ByRank:
        """Return a bound question's tallies, given the caps left by the hinges."""
        spread: ByRank = defaultdict(int)
        for option in self.options[group]:
            allowed = _rank(alive & option.alive & LOOKED_AT[group])
            spread[allowed] += self.tally(group, option)
        return spread

    def tally(self, group: str, *options: _Option) -> Tally:
        """Return how often each number of points comes, counted from the group's lowest."""
        low = self.lows[group]
        return sum(
            option.share << WIDTH * (option.points - low)
            for option in options or self.options[group]
        )


def _combine(one: ByRank, other: ByRank) -> ByRank:
    both: ByRank = defaultdict(int)
    for best, tally in one.items():
        for allowed, factor in other.items():
            both[min(best, allowed)] += tally * factor
    return both


def _by_verdict(results: ByRank, lift: int) -> list[int]:
    """Return how many completions lead to each verdict; power 0 stands for ``lift`` points."""
    weights = [0] * len(VERDICTS)
    for best, tally in results.items():
        for band, verdict in enumerate(VERDICTS):
            start = WIDTH * max(verdict.lowest - lift, 0) if band else 0
            part = tally >> start
            if band + 1 < len(VERDICTS):
                part &= (1 << max(WIDTH * (VERDICTS[band + 1].lowest - lift) - start, 0)) - 1
            weights[min(band, best)] += part % ((1 << WIDTH) - 1)  # the sum of its coefficients
    return weights


def _doubt(weights: list[list[int]]) -> float:
    """Return the chance that two completions differ in verdict once the question is answered."""
    total = sum(map(sum, weights))
    same = sum(sum(part * part for part in row) / sum(row) for row in weights)
    return 1 - same / total


@lru_cache(maxsize=512)  # the answers of one visit, not of all visits
def _options(group: str, known: tuple[tuple[str, Answer], ...]) -> tuple[_Option, ...]:
    """Return the options of a group, completions that count alike taken together."""
    shares: dict[tuple[int, int], int] = defaultdict(int)
    for completion in completions(group, dict(known)):
        worth = sum(points(part, completion.answers) or 0 for part in GROUPS[group])
        alive = sum(
            1 << place for place, cap in enumerate(CAPS) if may_apply(cap, completion.answers)
        )
        shares[worth, alive] += completion.share
    return tuple(_Option(worth, share, alive) for (worth, alive), share in shares.items())


@cache
def _rank(caps: int) -> int:
    """Return the rank of the best verdict that a set of caps allows."""
    ranks = (rank(cap.verdict) for place, cap in enumerate(CAPS) if caps >> place & 1)
    return min(ranks, default=rank(SEND))


def _looking_at(groups: Iterable[str]) -> int:
    """Return the caps, as bits, that look at any of the groups."""
    fields = {part.id for group in groups for part in GROUPS[group]}
    return sum(
        1 << place
        for place, cap in enumerate(CAPS)
        if any(condition.question in fields for condition in cap.when)
    )


LOOKED_AT = {group: _looking_at([group]) for group in GROUPS}
BOUND = [group for group in GROUPS if LOOKED_AT[group] and group not in HINGES]
FREE = [group for group in GROUPS if not LOOKED_AT[group]]
ALL_CAPS = (1 << len(CAPS)) - 1
ON_HINGES_ALONE = ALL_CAPS & ~_looking_at(BOUND)

"""How many completions come to each verdict, counted without visiting them one by one.

A completion reaches a verdict with the points at which its band begins, unless a boundary below
it is in force. Points alone are easy: the tallies of the questions are multiplied. Boundaries look
at several questions at once, but at no more than one beside the *hinges*: how well you know them,
what a mutual connection says, and earlier requests. So once the hinges are answered, all that a
boundary can do is to bar answers to some other question, and the answers that are left are
multiplied.

What each answer to a question leads to is told by the product of all *other* questions. All these
products are found by halving: each half of the questions is combined with the product of the
other half, and then halved in turn, until every question stands alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise, product
from math import prod

from calculators.connection_score.outlook.completions import GROUPS
from calculators.connection_score.outlook.prospect import Caps, Option, Prospect, below, looking_at
from calculators.connection_score.outlook.tally import Tally, at_least, clipped, tally
from calculators.connection_score.verdicts import VERDICTS, Verdict

type Groups = tuple[str, ...]

HINGES = ("familiarity", "mutual_support", "history")
BOUND: Groups = tuple(group for group in GROUPS if group not in HINGES and looking_at((group,)))
"""The main questions that a boundary looks at beside the hinges."""
FREE: Groups = tuple(group for group in GROUPS if not looking_at((group,)))
"""The main questions that no boundary looks at."""

type Hinged = Mapping[Caps, list[int]]
"""Places among the joint options of the hinges, by the boundaries left standing: those that hold
the verdict back and that the joint option does not rule out."""
type Cases = dict[Caps, Tally]
"""Tallies of the hinges and some other questions, by the boundaries left standing. Once merged, it
takes the spread of all questions that are not among them to reach the verdict."""


class Census:
    """All completions that the prospects of the main questions leave, by their verdict."""

    def __init__(self, prospects: Mapping[str, Prospect]) -> None:
        self.prospects = prospects
        self.chosen = [*product(*(range(len(prospects[hinge].options)) for hinge in HINGES))]
        self.joint = [
            together(prospects[hinge].options[one] for hinge, one in zip(HINGES, at, strict=True))
            for at in self.chosen
        ]
        self.products: dict[tuple[Groups, Caps], Tally] = {}

    def by_verdict(self) -> dict[str, list[list[int]]]:
        """Return how many completions with each option come to each of ``VERDICTS``.

        They are given for the hinges, and for every other question with more than one option.
        """
        reached = [self.everything(), *(self.reaching(verdict) for verdict in VERDICTS[1:])]
        return {
            group: [
                [more - fewer for more, fewer in pairwise((*row, 0))]
                for row in zip(*(counts[group] for counts in reached), strict=True)
            ]
            for group in reached[-1]
        }

    def everything(self) -> dict[str, list[int]]:
        """Return how many completions there are with each option."""
        wholes = {
            group: sum(option.share for option in prospect.options)
            for group, prospect in self.prospects.items()
        }
        total = prod(wholes.values())
        return {
            group: [total // wholes[group] * option.share for option in prospect.options]
            for group, prospect in self.prospects.items()
        }

    def reaching(self, verdict: Verdict) -> dict[str, list[int]]:
        """Return how many completions with each option come to a verdict or to a better one."""
        need = verdict.lowest - sum(prospect.lowest for prospect in self.prospects.values())
        hinged = defaultdict(list)
        for place, option in enumerate(self.joint):
            standing = below(verdict.id) & ~option.rules_out
            if not standing & ~looking_at(BOUND):  # else one is in force, whatever else is said
                hinged[standing].append(place)
        reached = self.with_hinges(hinged, need)
        for block in (BOUND, FREE):
            if kept := tuple(group for group in block if len(self.prospects[group].options) > 1):
                reached |= self.with_others(hinged, need, kept)
        return reached

    def with_hinges(self, hinged: Hinged, need: int) -> dict[str, list[int]]:
        """Return how many completions with each option of the hinges have the points they need."""
        spread = self.spread(HINGES)
        counts = {hinge: [0] * len(self.prospects[hinge].options) for hinge in HINGES}
        for standing, places in hinged.items():
            others = clipped(self.product(BOUND + FREE, standing), need, spread)
            for place in places:
                option = self.joint[place]
                ways = option.share * at_least(others, spread - option.extra)
                for hinge, one in zip(HINGES, self.chosen[place], strict=True):
                    counts[hinge][one] += ways
        return counts

    def with_others(self, hinged: Hinged, need: int, kept: Groups) -> dict[str, list[int]]:
        """Return the same for the options of some of the other questions."""
        added = tuple(group for group in BOUND + FREE if group not in kept)
        cases = {
            standing: tally(
                ((self.joint[place].extra, self.joint[place].share) for place in places),
                self.product(added, standing),
            )
            for standing, places in hinged.items()
        }
        return {
            group: self.counted(group, others)
            for group, others in self.all_but_one(self.merged(cases, need, kept), kept)
        }

    def all_but_one(self, cases: Cases, groups: Groups) -> Iterator[tuple[str, Cases]]:
        """Yield each of some groups with the cases of all the others."""
        if len(groups) == 1:
            yield groups[0], cases
            return
        one, other = halves(groups)
        for kept, added in ((one, other), (other, one)):
            grown = {
                standing: ways * self.product(added, standing) for standing, ways in cases.items()
            }
            yield from self.all_but_one(self.merged(grown, self.spread(groups), kept), kept)

    def merged(self, cases: Cases, need: int, kept: Groups) -> Cases:
        """Return what matters of cases to the groups kept: those alike to them taken together."""
        alike: Cases = defaultdict(int)
        for standing, ways in cases.items():
            alike[standing & looking_at(kept)] += ways
        spread = self.spread(kept)
        return {standing: clipped(ways, need, spread) for standing, ways in alike.items()}

    def counted(self, group: str, others: Cases) -> list[int]:
        """Return how many completions with each option of a group have the points they need."""
        prospect = self.prospects[group]
        return [
            option.share
            * sum(
                at_least(ways, prospect.spread - option.extra)
                for standing, ways in others.items()
                if not standing & ~option.rules_out
            )
            for option in prospect.options
        ]

    def product(self, groups: Groups, standing: Caps) -> Tally:
        """Return the tally of groups together, without the options that boundaries bar."""
        key = groups, standing & looking_at(groups)
        if key not in self.products:
            if len(groups) == 1:
                self.products[key] = tally(
                    (option.extra, option.share)
                    for option in self.prospects[groups[0]].options
                    if not key[1] & ~option.rules_out
                )
            else:
                one, other = halves(groups)
                self.products[key] = self.product(one, standing) * self.product(other, standing)
        return self.products[key]

    def spread(self, groups: Groups) -> int:
        """Return the points between the worst and the best that groups can bring together."""
        return sum(self.prospects[group].spread for group in groups)


def together(options: Iterable[Option]) -> Option:
    """Return what options of different questions come to as one."""
    extra, share, rules_out = 0, 1, 0
    for option in options:
        extra += option.extra
        share *= option.share
        rules_out |= option.rules_out
    return Option(extra, share, rules_out)


def halves(groups: Groups) -> tuple[Groups, Groups]:
    """Return the first half of some groups, and the rest."""
    middle = len(groups) // 2
    return groups[:middle], groups[middle:]

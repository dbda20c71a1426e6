"""A note judged: how much it is like notes that people found bad, in which way, by which words."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import sqrt

from calculators.note.checking.grams import KIND_BUCKETS, Run, buckets
from calculators.note.checking.weights import BAD, BIASES, TABLES, ZERO
from calculators.note.language.reading import Note


@dataclass(frozen=True)
class Judgement:
    """What was learned from labelled notes (``measuring/notes``), applied to one."""

    note: Note

    @cached_property
    def runs(self) -> dict[int, list[Run]]:
        """The note's runs of letters and words, by their buckets."""
        return buckets(self.note)

    @cached_property
    def margin(self) -> float:
        """How much the note is like bad ones: a fault above ``FAULT_FROM`` of the weights."""
        return self._sum(BAD)

    @cached_property
    def kind(self) -> str:
        """The way in which it is likeliest to be bad."""
        return max((kind for kind in TABLES if kind != BAD), key=self._sum)

    def _sum(self, kind: str) -> float:
        """Return the weights of all buckets, over the square root of how many they are."""
        table = TABLES[kind]
        places = self.runs if kind == BAD else self._folded
        total = sum(map(table.__getitem__, places)) - ZERO * len(places)
        return total / sqrt(max(1, len(places))) + BIASES[kind]

    @cached_property
    def _folded(self) -> set[int]:
        """The buckets of the tables of kinds, which are smaller."""
        return {bucket % KIND_BUCKETS for bucket in self.runs}

    def heaviest(self) -> Run:
        """Return the words of one sentence that weigh most for its kind, by their tokens."""
        worth = self._worth()
        best, found = 0.0, (0, len(worth))
        start, total = 0, 0.0
        for place, token in enumerate(self.note.tokens):
            if total <= 0 or token.first:
                start, total = place, 0.0
            total += worth[place]
            if total > best:
                best, found = total, (start, place + 1)
        words = [place for place, token in enumerate(self.note.tokens) if token.word]
        marked = [place for place in words if found[0] <= place < found[1]] or words
        return (marked[0], marked[-1] + 1) if marked else found

    def _worth(self) -> list[float]:
        """Return what each token weighs: its share of every run that it is in."""
        worth = [0.0] * len(self.note.tokens)
        whole, kind = TABLES[BAD], TABLES[self.kind]
        for bucket, runs in self.runs.items():
            weight = whole[bucket] + kind[bucket % KIND_BUCKETS] - 2 * ZERO
            for first, after in runs:
                share = weight / (len(runs) * (after - first))
                for place in range(first, after):
                    worth[place] += share
        return worth


@lru_cache(maxsize=8)
def judgement(note: Note) -> Judgement:
    """Return the judgement of a note, once for all rules that ask."""
    return Judgement(note)

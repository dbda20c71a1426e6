"""What the note checker learns: a table of whole numbers from labelled notes.

A linear support vector machine over the runs of a note (``calculators/note/checking/grams.py``),
each counted once, weighed by how rare it is and by how many the note has. Its solver takes no
exponentials or logarithms, and neither does what it is given: the same notes give the same table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from textwrap import wrap

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.svm import LinearSVC

from calculators.note.checking.grams import BUCKETS, KIND_BUCKETS, buckets
from calculators.note.checking.rule import FAULT
from calculators.note.checking.rules import RULES
from calculators.note.checking.rules.judged import JUDGED
from calculators.note.language.reading import Note
from calculators.platform_limits import NOTE_LENGTH_PREMIUM
from measuring.labelled import Case

RAREST = 3
"""Notes that a run must be in to count: what fewer have says nothing about others (editorial)."""

STRICTNESS, STRICTNESS_OF_KINDS = 0.02, 0.05
"""How much a note on the wrong side costs against large weights; the C of the machine (measured
set by set: half and double change the area under the curve by less than 0.003)."""

LARGEST, LARGEST_OF_KINDS = 15, 7
"""The largest weight, to which the others are in proportion: finer ones judge no better, and
coarser ones take less room in the page."""

FAULTED, WARNED = 0.075, 0.20
"""Shares of the good notes that may have a fault, and at least a warning, in the mean over the
hands that wrote them; notes that were judged in public are of one hand, and the drafter's own
drafts of none (editorial)."""

PARTS = 6
"""Parts in which the notes judged in public are left out, each source in one."""

DRAFTS = "drafts"
"""The group of the drafter's own drafts, each with a twin that one sentence spoils: no measure of
anything."""

HEAVY, LIGHT = 8.0, 0.3
"""What a note judged in public and what a draft counts for beside any other: of the first there are
few, and of the others many of a kind (editorial)."""

KINDS = {
    "no-reason": ("no-reason",),
    "nothing-specific": ("nothing-specific", "default-text"),
    "empty-praise": ("flattery", "flattery-no-reason", "romantic"),
    "all-about-me": ("about-me", "me-me-me"),
    "mass-mail": ("mass-mail",),
    "feigned-acquaintance": ("feigned-acquaintance",),
    "pitch": (
        *("pitch", "hidden-pitch", "instant-pitch", "too-long-pitch", "sales-prospecting"),
        "recruiter-teaser",
    ),
    "favour": ("favour", "favour-in-disguise"),
    "meeting": ("meeting-ask",),
    "pressure": ("pressure", "pressure-favour"),
}
"""The rules that are learned, each with what the labels of notes call it."""

type Floats = NDArray[np.float64]
type Truths = NDArray[np.bool_]


@dataclass(frozen=True)
class Learned:
    """A table of whole numbers, one for each bucket, and what is added to their sum."""

    table: NDArray[np.int64]
    bias: float
    step: float
    """The weight between the border and where a note is clearly on its side."""


@dataclass(frozen=True)
class Notes:
    """Labelled notes, with the runs of each."""

    cases: Sequence[Case]

    @cached_property
    def runs(self) -> sparse.csr_matrix:
        """Which buckets each note has, one row a note."""
        found = [sorted(buckets(Note(case.text, case.recipient))) for case in self.cases]
        ends = np.cumsum([0, *map(len, found)])
        places = np.concatenate([*found, np.empty(0, int)]).astype(np.int64)
        shape = (len(self.cases), BUCKETS)
        return sparse.csr_matrix((np.ones(len(places)), places, ends), shape)

    @cached_property
    def bad(self) -> Truths:
        """Which of them are bad."""
        return np.array([case.bad for case in self.cases])

    @cached_property
    def ruled(self) -> Truths:
        """Which of them have a fault by an exact rule."""
        return np.array([_ruled(case) for case in self.cases])

    @cached_property
    def counted(self) -> Floats:
        """What each counts for."""
        return np.where(self.public, HEAVY, np.where(self.groups == DRAFTS, LIGHT, 1.0))

    @cached_property
    def public(self) -> Truths:
        """Which of them someone judged in public."""
        return np.array([case.public for case in self.cases])

    @cached_property
    def groups(self) -> NDArray[np.str_]:
        """What each belongs to: a hand, or a public source."""
        return np.array([case.group for case in self.cases])

    @cached_property
    def hands(self) -> NDArray[np.str_]:
        """Who wrote each, with those that were judged in public as of one hand."""
        return np.where(self.public, "public", self.groups)


def _ruled(case: Case) -> bool:
    note = Note(case.text, case.recipient, NOTE_LENGTH_PREMIUM.value)
    exact = (rule for rule in RULES if rule not in JUDGED and rule.level == FAULT)
    return any(not hit.doubt for rule in exact for hit in rule.find(note))


def margins(notes: Notes, learned: Learned) -> Floats:
    """Return the margin of each note, as ``Judgement.margin`` does."""
    count = np.maximum(notes.runs.getnnz(axis=1), 1)
    found: Floats = (notes.runs @ learned.table) / np.sqrt(count) + learned.bias
    return found


def learn(notes: Notes, chosen: NDArray[np.int64]) -> Learned:
    """Learn to tell bad notes from good ones, from some of them."""
    runs, bad, counted = notes.runs[chosen], notes.bad[chosen], notes.counted[chosen]
    (weights,), (bias,) = _fitted(runs, [bad], STRICTNESS, counted)
    scale = LARGEST / np.abs(weights).max()
    return Learned(np.rint(weights * scale).astype(int), round(bias * scale, 1), round(scale, 1))


def learn_kinds(notes: Notes) -> dict[str, Learned]:
    """Learn to tell each kind of bad note from the other bad notes, all by one measure."""
    bad = [case for case in notes.cases if case.bad]
    kinds = {
        kind: np.array([not set(labels).isdisjoint(case.kinds) for case in bad])
        for kind, labels in KINDS.items()
    }
    runs, counted = _folded(notes.runs[notes.bad]), notes.counted[notes.bad]
    weights, biases = _fitted(runs, list(kinds.values()), STRICTNESS_OF_KINDS, counted)
    scale = LARGEST_OF_KINDS / max(np.abs(one).max() for one in weights)
    return {
        kind: Learned(np.rint(one * scale).astype(int), round(bias * scale, 1), round(scale, 1))
        for kind, one, bias in zip(kinds, weights, biases, strict=True)
    }


def _fitted(
    runs: sparse.csr_matrix, labels: Sequence[Truths], strictness: float, counted: Floats
) -> tuple[list[Floats], list[float]]:
    notes_with = runs.getnnz(axis=0)
    rarity = np.where(notes_with >= RAREST, np.sqrt(runs.shape[0] / np.maximum(notes_with, 1)), 0.0)
    count = np.maximum(runs.getnnz(axis=1), 1)
    given = sparse.diags(1 / np.sqrt(count)) @ runs @ sparse.diags(rarity)
    weights, biases = [], []
    for wanted in labels:
        machine = LinearSVC(C=strictness, class_weight="balanced", dual=True, random_state=0)
        machine.fit(given, wanted, sample_weight=counted)
        weights.append(machine.coef_[0] * rarity)
        biases.append(float(machine.intercept_[0]))
    return weights, biases


def _folded(runs: sparse.csr_matrix) -> sparse.csr_matrix:
    """Return the runs in fewer buckets, each counted once."""
    places = runs.tocoo()
    folded = sparse.coo_matrix(
        (np.ones(len(places.col)), (places.row, places.col % KIND_BUCKETS)),
        (runs.shape[0], KIND_BUCKETS),
    ).tocsr()
    folded.data[:] = 1
    return folded


def thresholds(notes: Notes, chosen: NDArray[np.int64]) -> tuple[float, float]:
    """Return the margins above which a note has a fault, and a warning, learned on some notes.

    The notes of each hand are judged by what those of the others teach.
    """
    found = np.empty(len(chosen))
    for held in left_out(notes, chosen):
        learned = learn(notes, chosen[~held])
        found[held] = margins(notes, learned)[chosen[held]]
    found[notes.ruled[chosen]] = np.inf
    hands, bad = notes.hands[chosen], notes.bad[chosen]
    by_hand = [found[~bad & (hands == hand)] for hand in sorted(set(hands) - {DRAFTS})]

    def lowest(share: float) -> float:
        tried = (tenths / 10 for tenths in range(-200, 200))
        return next(at for at in tried if np.mean([np.mean(one > at) for one in by_hand]) <= share)

    return lowest(FAULTED), lowest(WARNED)


def left_out(notes: Notes, chosen: NDArray[np.int64]) -> list[Truths]:
    """Return which of some notes are left out, time by time: a hand, or a part of the sources."""
    groups = notes.groups[chosen]
    sources = sorted(set(groups[notes.public[chosen]]))
    hands = sorted(set(groups) - set(sources))
    return [
        np.isin(groups, part) for part in (*(sources[at::PARTS] for at in range(PARTS)), *hands)
    ]


ZERO = ord("l")
"""The character of a weight of nothing: those of the others are letters around it."""

LINE = 92
"""Characters of a table in one line of the module."""


def module(notes: Notes) -> str:
    """Return the module of weights that all the notes teach, as Python."""
    everything = np.arange(len(notes.cases))
    whole = learn(notes, everything)
    learned = {"bad": whole} | learn_kinds(notes)
    fault, warning = thresholds(notes, everything)
    return _MODULE.format(
        zero=ZERO,
        fault=fault,
        warning=warning,
        step=whole.step,
        biases="".join(f'    "{kind}": {one.bias},\n' for kind, one in learned.items()),
        tables="".join(f'    "{kind}": (\n{_lines(one)}    ),\n' for kind, one in learned.items()),
    )


def _lines(learned: Learned) -> str:
    table = "".join(chr(ZERO + weight) for weight in learned.table)
    return "".join(f'        b"{line}"\n' for line in wrap(table, LINE))


_MODULE = '''"""What the note checker has learned: ``python -m measuring train`` writes this module.

A character of a table is the weight of one bucket (see ``grams.py``): its code less ``ZERO``.
"""

BAD = "bad"
"""The table that tells bad notes from good ones; the others tell in which way one is bad."""

ZERO = {zero}
"""The code of a weight of nothing."""

FAULT_FROM, WARNING_FROM = {fault}, {warning}
"""The margins above which a note has a fault, and a warning."""

STEP = {step}
"""The margin between the border and what is clearly good or bad."""

BIASES = {{
{biases}}}
"""What is added to the sum of each table."""

TABLES = {{
{tables}}}
"""The weights, table by table."""
'''

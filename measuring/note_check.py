"""The measurement: how often the checker judges labelled notes as somebody else did.

A note counts as judged bad if it has at least one fault: the verdict is then ``rewrite`` or
``improve``. Notes marked as contested are left out. The length is measured against the limit of a
Premium account, so that it speaks as seldom as it can.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from calculators.note.checking.rule import FAULT
from calculators.note.checking.rules import RULES
from calculators.note.checking.rules.length import LENGTH
from calculators.note.language.language import english
from calculators.note.language.reading import Note
from calculators.note.language.standard import STANDARD, Standard
from calculators.platform_limits import NOTE_LENGTH_PREMIUM
from calculators.questions import utf16_length

FOLDS = 5
RESAMPLES = 2000
SEED = 20261123

STANDARDS = tuple(
    Standard(specific=specific, pitch=pitch)
    for specific, pitch in product((1.5, 2.0, 2.5, 3.0, 3.5), (1, 2, 3))
)
"""The standards among which the training folds choose."""


@dataclass(frozen=True)
class Case:
    """A labelled note: its text and recipient, whether it is bad, its kind, and who says so."""

    id: str
    text: str
    recipient: str
    bad: bool
    kind: str
    basis: str


@dataclass(frozen=True)
class Judged:
    """A labelled note, and the faults that it has under each standard."""

    case: Case
    faults: dict[Standard, frozenset[str]]


def cases(lines: Iterable[str]) -> list[Case]:
    """Read labelled notes, one JSON object a line, without the contested ones."""
    read = [json.loads(line) for line in lines if line.strip()]
    if not all(isinstance(note, dict) for note in read):
        raise ValueError("each line must be a JSON object")
    return [
        Case(
            str(note.get("id", number)),
            note["text"],
            note.get("recipient_name") or "",
            note["label"] == "bad",
            note.get("kind", ""),
            note.get("label_basis", ""),
        )
        for number, note in enumerate(read, 1)
        if not note.get("contested")
    ]


def faults(case: Case, standard: Standard = STANDARD) -> frozenset[str]:
    """Return the rules by which a note has a fault."""
    note = Note(case.text, case.recipient, NOTE_LENGTH_PREMIUM.value, standard)
    rules = RULES if english(note) else LENGTH
    return frozenset(rule.id for rule in rules if rule.level == FAULT and any(rule.find(note)))


def balanced(outcomes: Sequence[tuple[bool, bool]]) -> float:
    """Return the balanced accuracy of pairs of (is bad, judged bad): the mean of both rates."""
    bad = [judged for is_bad, judged in outcomes if is_bad]
    good = [not judged for is_bad, judged in outcomes if not is_bad]
    rates = [sum(right) / len(right) for right in (bad, good) if right]
    return sum(rates) / len(rates) if rates else 0.0


def interval(outcomes: Sequence[tuple[bool, bool]]) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of the balanced accuracy, from a fixed seed."""
    numbers = _numbers()
    groups = [[pair for pair in outcomes if pair[0] == bad] for bad in (True, False)]
    found = sorted(
        balanced([group[next(numbers) % len(group)] for group in groups for _ in group])
        for _ in range(RESAMPLES)
    )
    return found[round(0.025 * RESAMPLES)], found[round(0.975 * RESAMPLES) - 1]


def _numbers() -> Iterator[int]:
    """Yield numbers of 31 bits in no order, from the seed: the same in every Python."""
    state = SEED
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield state >> 33


def by_length(read: Sequence[Case]) -> tuple[float, str]:
    """Return what length alone reaches with its best threshold, and that threshold."""
    lengths = sorted({utf16_length(case.text) for case in read})
    tried = [
        (balanced([(case.bad, (utf16_length(case.text) > at) == longer) for case in read]), text)
        for at in lengths
        for longer, text in ((True, f"bad above {at}"), (False, f"bad up to {at}"))
    ]
    return max(tried)


def folds(count: int, bad: Sequence[bool]) -> list[list[int]]:
    """Return the places of the notes, fold by fold: each label dealt out in a drawn order."""
    numbers = _numbers()
    order = sorted(range(len(bad)), key=lambda _: next(numbers))
    worse = [place for place in order if bad[place]]
    better = [place for place in order if not bad[place]]
    return [sorted(worse[at::count] + better[at::count]) for at in range(count)]


def chosen(training: Sequence[Judged]) -> tuple[Standard, frozenset[str]]:
    """Return the standard and the rules that judge the training notes best.

    Rules are switched off one by one for as long as that helps. Ties keep what ships.
    """
    rules = frozenset(rule.id for rule in RULES if rule.level == FAULT)

    def reached(standard: Standard, on: frozenset[str]) -> float:
        return balanced([(one.case.bad, bool(one.faults[standard] & on)) for one in training])

    standard = max((STANDARD, *STANDARDS), key=lambda one: reached(one, rules))
    while True:
        best = max(sorted(rules), key=lambda rule: reached(standard, rules - {rule}))
        if reached(standard, rules - {best}) <= reached(standard, rules):
            return standard, rules
        rules -= {best}


def cross_validated(judged: Sequence[Judged]) -> tuple[list[tuple[bool, bool]], list[str]]:
    """Return the outcomes on each fold of what was chosen on the others, and what was chosen."""
    outcomes, choices = [], []
    for fold in folds(FOLDS, [one.case.bad for one in judged]):
        standard, rules = chosen([one for at, one in enumerate(judged) if at not in fold])
        held = [judged[at] for at in fold]
        outcomes += [(one.case.bad, bool(one.faults[standard] & rules)) for one in held]
        off = sorted({rule.id for rule in RULES if rule.level == FAULT} - rules)
        choices.append(
            f"specific {standard.specific}, pitch {standard.pitch}, off: {', '.join(off) or 'none'}"
        )
    return outcomes, choices


def report(lines: Iterable[str]) -> str:
    """Return the measurement over labelled notes, as text to print."""
    read = cases(lines)
    if not read:
        return "There is no labelled note to note_check."
    judged = [Judged(case, {one: faults(case, one) for one in STANDARDS}) for case in read]
    outcomes = [(one.case.bad, bool(one.faults[STANDARD])) for one in judged]
    return "\n".join(
        [
            *_plain(outcomes),
            *_baseline(read),
            *_crossed(judged),
            *_grouped(judged, "by who judged the notes", lambda case: case.basis),
            *_grouped(judged, "by kind", lambda case: case.kind),
            *_wrong(judged),
        ]
    )


def _plain(outcomes: Sequence[tuple[bool, bool]]) -> list[str]:
    count = Counter(outcomes)
    low, high = interval(outcomes)
    return [
        f"{len(outcomes)} notes, contested ones left out, at a limit of "
        f"{NOTE_LENGTH_PREMIUM.value} characters",
        "",
        f"{'':16}{'judged bad':>12}{'judged good':>14}",
        f"{'labelled bad':16}{count[True, True]:12}{count[True, False]:14}",
        f"{'labelled good':16}{count[False, True]:12}{count[False, False]:14}",
        "",
        f"balanced accuracy         {balanced(outcomes):.3f}  "
        f"(95 % bootstrap {low:.3f} to {high:.3f})",
    ]


def _baseline(read: Sequence[Case]) -> list[str]:
    reached, threshold = by_length(read)
    return [f"length alone, at its best {reached:.3f}  ({threshold} characters)"]


def _crossed(judged: Sequence[Judged]) -> list[str]:
    outcomes, choices = cross_validated(judged)
    low, high = interval(outcomes)
    return [
        f"cross-validated           {balanced(outcomes):.3f}  ({low:.3f} to {high:.3f}; {FOLDS} "
        "folds, rules and thresholds chosen on the others)",
        *(f"  fold {number}: {choice}" for number, choice in enumerate(choices, 1)),
    ]


def _grouped(judged: Sequence[Judged], title: str, group: Callable[[Case], str]) -> list[str]:
    right: dict[tuple[str, bool], list[bool]] = {}
    for one in judged:
        key = group(one.case) or "not given", one.case.bad
        right.setdefault(key, []).append(bool(one.faults[STANDARD]) == one.case.bad)
    return [
        "",
        f"right {title}",
        *(
            f"  {name:24}{'bad' if bad else 'good':6}{sum(found):4} of {len(found)}"
            for (name, bad), found in sorted(right.items())
        ),
    ]


def _wrong(judged: Sequence[Judged]) -> list[str]:
    wrong = [one for one in judged if bool(one.faults[STANDARD]) != one.case.bad]
    listed = []
    for one in wrong:
        found = ", ".join(sorted(one.faults[STANDARD])) or "no fault"
        label = "bad" if one.case.bad else "good"
        listed.append(f"  {one.case.id} ({one.case.kind}), labelled {label}: {found}")
        listed.append(f"    {' '.join(one.case.text.split())}")
    return ["", f"judged wrong: {len(wrong)}", *listed]

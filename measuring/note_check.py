"""The measurement: how often the checker judges labelled notes as someone else did.

A note counts as judged bad if it has at least one fault. Contested notes are left out. The length
is measured against the limit of a Premium account, so that it speaks as rarely as it can.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from calculators.note.checking import check
from calculators.note.checking.rule import FAULT
from calculators.platform_limits import NOTE_LENGTH_PREMIUM
from calculators.questions import utf16_length
from measuring.labelled import Case, cases

RESAMPLES = 2000
SEED = 20261123


@dataclass(frozen=True)
class Judged:
    """A labelled note, whether it was judged bad, and how bad: more is worse."""

    case: Case
    bad: bool
    badness: float

    @property
    def right(self) -> bool:
        """Whether it was judged as it is labelled."""
        return self.bad == self.case.bad


def judged(case: Case) -> Judged:
    """Judge a note with the checker as it stands."""
    result = check(case.text, case.recipient, NOTE_LENGTH_PREMIUM.value)
    faulty = any(finding.level == FAULT for finding in result.findings)
    return Judged(case, faulty, 100 - result.score)


def balanced(found: Sequence[Judged]) -> float:
    """Return the balanced accuracy: the mean share of bad and of good notes judged right."""
    sides = [[one.right for one in found if one.case.bad == bad] for bad in (True, False)]
    rates = [sum(side) / len(side) for side in sides if side]
    return sum(rates) / len(rates) if rates else 0.0


def area(found: Sequence[Judged]) -> float:
    """Return the area under the curve: how often a bad note is judged worse than a good one."""
    bad = [one.badness for one in found if one.case.bad]
    good = [one.badness for one in found if not one.case.bad]
    won = sum((worse > better) + (worse == better) / 2 for worse in bad for better in good)
    return won / (len(bad) * len(good)) if bad and good else 0.0


def interval(found: Sequence[Judged]) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of the balanced accuracy, from a fixed seed."""
    numbers = _numbers()
    sides = [[one for one in found if one.case.bad == bad] for bad in (True, False)]
    reached = sorted(
        balanced([side[next(numbers) % len(side)] for side in sides for _ in side])
        for _ in range(RESAMPLES)
    )
    return reached[round(0.025 * RESAMPLES)], reached[round(0.975 * RESAMPLES) - 1]


def _numbers() -> Iterator[int]:
    """Yield numbers of 31 bits in no order, from the seed: the same in every Python."""
    state = SEED
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield state >> 33


def by_length(read: Sequence[Case]) -> tuple[float, str]:
    """Return what length alone reaches with its best threshold, and that threshold."""
    lengths = {case: utf16_length(case.text) for case in read}
    tried = [
        (balanced([Judged(case, (lengths[case] > at) == longer, 0) for case in read]), text)
        for at in sorted(set(lengths.values()))
        for longer, text in ((True, f"bad above {at}"), (False, f"bad up to {at}"))
    ]
    return max(tried)


def report(lines: Iterable[str]) -> str:
    """Return the measurement over labelled notes, as text to print."""
    read = cases(lines)
    if not read:
        return "There is no labelled note to measure by."
    found = [judged(case) for case in read]
    low, high = interval(found)
    length, threshold = by_length(read)
    return "\n".join(
        [
            f"{len(found)} notes, contested ones left out, at a limit of "
            f"{NOTE_LENGTH_PREMIUM.value} characters",
            f"balanced accuracy         {balanced(found):.3f}  (95 % bootstrap {low:.3f} to "
            f"{high:.3f})",
            f"area under the curve      {area(found):.3f}",
            f"length alone, at its best {length:.3f}  ({threshold} characters)",
            *_grouped(found, "by who judged the notes", lambda case: (case.basis,)),
            *_grouped(found, "by kind", lambda case: case.kinds),
            *_wrong(found),
        ]
    )


def _grouped(
    found: Sequence[Judged], title: str, groups: Callable[[Case], tuple[str, ...]]
) -> list[str]:
    right: dict[tuple[str, bool], list[bool]] = {}
    for one in found:
        for group in groups(one.case) or ("",):
            right.setdefault((group or "not given", one.case.bad), []).append(one.right)
    return [
        "",
        f"right {title}",
        *(
            f"  {name:24}{'bad' if bad else 'good':6}{sum(side):4} of {len(side)}"
            for (name, bad), side in sorted(right.items())
        ),
    ]


def _wrong(found: Sequence[Judged]) -> list[str]:
    wrong = [one for one in found if not one.right]
    listed = [
        f"  {one.case.id} ({', '.join(one.case.kinds)}), labelled "
        f"{'bad' if one.case.bad else 'good'}: {' '.join(one.case.text.split())}"
        for one in wrong
    ]
    return ["", f"judged wrong: {len(wrong)}", *listed]

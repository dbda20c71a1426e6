"""Keep in touch: who to write to this week, out of the network's own export, and what to say."""

import gc
from collections.abc import Mapping, Sequence

from calculators.answers import Problem
from calculators.calculator import InvalidAnswersError, Json, Reader
from calculators.files import File, Kept, Progress, Steps
from calculators.upkeep import network, report, sample, settings
from calculators.upkeep.declared import declares
from calculators.upkeep.export import owner, reading
from calculators.upkeep.network import Known
from calculators.upkeep.settings import Settings

NAME = "upkeep"


def answer(
    given: Mapping[str, object], files: Sequence[File], kept: Kept
) -> Steps[dict[str, Json]]:
    """Read files and return what is in them, who to write to, and the plan, step by step.

    What they tell is kept for the next question about the same files: after a decision nothing is
    read again.
    """
    set_ = settings.read(given)
    if not files and not set_.sample:
        message = "Give at least one file: Connections.csv, or the whole export as it came (.zip)."
        raise InvalidAnswersError(Problem("files", message))
    marks = tuple(file.mark for file in files)
    asked = marks, set_.sample, set_.today, set_.owner, set_.order
    known = kept.get(asked)
    if not isinstance(known, Known):
        known = yield from _known(files, set_)
        kept.clear()
        if all(marks):
            kept[asked] = known
    yield Progress("Making the plan", 0)
    return report.told(known, network.build(known, set_), set_)


def _known(files: Sequence[File], set_: Settings) -> Steps[Known]:
    """Return what files tell, before anything is decided.

    Nothing that is read here refers to itself, and looking for what does takes a fifth of the time.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        invented = sample.export(set_.today) if set_.sample else []
        export = yield from reading.read([*invented, *files], set_.today.toordinal(), set_.order)
        whose, between = (set_.owner, []) if set_.owner else owner.find(owner.clues(export))
        return (yield from network.know(export, whose, between, set_.today.toordinal()))
    finally:
        if collects:
            gc.enable()


CALCULATOR = Reader(
    name=NAME,
    title="Keep in touch",
    summary="Reads your LinkedIn export: who to write to this week, and a plan that lasts.",
    sections=settings.SECTIONS,
    answer=answer,
    declares=declares,
)

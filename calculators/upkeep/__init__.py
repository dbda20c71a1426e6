"""Keep in touch: who to write to this week, out of the network's own export, and what to say."""

from collections.abc import Mapping, Sequence

from calculators.answers import Problem
from calculators.calculator import InvalidAnswersError, Json, Reader
from calculators.files import File, Progress, Steps
from calculators.upkeep import network, report, sample, settings
from calculators.upkeep.declared import declares
from calculators.upkeep.export import owner, reading

NAME = "upkeep"


def answer(given: Mapping[str, object], files: Sequence[File]) -> Steps[dict[str, Json]]:
    """Read files and return what is in them, who to write to, and the plan, step by step."""
    set_ = settings.read(given)
    if set_.sample:
        files = [*sample.export(set_.today), *files]
    if not files:
        message = "Give at least one file: Connections.csv, or the whole export as it came (.zip)."
        raise InvalidAnswersError(Problem("files", message))
    export = yield from reading.read(files, set_.today.toordinal(), set_.order)
    whose, between = (set_.owner, []) if set_.owner else owner.find(owner.clues(export))
    known = yield from network.know(export, whose, between, set_.today.toordinal())
    yield Progress("Making the plan", 0)
    return report.told(known, network.build(known, set_), set_)


CALCULATOR = Reader(
    name=NAME,
    title="Keep in touch",
    summary="Reads your network's own export: who to write to this week, and a plan that lasts.",
    sections=settings.SECTIONS,
    answer=answer,
    declares=declares,
)

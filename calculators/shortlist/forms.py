"""How the page asks about a list: what holds for everybody once, then one person after another."""

from dataclasses import dataclass, replace

from calculators.connection_score.about_request import GOAL_FIT, MOMENT_DAYS, NOTE
from calculators.connection_score.about_them import FAMILIARITY
from calculators.connection_score.definition import QUESTIONS as SCORE
from calculators.frames.situations.people_met import MET_AT_EVENT
from calculators.questions import Asked
from calculators.shortlist.columns import COLUMNS, NAME


@dataclass(frozen=True)
class Forms:
    """The questions about everybody and about one person; what is rarely asked is folded away.

    ``note`` is what a note to one person can be made of.
    """

    everybody: tuple[Asked, ...]
    everybody_more: tuple[Asked, ...]
    person: tuple[Asked, ...]
    person_more: tuple[Asked, ...]
    note: tuple[Asked, ...]


def _begun(field: str) -> Asked:
    """Return a detail of a note as the sentence that it completes, whatever the situation."""
    detail = MET_AT_EVENT.detail(field)
    label = detail.label if detail else ""
    example = f"For example: {detail.example}" if detail else ""
    return replace(
        COLUMNS[field], name=label, label=label, hint=example, only_if=None, required_if=None
    )


_EVENT, _TOPIC, _POINT = map(_begun, ("event", "topic", "point"))
_DAYS = replace(MOMENT_DAYS, hint="0 is today, 1 yesterday.")
_ASKED = (NAME, FAMILIARITY, GOAL_FIT, _DAYS, _EVENT, _TOPIC, _POINT, NOTE)
_ASKED_IDS = {question.id for question in _ASKED}
_OTHERS = tuple(question for question in SCORE if question.id not in _ASKED_IDS)
_SOUND = ("sender", "tone", "limit")

FORMS = Forms(
    everybody=(_EVENT, replace(_DAYS, only_if=None)),
    everybody_more=(FAMILIARITY, GOAL_FIT, *_OTHERS, *(COLUMNS[id_] for id_ in _SOUND)),
    person=(NAME, GOAL_FIT, _TOPIC),
    person_more=(FAMILIARITY, *_OTHERS, _DAYS),
    note=(
        COLUMNS["recipient"],
        _POINT,
        COLUMNS["situation"],
        *(
            question
            for id_, question in COLUMNS.items()
            if question.only_if
            and question.only_if.question == "situation"
            and id_ not in _ASKED_IDS
        ),
    ),
)

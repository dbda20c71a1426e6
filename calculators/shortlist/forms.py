"""How the page asks about a list: what holds for everyone once, then one person after another."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from calculators.connection_score.about_request import GOAL_FIT, MOMENT_DAYS, NOTE
from calculators.connection_score.about_them import FAMILIARITY, OBSTACLE
from calculators.connection_score.definition import QUESTIONS as SCORE
from calculators.frames.situations.people_met import MET_AT_EVENT
from calculators.questions import Asked, OneOf
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


def _in_short(question: OneOf) -> OneOf:
    """Return a question as a menu, for a card in which others stand beside it."""
    return replace(question, menu=True)


_EVENT, _TOPIC, _POINT = map(_begun, ("event", "topic", "point"))
_DAYS = replace(MOMENT_DAYS, hint="0 is today, 1 yesterday.")
_ASKED = (NAME, FAMILIARITY, OBSTACLE, GOAL_FIT, _DAYS, _EVENT, _TOPIC, _POINT)
_ASKED_IDS = {question.id for question in _ASKED}
_OTHERS = tuple(question for question in SCORE if question.id not in _ASKED_IDS)
_SHARED = tuple(question for question in _OTHERS if question.id != NOTE.id)
_SOUND = (
    COLUMNS["sender"],
    replace(COLUMNS["tone"], label="How should the notes sound?"),
    replace(COLUMNS["limit"], label="How long can the notes be?"),
)

FORMS = Forms(
    everybody=(_EVENT, replace(_DAYS, only_if=None)),
    everybody_more=(
        FAMILIARITY,
        OBSTACLE,
        GOAL_FIT,
        *_SHARED,
        *_SOUND,
    ),
    # What most often differs, and forbids a request that all else speaks for, is in sight.
    person=(NAME, GOAL_FIT, _in_short(FAMILIARITY), _in_short(OBSTACLE), _TOPIC),
    person_more=(*_OTHERS, _DAYS),
    note=(
        COLUMNS["recipient"],
        _POINT,
        COLUMNS["situation"],
        # The situation may be told by the score: no field waits until it is given here.
        *(
            replace(question, only_if=None)
            for id_, question in COLUMNS.items()
            if question.only_if
            and question.only_if.question == "situation"
            and id_ not in _ASKED_IDS
        ),
    ),
)

LABELS: Mapping[str, str] = {
    question.id: question.label for question in (*FORMS.note, *FORMS.person, *FORMS.everybody)
}
"""What the form calls the details of a note."""

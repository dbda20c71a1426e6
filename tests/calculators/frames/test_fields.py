"""The fields of the drafter: when a detail is asked, when it is needed, and in whose words."""

import pytest

from calculators.frames.completion import CALLED, CLAUSES
from calculators.frames.fields import (
    NAMES,
    REASON,
    clause_names,
    detail_question,
    start_question,
)
from calculators.frames.situation import EITHER, NEEDED, Situation
from calculators.frames.situations import SITUATIONS


@pytest.mark.parametrize("field", NAMES)
@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.id)
def test_a_detail_is_asked_and_needed_where_the_situation_says_so(
    situation: Situation, field: str
) -> None:
    question = detail_question(field)
    detail = situation.detail(field)
    answers = {"situation": situation.id}
    assert (question.id, question.name, question.label) == (field, NAMES[field], NAMES[field])
    assert question.only_if.met(answers) == bool(detail)
    assert question.needed(answers) == (detail is not None and detail.need == NEEDED)
    assert question.called(answers) == (detail.label if detail else NAMES[field])


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.id)
def test_a_reason_is_needed_where_one_may_stand_for_a_point_and_there_is_none(
    situation: Situation,
) -> None:
    answers = {"situation": situation.id}
    may = any(detail.need == EITHER for detail in situation.details)
    assert REASON.needed(answers) == may
    assert REASON.needed({**answers, "point": "  "}) == may
    assert not REASON.needed({**answers, "point": "an eel"})
    assert REASON.called({**answers, "reason_start": "am"}) == "I'm …"


@pytest.mark.parametrize("field", CLAUSES)
def test_how_a_clause_begins_is_picked_in_a_menu_and_what_it_is_called_goes_by_it(
    field: str,
) -> None:
    question = start_question(field, "How?")
    assert (question.id, question.label, question.menu) == (f"{field}_start", "How?", True)
    assert CALLED[field].lower() in question.name
    assert question.hint[0].isupper()
    assert question.hint.endswith(".")
    labels = {start.id: start.label for start in CLAUSES[field]}
    assert {choice.id: choice.label for choice in question.choices} == labels
    for id_, label in labels.items():
        picked = {question.id: id_}
        assert [name for when, name in clause_names(field) if when.met(picked)] == [label]

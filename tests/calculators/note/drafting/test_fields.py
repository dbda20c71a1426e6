"""The fields of the drafter: when a detail is asked, when it is needed, and in whose words."""

import pytest

from calculators.note.drafting.fields import NAMES, detail_question
from calculators.note.drafting.situations import SITUATIONS


@pytest.mark.parametrize("field", NAMES)
@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.id)
def test_a_detail_is_asked_and_needed_where_the_situation_says_so(situation, field: str) -> None:
    question = detail_question(field)
    named = {detail.field: detail.required for detail in situation.details}
    answers = {"situation": situation.id}
    assert (question.id, question.name) == (field, NAMES[field])
    assert question.only_if.met(answers) == (field in named)
    assert question.needed(answers) == named.get(field, False)


def test_a_detail_has_the_words_of_the_situations_if_they_ask_alike() -> None:
    question = detail_question("mutual_name")
    asking = [detail for one in SITUATIONS for detail in one.details if detail.field == question.id]
    assert len(asking) == 2
    event = detail_question("event")
    assert (event.label, event.hint) == ("Where did you meet?", "As it would stand in: We met at …")


def test_a_detail_that_situations_ask_for_in_other_words_has_its_name_for_a_label() -> None:
    topic = detail_question("topic")
    assert (topic.label, topic.hint) == ("The topic", "")

"""The situations as they are declared: what each asks, and how its ways are built."""

import re
from itertools import product

import pytest

from calculators.frames.fields import NAMES
from calculators.frames.from_score import CLUES
from calculators.frames.leads import leads
from calculators.frames.situation import EITHER, NEEDED, OPTIONAL, Detail, Situation
from calculators.frames.situations import SITUATIONS
from calculators.frames.tones import FORMAL, PLAIN, TONES, WARM

BY_SITUATION = pytest.mark.parametrize("situation", SITUATIONS, ids=lambda one: one.id)


@BY_SITUATION
def test_every_way_has_a_lead_that_holds_whatever_the_details_end_with(
    situation: Situation,
) -> None:
    told = {
        detail.field: "Ana Jr." if detail.field == "mutual_name" else "X."
        for detail in situation.details
        if detail.need == NEEDED
    }
    if situation.id == "mutual":
        told["point"] = "X"
    found = [next(leads(situation, way, PLAIN, told))[0] for way in situation.ways]
    assert len(set(found)) == len(found) >= 3
    assert not any(".." in text for text in found)


@BY_SITUATION
def test_a_lead_says_all_the_details_that_are_told(situation: Situation) -> None:
    told = {detail.field: detail.example for detail in situation.details}
    for way, tone in product(situation.ways, TONES):
        for text, _ in leads(situation, way, tone, told):
            assert all(words in text for words in told.values()), text


@BY_SITUATION
def test_a_detail_is_a_known_field_with_a_need_and_an_example(situation: Situation) -> None:
    fields = [detail.field for detail in situation.details]
    assert len(set(fields)) == len(fields)
    assert set(fields) <= NAMES.keys()
    assert situation.details[0].need == NEEDED
    for detail in situation.details:
        assert detail.need in (NEEDED, EITHER, OPTIONAL)
        assert detail.example[-1].isalnum()
        assert detail.whole.endswith(f"{{{detail.field}}}.")
    assert sum(detail.need == EITHER for detail in situation.details) <= 1


@BY_SITUATION
def test_the_words_of_a_way_are_no_contraction_in_a_formal_note(situation: Situation) -> None:
    for way in situation.ways:
        for words in (*way.leads, *way.closes, *(one.whole for one in situation.details)):
            assert "'" not in FORMAL.said(words), words
            assert re.match(r"[A-Z{]", FORMAL.said(words))


def test_a_note_to_somebody_with_news_says_how_you_know_each_other_too() -> None:
    for situation in SITUATIONS:
        if situation.id in ("new_role", "launch", "setback"):
            known = situation.detail("school_or_employer")
            assert (known.beginning, known.need) == ("We know each other from", OPTIONAL)
    colleague = next(one for one in SITUATIONS if one.id == "colleague")
    assert colleague.detail("role").beginning == "Congratulations on your new role as"


def test_a_tone_says_our_words_in_its_own_way() -> None:
    assert (
        PLAIN.said("Thanks for it. I'd like to connect.") == "Thanks for it. I'd like to connect."
    )
    assert WARM.said("I'd like to connect.") == "I'd love to connect."
    assert FORMAL.said("It's been a while.") == "It has been a while."


def test_the_label_of_a_detail_is_its_beginning_left_open() -> None:
    detail = Detail("event", "We met at", "QCon")
    assert (detail.label, detail.whole) == ("We met at …", "We met at {event}.")


@pytest.mark.parametrize(
    ("score", "situation"),
    [
        ({"familiarity": "colleague"}, "colleague"),
        ({"familiarity": "colleague", "moment": "career_change"}, "new_role"),
        ({"familiarity": "friend", "moment": "launch"}, "launch"),
        ({"familiarity": "colleague", "moment": "setback"}, "setback"),
        ({"familiarity": "met_once", "moment": "event"}, "met_at_event"),
        ({"familiarity": "stranger", "moment": "event"}, None),
        ({"mutual_support": "introduces"}, "introduced"),
        ({"common_ground": ("industry", "same_group")}, "same_group"),
        ({"familiarity": "met_once", "purpose": "keep_in_touch"}, "reconnect"),
        ({"familiarity": "stranger", "purpose": "keep_in_touch", "moment": "event"}, None),
        ({"familiarity": "online", "purpose": "keep_in_touch"}, None),
        ({}, None),
    ],
)
def test_the_answers_to_the_score_tell_the_situation(score: dict, situation: str | None) -> None:
    def given(question: str) -> tuple[str, ...]:
        answer = score.get(question, ())
        return (answer,) if isinstance(answer, str) else answer

    fits = (
        clue.answer
        for clue in CLUES
        if all(set(given(one.question)) & set(one.choices) for one in clue.when)
    )
    assert next(fits, None) == situation


def test_every_clue_leads_to_a_situation_that_there_is() -> None:
    assert {clue.field for clue in CLUES} == {"situation"}
    assert {clue.answer for clue in CLUES} == {situation.id for situation in SITUATIONS}

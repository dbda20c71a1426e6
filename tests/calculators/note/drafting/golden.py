"""Drafts to read through, one file a situation, and one of details that are hard to write with."""

import json
from collections.abc import Iterator
from pathlib import Path

from calculators.door import answer
from calculators.frames.situation import OPTIONAL, Situation
from calculators.frames.situations import SITUATIONS
from calculators.frames.starts import OFFERS, OWN, REASONS
from calculators.frames.tones import TONES
from tests.calculators.note.drafting.requests import begun, needed

FOLDER = Path(__file__).parent / "golden"

HARD = (
    {"recipient": "李雷", "event": "Acme Inc."},
    {"recipient": "O'Brien", "event": "the Q&A at QCon."},
    {"recipient": "Þórunn", "event": 'the "Big Data" meetup'},
    {"recipient": "van der Berg", "event": "Yahoo!", "topic": "What next?"},
    {"recipient": "J.", "event": "PyCon 🐍", "topic": "bread & butter."},
    {"recipient": "Dr Ana Okafor", "event": "We met at the Tide Day", "topic": "talked about eels"},
    {"recipient": "Ms Lee", "event": "At Scale", "point": "What stayed with me: Test in the rain."},
    {"recipient": "محمد", "event": "مؤتمر البيانات", "topic": "البيانات المفتوحة"},
    {"recipient": "Ana\nMaria", "event": " QCon\u0000 \tLondon, ", "topic": "\ud83d tides;"},
    {"recipient": "José", "event": "QCon", "reason_start": "am", "reason": "I'm new in Leeds."},
    {"recipient": "José", "event": "QCon", "reason_start": "like_to", "reason": "To learn Dutch"},
    {"recipient": "José", "event": "QCon", "reason": "do you still sail?"},
    {"recipient": "José", "event": "QCon", "offer_start": "could", "offer": "could Show you Leeds"},
    {"recipient": "José", "event": "the " + "very " * 30 + "long evening"},
    {"recipient": "José", "event": "https://example.org/day"},
    {"recipient": "José", "event": "[Event]"},
    {"recipient": "José", "event": "QCon", "offer": "Buy our scheduling tool, 20% off this week."},
    {"recipient": "José", "situation": "read_their_work", "work_title": "Why Ships Sink."},
    {"recipient": "José", "situation": "read_their_work", "work_title": "Who Pays?"},
    {"recipient": "José", "situation": "read_their_work", "work_title": '"Grit" and Other Lies'},
    {"recipient": "José", "situation": "read_their_work", "work_title": "“Deep Work”"},
    {"recipient": "José", "situation": "engaged_with_me", "topic": "my post on night buses"},
    {"recipient": "José", "situation": "engaged_with_me", "topic": "Acme Inc.", "point": "Why?"},
    {"recipient": "José", "situation": "new_role", "role": "an engineer at Acme Inc."},
    {"recipient": "José", "situation": "mutual", "mutual_name": "Sam Hill Jr."},
    {"recipient": "José", "situation": "mutual", "mutual_name": "Sam Hill?"},
    {"recipient": "José", "situation": "setback", "event": "the cuts at Acme Inc."},
    {"recipient": "José", "situation": "setback", "reason_start": "like_to", "reason": "meet you"},
    {"recipient": "José", "situation": "same_field", "field": "audits", "point": ""},
)


def pages() -> dict[str, str]:
    """Return the text of each file by its name."""
    found = {
        situation.id: "\n".join(_situation(number, situation))
        for number, situation in enumerate(SITUATIONS)
    }
    examples = {situation.id: needed(situation) for situation in SITUATIONS}
    hard = []
    for one in HARD:
        situation = one.get("situation", "met_at_event")
        hard += _drafts({"situation": situation, **examples[situation], **one})
    return {**found, "hard": "\n".join(hard)}


def _situation(number: int, situation: Situation) -> Iterator[str]:
    """Yield drafts in each tone: the least that is needed, more, and all."""
    reasons = [start for start in REASONS if situation.asks or not start.wishes]
    more = {one.field: one.example for one in situation.details if one.need == OPTIONAL}
    for place, tone in enumerate(TONES):
        base = {"recipient": "José", "situation": situation.id, "tone": tone.id}
        base |= needed(situation)
        reason = begun("reason", reasons[(number + place) % len(reasons)])
        offer = begun("offer", OFFERS[(number + place) % len(OFFERS)])
        yield from _drafts(base)
        yield from _drafts({**base, **(more or {"reason": OWN["reason"]})})
        yield from _drafts({**base, **reason})
        yield from _drafts({**base, **more, **reason, **offer, "sender": "Sam"})
        yield from _drafts({**base, **more, **reason, **offer, "sender": "Sam", "limit": "300"})


def _drafts(given: dict[str, str]) -> Iterator[str]:
    said = [f"{key}: {value!r}" for key, value in given.items() if key != "situation"]
    yield f"# {given['situation']}; {'; '.join(said)}"
    answered = json.loads(answer("note-draft", json.dumps(given)))
    for problem in answered.get("problems", ()):
        yield f"problem: {problem['field']}: {problem['message']}"
    for draft in answered.get("result", {}).get("drafts", []):
        left_out = f" | left out: {', '.join(draft['left_out'])}" if draft["left_out"] else ""
        yield f"{draft['length']:3} {draft['text']}{left_out}"
    yield ""

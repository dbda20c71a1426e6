"""Drafts to read through: ``python -m tests.calculators.note.drafting.golden`` writes them.

One file a situation, and one each for reasons, offers and details that are hard to write with; the
drafts stand in the order of their angles. Read what changed before you commit it: each draft must
be a note that you would send.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from calculators.door import answer
from calculators.note.drafting.situation import ANGLES, TONES
from calculators.note.drafting.situations import SITUATIONS

FOLDER = Path(__file__).parent / "golden"

DETAILS = {
    "met_at_event": {"event": "QCon London", "topic": "flaky tests"},
    "engaged_with_me": {"topic": "night buses"},
    "read_their_work": {"work_title": "Why Ships Sink"},
    "mutual": {"mutual_name": "Ana Souza"},
    "introduced": {"mutual_name": "Ana Souza"},
    "colleague": {"school_or_employer": "Harrow Mill", "project": "the Tide Atlas"},
    "friend": {"topic": "school gardens"},
    "alumni": {"school_or_employer": "TU Graz"},
    "new_role": {"role": "Head of Research at Tideway"},
    "launch": {"project": "the Tide Atlas"},
    "same_group": {"group": "the Harbour Chamber of Trade"},
    "same_field": {"field": "urban hydrology"},
    "learn_from_them": {"topic": "soil testing"},
    "reconnect": {"school_or_employer": "Harrow Mill", "topic": "the broken lift"},
}
REASONS = (
    "I am moving into tidal energy",
    "to learn how you run audits",
    "because we both care about open data",
    "interested in flood maps",
    "Compare notes on apprenticeships.",
    "My team has just moved to Leeds.",
)
OFFERS = ("introduce you to our test team", "I can share our survey data", "a ticket to Map Jam")

MORE_REASONS = (
    *("I'm preparing for my first audit.", "i am new in Leeds", "We both sail", "you and I sail"),
    *("To learn from your work on tides", "Learn about audits.", "keep in touch", "share ideas"),
    *("Because I start in audits next month.", "so that I can follow your work", "just to say hi"),
    *(
        "as a fellow auditor",
        "since I retrained in audits",
        "for advice on audits",
        "how you audit",
    ),
    *("about your post on tides", "after reading your post", "hoping to move into tides"),
    *("moving into tides", "want to learn more about tides", "would love to compare notes"),
    *("I'd like to compare notes on tides", "I hope to work in tides one day", "love your maps"),
    *("Advice on moving into audits", "your views on the new rules", "a shared interest in tides"),
    *("your work on tides", "Your talk changed how I audit", "my team is hiring", "meeting people"),
    *("What do you think of the new tables?", "thank you for the help with the survey"),
    *("GDPR", "iPhone apps", "tides 🌊", '"open data"', "交流潮汐知识", "I work at Acme Inc."),
    *("I am new here. I work on tides", "I moved to audits, so your path helps me", "Wow!"),
)
MORE_OFFERS = (
    *("I can introduce you to our test team.", "Introduce you to our team.", "to show you our lab"),
    *("a spare ticket", "Our flood data", "advice on audits", "help with your survey", "my time"),
    *("happy to share our data", "Glad to help!", "sharing our data", "Tide tables", "can help"),
    *("If you need testers, I can help", "let me know if our data is of use", "support your team"),
    *("support for your team", "would you like our data?", "review your draft", "two tickets"),
)
HARD = (
    {"recipient": "李雷", "event": "Acme Inc."},
    {"recipient": "O'Brien", "event": "the Q&A at QCon."},
    {"recipient": "Þórunn", "event": 'the "Big Data" meetup'},
    {"recipient": "van der Berg", "event": "Yahoo!", "topic": "What next?"},
    {"recipient": "J.", "event": "PyCon 🐍", "topic": "bread & butter."},
    {"recipient": "محمد", "event": "مؤتمر البيانات", "topic": "البيانات المفتوحة"},
    {"recipient": "Ana\nMaria", "event": " QCon\u0000 \tLondon, ", "topic": "\ud83d tides;"},
    {"recipient": "José", "situation": "read_their_work", "work_title": "Why Ships Sink."},
    {"recipient": "José", "situation": "read_their_work", "work_title": "Who Pays?"},
    {"recipient": "José", "situation": "read_their_work", "work_title": '"Grit" and Other Lies'},
    {"recipient": "José", "situation": "read_their_work", "work_title": "“Deep Work”"},
    {"recipient": "José", "situation": "new_role", "role": "an engineer at Acme Inc."},
    {"recipient": "José", "situation": "mutual", "mutual_name": "Sam Hill Jr."},
    {"recipient": "José", "event": "the " + "very " * 30 + "long evening"},
)


def pages() -> dict[str, str]:
    """Return the text of each file by its name."""
    found = {
        situation.id: "\n".join(_situation(number, situation.id))
        for number, situation in enumerate(SITUATIONS)
    }
    base = {"recipient": "José", "situation": "same_field", "field": "hydrology"}
    met = {"situation": "met_at_event"}
    found["reasons"] = "\n".join(
        line
        for number, reason in enumerate(MORE_REASONS)
        for line in _drafts({**base, "reason": reason, "tone": TONES[number % 3]})
    )
    found["offers"] = "\n".join(
        line
        for number, offer in enumerate(MORE_OFFERS)
        for line in _drafts({**base, "offer": offer, "tone": TONES[number % 3]})
    )
    found["hard"] = "\n".join(line for one in HARD for line in _drafts({**met, **one}))
    return found


def _situation(number: int, id_: str) -> Iterator[str]:
    for place, tone in enumerate(TONES):
        base = {"recipient": "José", "situation": id_, "tone": tone, **DETAILS[id_]}
        reason = REASONS[(number + place) % len(REASONS)]
        full = {
            **base,
            "reason": reason,
            "offer": OFFERS[(number + place) % len(OFFERS)],
            "sender": "Sam",
        }
        yield from _drafts(base)
        yield from _drafts({**base, "reason": reason})
        short, long = list(_drafts(full)), list(_drafts({**full, "limit": "300"}))
        yield from short
        yield from long if long[1:] != short[1:] else ()


def _drafts(given: dict[str, str]) -> Iterator[str]:
    said = [f"{key}: {value!r}" for key, value in given.items() if key != "situation"]
    yield f"# {given['situation']}; {'; '.join(said)}"
    answered = json.loads(answer("note-draft", json.dumps(given)))
    for problem in answered.get("problems", ()):
        yield f"problem: {problem['field']}: {problem['message']}"
    drafts = answered.get("result", {}).get("drafts", [])
    for draft in sorted(drafts, key=lambda draft: list(ANGLES).index(draft["angle"])):
        left_out = f" | left out: {', '.join(draft['left_out'])}" if draft["left_out"] else ""
        yield f"{draft['length']:3} {draft['text']}{left_out}"
    yield ""


if __name__ == "__main__":
    for name, text in pages().items():
        (FOLDER / f"{name}.txt").write_text(text, "utf-8")

"""Requests to the drafter: all that are usual, and as many random ones as are wanted."""

import json
from collections.abc import Iterator
from itertools import combinations, product
from random import Random

from calculators.door import answer
from calculators.frames.situation import EITHER, NEEDED, Situation
from calculators.frames.situations import SITUATIONS
from calculators.frames.starts import OFFERS, REASONS, Start
from calculators.frames.tones import TONES

LIMITS = ("200", "300")

NAMES = (
    *("José", "李雷", "O'Brien", "Þórunn", "van der Berg", "Dr Ana Okafor", "Ms Lee", "J."),
    *("محمد", "Prof. Dr. Øystein", "Anne-Marie", "de la Cruz", "N'Golo", "X Æ A-12", "Ana 🌊"),
    *("Иван", "Hari", "D", "maria", "JOHN", "Sam Hill Jr.", "“Bo” Li", "דוד", "Nguyễn Thị Ánh"),
)

OTHER = {
    "event": "QCon London",
    "topic": "flaky tests",
    "work_title": "Who Pays for the Bridge?",
    "mutual_name": "Sam Hill Jr.",
    "school_or_employer": "the rowing club in Ghent",
    "role": "an engineer at Acme Inc.",
    "project": "Quayside 2.0",
    "group": "Women in Hydrology",
    "field": "museum lighting",
    "point": "that you count the eels by hand",
}
"""A second usual completion of each detail, beside the example in the form."""

SAID_ABOUT_THEM = {"mutual": "showed me your map of the quays", "introduced": "we both map quays"}
"""How the point goes on in the situations where its sentence begins otherwise."""


def ask(**given: object) -> dict:
    """Return the door's answer to a request for drafts."""
    return json.loads(answer("note-draft", json.dumps(given)))


def drafts(**given: object) -> list[dict]:
    """Return the drafts for answers that must be in order."""
    answered = ask(**given)
    assert answered["ok"], (given, answered)
    return answered["result"]["drafts"]


def needed(situation: Situation) -> dict[str, str]:
    """Return the examples of the details that a situation needs, a point rather than a reason."""
    return {
        detail.field: detail.example
        for detail in situation.details
        if detail.need in (NEEDED, EITHER)
    }


def other(situation: Situation) -> dict[str, str]:
    """Return the second completions of all the details of a situation."""
    found = {detail.field: OTHER[detail.field] for detail in situation.details}
    if "point" in found:
        found["point"] = SAID_ABOUT_THEM.get(situation.id, found["point"])
    return found


def begun(field: str, start: Start) -> dict[str, str]:
    """Return a reason or an offer as the example of a beginning puts it."""
    return {f"{field}_start": start.id, field: start.example}


def every() -> Iterator[dict[str, str]]:
    """Yield each situation, tone and limit with each of what may be left open given or not.

    Each in two sets of details; the beginnings take turns.
    """
    reasons, offers = list(REASONS), list(OFFERS)
    for number, (situation, tone, limit) in enumerate(product(SITUATIONS, TONES, LIMITS)):
        allowed = [start for start in reasons if situation.asks or not start.wishes]
        for details in ({one.field: one.example for one in situation.details}, other(situation)):
            must = [one.field for one in situation.details if one.need == NEEDED]
            open_ = [one for one in details if one not in must]
            may = [*open_, "reason", "own", "offer", "sender"]
            for size in range(len(may) + 1):
                for place, chosen in enumerate(combinations(may, size)):
                    either = situation.either
                    if either and not {either.field, "reason", "own"} & set(chosen):
                        continue
                    if {"reason", "own"} <= set(chosen):
                        continue
                    given = {
                        "recipient": NAMES[(number + place) % 7],
                        "situation": situation.id,
                        "tone": tone.id,
                        "limit": limit,
                        **{field: details[field] for field in (*must, *chosen) if field in details},
                    }
                    if "reason" in chosen:
                        given |= begun("reason", allowed[(number + place) % len(allowed)])
                    if "own" in chosen:
                        given["reason"] = "My team has just moved to Leeds."
                    if "offer" in chosen:
                        given |= begun("offer", offers[(number + place) % len(offers)])
                    if "sender" in chosen:
                        given["sender"] = "Robin"
                    yield given


_WRAPS = (
    *("{}",) * 6,
    *("{}.", "{}!", "{}?", "“{}”", '"{}"', "({})", " {} ", "{},", "{} 🐍", "the {}", "{} & co"),
    *(
        "{}\n{}",
        "{} مؤتمر البيانات",
        "李雷的{}",
        "{}...",
        "…{}",
        "- {}",
        "{}; and more",
        "{}\u200b",
    ),
)


def awkward(random: Random, situation: Situation) -> dict[str, str]:
    """Return a random request in words that are awkward to write with."""
    given = {
        "recipient": random.choice(NAMES),
        "situation": situation.id,
        "tone": random.choice(TONES).id,
        "limit": random.choice(LIMITS),
    }
    for detail in situation.details:
        if detail.need == NEEDED or random.random() < 0.6:
            words = random.choice((detail.example, other(situation)[detail.field]))
            if random.random() < 0.2:
                words = f"{random.choice((detail.beginning, *detail.again))} {words}"
            if random.random() < 0.2:
                words = words[:1].upper() + words[1:]
            given[detail.field] = _wrapped(random, words)
    for field, picked in (("reason", REASONS), ("offer", OFFERS)):
        start = random.choice((None, *picked))
        if start and random.random() < 0.6:
            words = begun(field, start)[field]
            if random.random() < 0.2:
                words = f"{start.words} {words}"
            given |= {f"{field}_start": start.id, field: _wrapped(random, words)}
        elif random.random() < 0.4:
            given[field] = _wrapped(random, "We both care about open data")
    if random.random() < 0.4:
        given["sender"] = random.choice(NAMES)
    return given


def _wrapped(random: Random, words: str) -> str:
    return random.choice(_WRAPS).replace("{}", words)

"""Points, boundaries and verdict in what MicroPython has.

Left out against the calculator: reasons, advice, the range and the question worth answering next
while answers are open, and every check of what is given.
"""

import json
from math import floor

from pyscript import sync

with open("points.json") as file:
    SCORE = json.load(file)


def worth(question, answers):
    """Return what the answers bring for a question."""
    value = answers.get(question["id"])
    if value is None:
        return 0
    if question["kind"] == "OneOf":
        points, half_life = question["choices"][value]
        if not half_life:
            return points
        return floor(points * 0.5 ** (int(answers[question["faded_by"]]) / half_life) + 0.5)
    count = len(value) if isinstance(value, list) else int(value) - question["lowest"]
    return question["points"][min(count, len(question["points"]) - 1)]


def holds(cap, answers):
    """Return whether a boundary is in force."""
    if cap["days"]:
        days = int(answers.get(cap["days"], -1))
        if days < cap["from_days"] or (cap["below_days"] and days >= cap["below_days"]):
            return False
    return all(answers.get(when["question"]) in when["choices"] for when in cap["when"])


def answer(text):
    """Return the answer to a JSON object of answers, as JSON."""
    answers = json.loads(text)
    parts = [{"factor": one["id"], "points": worth(one, answers)} for one in SCORE["questions"]]
    score = min(max(sum(part["points"] for part in parts), 0), 100)
    verdicts = SCORE["verdicts"]
    ids = [verdict["id"] for verdict in verdicts]
    caps = [cap for cap in SCORE["caps"] if holds(cap, answers)]
    reached = max(place for place, one in enumerate(verdicts) if score >= one["lowest"])
    verdict = verdicts[min([reached] + [ids.index(cap["verdict"]) for cap in caps])]
    result = {
        "score": score,
        "verdict": verdict["id"],
        "summary": "{} of 100: {}.".format(score, verdict["label"]),
        "contributions": parts,
        "caps": caps,
    }
    return json.dumps({"ok": True, "result": result})


sync.answer = answer

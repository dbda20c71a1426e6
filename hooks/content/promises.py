"""What the guide promises of the score, held against what the score says.

A promise is two texts: the answers that someone gives, as in the address of a web page, and what
the guide says of them. All other questions count as answered by what brings nothing.

    familiarity=met_once&note=personal    at least warm_up
"""

import re
from collections.abc import Callable, Iterable, Mapping

from calculators.answers import complete, read_answers
from calculators.connection_score.definition import QUESTIONS
from calculators.connection_score.outlook import outlook
from calculators.connection_score.scoring import Score, score
from calculators.connection_score.verdicts import VERDICTS, rank, verdict, verdict_for
from calculators.questions import Answer, Answers, AnyOf, shown

WAY_OUT = "Change the sentence, or the weight: see docs/method/host-your-own.md"

_PROMISE = re.compile(
    r"(?P<always>always )?(?P<bound>at (?:least|most) )?(?P<verdict>\w+)"
    r"|never (?P<never>\w+)"
    r"|(?P<compared>more than|as much as) (?P<others>\S+)"
    r"|from (?P<before>\w+) to (?P<after>\w+) by (?P<change>\S+)"
)
_FORMS = (
    "write a verdict as in “send”, “at least prepare” or “always at most warm_up”; or “never "
    "send”, “more than note=personal”, “as much as note=personal”, “from prepare to send by "
    "note=personal”"
)


class BrokenPromiseError(ValueError):
    """What is promised, what the score says instead, and the way out."""

    def __init__(self, promised: str, said: str) -> None:
        super().__init__(f"promises {promised}, but {said}. {WAY_OUT}")


def hold(given: str, promised: str) -> None:
    """Hold a promise against the score.

    ``promised`` is a verdict, with a bound (``at least prepare``), for all answers to the open
    questions (``always hold``, ``never send``), more or as many points as other answers bring
    (``more than note=personal``), or what a change does (``from prepare to send by
    note=personal``).

    Raises ``BrokenPromiseError`` where the score says otherwise, and ``ValueError`` for questions,
    answers, verdicts or promises that there are not.
    """
    answers = read(given)
    words = " ".join(promised.split())
    if not words:
        raise ValueError(f'does not say what is promised; {_FORMS}: [words](claim:answers "send")')
    match = _PROMISE.fullmatch(words)
    if match is None:
        raise ValueError(f"{shown(words)} is no promise; {_FORMS}")
    if match["compared"]:
        _hold_points(answers, match["compared"], match["others"])
    elif match["change"]:
        _hold_change(answers, match["before"], match["after"], match["change"])
    elif match["never"]:
        barred = known(match["never"])
        _hold_always(answers, f"never {named(barred)}", lambda id_: id_ != barred)
    else:
        bound, meant = match["bound"] or "", known(match["verdict"])
        if match["always"]:
            promise = f"always {bound}{named(meant)}"
            _hold_always(answers, promise, lambda id_: _within(id_, bound, meant))
        elif not _within((result := _scored(answers)).verdict, bound, meant):
            raise BrokenPromiseError(f"{bound}{named(meant)}", f"the score says {_said(result)}")


def read(text: str, beside: Mapping[str, Answer] | None = None) -> Answers:
    """Return the answers of a text such as ``note=personal&common_ground=industry,same_event``.

    They are added to those ``beside`` them, or take their place. ``ValueError`` names what is not
    a question or an answer, or does not count.
    """
    asked = {question.id: question for question in QUESTIONS}
    given: dict[str, object] = {}
    for part in filter(None, text.split("&")):
        id_, equals, value = part.partition("=")
        if not equals:
            raise ValueError(f"{shown(part)} is no answer; write it as in note=personal")
        if id_ in given:
            raise ValueError(f"{id_} is answered twice; take one answer out")
        several = isinstance(asked.get(id_), AnyOf)
        given[id_] = [one for one in value.split(",") if one] if several else value
    reading = read_answers(QUESTIONS, given)
    for problem in reading.problems + reading.unused:
        raise ValueError(f"{problem.field}: {problem.message}")
    answers = {**(beside or {}), **reading.answers}
    for id_ in reading.answers:
        condition = asked[id_].only_if
        if condition and not condition.met(answers):
            wanted = f"{condition.question}={condition.choices[0]}"
            raise ValueError(f"{id_} counts only beside another answer; add it, such as {wanted}")
    return answers


def known(id_: str) -> str:
    """Return a verdict's id; ``ValueError`` if there is none of that id."""
    ids = [one.id for one in VERDICTS]
    if id_ not in ids:
        raise ValueError(f"{shown(id_)} is no verdict; the verdicts are {', '.join(ids)}")
    return id_


def named(id_: str) -> str:
    """Return a verdict as its readers know it, with the id that authors write."""
    return f"“{verdict(id_).label}” ({id_})"


def _within(id_: str, bound: str, meant: str) -> bool:
    if not bound:
        return id_ == meant
    return rank(id_) >= rank(meant) if "least" in bound else rank(id_) <= rank(meant)


def _scored(answers: Answers) -> Score:
    return score(complete(QUESTIONS, answers))


def _total(result: Score) -> float:
    return sum(result.points.values())


def _said(result: Score) -> str:
    """Return a verdict with its points, and the reason of the boundary that holds it down."""
    told = f"{named(result.verdict)}, with {result.score:g} points"
    if verdict_for(result.score).id == result.verdict:
        return told
    cap = min(result.caps, key=lambda cap: rank(cap.verdict))
    return f"{told} and a boundary: “{cap.reason.rstrip('.')}”"


def _hold_always(answers: Answers, promise: str, kept: Callable[[str], bool]) -> None:
    against = [id_ for id_ in possible(answers) if not kept(id_)]
    if against:
        can = " or ".join(map(named, against))
        raise BrokenPromiseError(promise, f"the other answers can make the score say {can}")


def possible(answers: Answers) -> Iterable[str]:
    """Return the ids of the verdicts that some way to answer the open questions leads to."""
    shares = outlook(answers).shares
    return [one.id for one in VERDICTS if one.id in shares]


def _hold_points(answers: Answers, compared: str, others: str) -> None:
    mine, theirs = _total(_scored(answers)), _total(_scored(read(others)))
    if not (mine > theirs if compared == "more than" else mine == theirs):
        promise = "more points than" if compared == "more than" else "as many points as"
        raise BrokenPromiseError(
            f"{promise} {others}, which bring {theirs:g}", f"its own answers bring {mine:g}"
        )


def _hold_change(answers: Answers, before: str, after: str, change: str) -> None:
    first, then = _scored(answers), _scored(read(change, answers))
    if (first.verdict, then.verdict) != (known(before), known(after)):
        raise BrokenPromiseError(
            f"{named(before)}, and {named(after)} with {change}",
            f"the score says {_said(first)}, and with it {_said(then)}",
        )

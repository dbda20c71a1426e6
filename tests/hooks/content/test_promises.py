"""Promises of the guide: each kind, kept and broken, and what there is not."""

from itertools import product

import pytest

from calculators.connection_score import scoring
from calculators.connection_score.outlook import Outlook
from calculators.connection_score.scoring import score
from calculators.questions import Answers
from hooks.content import promises
from hooks.content.promises import BrokenPromiseError, hold, read
from tests.support.sample_score import HIGHEST, sample_score

__all__ = ["sample_score"]


pytestmark = pytest.mark.usefixtures("sample_score")


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look ahead in the sample score, which is small enough to try."""
    monkeypatch.setattr(promises, "outlook", tried_out)


def tried_out(answers: Answers) -> Outlook:
    """Return the verdicts of all completions, tried one by one."""
    ways: dict[str, list[object]] = {
        "closeness": ["far", "near", "next", "kin"],
        "wishes": ["no", "unsure", "yes"],
        "interests": [(), ("tea",), ("tea", "maps"), ("tea", "maps", "birds")],
        "letters": [0, 1, 2],
        "occasion": ["none", "fair", "move"],
        "occasion_days": [0, 3, 30, 500],
        "paper": ["any", "good", "own"],
    }
    open_ = [id_ for id_ in ways if id_ not in answers]
    reached = {
        score({**answers, **dict(zip(open_, given, strict=True))}).verdict
        for given in product(*(ways[id_] for id_ in open_))
    }
    return Outlook(0, HIGHEST, dict.fromkeys(reached, 1.0), None)


KEPT = [
    ("closeness=near", "draft"),
    ("closeness=near", "at least keep"),
    ("closeness=near", "at least draft"),
    ("closeness=near", "at most draft"),
    ("closeness=near", "  at most\n post "),
    ("", "keep"),
    ("closeness=kin&wishes=no", "always keep"),
    ("closeness=kin&wishes=no", "never post"),
    ("closeness=near&paper=good", "always at most draft"),
    ("closeness=near&occasion=none", "always at least draft"),
    ("interests=tea,maps", "more than interests=tea"),
    ("interests=", "as much as letters=0"),
    ("interests=tea,birds", "as much as interests=maps,tea"),
    ("closeness=next", "from draft to post by paper=own"),
    ("occasion=move", "as much as occasion=none"),
    ("occasion=move&occasion_days=30", "more than occasion=move&occasion_days=31&letters=0"),
    ("closeness=next&paper=own&interests=tea,maps,birds&occasion=move&occasion_days=0", "post"),
]


@pytest.mark.parametrize(("given", "promised"), KEPT)
def test_a_promise_that_the_score_keeps_passes(given: str, promised: str) -> None:
    hold(given, promised)


BROKEN = {
    "verdict": (
        "closeness=near",
        "post",
        "promises “Post it” (post), but the score says “Draft it again” (draft), with 25 points",
    ),
    "at least": (
        "closeness=near",
        "at least post",
        "promises at least “Post it” (post), but the score says “Draft it again” (draft), with",
    ),
    "held down by a boundary": (
        "closeness=next",
        "post",
        "promises “Post it” (post), but the score says “Draft it again” (draft), with 41 points "
        "and a boundary: “Only family takes any paper”",
    ),
    "held down by two": (
        "closeness=next&occasion=fair&occasion_days=2",
        "post",
        "promises “Post it” (post), but the score says “Keep it” (keep), with 51 points and a "
        "boundary: “The fair is still on”",
    ),
    "always": (
        "closeness=kin",
        "always post",
        "promises always “Post it” (post), but the other answers can make the score say “Keep it” "
        "(keep) or “Draft it again” (draft)",
    ),
    "always at most": (
        "closeness=near",
        "always at most draft",
        "promises always at most “Draft it again” (draft), but the other answers can make the "
        "score say “Post it” (post)",
    ),
    "never": (
        "closeness=far",
        "never draft",
        "promises never “Draft it again” (draft), but the other answers can make the score say "
        "“Draft it again” (draft)",
    ),
    "as many": (
        "paper=good",
        "as much as letters=2",
        "promises as many points as letters=2, which bring 3, but its own answers bring 4",
    ),
    "no change": (
        "closeness=next",
        "from draft to post by paper=good",
        "promises “Draft it again” (draft), and “Post it” (post) with paper=good, but the score "
        "says “Draft it again” (draft), with 41 points and a boundary: “Only family takes any "
        "paper”, and with it “Draft it again” (draft), with 45 points and a boundary: “Only "
        "family takes any paper”",
    ),
}


@pytest.mark.parametrize(("given", "promised", "message"), BROKEN.values(), ids=BROKEN)
def test_a_broken_promise_is_told_with_what_the_score_says(
    given: str, promised: str, message: str
) -> None:
    with pytest.raises(BrokenPromiseError) as raised:
        hold(given, promised)
    assert str(raised.value).startswith(message)
    assert str(raised.value).endswith(f". {promises.WAY_OUT}")


def test_more_points_are_more_and_not_as_many() -> None:
    hold("paper=good", "more than letters=2")
    for answers in ("letters=3", "letters=2"):
        with pytest.raises(BrokenPromiseError, match="promises more points than letters=2, which"):
            hold(answers, "more than letters=2")


def test_points_are_compared_beyond_the_end_of_the_scale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scoring, "HIGHEST", 20)
    hold("closeness=next", "more than closeness=near")


MISTAKES = {
    "unknown question": (
        "near=1",
        "draft",
        'near: "near" isn\'t a question here; the questions are closeness, wishes, interests, '
        "letters, occasion, occasion_days, paper.",
    ),
    "unknown answer": (
        "closeness=close",
        "draft",
        "closeness: How close you are must be one of far, near, next, kin; you gave",
    ),
    "unknown answer in a list": (
        "interests=tea,cake",
        "draft",
        'interests: Shared interests must hold only birds, maps, tea; "cake" is not one',
    ),
    "no number": (
        "letters=many",
        "draft",
        "letters: Letters so far must be a whole number from 0 to 99; you gave",
    ),
    "no answer": ("closeness", "draft", '"closeness" is no answer; write it as in note=personal'),
    "two answers": (
        "paper=own&paper=any",
        "draft",
        "paper is answered twice; take one answer out",
    ),
    "an answer that does not count": (
        "closeness=near&wishes=yes",
        "draft",
        "wishes: What your family wishes doesn't count with your answer to",
    ),
    "an answer whose question is not asked yet": (
        "wishes=yes",
        "draft",
        "wishes counts only beside another answer; add it, such as closeness=kin",
    ),
    "unknown verdict": (
        "closeness=near",
        "sent",
        '"sent" is no verdict; the verdicts are keep, draft, post',
    ),
    "unknown verdict after never": (
        "closeness=near",
        "never send",
        '"send" is no verdict; the verdicts are keep, draft, post',
    ),
    "unknown verdict after from": (
        "closeness=near",
        "from keeps to post by paper=own",
        '"keeps" is no verdict; the verdicts are keep, draft, post',
    ),
    "unknown verdict after to": (
        "closeness=next",
        "from draft to posts by paper=own",
        '"posts" is no verdict; the verdicts are keep, draft, post',
    ),
    "unknown answer of the change": (
        "closeness=near",
        "from draft to post by paper=best",
        "paper: The paper must be one of any, good, own; you gave",
    ),
    "no promise": ("closeness=near", " ", "does not say what is promised; write a verdict as in"),
    "another promise": (
        "closeness=near",
        "draft or post",
        '"draft or post" is no promise; write a verdict as in “send”, “at least prepare”',
    ),
}


@pytest.mark.parametrize(("given", "promised", "message"), MISTAKES.values(), ids=MISTAKES)
def test_what_there_is_not_is_named(given: str, promised: str, message: str) -> None:
    with pytest.raises(ValueError) as raised:
        hold(given, promised)
    assert not isinstance(raised.value, BrokenPromiseError)
    assert str(raised.value).startswith(message)


def test_answers_are_read_as_in_the_address_of_a_page() -> None:
    assert read("closeness=kin&wishes=yes&interests=tea,birds&letters=3") == {
        "closeness": "kin",
        "wishes": "yes",
        "interests": ("birds", "tea"),
        "letters": 3,
    }
    assert read("") == {}
    assert read("interests=") == {"interests": ()}


def test_answers_are_added_to_others_and_take_their_place() -> None:
    assert read("wishes=yes&letters=3", {"closeness": "kin", "letters": 1}) == {
        "closeness": "kin",
        "wishes": "yes",
        "letters": 3,
    }

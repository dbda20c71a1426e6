"""The command line: it lists, answers, describes, and says by its status how it went."""

import json
import subprocess
import sys

from calculators import NAMES, READERS
from calculators.connection_score.definition import QUESTIONS
from calculators.door import answer


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "calculators", *arguments]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False)


def test_without_a_name_the_calculators_are_listed_one_a_line() -> None:
    lines = run().stdout.splitlines()
    assert [line.split()[0] for line in lines] == [*NAMES, *READERS]


def test_an_answer_is_printed_with_status_0() -> None:
    done = run("connection-score", given='{"history": "pending"}')
    assert done.returncode == 0
    assert json.loads(done.stdout)["result"]["verdict"] == "hold"


def test_a_problem_is_printed_with_status_2() -> None:
    done = run("connection-score", given='{"mutuals": "many"}')
    assert done.returncode == 2
    assert "many" in json.loads(done.stdout)["problems"][0]["message"]
    assert done.stderr == ""


def test_bytes_that_are_no_text_are_a_problem_too() -> None:
    command = [sys.executable, "-m", "calculators", "connection-score"]
    done = subprocess.run(command, input=b"\xff\xfe", capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr == b""


def test_describe_prints_every_question_with_its_choices_and_points() -> None:
    described = json.loads(run("connection-score", "--describe").stdout)
    questions = [one for section in described["sections"] for one in section["questions"]]
    assert [question["id"] for question in questions] == [one.id for one in QUESTIONS]
    goal = next(question for question in questions if question["id"] == "goal_fit")
    assert [choice["id"] for choice in goal["choices"]] == ["none", "loose", "clear", "direct"]
    assert all(choice["reason"] for choice in goal["choices"])
    assert described["verdicts"]
    assert described["caps"]


def test_a_calculator_that_there_is_not_is_a_problem_with_status_2() -> None:
    for arguments in (["nope"], ["nope", "--describe"]):
        done = run(*arguments)
        assert done.returncode == 2
        (problem,) = json.loads(done.stdout)["problems"]
        assert problem["field"] == "calculator"
        assert done.stderr == ""


def test_what_is_printed_is_the_answer_of_the_door_and_ascii() -> None:
    given = '{"moment": "event", "moment_days": "3"}'
    assert run("connection-score", given=given).stdout == answer("connection-score", given) + "\n"
    assert run("connection-score", "--describe").stdout.isascii()

"""Fuzz the readers of exports, guided by coverage: what runs something new is changed further.

    python -m scripts.fuzz 600

Files of invented people are changed at random for so many seconds. A changed file that takes a way
through ``calculators/upkeep`` that none took before joins those that are changed. Each has to be
answered, soon, and its rows have to add up; the first that is not is written to a file.
"""

import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from types import CodeType
from typing import NamedTuple

from calculators.door import answer
from calculators.files import File, in_memory
from hooks.project import ROOT

WATCHED = str(ROOT / "calculators" / "upkeep")
FILES = ROOT / "tests" / "data" / "exports"
FOUND = ROOT / ".cache" / "fuzz"
SOON = 2.0
"""Seconds of work in which everything is answered."""
LONGEST = 1 << 14
"""Bytes of a changed file: large ones have tests of their own."""

ODD = (
    *(b'"', b'""', b",", b";", b"\t", b"\n", b"\r\n", b"\r", b"\0", b"\xff", b"\xef\xbb\xbf", b"|"),
    *(b"01 Jan 2021", b"03/04/2021", b"2021-03-04", b"2025-06-01 14:03:22 UTC", b"9999"),
    *(b"https://www.linkedin.com/in/oda", b"%C3%AB", b"<p class=", b"SPAM", b"Yes", b"OUTGOING"),
    *(b"PK\x03\x04", b"PK\x05\x06", b"PK\x01\x02", b"\xff\xff\xff\xff", b"Connections.csv", b"{"),
    *(b"First Name,Last Name,Connected On\n", b"FROM,TO,DATE\n", b'{"keep_in_touch": 1, "people"'),
)


class Given(NamedTuple):
    """A file as someone gives it."""

    name: str
    data: bytes


class Finding(NamedTuple):
    """A file that was not answered as it has to be, and what was wrong."""

    given: Given
    what: str


class Coverage:
    """The ways that were taken through the readers: of each branch, where it led."""

    def __init__(self) -> None:
        self.taken: dict[tuple[CodeType, int], set[int]] = {}
        self.new = False

    def __enter__(self) -> "Coverage":
        monitoring = sys.monitoring
        monitoring.use_tool_id(monitoring.COVERAGE_ID, "fuzz")
        monitoring.register_callback(
            monitoring.COVERAGE_ID, monitoring.events.BRANCH, self._branched
        )
        monitoring.set_events(monitoring.COVERAGE_ID, monitoring.events.BRANCH)
        monitoring.restart_events()
        return self

    def __exit__(self, *_: object) -> None:
        sys.monitoring.set_events(sys.monitoring.COVERAGE_ID, 0)
        sys.monitoring.free_tool_id(sys.monitoring.COVERAGE_ID)

    def _branched(self, code: CodeType, place: int, led: int) -> object:
        if not code.co_filename.startswith(WATCHED):
            return sys.monitoring.DISABLE
        ways = self.taken.setdefault((code, place), set())
        if led not in ways:
            ways.add(led)
            self.new = True
        # A branch has two ways: once both are known it is not watched any more.
        return sys.monitoring.DISABLE if len(ways) > 1 else None


def changed(given: Given, others: Sequence[Given], chance: random.Random) -> Given:
    """Return a file with some of it changed: pieces put in, left out, doubled, or of another."""
    data = bytearray(given.data)
    for _ in range(chance.randint(1, 5)):
        place = chance.randint(0, len(data))
        end = min(len(data), place + chance.choice((0, 1, 1, 4, 40)))
        other = chance.choice(others).data
        start = chance.randint(0, len(other))
        data[place:end] = chance.choice(
            (
                chance.choice(ODD),
                chance.choice(ODD),
                b"",
                chance.randbytes(chance.randint(1, 3)),
                bytes(data[place : place + 60]) * 2,
                other[start : start + chance.choice((8, 80, 800))],
            )
        )
    name = given.name if chance.random() < 0.8 else chance.choice(others).name
    return Given(name, bytes(data[:LONGEST]))


def add_up(given: Given) -> None:
    """Ask about a file beside others; ``AssertionError`` where it is slow or does not add up."""
    begun = time.process_time()
    said = answer("upkeep", '{"today": "2026-11-29"}', [in_memory(*given), *beside()])
    assert time.process_time() - begun < SOON, "it took too long"
    told = json.loads(said)["result"]
    kinds = {one["name"]: one["kind"] for one in told["files"]}
    bad = sum(kinds[one["file"]] == "Connections.csv" for one in told["not_understood"])
    assert told["people"] + told["hidden"] + told["duplicates"] + bad == told["rows"], "rows"
    assert all(one["read"] or one["why"] for one in told["files"]), "no reason"
    people = [[one["people"] for one in told[part]] for part in ("freshness", "tiers")]
    assert {sum(counts) for counts in people} == {told["people"]}, "pictures"


@cache
def beside() -> list[File]:
    """Return what is given beside each: people and messages that a changed file may belong to."""
    names = ("connections_2026_standard.csv", "messages_2026_13_columns.csv", "Profile.csv")
    return [in_memory(f"{name} beside.csv", (FILES / name).read_bytes()) for name in names]


def fuzz(
    begin: Sequence[Given],
    check: Callable[[Given], None],
    goes_on: Callable[[int], bool],
    chance: random.Random,
) -> tuple[int, list[Given], list[Finding]]:
    """Change files and check them; return how many, those that ran something new, the findings."""
    kept = list(begin)
    findings: list[Finding] = []
    count = 0
    with Coverage() as coverage:
        for given in begin:
            check(given)
        while goes_on(count) and not findings:
            count += 1
            coverage.new = False
            # Of those that ran something new, the last ones are changed most.
            given = chance.choice(kept if chance.random() < 0.5 else kept[-20:])
            tried = changed(given, kept, chance)
            try:
                check(tried)
            except Exception as error:  # whatever it is, it is what we look for
                findings.append(Finding(tried, repr(error)))
            if coverage.new:
                kept.append(tried)
    return count, kept[len(begin) :], findings


def examples() -> list[Given]:
    """Return the files to begin with, all of invented people."""
    paths = sorted(path for path in FILES.rglob("*.*") if path.suffix in (".csv", ".zip"))
    plan = Given("plan.json", b'{"keep_in_touch": 1, "people": {"in/oda": {"tier": "close"}}}')
    return [*(Given(path.name, path.read_bytes()) for path in paths), plan]


def main() -> int:
    """Fuzz for some seconds; 1 if anything was found."""
    seconds, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else time.time_ns()
    end = time.monotonic() + seconds
    chance = random.Random(seed)
    count, new, findings = fuzz(examples(), add_up, lambda _: time.monotonic() < end, chance)
    print(f"seed {seed}: {count:,} files, {len(new)} of which ran something new")
    for finding in findings:
        FOUND.mkdir(parents=True, exist_ok=True)
        path = FOUND / f"{seed}-{Path(finding.given.name).name}"
        path.write_bytes(finding.given.data)
        print(f"{path}: {finding.what}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())

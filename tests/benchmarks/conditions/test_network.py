"""The line: what it carries is right, takes its time, and is counted."""

import gzip
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from benchmarks.conditions.network import CHUNK, Line, SlowPages

BODY = bytes(range(256)) * 200


@pytest.fixture
def pages(tmp_path: Path) -> Iterator[SlowPages]:
    (tmp_path / "index.html").write_bytes(BODY)
    (tmp_path / "big.zip").write_bytes(BODY)
    with SlowPages(tmp_path, Line(bits_per_second=8e6, round_trip=0.01)) as pages:
        yield pages


def test_a_file_arrives_whole_however_slowly(pages: SlowPages) -> None:
    with urlopen(pages.url + "big.zip") as answer:
        assert answer.read() == BODY
    with urlopen(pages.url) as answer:
        assert gzip.decompress(answer.read()) == BODY
    assert pages.record.bytes_of("big.zip") == len(BODY)


def test_an_answer_takes_no_less_than_its_line_allows(pages: SlowPages) -> None:
    start = time.monotonic()
    with urlopen(pages.url + "big.zip") as answer:
        answer.read()
    assert time.monotonic() - start >= 0.02 + len(BODY) * 8 / 8e6


def test_answers_on_their_way_at_once_share_the_line() -> None:
    line = Line(bits_per_second=8 * CHUNK * 100)
    start = time.monotonic()
    for _ in range(4):
        line.carry(CHUNK)
    assert line.free_at - start >= 4 / 100


def test_a_line_is_quiet_only_when_all_that_was_sent_has_arrived(pages: SlowPages) -> None:
    with urlopen(pages.url + "big.zip") as answer:
        answer.read(1)
        pages.settle(0.05)
        assert time.monotonic() >= pages.line.free_at + 0.05


def test_what_a_cache_has_kept_says_for_how_long(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("here", encoding="utf-8")
    with SlowPages(tmp_path, Line(), age=600) as pages, urlopen(pages.url) as answer:
        assert answer.headers["Age"] == "600"

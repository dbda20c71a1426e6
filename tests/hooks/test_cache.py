"""What builds keep for each other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.cache import digest, kept, parts


def never() -> bytes:
    pytest.fail("it was made again")


def once(content: bytes) -> Callable[[], bytes]:
    return lambda: content


def test_what_was_made_of_the_same_is_made_once(tmp_path: Path) -> None:
    assert kept(tmp_path / "new", "a", [b"1", b"2"], once(b"made")) == b"made"
    assert kept(tmp_path / "new", "a", [b"1", b"2"], never) == b"made"


@pytest.mark.parametrize(("name", "made_of"), [("a", [b"12"]), ("a", [b"2", b"1"]), ("b", [b"1"])])
def test_what_was_made_of_something_else_is_made_anew(
    name: str, made_of: list[bytes], tmp_path: Path
) -> None:
    kept(tmp_path, "a", [b"1", b"2"], once(b"old"))
    kept(tmp_path, "a", [b"1"], once(b"old"))
    assert kept(tmp_path, name, made_of, once(b"new")) == b"new"


def test_what_could_not_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    def fails() -> bytes:
        raise OSError("no")

    with pytest.raises(OSError, match="no"):
        kept(tmp_path, "a", [b"1"], fails)
    assert list(tmp_path.iterdir()) == []


def test_files_that_share_bytes_but_not_names_have_other_names() -> None:
    assert digest(*parts({"a": b"bc"})) != digest(*parts({"ab": b"c"}))
    assert digest(*parts({"a": b"1", "b": b"2"})) == digest(*parts({"b": b"2", "a": b"1"}))

"""Files that someone gives: a name, a size, and bytes that are read when they are wanted."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class File:
    """One file: ``size`` in bytes, known before it is read, and ``read``, which returns them all.

    ``read`` raises ``OSError`` where the file has gone or changed. The core keeps no copy of it.
    ``mark`` tells it from any other, and from what it was before it changed; "" where nothing does.
    """

    name: str
    size: int
    read: Callable[[], bytes]
    mark: str = ""


def in_memory(name: str, data: bytes) -> File:
    """Return a file whose bytes are at hand."""
    return File(name, len(data), lambda: data)


class Lent(Protocol):
    """Bytes that someone else holds, as a page does: they are copied when they are wanted."""

    def to_bytes(self) -> bytes:
        """Return them all."""


def lent(name: str, size: int, opened: Callable[[], Lent], mark: str = "") -> File:
    """Return a file whose bytes are held elsewhere; whatever goes wrong there is an ``OSError``."""

    def read() -> bytes:
        try:
            return opened().to_bytes()
        except Exception as error:
            raise OSError(str(error)) from error

    return File(name, size, read, mark)


type Kept = dict[object, object]
"""What a reader of files keeps from one question for the next; it belongs to whoever asks."""


@dataclass(frozen=True)
class Progress:
    """How far a reading has come: what is being done, in words, and the share of it, 0 to 100."""

    doing: str
    percent: int


type Steps[T] = Generator[Progress, None, T]
"""Work that says how far it is, can be left at every step by closing it, and returns a value."""


def finished[T](steps: Steps[T]) -> T:
    """Run steps to their end; return their value."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            value: T = end.value
            return value

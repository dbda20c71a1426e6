"""Files that nobody should give: a plain answer to each, and soon."""

import io
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.files import File, finished, in_memory
from calculators.upkeep import network
from calculators.upkeep.export import reading
from tests.support.exports import DAY, OWN, read, read_text

SOON = 2.0
"""Seconds of work in which every one is answered."""

HEADER = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROW = b"Oda,Brekkevik,https://www.linkedin.com/in/oda,,,,12 Mar 2021\n"
CONNECTIONS = HEADER + ROW


def zipped(**files: bytes | str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


def empties(count: int) -> bytes:
    """Return an archive of so many empty files: what Python would write, made at once."""
    local = struct.Struct("<4s5H3L2H6s")
    entry = struct.Struct("<4s6H3L5H2L6s")
    names = [b"%06d" % number for number in range(count)]
    body = b"".join(
        local.pack(b"PK\x03\x04", 20, 0, 0, 0, 0, 0, 0, 0, 6, 0, name) for name in names
    )
    directory = b"".join(
        entry.pack(b"PK\x01\x02", 20, 20, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, at, name)
        for at, name in zip(range(0, len(body), local.size), names, strict=True)
    )
    count = min(count, 0xFFFF)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0)
    return body + directory + end


def lying(data: bytes, **fields: int) -> bytes:
    """Return an archive whose directory says otherwise of its first file."""
    places = {"flags": (8, "<H"), "method": (10, "<H"), "packed": (20, "<L"), "size": (24, "<L")}
    places |= {"attributes": (38, "<L"), "offset": (42, "<L")}
    changed = bytearray(data)
    start = data.index(b"PK\x01\x02")
    for field, value in fields.items():
        place, kind = places[field]
        struct.pack_into(kind, changed, start + place, value)
    return bytes(changed)


GOOD = zipped(**{"Connections.csv": CONNECTIONS})
BOMB = HEADER + b"a" * 60_000_000
NESTED = zipped(**{"a.zip": zipped(**{"b.zip": GOOD})})

UNREAD: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "100,000 empty files": ("x.zip", lambda: empties(100_000), "more than 2000 files"),
    "a bomb": ("x.zip", lambda: zipped(**{"Connections.csv": BOMB}), "hundredfold"),
    "a bomb that lies": (
        "x.zip",
        lambda: lying(zipped(**{"Connections.csv": BOMB}), size=500_000),
        "isn't what the archive says",
    ),
    "2 GB by its own word": ("x.zip", lambda: lying(GOOD, size=2**31), "more than can be read"),
    "a zip in a zip in a zip": ("x.zip", lambda: NESTED, "archive within an archive"),
    "a path up": ("x.zip", lambda: zipped(**{"../Connections.csv": CONNECTIONS}), "leads out"),
    "a path from the root": ("x.zip", lambda: zipped(**{"/Connections.csv": ROW}), "leads out"),
    "a path of Windows": ("x.zip", lambda: zipped(**{"C:\\x\\Connections.csv": ROW}), "leads out"),
    "a link": ("x.zip", lambda: lying(GOOD, attributes=0o120777 << 16), "link"),
    "a password": ("x.zip", lambda: lying(GOOD, flags=1), "password"),
    "another packing": ("x.zip", lambda: lying(GOOD, method=14), "unusual way"),
    "an offset beyond": ("x.zip", lambda: lying(GOOD, offset=2**31), "damaged"),
    "a packed size beyond": ("x.zip", lambda: lying(GOOD, packed=2**31), "damaged"),
    "cut off": ("x.zip", lambda: GOOD[:-30], "cut off"),
    "cut off at once": ("x.zip", lambda: GOOD[:40], "cut off"),
    "an empty archive": ("x.zip", lambda: zipped(), "empty"),
    "a workbook": ("x.csv", lambda: zipped(**{"xl/workbook.xml": "<x/>"}), "Excel workbook"),
    "a web page": ("x.zip", lambda: b"\n <!DOCTYPE html><html>", "web page"),
    "binary": ("Connections.csv", lambda: bytes(range(256)) * 200_000, "not text"),
    "binary below headings": ("Connections.csv", lambda: HEADER + bytes(range(32)) * 9, "not text"),
    "a PDF": ("Connections.csv", lambda: b"%PDF-1.7 ...", "a PDF document"),
    "one line of 50 MB": ("Connections.csv", lambda: b"a," * 25_000_000, "line of several MB"),
    "50 MB below": ("Connections.csv", lambda: HEADER + b"a," * 25_000_000, "line of several MB"),
    "nothing": ("Connections.csv", lambda: b"", "empty"),
    "blanks": ("Connections.csv", lambda: b"\r\n" * 10, "empty"),
    "another table": ("Connections.csv", lambda: b"a,b\n1,2\n", "no row of headings"),
    "JSON": ("keep-in-touch.json", lambda: b'{"people": ', "damaged"),
    "deep JSON": ("x.json", lambda: b'{"a":' * 100_000, "damaged"),
    "other JSON": ("package.json", lambda: b'{"name": "x"}', "Not needed"),
}


@pytest.mark.parametrize("case", UNREAD)
def test_what_cannot_be_read_says_so_in_plain_words(case: str) -> None:
    name, made, said = UNREAD[case]
    data = made()
    start = time.process_time()
    export = read_text(name, data)
    network.plans(export)
    assert time.process_time() - start < SOON
    assert not any(seen.read for seen in export.files)
    assert any(said in seen.why for seen in export.files), export.files
    assert not export.people


MADE: dict[str, tuple[Callable[[], bytes], int, int]] = {
    "quotes never closed": (lambda: CONNECTIONS + b'"' + b"a\n" * 99_000, 1, 99_000),
    "half of the quotes closed": (lambda: HEADER + b'a,"b\n' * 500_001, 0, 100_001),
    "5,000,000 rows": (lambda: HEADER + b"a\n" * 5_000_000, 0, 100_001),
    "5,000,000 empty rows": (lambda: CONNECTIONS + b",\n" * 5_000_000, 1, 1),
    "100,000 dates": (lambda: HEADER + b"".join(b"a,b,,,,,%d\n" % n for n in range(99_999)), 1, 0),
    "slashes": (lambda: HEADER + b"a,b,https://linkedin.com/in/" + b"/" * 3_000_000, 0, 1),
}


@pytest.mark.parametrize("case", MADE)
def test_what_can_be_read_in_part_is_and_the_rest_is_named(case: str) -> None:
    made, people, bad = MADE[case]
    data = made()
    start = time.process_time()
    export = read_text("Connections.csv", data)
    assert time.process_time() - start < SOON
    assert (len(export.people), len(export.bad)) == (people, bad)
    assert export.rows == people + export.hidden + export.duplicates + bad


def test_a_file_of_2_gb_is_refused_unread() -> None:
    def read_it() -> bytes:
        raise AssertionError("it was read")

    export = read(File("x.zip", 2_000_000_000, read_it))
    assert "2,000 MB" in export.files[0].why


def test_a_file_that_changes_or_goes_while_it_is_read_is_named() -> None:
    def gone() -> bytes:
        raise FileNotFoundError

    export = read(File("Connections.csv", 10, gone), in_memory("Connections.csv", CONNECTIONS))
    assert "changed or moved" in export.files[0].why
    assert len(export.people) == 1


def test_a_bomb_takes_little_memory() -> None:
    bomb = lying(zipped(**{"Connections.csv": BOMB}), size=500_000)
    tracemalloc.start()
    read_text("x.zip", bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000


def test_a_name_with_anything_in_it_is_shown_on_one_short_line() -> None:
    for name in ("a" * 10_000, "\ud800.csv", "x\n\x00\u202ey.csv", ""):
        (seen,) = read_text(name, b"x").files
        assert len(seen.name) <= 120
        assert seen.name.encode()
        assert "\n" not in seen.name


def test_the_same_file_twice_is_read_once_and_two_files_of_one_name_both() -> None:
    other = HEADER + b"Nia,Pugh,https://www.linkedin.com/in/nia,,,,12 Mar 2022\n" + ROW
    export = read(
        in_memory("Connections.csv", CONNECTIONS),
        in_memory("Connections (1).csv", CONNECTIONS),
        in_memory("x.zip", zipped(**{"Connections.csv": other})),
    )
    assert [seen.read for seen in export.files] == [True, False, True]
    assert (len(export.people), export.duplicates, export.rows) == (2, 1, 3)


def test_two_connections_in_one_archive_are_both_read() -> None:
    other = HEADER + b"Nia,Pugh,https://www.linkedin.com/in/nia,,,,12 Mar 2022\n"
    both = {"a/Connections.csv": CONNECTIONS, "Connections.csv": other}
    export = read_text("x.zip", zipped(**both))
    assert [seen.read for seen in export.files] == [True, True]
    assert len(export.people) == 2


def test_only_the_four_known_names_are_opened_in_an_archive() -> None:
    names = ["Notes.csv", "Logins.csv", "messages.csv.bak", "guide_messages.csv", "x/Rich.csv"]
    export = read_text("x.zip", zipped(**{"Connections.csv": ROW} | dict.fromkeys(names, HEADER)))
    left = [seen.name for seen in export.files if "Left unopened" in seen.why]
    assert left == [f"x.zip/{name}" for name in names]


def test_more_files_than_anybody_gives_are_named_and_unread() -> None:
    export = read(*(in_memory(f"{n}.csv", CONNECTIONS + b"x" * n) for n in range(30)))
    assert sum("More than" in seen.why for seen in export.files) == 10


FIXTURES = [path.read_bytes() for path in sorted(OWN.rglob("*.*")) if path.suffix != ".json"]


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(FIXTURES),
    st.sampled_from(["Connections.csv", "messages.csv", "x.zip"]),
    st.data(),
)
def test_a_file_with_some_bytes_changed_is_answered_and_its_rows_add_up(
    data: bytes, name: str, draw: st.DataObject
) -> None:
    changed = bytearray(data)
    for _ in range(draw.draw(st.integers(1, 6))):
        place = draw.draw(st.integers(0, len(changed)))
        odd = st.sampled_from([b'"', b"\n", b",", b"PK\x05\x06"])
        piece = draw.draw(st.binary(max_size=3) | odd)
        changed[place : place + draw.draw(st.integers(0, 3))] = piece
    export = finished(reading.read([in_memory(name, bytes(changed))], DAY))
    assert export.files or export.plans
    own = [one for one in export.bad if one.file.casefold().endswith("connections.csv")]
    if name == "Connections.csv" and any(seen.kind == name for seen in export.files):
        assert export.rows == (len(export.people) + export.hidden + export.duplicates + len(own))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", HEADER, b"\xff\xfe", b"{"]))
def test_any_bytes_are_answered(data: bytes, beginning: bytes) -> None:
    export = read_text("Connections.csv", beginning + data)
    network.plans(export)
    assert export.files

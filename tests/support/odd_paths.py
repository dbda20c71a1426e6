"""Paths that no calculator takes and no profile saw: what Python must still do if one ever does.

Run as they stand in CPython and in Pyodide, and what they return compared. Left out is what kills
Pyodide as shipped: recursion through C, as in a key of `sorted`, and a list 100,000 deep shown.
"""

# Older ways are paths, too; and there is no pathlib in the page.
# ruff: noqa: B018, PTH107, PTH116, PTH123, UP031

import ast
import binascii
import calendar
import contextlib
import datetime
import gc
import inspect
import io
import itertools
import json
import math
import os
import re
import time
import traceback
import unicodedata
import warnings
import weakref
import zlib


def errors_told():
    try:
        {}["no such key"]
    except KeyError as error:
        error.add_note("noted")
        return traceback.format_exception_only(error)


def errors_chained():
    try:
        try:
            1 / 0
        except ZeroDivisionError as error:
            raise ValueError("of it") from error
    except ValueError as error:
        told = "".join(traceback.format_exception(error))
        return [line for line in told.splitlines() if not line.startswith("  ")]


def errors_in_groups():
    seen = []
    try:
        raise ExceptionGroup("two", [ValueError(1), TypeError(2)])
    except* ValueError as group:
        seen.append(repr(group.exceptions))
    except* TypeError as group:
        seen.append(repr(group.exceptions))
    return seen


def errors_of_syntax():
    try:
        compile("if x\n  y = (1,", "odd", "exec")
    except SyntaxError as error:
        return error.msg, error.lineno, error.offset


def errors_of_the_system():
    try:
        os.stat("/no/such/file")
    except OSError as error:
        return type(error).__name__, error.strerror


def deep_recursion():
    def fall(depth):
        return fall(depth + 1) + 1

    try:
        return fall(0)
    except RecursionError as error:
        return str(error)


def codecs_in_the_interpreter():
    import _codecs

    return [
        _codecs.utf_7_encode("ü + 😀"),
        "Grüße 😀".encode("utf-16"),
        b"\x00\x00\xfe\xff\x00\x01\xf6\x00".decode("utf-32"),
        "ü😀".encode("unicode_escape"),
        rb"\u00fc".decode("raw_unicode_escape"),
        "naïve 😀".encode("ascii", "xmlcharrefreplace"),
        b"a\xff".decode("utf-8", "surrogateescape"),
    ]


def characters_named():
    return [unicodedata.name(one) for one in "é한京😀"], unicodedata.lookup("HANGUL SYLLABLE GAG")


def characters_taken_apart():
    return [unicodedata.normalize(form, "ﬁ가Å½") for form in ("NFC", "NFD", "NFKC", "NFKD")]


def characters_described():
    return [
        (
            unicodedata.bidirectional(one),
            unicodedata.east_asian_width(one),
            unicodedata.mirrored(one),
            unicodedata.numeric(one, None),
        )
        for one in "א½(京"
    ]


def characters_in_other_cases():
    return ["ǅ ß İ ΟΔΟΣ".title(), "ﬃ".upper(), "Straße".casefold(), "İ".lower(), "ǆ".swapcase()]


def big_numbers_raised():
    return 3**5_000 // 7**900 % 10**300, pow(7, 10**30, 10**20 + 39), pow(3, -1, 10**9 + 7)


def big_numbers_read():
    return int("9876543210" * 400) % 1_000_003, int("zz" * 40, 36), int("-0b1010", 0)


def big_numbers_written():
    return f"{10**60:x} {10**60:o} {-(10**40):b} {10**50:,}", str(7**3_000)[-40:]


def big_numbers_in_bits():
    return (1 << 4_000 | 12_345) >> 3_990, ~(10**50), -(10**50) & (2**70 - 1), 10**50 ^ 5


def big_numbers_divided():
    return divmod(-(10**80), 12_345_678_901_234_567), (10**400).bit_length(), 10**400 / 10**399


def big_numbers_as_bytes():
    return (10**40).to_bytes(20, "little"), int.from_bytes(b"\xff" * 30, "big", signed=True)


def big_numbers_for_mathematics():
    return math.isqrt(10**51), math.comb(500, 250), math.gcd(10**40, 6**30), math.factorial(60)


def fractions_shown():
    return [repr(one) for one in (5e-324, 1.7976931348623157e308, 0.1 + 0.2, 1e22, 123456789e9)]


def fractions_formatted():
    return ["%.30e" % 0.1, format(1234567.891, ",.2f"), f"{-0.0:+.3g}", f"{1e16:n}", f"{0.5:%}"]


def fractions_read():
    given = ("1e-400", "  -1_0.5e3 ", "0." + "1" * 60, "1e309", "9007199254740993", "nan")
    return [float(one) for one in given]


def fractions_rounded():
    return round(2.675, 2), round(12345, -2), round(-0.5), round(1e300, -299), math.nextafter(1, 2)


def fractions_in_hexadecimal():
    return (0.1).hex(), float.fromhex("0x1.921fb54442d18p+1"), (0.1).as_integer_ratio()


def fractions_added():
    return math.fsum([0.1] * 10), sum([0.1] * 10), math.ldexp(0.7, -1070), math.fmod(-7.5, 2)


def complex_numbers():
    return (1 + 2j) ** 3, abs(3 + 4j), complex("1e2-3j"), f"{1.5 + 2j:.2f}"


def patterns_in_every_flag():
    return [
        re.sub(r"(?sx) (?<=a) (?i:B+) (?!c) .", "x", "aBb\n abc", flags=re.ASCII),
        re.findall(r"(?m)^\w+$", "one\ntwo 2\nthree"),
        bool(re.fullmatch(rb"(?L)[\w\x80-\xff]+", b"a\xe9")),
    ]


def patterns_that_look_around():
    pattern = r"(?<!\d)(?P<q>['\"]).*?(?P=q)(?=;)|(?>a+)b++|(c)?(?(2)d|e)"
    return [found.group() for found in re.finditer(pattern, "'x'; 1\"y\"; aab cd e")]


def patterns_that_are_none():
    try:
        re.compile("(?P<a>x)(?P=b)[z-a]")
    except re.error as error:
        return str(error), error.pos


def patterns_that_try_everything():
    return re.fullmatch("(a|aa)+$", "a" * 22 + "b")


def dates_read():
    when = datetime.datetime.strptime("Tue 3 Feb 2026 04:05 PM", "%a %d %b %Y %I:%M %p")
    return when, datetime.datetime.fromisoformat("2026-02-03T04:05:06.7+05:30")


def dates_written():
    when = datetime.datetime(2026, 2, 3, 4, 5)
    return (
        when.strftime("%A %j %U %y"),
        when.isocalendar(),
        calendar.TextCalendar().formatmonth(2026, 2),
    )


def times():
    return time.gmtime(86_400 * 365)[:6], time.strftime("%Y", (2001, 1, 1, 1, 1, 1, 1, 1, 1))


def json_written():
    given = {"b": [1e-7, -0.0, None, "\u2028\ud800"], "a": 10**30}
    return json.dumps(given, indent=1, sort_keys=True), json.dumps(given, ensure_ascii=False)


def json_read():
    return json.loads("[1E400, 0.1e-5, -0, 123456789012345678901234567890]")


def generators_thrown_into():
    def worker():
        got = []
        try:
            while True:
                got.append((yield len(got)))
        except KeyError as error:
            yield repr((got, error))

    one = worker()
    next(one)
    one.send("a")
    return one.throw(KeyError("k"))


def coroutines_by_hand():
    class Later:
        def __await__(self):
            return (yield "asked") + 1

    async def turns():
        for turn in range(2):
            yield turn

    async def total():
        return [await Later() async for _ in turns()]

    running = total()
    asked = [running.send(None), running.send(1)]
    try:
        running.send(2)
    except StopIteration as done:
        return asked, done.value


def matches():
    def kind(value):
        match value:
            case {"x": int(x), **rest} if x > 1:
                return "map", x, rest
            case [first, *_, ("a" | "b") as last]:
                return "list", first, last
            case str() | bytes():
                return "text"

    return [kind(value) for value in ({"x": 2, "y": 3}, [1, 2, "b"], b"", 1.5)]


def classes_by_hand():
    class Meta(type):
        def __call__(cls, *values):
            return super().__call__(values[::-1])

    made = Meta("Made", (tuple,), {"__slots__": ()})
    return made(1, 2), made.__mro__[1:], issubclass(made, tuple)


def references_that_are_weak():
    class Node:
        pass

    gone = []
    node = Node()
    node.self = node
    weakref.finalize(node, gone.append, "gone")
    del node
    gc.collect()
    return gone


def memory():
    view = memoryview(bytearray(range(12))).cast("H")
    return view[1:4].tolist(), bytes(memoryview(b"abcdef")[::-2]), view.nbytes


def bytes_changed():
    turned = bytearray(b"abcabc").replace(b"b", b"BB").translate(bytes(range(255, -1, -1)), b"c")
    return turned.hex(":"), b"a,b,,c".rsplit(b",", 1), b"\x00 x".isspace()


def words_changed():
    return [
        "aXbX".translate({88: "--", 97: None}),
        "a\tb".expandtabs(3),
        "%-5s|%05d|%#x" % ("é", -42, 255),
        "{0!r:>6}{1:^{2}}".format("x", "y", 5),
        "a-b_c".partition("_"),
        "1\u2028 2\x1c3".splitlines(),
    ]


def bytes_packed():
    import _md5
    import _struct

    squeezed = zlib.compress(b"ab" * 999, 9)
    return [
        zlib.decompress(squeezed)[:4],
        zlib.crc32(b"odd"),
        binascii.b2a_base64(b"odd"),
        _struct.pack("<hdq?5s", -2, 1.5, 2**40, True, b"abc").hex(),
        _md5.md5(b"x").hexdigest(),
    ]


def combinations():
    return [*itertools.permutations("abc", 2)], [*itertools.accumulate([3, 1, 2], max)]


def sets():
    return sorted({1, 2, 3} ^ frozenset({3, 4})), {1, 2}.isdisjoint({3}), {*range(50)} > {*range(9)}


def slices():
    letters = [*"abcdefgh"]
    letters[1:6:2] = "XYZ"
    del letters[-1:3:-2]
    return letters, letters[::-1], "abcdef"[slice(-2, None, -2)]


def syntax_written():
    source = "x: int = [i async for i in (yield)] if a else lambda *b, c=1: {**d}"
    return ast.unparse(ast.parse(source))


def signatures():
    def odd(a, /, b: "int" = 2, *c, d, **e) -> None: ...

    return str(inspect.signature(odd)), odd.__code__.co_varnames


def files():
    # In no folder of its own: there is none that is called the same everywhere.
    path = f"odd-{os.getpid()}.txt"
    with open(path, "w", encoding="utf-8", newline="\r\n") as file:
        file.write("ä\nb")
    try:
        with open(path, "rb") as file:
            return file.read(), os.stat(path).st_size
    finally:
        os.remove(path)


def prints():
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        print("a", 1.5, None, sep="|", end="!")
    return said.getvalue()


def warns():
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        warnings.warn("odd", DeprecationWarning, stacklevel=1)
    return [str(one.message) for one in seen]


def modules_frozen_into_python():
    import __phello__
    import importlib.machinery
    import ntpath
    import runpy

    return (
        ntpath.join("a", "b"),
        runpy.__name__,
        importlib.machinery.SOURCE_SUFFIXES,
        __phello__.__name__,
    )


def character_sets_of_the_east():
    # All that they hold, there and back.
    import binascii
    import importlib

    sets = {
        "_codecs_cn": ("gb2312", "gbk", "gb18030", "hz"),
        "_codecs_hk": ("big5hkscs",),
        "_codecs_jp": ("shift_jis", "cp932", "euc_jp", "euc_jis_2004", "shift_jisx0213"),
        "_codecs_kr": ("euc_kr", "cp949", "johab"),
        "_codecs_tw": ("big5", "cp950"),
    }
    letters = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x30000)]))
    pairs = bytes(byte for high in range(128, 255) for low in range(255) for byte in (high, low))
    found = []
    for module, names in sets.items():
        for name in names:
            codec = importlib.import_module(module).getcodec(name)
            written, _ = codec.encode(letters, "ignore")
            read, _ = codec.decode(pairs, "ignore")
            found.append((name, binascii.crc32(written), binascii.crc32(read.encode("utf-32"))))
    return found

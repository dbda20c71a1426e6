"""Words are product: spelt, plain, easy to read, and our own."""

import re
import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from hooks.project import ROOT
from tests.support import faults, own_words
from tests.support.prose import grade, sentences, sources, titles

pytestmark = pytest.mark.style

SOURCES = sources()
DATA = ROOT / "tests" / "data"
GROUPS = tomllib.loads((DATA / "plain_words.toml").read_text(encoding="utf-8"))["group"]
FINGERPRINTS = set(own_words.FINGERPRINTS.read_text(encoding="utf-8").split())

HARDEST = 9
"""The Flesch-Kincaid grade that no page may pass: a reading age of about 14, for grade and age
differ by five. It counts what makes English hard for most readers, long sentences and long words,
and needs nothing but the text. A low figure proves little; a high one is worth a look."""


@pytest.mark.parametrize("name", SOURCES)
def test_a_reader_of_fourteen_can_read_it(name: str) -> None:
    texts = SOURCES[name]
    hard = max(sentences(texts), key=lambda sentence: grade([sentence]), default="")
    told = f"{name}: reads at grade {grade(texts):.1f} of {HARDEST} at most; hardest is “{hard}”"
    faults.none([told] if grade(texts) > HARDEST else [])


@pytest.mark.parametrize("name", SOURCES)
def test_it_is_said_in_plain_words(name: str) -> None:
    text = "\n".join([*SOURCES[name], *titles(name)])
    faults.none(
        f"{place(name, found[0])}: “{found[0]}”. {group['why']} Instead: {instead}."
        for group in GROUPS
        for pattern, instead in group["instead"].items()
        if (found := re.search(rf"\b{pattern}\b", text, re.I))
    )


def place(name: str, words: str) -> str:
    """Return a page with the first line that holds some words, where one line holds them all."""
    lines = (ROOT / name).read_text("utf-8").splitlines() if (ROOT / name).is_file() else []
    return next((f"{name}:{number}" for number, line in enumerate(lines, 1) if words in line), name)


@pytest.mark.parametrize("name", SOURCES)
def test_it_does_not_shout(name: str) -> None:
    ours = re.sub(r"“[^”]*”", "", "\n".join(SOURCES[name]))
    shouted = re.findall(r"[^.?!]*!", ours)
    faults.none(
        f"{name}: “{one.strip()}”. An exclamation mark belongs into somebody's note, if anywhere."
        for one in shouted
    )


@pytest.fixture(scope="module")
def american(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A list for codespell: its own list from British to American spelling, turned around."""
    pairs = files("codespell_lib").joinpath("data/dictionary_en-GB_to_en-US.txt").read_text()
    turned = tmp_path_factory.mktemp("spelling") / "american.txt"
    lines = [line.partition("->") for line in pairs.splitlines()]
    turned.write_text("".join(f"{american}->{british}\n" for british, _, american in lines))
    return turned


def misspelt(american: Path, *paths: str, text: str = "") -> str:
    """Return what codespell finds in files, or in a text if the path is a dash."""
    codespell = [str(Path(sys.executable).parent / "codespell"), "--dictionary", "-"]
    lists = ["--dictionary", str(american), "--ignore-words", str(DATA / "vocabulary.txt")]
    command = [*codespell, *lists, *paths]
    done = subprocess.run(
        command, cwd=ROOT, input=text, capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 65), done.stderr
    return done.stdout


def test_the_pages_are_spelt_as_in_british_english(american: Path) -> None:
    others = ["README.md", "CONTRIBUTING.md", "overrides", ".github"]
    pages = [name for name in SOURCES if name.endswith(".md")]
    faults.none(misspelt(american, *pages, *others).splitlines())


def test_what_calculators_say_is_spelt_as_in_british_english(american: Path) -> None:
    text = "\n".join(line for lines in SOURCES.values() for line in lines)
    faults.none(misspelt(american, "-", text=text).splitlines())


def test_a_wrong_and_an_american_spelling_are_found(american: Path) -> None:
    found = misspelt(american, "-", text="They recieve it\nin colour\nor in color")
    assert re.findall(r"^(\d+):", found, re.M) == ["1", "3"]


@pytest.mark.parametrize("name", SOURCES)
def test_no_run_of_eight_words_is_the_article_s(name: str) -> None:
    path = ROOT / name
    text = path.read_text("utf-8") if path.is_file() else "\n".join(SOURCES[name])
    shared = [run for run in own_words.runs(text) if own_words.fingerprint(run) in FINGERPRINTS]
    faults.none(f"{name}: shares “{run}” with the article; say it in other words" for run in shared)


def test_the_fingerprints_are_of_a_whole_article() -> None:
    assert len(FINGERPRINTS) > 2_000
    assert all(re.fullmatch("[0-9a-f]{10}", one) for one in FINGERPRINTS)


def test_a_run_is_known_again_however_it_is_set() -> None:
    one = list(own_words.runs("It\u2019s one two three: four, five six seven eight"))
    other = list(own_words.runs("It's ONE two three four “five” *six*\nseven"))
    assert len(one) == 2
    assert other == one[:1]

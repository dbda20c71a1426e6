"""What a coach is told: one sentence with its file and line, whichever program noticed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import findings
from scripts.findings import ROOT, Finding

HOME = (ROOT / "docs" / "index.md").read_text(encoding="utf-8").splitlines()
LINKED = next(link for link in re.findall(r"\]\(([\w/-]+\.md)\)", "\n".join(HOME)))


def line_of(words: str) -> int:
    return next(number for number, line in enumerate(HOME, 1) if words in line)


def test_a_dead_link_is_told_at_the_line_that_holds_it() -> None:
    told = f"WARNING -  Doc file 'index.md' contains a link '{LINKED}', but the target 'x' is not"
    (found,) = findings.of_build(told)
    assert (found.file, found.line) == ("docs/index.md", line_of(f"({LINKED})"))
    assert found.text == f"links to {LINKED}, which is not there; correct the link, or take it out"


def test_a_page_that_a_calculator_names_is_told_where_that_names_it() -> None:
    page = next(ROOT.joinpath("calculators").rglob("about_them.py"))
    named = re.search(r'guide="([^"]+)"', page.read_text(encoding="utf-8"))
    assert named
    found = findings.dead("docs/method/score.md", f"/{named[1]}.md#gone-from-there")
    assert found.file.startswith("calculators/")
    assert named[1] in (ROOT / found.file).read_text().splitlines()[found.line - 1]


@pytest.mark.parametrize(
    ("output", "found"),
    [
        (
            "WARNING -  A reference to 'index.md' is included in the 'nav' configuration, which",
            "the menu names index.md, which is not in docs/; take the line out of nav",
        ),
        (
            "INFO    -  The following pages exist in the docs directory, but\n  - new.md\n",
            "docs/new.md: is not in the menu; add it under nav in mkdocs.yml, or delete the page",
        ),
        ("ERROR   -  docs/index.md:6: [@X9]: holds no X9\n", "docs/index.md:6: [@X9]: holds no X9"),
        ('yaml: error\n  in "/a/mkdocs.yml", line 12, column 3\n', "mkdocs.yml:12: MkDocs cannot"),
        (
            f'  File "{ROOT}/hooks/cache.py", line 7\nSyntaxError: bad (door.py, line 9)',
            "calculators/door.py:9: Python cannot read it from here on, bad; look at",
        ),
        (
            f'  File "{ROOT}/hooks/cache.py", line 7, in x\n    y\nKeyError: 3\n\nAborted\n',
            "hooks/cache.py:7: KeyError: 3",
        ),
        ("Something else broke\n", "Something else broke"),
    ],
)
def test_what_breaks_a_build_is_one_sentence(output: str, found: str) -> None:
    assert found in "\n".join(map(str, findings.of_build(output)))


def test_a_file_of_the_project_begins_a_finding_and_nothing_else_does() -> None:
    output = f"{ROOT}/Makefile.py:1: no\nhooks/cache.py:3:5: A1 told\nnote: more\na.py:1: no\n"
    assert findings.of_lines(output) == [Finding("A1 told", "hooks/cache.py", 3)]
    assert findings.of_lines("docs/a.js(1,2): error\nhooks/cache.py(9,2): error TS1: told") == [
        Finding("error TS1: told", "hooks/cache.py", 9)
    ]


TESTS = """
import pytest

def test_a_page_s_sum_is_right():
    assert 1 == 2

@pytest.mark.parametrize("way", ["a", "b"])
def test_it_is_told_once(way):
    pytest.fail("docs/index.md:3: is wrong; mend it\\nhooks/cache.py:4: too", pytrace=False)
"""


def test_what_failed_is_told_in_the_words_of_the_test_or_in_its_own(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(TESTS)
    report = tmp_path / "report.xml"
    command = [sys.executable, "-m", "pytest", "-q", "-c", "/dev/null", f"--junit-xml={report}"]
    subprocess.run([*command, tmp_path], cwd=tmp_path, capture_output=True, check=False)
    sentence, *own = findings.of_tests(report.read_text())
    assert sentence.text == "no longer so: “A page's sum is right”. assert 1 == 2"
    assert own == [
        Finding("is wrong; mend it", "docs/index.md", 3),
        Finding("too", "hooks/cache.py", 4),
    ]


def test_an_annotation_says_everything_and_cannot_be_broken_by_what_it_says() -> None:
    found = Finding("50% of\nit::error::no", "docs/a,b.md", 3)
    assert found.annotation("error") == (
        "::error file=docs/a%2Cb.md,line=3::50%25 of%0Ait::error::no"
    )
    assert Finding("told").annotation("warning") == "::warning::told"


def test_the_summary_shows_words_as_they_are() -> None:
    found = Finding("the sentence *says* <5> [@R2]", "docs/index.md", 3)
    told = r"`docs/index.md`, line 3: the sentence \*says\* \<5\> \[@R2\]"
    assert found.markdown() == told

"""Edits scratch copies as a coach would in the browser, and sees which of them can be published.

`python -m scripts.forks` runs `scripts.publishable` in each with the tests of the site, the build
and the calculators; with `--all`, every test, browsers included. Names run these forks alone.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
QUICK = ("tests/site", "tests/hooks", "tests/calculators")

COLOURS = {"#0b5f67": "#6a2c70", "#2b7a82": "#874a8d", "#074a51": "#4e1f53", "#fdfcfa": "#fffdf8"}
REMOVED, INSTEAD = "keeping-in-touch/check-ins", "keeping-in-touch/engagement-plan"

CLUMSY = """
It is, as far as my own experience as somebody who has been advising people for a considerable
number of years is concerned, generally preferable to utilise the opportunity of an informal
conversation in order to establish whether the other individual would appreciate it!
"""

NEW_PAGE = """---
description: Short.
---

# After a job advert

Write to somebody in the team before you write to the person who hires.
{ .lead }

## How to do it

1. **Read the advert twice.** Then ask one question that it leaves open.
2. **Say that you apply.** Nobody likes to find out later.

See also [after an event](after-an-event.md).
"""


class Copy:
    """A copy of the project, as it is now, to edit."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout
        for name in names.splitlines():
            if (ROOT / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, folder / name)
        (ROOT / ".cache").mkdir(exist_ok=True)  # which a fresh clone has not built yet
        for name in ("node_modules", ".cache"):
            (folder / name).symlink_to(ROOT / name)
        # Tests ask Git which files there are.
        for command in (["init", "--quiet"], ["add", "--all", "--force", "--", "."]):
            subprocess.run(["git", *command], cwd=folder, check=True)

    def edit(self, name: str, pattern: str, new: str) -> None:
        """Replace what a pattern, which must be there, finds in a file."""
        path = self.folder / name
        text, count = re.subn(pattern, new, path.read_text(encoding="utf-8"), flags=re.S)
        assert count, f"{name} holds no {pattern}: mend scripts/forks.py"
        path.write_text(text, encoding="utf-8")

    def edit_all(self, names: str, pattern: str, new: str) -> None:
        """Replace it wherever it stands in the files that a glob names."""
        for path in self.folder.glob(names):
            if re.search(pattern, path.read_text(encoding="utf-8")):
                self.edit(str(path.relative_to(self.folder)), pattern, new)

    def publishable(self, paths: list[str]) -> subprocess.CompletedProcess[str]:
        """Run what the Pages workflow runs before it publishes."""
        command = [sys.executable, "-m", "scripts.publishable", *paths]
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False)


def weight(copy: Copy) -> None:
    """Count a skimmed profile for more."""
    copy.edit("calculators/connection_score/about_request.py", r'(profile", )6,', r"\g<1>8,")


def words(copy: Copy) -> None:
    """Say two pages in other words, and write a third."""
    for name in ("familiarity/friends", "keeping-in-touch/supporting-others"):
        copy.edit(f"docs/{name}.md", r"(\n# [^\n]*\n).*?(\{ \.lead \})", rf"\1{CLUMSY}\2")
    (copy.folder / "docs/timing/after-an-advert.md").write_text(NEW_PAGE, encoding="utf-8")
    copy.edit(
        "mkdocs.yml",
        r"( *)- After an event: timing/after-an-event\.md\n",
        r"\g<0>\1- After an advert: timing/after-an-advert.md\n",
    )


def name(copy: Copy) -> None:
    """Give the site a name and colours of its own, and do without a page."""
    copy.edit("mkdocs.yml", r"site_name: [^\n]*", "site_name: Well Met in Leith")
    for old, new in COLOURS.items():
        copy.edit("docs/assets/styles/site.css", old, new)
    without_a_page(copy)
    copy.edit_all("docs/**/*.md", rf"\b{Path(REMOVED).name}\.md", f"{Path(INSTEAD).name}.md")
    copy.edit_all("calculators/**/*.py", REMOVED, INSTEAD)


def without_a_page(copy: Copy) -> None:
    """Take a page out, and leave what links to it as it is."""
    (copy.folder / f"docs/{REMOVED}.md").unlink()
    copy.edit("mkdocs.yml", rf" *- [^\n]*{REMOVED}\.md\n", "")


def link_in_a_calculator(copy: Copy) -> None:
    """Take a page out, and forget that a calculator leads to it."""
    name(copy)
    copy.edit_all("calculators/**/old_ties.py", INSTEAD, REMOVED)


def menu(copy: Copy) -> None:
    """Take a page out, and leave it in the menu."""
    (copy.folder / "docs/method/contribute.md").unlink()


def figure(copy: Copy) -> None:
    """State a figure that the source does not hold."""
    copy.edit("docs/etiquette/personal-note.md", r"\b9% against", "19% against")


def claim(copy: Copy) -> None:
    """Give a colleague few points, and leave the guide as it is."""
    them = "calculators/connection_score/about_them.py"
    copy.edit(them, r'("We work together, or used to",\s+)\d+', r"\g<1>20")


def example(copy: Copy) -> None:
    """Show a note as good that the checker finds fault with."""
    copy.edit("docs/network/shared-interests.md", "/// example [|] bad", "/// example | good")


def definition(copy: Copy) -> None:
    """Forget a quotation mark."""
    copy.edit("calculators/connection_score/about_request.py", 'profile", 6', "profile, 6")


@dataclass(frozen=True)
class Fork:
    """What a coach changed, and what stops it from being published, if anything may."""

    change: Callable[[Copy], None]
    told: str = ""
    """A pattern of what has to be told."""
    stops: bool = False
    paths: tuple[str, ...] = QUICK
    """The tests to run, where not all are asked for."""


FORKS = {
    "weight": Fork(weight),
    "words": Fork(words, r"docs/familiarity/friends\.md:\d+: .*utilise"),
    "name": Fork(name),
    "dead-link": Fork(
        without_a_page, r"\n  docs/[\w/-]+\.md:\d+: links to [\w./-]*check-ins\.md", stops=True
    ),
    "link-in-a-calculator": Fork(
        link_in_a_calculator,
        rf"old_ties\.py:\d+: leads to {REMOVED}",
        True,
        ("tests/site/test_links.py",),
    ),
    "menu": Fork(menu, r"mkdocs\.yml:\d+: the menu names method/contribute\.md", stops=True),
    "figure": Fork(figure, r"personal-note\.md:\d+: .*the sentence says “19%”", stops=True),
    "claim": Fork(claim, r"\n  docs/[\w/-]+\.md:\d+: “.*promises .*host-your-own\.md", stops=True),
    "example": Fork(example, r"interests\.md:\d+: .*the checker does not find it good", stops=True),
    "definition": Fork(definition, r"about_request\.py:\d+: Python cannot read it", stops=True),
}


def run(title: str, *, every_test: bool) -> bool:
    """Make a fork, check it, say how it went, and return whether it went as it should."""
    fork = FORKS[title]
    with tempfile.TemporaryDirectory(prefix=f"fork-{title}-") as folder:
        copy = Copy(Path(folder))
        fork.change(copy)
        done = copy.publishable([] if every_test else [*fork.paths])
    right = bool(done.returncode) == fork.stops and re.search(fork.told, done.stdout)
    outcome = "not published" if done.returncode else "published"
    print(f"{title}: {outcome}{'' if right else ', which is wrong'}", flush=True)
    print(done.stdout[-20_000:] + done.stderr if not right else told(done.stdout), flush=True)
    return bool(right)


def told(output: str) -> str:
    """Return the lists of what was told."""
    return "\n".join(
        re.findall(r"^(?:Style, which stops nothing|Not published): .*\n(?:  .*\n)*", output, re.M)
    )


def main() -> int:
    """Run the forks, and return 1 if one of them went wrong."""
    parser = argparse.ArgumentParser(prog="python -m scripts.forks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *FORKS], metavar="NAME")
    parser.add_argument("--all", action="store_true", help="run every test, in browsers too")
    options = parser.parse_args()
    return int(False in [run(title, every_test=options.all) for title in options.names or FORKS])


if __name__ == "__main__":
    sys.exit(main())

"""Whether this copy may be published: `make publishable`, which the Pages workflow runs.

What would hurt a reader stops it: a broken build, a dead link, a guide that contradicts the score,
a broken property, a page that someone cannot use or that asks another host. Tests marked `style`,
and the format of the code, are told and stop nothing: they are how we want our own copy to be.

Everything is said in one line each, with the file, and under GitHub Actions beside the line itself
and in the summary of the run. Paths as arguments run the tests of these alone.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from scripts import findings
from scripts.findings import Finding

STOPS, TOLD = "error", "warning"
_SUMMARY = "GITHUB_STEP_SUMMARY"

_IN_PARALLEL = ["--numprocesses", "auto", "--maxprocesses", "4", "--dist", "worksteal"]
_TYPES = (
    [sys.executable, "-m", "mypy"],
    ["node_modules/.bin/tsc"],
    ["node_modules/.bin/tsc", "--project", "hooks/pages"],
)
_FORMAT = (
    [sys.executable, "-m", "ruff", "check", "--output-format", "concise"],
    [sys.executable, "-m", "ruff", "format", "--check"],
)


def build() -> list[Finding]:
    """Build the site, strictly, and return what is wrong with it."""
    with tempfile.TemporaryDirectory() as site:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", site]
        return _found(command, findings.of_build)


def tests(marked: str, paths: list[str]) -> list[Finding]:
    """Run the tests whose marks are as `marked` says, and return what failed."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-m", marked, f"--junit-xml={report}"]
        done = subprocess.run([*command, "--tb=short", *_IN_PARALLEL, *paths], check=False)
        if report.exists():
            return findings.of_tests(report.read_text(encoding="utf-8"))
        return [
            Finding(f"The tests did not run: {' '.join(command)} ended with {done.returncode}.")
        ]


def lines(commands: Iterable[list[str]]) -> list[Finding]:
    """Run programs that print a line for each fault, and return these."""
    return [finding for command in commands for finding in _found(command, findings.of_lines)]


def _found(command: list[str], read: findings.Reader) -> list[Finding]:
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if not done.returncode:
        return []
    print(done.stdout, flush=True)
    return read(done.stdout) or [Finding(f"{' '.join(command)} ended with {done.returncode}.")]


def tell(kind: str, title: str, found: list[Finding]) -> None:
    """Say what was found: on the screen, and where GitHub shows it."""
    print(f"\n{title}\n" + "".join(f"  {finding}\n" for finding in found), flush=True)
    if _SUMMARY in os.environ:
        for finding in found:
            print(finding.annotation(kind), flush=True)
        with Path(os.environ[_SUMMARY]).open("a", encoding="utf-8") as summary:
            items = "".join(f"- {finding.markdown()}\n" for finding in found)
            summary.write(f"## {title}\n\n{items}\n")


def counted(found: list[Finding], one: str, many: str) -> str:
    """Return how many there are, in words that fit into a title."""
    return f"{len(found)} {one if len(found) == 1 else many}"


def main(paths: list[str]) -> int:
    """Check, tell, and return 1 if this copy must not be published."""
    broken = build()
    if not broken:
        broken = lines(_TYPES) + tests("not style", paths)
        if style := lines(_FORMAT) + tests("style", paths):
            remarks = counted(style, "remark", "remarks")
            tell(TOLD, f"Style, which stops nothing: {remarks}", style)
    if broken:
        tell(STOPS, f"Not published: {counted(broken, 'thing is', 'things are')} broken", broken)
        return 1
    print("This copy can be published.")
    return 0


if __name__ == "__main__":
    sys.exit(main([path for path in sys.argv[1:] if not re.match("-", path)]))

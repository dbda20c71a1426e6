"""What is wrong and where, as a coach can read it: read off MkDocs, pytest and the like."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parent.parent

_PLACE = re.compile(
    rf"^(?:{re.escape(str(ROOT))}/)?(?P<file>[\w./-]+\.\w+)"
    r"(?::(?P<line>\d+)(?::\d+)?|\((?P<tsc>\d+),\d+\))?: (?P<text>.+)"
)
_LOGGED = re.compile(r"^(?:WARNING|ERROR) +-  ?(.*)")
_LISTED = re.compile(r"^  - (\S+\.md)$")
_LEADS_IN = re.compile(r"Error reading page|The following pages exist|.*parsing the config")
_LINK = re.compile(r"Doc file '(?P<page>.+?)' contains .*?link '(?P<link>.+?)'")
_MENU = re.compile(r"A reference to '(?P<page>.+?)' is included in the 'nav'")
_RAISED = re.compile(r'^ *File "(?P<file>[^"]+)", line (?P<line>\d+)', re.M)
_UNREAD = re.compile(
    r"(?:Syntax|Indentation)Error: (?P<why>.*?) \((?P<file>\w+\.py), line (?P<line>\d+)\)"
)
_YAML = re.compile(r'in "[^"]*mkdocs\.yml", line (\d+)')
# Where a link of a page may come from if not from its own text: a calculator or a template.
_WRITTEN = ("calculators", "hooks", "overrides", "docs/method/facts.toml")


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, with its file and line where they are known."""

    text: str
    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.text}" if place else self.text

    def annotation(self, kind: str) -> str:
        """Return the command by which GitHub shows it beside the line; ``error`` or ``warning``."""
        place = {"file": self.file, "line": str(self.line or "")}
        told = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in place.items() if value)
        return f"::{kind}{' ' if told else ''}{told}::{_escaped(self.text)}"

    def markdown(self) -> str:
        """Return it as a line of the run's summary."""
        text = re.sub(r"([<>*_`\[\]\\])", r"\\\1", self.text).replace("\n", " ")
        line = f", line {self.line}" if self.line else ""
        return f"`{self.file}`{line}: {text}" if self.file else text


type Reader = Callable[[str], list[Finding]]


def _escaped(text: str, more: str = "") -> str:
    return re.sub(f"[%\r\n{more}]", lambda found: f"%{ord(found[0]):02X}", text)


def of_lines(output: str) -> list[Finding]:
    """Return the lines that begin with a file of the project."""
    matches = map(_PLACE.match, output.splitlines())
    found = [_placed(match) for match in matches if match and (ROOT / match["file"]).is_file()]
    rest = re.findall(r"^Would reformat: (.+)$", output, re.M)
    return found + [Finding("is not set as `make format` sets it", file) for file in rest]


def _placed(match: re.Match[str]) -> Finding:
    return Finding(match["text"], match["file"], int(match["line"] or match["tsc"] or 0))


def of_build(output: str) -> list[Finding]:
    """Return what a strict build warned of, or what broke it."""
    logged = [match[1] for match in map(_LOGGED.match, output.splitlines()) if match]
    found = [finding for text in logged if (finding := _of_log(text))]
    for match in map(_LISTED.match, output.splitlines()):
        if match:
            text = "is not in the menu; add it under nav in mkdocs.yml, or delete the page"
            found.append(Finding(text, f"docs/{match[1]}"))
    return _of_traceback(output) or found or [Finding(line) for line in output.splitlines()[-1:]]


def _of_log(text: str) -> Finding | None:
    if link := _LINK.search(text):
        return dead(f"docs/{link['page']}", link["link"])
    if menu := _MENU.search(text):
        gone = f"the menu names {menu['page']}, which is not in docs/; take the line out of nav"
        return Finding(gone, "mkdocs.yml", _line_of(ROOT / "mkdocs.yml", re.escape(menu["page"])))
    if place := _PLACE.match(text):
        return _placed(place)
    return None if _LEADS_IN.match(text) else Finding(text)


def dead(page: str, link: str) -> Finding:
    """Return the finding for a dead link, at the line that it is written in, if that is found.

    ``page`` is the file that the page is made from. A calculator or a template may name the target
    for it, by its address without an ending.
    """
    what = "but there is no such page or heading" if "#" in link else "which is not there"
    text = f"links to {link}, {what}; correct the link, or take it out"
    target, _, anchor = link.strip("./").partition("#")
    target = target.removesuffix(".md")
    name = re.escape(f"#{anchor}" if anchor else target.rpartition("/")[2])
    if line := _line_of(ROOT / page, rf"""(?:\]\(|\]: |href=["']?)[^)"'\s]*{name}"""):
        return Finding(text, page, line)
    for file in (file for name in _WRITTEN for file in _files(ROOT / name) if "/" in target):
        if line := _line_of(file, re.escape(target)):
            return Finding(text, file.relative_to(ROOT).as_posix(), line)
    return Finding(text, page)


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(file for file in path.rglob("*.*") if _text(file))


def _text(file: Path) -> bool:
    return file.suffix in {".py", ".html", ".jinja", ".json"} and file.is_file()


def _line_of(file: Path, pattern: str) -> int:
    """Return the first line of a file that a pattern is found in, counted from 1, or 0."""
    if not file.is_file():
        return 0
    lines = file.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if re.search(pattern, line)), 0)


def _of_traceback(output: str) -> list[Finding]:
    """Return what stopped Python or MkDocs, at the last line of ours that it came through."""
    if yaml := _YAML.search(output):
        text = "MkDocs cannot read it from here on; look at the spaces, colons and quotation marks"
        return [Finding(text, "mkdocs.yml", int(yaml[1]))]
    if unread := _UNREAD.search(output):
        (file, *_) = [*ROOT.glob(f"calculators/**/{unread['file']}"), ROOT / unread["file"]]
        text = (
            f"Python cannot read it from here on, {unread['why']}; look at the quotation marks, "
            "commas and brackets"
        )
        return [Finding(text, file.relative_to(ROOT).as_posix(), int(unread["line"]))]
    ours = [
        match
        for match in _RAISED.finditer(output)
        if Path(match["file"]).is_relative_to(ROOT) and "/.venv/" not in match["file"]
    ]
    errors = re.findall(r"^(\w*(?:Error|Exception)\b.*)", output, re.M)
    if not ours or not errors:
        return []
    file = Path(ours[-1]["file"])
    return [Finding(errors[-1], file.relative_to(ROOT).as_posix(), int(ours[-1]["line"]))]


def of_tests(report: str) -> list[Finding]:
    """Return what failed, from pytest's report in JUnit's XML; what many tests met, once."""
    found: dict[Finding, None] = {}
    for case in ElementTree.fromstring(report).iter("testcase"):
        for failure in (part for part in case if part.tag in ("failure", "error")):
            message = re.sub(r"^(Failed|AssertionError): ?", "", failure.get("message") or "")
            found |= dict.fromkeys(of_lines(message) or [_of_failure(case, failure, message)])
    return list(found)


def _of_failure(case: ElementTree.Element, failure: ElementTree.Element, message: str) -> Finding:
    """Return a test's name, which is the sentence that no longer holds, with what it met."""
    name, _, with_ = case.get("name", "").removeprefix("test_").partition("[")
    sentence = name.replace("_s_", "'s ").replace("_", " ")
    of = f" ({with_.removesuffix(']')})" if with_ else ""
    met = next((line.strip() for line in message.splitlines() if line.strip()), "")
    text = f"no longer so: “{sentence[:1].upper()}{sentence[1:]}”{of}. {met}".strip()
    places = re.findall(r"^(tests/\S+\.py):(\d+): ", failure.text or "", re.M)
    file, line = places[-1] if places else ("", 0)
    return Finding(text, file, int(line))

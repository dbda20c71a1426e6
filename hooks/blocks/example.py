"""The block for an example of a note or a message, held to what the note checker says of it."""

import re
from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from calculators.note.checking import Finding, check
from calculators.note.checking.rule import HINT, LEVELS
from calculators.note.checking.rules import RULES
from calculators.platform_limits import NOTE_LENGTH_FREE, NOTE_LENGTH_PREMIUM
from calculators.questions import utf16_length
from hooks.blocks.base import Option, TemplateBlock, names, shown, text

LIMITS = (NOTE_LENGTH_FREE.value, NOTE_LENGTH_PREMIUM.value)
REQUEST, MESSAGE = "request", "message"

_IN_MESSAGES = {(rule.id, rule.level) for rule in RULES if rule.in_messages}


def kind(value: object) -> str:
    """Read the option that says what is sent."""
    if value not in (REQUEST, MESSAGE):
        raise ValueError(f"must be {REQUEST} or {MESSAGE}")
    return str(value)


def limit(value: object) -> int:
    """Read the option that says how long a note may be."""
    if value not in LIMITS:
        raise ValueError(f"must be {' or '.join(map(str, LIMITS))}")
    return int(str(value))


class Example(TemplateBlock):
    """A note or message as its reader sees it, to follow or to avoid.

    The note checker must agree: a good one gets no fault and no warning, a bad request gets one.

    Argument: good or bad.

    Options:
    - ``title``: what makes it so, in a few words.
    - ``as``: ``request``, a note with a connection request (default), or ``message``, one to
      someone who can be written to already.
    - ``to``: the first name of who gets it; the checker then looks at the greeting too.
    - ``limit``: the characters that a request has room for: a limit of the network (default: the
      one of a free account).
    - ``parts``: what each line of the text is for, as in ``[Greet them, Say why]``: the text is
      shown taken apart.

    Content: the text, as it is sent.
    """

    NAME = "example"
    TEMPLATE = "example.html.jinja"
    ARGUMENTS = ("good", "bad")
    KIND = "kind of example"
    OPTIONS: ClassVar[dict[str, Option]] = {
        "title": ("", text),
        "as": (REQUEST, kind),
        "to": ("", text),
        "limit": (0, limit),
        "parts": ([], names),
    }

    written: str
    apart: list[str]

    def on_markdown(self) -> str:
        """Leave the text as it is: it is no Markdown."""
        return "raw"

    def on_create(self, parent: Element) -> Element:
        """Keep a place until the text is there."""
        return SubElement(parent, "div")

    def on_end(self, block: Element) -> None:
        """Take the text out of the place, and render."""
        paragraphs = re.split(r"\n\s*\n", (block.text or "").strip())
        self.apart = [line.strip() for line in (block.text or "").splitlines() if line.strip()]
        self.written = "\n\n".join(" ".join(part.split()) for part in paragraphs)
        self.fill(block)

    def context(self) -> dict[str, object]:
        """Return the text with what the checker finds in it, if the two agree."""
        request = self.options["as"] == REQUEST
        if not self.options["title"]:
            raise ValueError("title is missing; say in a few words what makes it so")
        if not self.written:
            raise ValueError("has no text; write it below the options")
        if self.options["limit"] and not request:
            raise ValueError("limit: a message has none; remove the option")
        most = self.options["limit"] or LIMITS[0]
        parts = self.options["parts"]
        if parts and len(parts) != len(self.apart):
            raise ValueError(
                f"parts: {len(parts)} for {len(self.apart)} lines of text; write a line for each"
            )
        findings = found(self.written, self.options["to"], most, request=request)
        serious = [finding for finding in findings if finding.level != HINT]
        if self.argument == "good" and serious:
            raise ValueError(f"the checker does not find it good: {_told(self.written, serious)}")
        if self.argument == "bad" and request and not serious:
            raise ValueError(
                "the checker finds nothing wrong with it; make it worse, or show it as good"
            )
        return {
            "good": self.argument == "good",
            "request": request,
            "title": self.options["title"],
            "to": self.options["to"],
            "text": self.written,
            "parts": list(zip(parts, self.apart, strict=True)) if parts else [],
            "length": utf16_length(self.written),
            "limit": most,
            "findings": findings,
            "levels": LEVELS,
        }


def found(written: str, to: str, most: int, *, request: bool) -> list[Finding]:
    """Return what the checker finds, each thing once; of a message, what is about any message.

    It learned from requests: what it doubts in a message is not told.
    """
    findings = check(written, to, most).findings
    once = {(finding.rule, finding.message): finding for finding in findings}.values()
    return [one for one in once if request or (one.rule, one.level) in _IN_MESSAGES]


def _told(written: str, findings: list[Finding]) -> str:
    """Return findings in one line, each with the words that it is about."""
    units = written.encode("utf-16-le")
    return " ".join(
        f"{finding.message} ({finding.rule}, at "
        f"{shown(units[2 * finding.start : 2 * finding.end].decode('utf-16-le'))})"
        for finding in findings
    )

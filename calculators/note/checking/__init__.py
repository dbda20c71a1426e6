"""Is the note good to send? A verdict, a score, and every finding with its place."""

from dataclasses import asdict, dataclass

from calculators.calculator import Calculator, Json, Section
from calculators.note.checking.judgement import judgement
from calculators.note.checking.rule import FAULT, HINT, LEVELS, WARNING, Hit, Rule
from calculators.note.checking.rules import IN_ANY_LANGUAGE, RULES
from calculators.note.checking.rules.judged import JUDGED
from calculators.note.checking.rules.length import OVER_LIMIT, letter
from calculators.note.checking.weights import FAULT_FROM, STEP
from calculators.note.language.language import english
from calculators.note.language.reading import Note
from calculators.platform_limits import NOTE_LENGTH_FREE, NOTE_LENGTH_PREMIUM
from calculators.questions import Answers, Text, WholeNumber, utf16_length

READY, IMPROVE, REWRITE, UNREAD = "ready", "improve", "rewrite", "unread"


@dataclass(frozen=True)
class Verdict:
    """One of the verdicts on a note in words; its ``tone`` is one of the standard ones."""

    id: str
    tone: str
    label: str
    meaning: str


VERDICTS = (
    Verdict(
        READY,
        "go",
        "Ready to send",
        "It says who's writing and why, and it couldn't go to anyone else.",
    ),
    Verdict(
        IMPROVE,
        "wait",
        "Almost: improve it",
        "Something weakens it, but it's a quick fix.",
    ),
    Verdict(REWRITE, "stop", "Start over", "Small fixes won't do. Start again from your reason."),
    Verdict(
        UNREAD,
        "nearly",
        "Not read",
        "It isn't in English, so only its length and form were checked.",
    ),
)
"""The verdicts from best to worst, and the one on a note that was not understood."""

LONGEST_READ = 5_000
"""UTF-16 code units above which a text is no note: only its length is told (editorial)."""

COST = {FAULT: 40, WARNING: 12, HINT: 4}
"""Points that each exact rule takes from 100, once, by its level (editorial)."""

COST_OF_FAULT, DEAREST = 45, 90
"""Points that the judgement takes where a fault begins, and at most (editorial)."""

BEYOND_MENDING = 60
"""Points of the judgement from which a note is to be written again (editorial)."""


@dataclass(frozen=True)
class Finding:
    """What a rule found; ``start`` and ``end`` are UTF-16 code units of the original text.

    So JavaScript's ``text.slice(start, end)`` gives the words concerned. Where a finding is about
    the note as a whole, they are 0 and its length.
    """

    rule: str
    level: str
    start: int
    end: int
    message: str
    suggestion: str
    guide: str


@dataclass(frozen=True)
class CheckResult:
    """The verdict on a note; ``length`` and ``limit`` are in UTF-16 code units."""

    verdict: str
    score: int
    length: int
    limit: int
    findings: tuple[Finding, ...]


def check(text: str, recipient: str = "", limit: int = NOTE_LENGTH_FREE.value) -> CheckResult:
    """Check a note; never raises, whatever the text.

    ``recipient`` is the name that the note should greet, if it is known. A text far longer than a
    note is answered with its length alone.
    """
    note = Note(text, recipient, limit)
    length = utf16_length(text)
    read = length <= LONGEST_READ
    understood = read and english(note)
    rules = RULES if understood else IN_ANY_LANGUAGE if read else (OVER_LIMIT,)
    hits = [(rule, hit) for rule in rules for hit in rule.find(note)]
    hits.sort(key=_worst_first)
    findings = [_finding(text, rule, hit) for rule, hit in hits]
    exact = {rule.id: COST[rule.level] for rule, _ in hits if rule not in JUDGED}
    judged = _cost(note) if understood else 0
    score = max(0, 100 - sum(exact.values()) - judged)
    verdict = _verdict(findings, judged) if understood else UNREAD
    if not read or (understood and letter(length, limit)):
        verdict = REWRITE
    return CheckResult(verdict, score, length, limit, tuple(findings))


def _cost(note: Note) -> int:
    """Return the points that the judgement takes: the more, the more a note is like bad ones."""
    over = (judgement(note).margin - FAULT_FROM) / STEP
    return min(DEAREST, max(0, round(COST_OF_FAULT * (1 + over))))


def _verdict(findings: list[Finding], judged: int) -> str:
    levels = {finding.level for finding in findings}
    if FAULT in levels:
        return IMPROVE if judged < BEYOND_MENDING else REWRITE
    warnings = {finding.rule for finding in findings if finding.level == WARNING}
    return IMPROVE if OVER_LIMIT.id in warnings or len(warnings) > 1 else READY


def _worst_first(found: tuple[Rule, Hit]) -> tuple[int, bool, int, int]:
    """Return what findings are ordered by: those that can be pointed at before the judgement."""
    rule, hit = found
    return [*LEVELS].index(_level(rule, hit)), rule in JUDGED, hit.start, hit.end


def _level(rule: Rule, hit: Hit) -> str:
    return WARNING if hit.doubt else rule.level


def _finding(text: str, rule: Rule, hit: Hit) -> Finding:
    return Finding(
        rule.id,
        _level(rule, hit),
        utf16_length(text[: hit.start]),
        utf16_length(text[: hit.end]),
        hit.message or (rule.doubt if hit.doubt else rule.message),
        rule.suggestion,
        rule.guide,
    )


FREE, PREMIUM = NOTE_LENGTH_FREE.value, NOTE_LENGTH_PREMIUM.value

QUESTIONS = (
    Text(
        id="text",
        name="The note",
        label="Your note",
        hint="Paste it or type it. It stays on this device.",
        guide="etiquette/personal-note",
        required=True,
        lines=True,
    ),
    Text(
        id="recipient",
        name="Their name",
        label="Who is it for?",
        hint="Their name as they spell it, so that the greeting can be checked too.",
        longest=200,
    ),
    WholeNumber(
        id="limit",
        name="The limit",
        label="How long can the note be?",
        hint=f"{FREE} with a free account, {PREMIUM} with Premium.",
        neutral=FREE,
        lowest=1,
        highest=10_000,
        unit="characters",
    ),
)


def answer(answers: Answers) -> dict[str, Json]:
    """Return the result for answers that are in order."""
    limit = answers.get("limit", NOTE_LENGTH_FREE.value)
    result = check(str(answers["text"]), str(answers.get("recipient", "")), int(str(limit)))
    return asdict(result) | {"summary": _summary(result)}


def _summary(result: CheckResult) -> str:
    """Return the result in one sentence, short enough to be read out at every change."""
    label = next(verdict.label for verdict in VERDICTS if verdict.id == result.verdict)
    length = f"{result.length} of {result.limit} characters"
    if not result.findings:
        return f"{label}. {length}."
    return f"{label}. {length}. {result.findings[0].message}"


def declares() -> dict[str, Json]:
    """Return the rules with their reasons and examples."""
    return {
        "rules": [
            {field: value for field, value in asdict(rule).items() if field != "find"}
            for rule in RULES
        ],
    }


CALCULATOR = Calculator(
    name="note-check",
    title="Check your note",
    summary="Checks a note for a connection request and marks what to change.",
    sections=(Section("", QUESTIONS),),
    private=True,
    answer=answer,
    declares=declares,
)

"""The note checker: verdicts, scores, and marks on the right words."""

import json
from dataclasses import asdict, replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calculators import find
from calculators.door import answer
from calculators.note.checking import IMPROVE, READY, REWRITE, UNREAD, Finding, check
from calculators.note.checking.rule import FAULT, HINT, WARNING
from calculators.note.checking.rules import RULES
from calculators.note.checking.rules.judged import JUDGED
from calculators.questions import utf16_length

GOOD = "Hi Ana, your talk on reed beds in Ghent is why we dug one at school."
LEVELS = [FAULT, WARNING, HINT]


def marked(text: str, start: int, end: int) -> str:
    """Return what JavaScript's text.slice(start, end) returns."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


def marks(text: str, rule: str, recipient: str = "") -> list[str]:
    found = check(text, recipient).findings
    return [marked(text, one.start, one.end) for one in found if one.rule == rule]


def rules(text: str, recipient: str = "", limit: int = 200) -> set[str]:
    return {finding.rule for finding in check(text, recipient, limit).findings}


def test_a_specific_note_is_ready() -> None:
    result = check(GOOD, "Ana")
    assert (result.verdict, result.findings) == (READY, ())
    assert result.score > 80
    assert result.length == len(GOOD)


def test_a_note_with_one_slip_is_to_be_improved() -> None:
    result = check(GOOD + " [Name]", "Ana")
    assert result.verdict == IMPROVE
    assert {finding.rule for finding in result.findings} == {"placeholder"}


def test_a_pitch_is_to_be_rewritten() -> None:
    pitch = "We're a leading agency and offer the best prices. Shall I send you our catalogue?"
    assert check(pitch).verdict == REWRITE
    assert check("I'd like to add you to my professional network.").verdict == REWRITE


def test_one_warning_leaves_a_note_ready_and_two_do_not() -> None:
    loud = GOOD + " PLEASE COME BACK."
    assert (check(loud, "Ana").verdict, levels(loud)) == (READY, {WARNING})
    assert check("Beatrix, PLEASE COME BACK" + GOOD[6:], "Ana").verdict == IMPROVE


def levels(text: str) -> set[str]:
    return {finding.level for finding in check(text, "Ana").findings}


def test_a_score_ends_at_none() -> None:
    result = check("Hi [NAME], act now! Our tool saves clinics like yours ten hours: www.x.com")
    assert (result.verdict, result.score) == (REWRITE, 0)


def test_the_network_s_own_sentence_is_a_fault_where_nothing_else_is_said() -> None:
    stock = "Hi Ana, I'd like to add you to my professional network."
    assert "default-text" not in rules(f"{GOOD} {stock}")
    assert "default-text" in rules(f"{stock} Your reed")
    assert "default-text" not in rules(f"{stock} Your reed beds")


def test_capitals_are_marked_from_the_first_word_to_the_last() -> None:
    text = "Hi Ana, PLEASE DO read on: your talk on reed beds in Ghent is why we dug one."
    assert marks(text, "capitals") == ["PLEASE DO"]


@pytest.mark.parametrize("rule", ["no-reason", "nothing-specific", "all-about-me"])
def test_what_is_about_the_whole_note_marks_all_of_it(rule: str) -> None:
    texts = [
        "Hi Ana, shall we connect?",
        "I always enjoy meeting people who share my values and my drive.",
        "I'm a certified coach, I speak four languages and I'm open to offers.",
    ]
    assert {mark for text in texts for mark in marks(text, rule)} <= {*texts}
    assert any(marks(text, rule) for text in texts)


def test_a_missing_name_alone_leaves_a_note_ready() -> None:
    result = check("The bench from your plans is in my garden now, in cherry.")
    assert result.verdict == READY
    assert [finding.level for finding in result.findings] == [HINT]


@pytest.mark.parametrize("text", ["", " ", "\n\t", "🙂", "…", "\u200b", "\ud800", "((("])
def test_a_text_of_next_to_nothing_is_answered(text: str) -> None:
    result = check(text)
    assert result.verdict in (READY, IMPROVE, REWRITE, UNREAD)
    assert result.length == utf16_length(text)


def test_findings_come_worst_first_and_then_in_the_order_of_the_text() -> None:
    found = check("Hello [Name]!!! Visit https://example.org or https://example.com").findings
    learned = {rule.id for rule in JUDGED}
    keys = [(LEVELS.index(one.level), one.rule in learned, one.start) for one in found]
    assert keys == sorted(keys)
    assert len(keys) > 3


def test_a_finding_has_the_words_of_its_rule() -> None:
    (finding,) = check("The bench from your plans is in my garden now, in cherry.").findings
    (rule,) = [rule for rule in RULES if rule.id == "no-greeting"]
    assert finding == Finding(rule.id, rule.level, 0, 3, rule.message, rule.suggestion, rule.guide)


def test_a_rule_costs_its_points_once() -> None:
    one, two = (
        check(f"Hola Ana, mucho gusto en conocerte {slot}") for slot in ("[uno dos]", "[uno] [dos]")
    )
    assert len(two.findings) == len(one.findings) + 1
    assert two.score == one.score


def test_over_the_limit_is_never_ready_and_marks_what_is_too_much() -> None:
    result = check(GOOD, "Ana", limit=20)
    (finding,) = result.findings
    assert (result.verdict, finding.rule, finding.level) == (IMPROVE, "over-limit", WARNING)
    assert "48 characters over the limit of 20" in finding.message
    assert marked(GOOD, finding.start, finding.end) == GOOD[20:]


def test_what_is_twice_as_long_as_fits_is_called_a_letter() -> None:
    (finding,) = [one for one in check(GOOD * 7, "Ana").findings if one.rule == "over-limit"]
    assert "a letter, not a note" in finding.message
    assert "over-limit" not in rules(GOOD * 7, "Ana", limit=1000)


def test_the_length_counts_utf16_code_units() -> None:
    assert check("🙂" * 100).length == 200
    assert "over-limit" not in rules("🙂" * 100)
    assert "over-limit" in rules("🙂" * 100 + "!")


@pytest.mark.parametrize(("text", "too_much"), [("🙂" * 101, "🙂"), ("🙂" * 99 + "aaab", "ab")])
def test_what_is_over_the_limit_is_marked_in_whole_characters(text: str, too_much: str) -> None:
    assert marks(text, "over-limit") == [too_much]


@pytest.mark.parametrize(
    "before",
    [
        "Hi Zoë 👋🏽, ",
        "🙂🙂 Hi Ana, ",
        "Hi Adébáyọ̀, ",
        "مرحبا Ana, ",
        "Hi 秀英, ",
        "e\u0301\u0323 ",
        "👨‍👩‍👧‍👦 ",
        "\U0001d4d7\U0001d4f2 Ana, ",
    ],
)
def test_marks_fall_on_the_right_words(before: str) -> None:
    text = before + "your talk on reed beds in Ghent was a joy. [Name] https://example.org/x 🙂"
    assert marks(text, "placeholder") == ["[Name]"]
    assert marks(text, "link") == ["https://example.org/x"]


@pytest.mark.parametrize(
    ("text", "rule", "within"),
    [
        (
            "Hi Zoë 👋🏽, lovely reed beds in Ghent 🙂. Could you introduce me to your boss? 🙏",
            "favour",
            "Could you introduce me to your boss",
        ),
        (
            "Hi Ana, lovely talk on owls in Ghent. Our new nest boxes have 20% off this week.",
            "pitch",
            "Our new nest boxes have 20% off this week",
        ),
    ],
)
def test_words_that_weigh_most_are_marked_in_their_sentence(
    text: str, rule: str, within: str
) -> None:
    (mark,) = marks(text, rule)
    assert mark in within
    assert len(mark) > len(within) / 2


@given(st.text(max_size=300), st.text(max_size=30), st.integers(1, 400))
@example("[Name]" + "\ud83d", "\ud83d", 1)
@example("a" * 300, "a", 1)
def test_any_text_is_answered_with_marks_inside_it(text: str, recipient: str, limit: int) -> None:
    result = check(text, recipient, limit)
    assert 0 <= result.score <= 100
    for finding in result.findings:
        assert 0 <= finding.start <= finding.end <= result.length
    assert check(text, recipient, limit) == result


@given(
    st.lists(st.sampled_from("Hi you our I could 🙂 [ ] ! . , Ana [Name] https://a.com".split()))
)
def test_any_mixture_of_telling_words_is_answered(words: list[str]) -> None:
    text = " ".join(words)
    for finding in check(text, "Ana").findings:
        assert marked(text, finding.start, finding.end) or not text


@pytest.mark.parametrize(
    "text",
    [
        "Hola Ana, me gustaría añadirte a mi red profesional. Un saludo",
        "Bonjour, je vous invite à rejoindre mon réseau et à voir nos offres sur https://a.example",
        "Guten Tag, ich möchte Sie gerne zu meinem Netzwerk hinzufügen.",
        "Здравствуйте, Ольга! Давайте добавимся в друзья.",
        "你好\uff0c我想加你为好友\uff0c谢谢。",
        "مرحبا، أود إضافتك إلى شبكتي المهنية",
        "Olá Ana, gostaria de adicionar você à minha rede, obrigado",
    ],
)
def test_another_language_is_not_read_but_for_its_length_and_form(text: str) -> None:
    result = check(text)
    assert {finding.rule for finding in result.findings} <= {"other-language", "link"}
    assert marks(text, "other-language") == [text]
    assert ("link" in rules(text)) is ("https" in text)
    assert result.verdict == UNREAD


@pytest.mark.parametrize(
    "text",
    [
        "秀英, 好久不见! It's Petra from the dorm in Wuhan, third floor.",
        "Hola Ana, your talk on reed beds in Ghent stayed with me. Un abrazo",
        "Merci Ana! La Paz was wonderful, and so was your soup.",
        "Your de la Cruz edition is on my desk in El Paso.",
    ],
)
def test_english_with_a_foreign_greeting_is_english(text: str) -> None:
    assert "other-language" not in rules(text)


@pytest.mark.parametrize(
    ("text", "recipient", "expected"),
    [
        ("Hi Katherin, your reed beds in Ghent are a joy.", "Kathryn", "misspelt-name"),
        ("Hi Micheal, your reed beds in Ghent are a joy.", "Michael", "misspelt-name"),
        ("Hi Martin, your reed beds in Ghent are a joy.", "Ana", "wrong-name"),
        ("Martin, your reed beds in Ghent are a joy.", "Ana", "wrong-name"),
        ("Dear Ms Vane, your reed beds in Ghent are a joy.", "Harriet", None),
        ("Hi Soren, your reed beds in Ghent are a joy.", "Søren", "name-accents"),
        ("Hi Zoe, your reed beds in Ghent are a joy.", "Zoë", "name-accents"),
        ("Hi Zoë, your reed beds in Ghent are a joy.", "Zoë", None),
        ("Hi Zoë, your reed beds in Ghent are a joy.", "Zoe\u0308", None),
        ("Dear Dr Okafor, your reed beds in Ghent are a joy.", "Ngozi Okafor", None),
        ("Hi Chris, your reed beds in Ghent are a joy.", "Christopher", None),
        ("Hi Bill, your reed beds in Ghent are a joy.", "William", None),
        ("Hi Olga, your reed beds in Ghent are a joy.", "Ольга", None),
        ("秀英, 好久不见! Your reed beds in Ghent are a joy.", "秀英", None),
        ("Игорь, your reed beds in Ghent are a joy.", "Игорь", None),
        ("Chào anh Tuấn, your reed beds in Ghent are a joy.", "Tuấn", None),
        ("Hi Mary-Jane, your reed beds in Ghent are a joy.", "Mary Jane", None),
        ("Hi O\u2019Brien, your reed beds in Ghent are a joy.", "O'Brien", None),
        ("Hi Vincent van der Berg, your reed beds are a joy.", "Vincent", None),
        ("Enjoyed your reed beds in Ghent, Ana.", "Ana", None),
        ("Enjoyed your reed beds in Ghent, Mary.", "Mary-Jane", None),
        ("Your reed beds in Ghent are a joy.", "Ana", "no-greeting"),
        ("Great to meet you on Friday, adding you here.", "", "no-greeting"),
    ],
)
def test_the_name_in_the_greeting_is_compared(
    text: str, recipient: str, expected: str | None
) -> None:
    names = {"misspelt-name", "wrong-name", "name-accents", "no-greeting"}
    assert rules(text, recipient) & names == ({expected} if expected else set())


@pytest.mark.parametrize(
    "text",
    [
        "Hi Ana (and Ben), your reed beds [sic] in Ghent are a joy <3",
        "Ana, 50% of my reeds and 20% of yours survived in Ghent, I hear.",
        "Ana, I paid $40 for your reeds in Ghent and it was a bargain.",
        "Hi Ana, your BBC series on NATO in Ghent was good.",
    ],
)
def test_ordinary_brackets_and_signs_are_no_slots(text: str) -> None:
    assert "placeholder" not in rules(text) or "[sic]" in text


@pytest.mark.parametrize(
    ("given_", "summary"),
    [
        ({"text": GOOD, "recipient": "Ana", "limit": 300}, "Ready to send. 68 of 300 characters."),
        ({"text": GOOD}, "Ready to send. 68 of 200 characters."),
        (
            {"text": GOOD, "recipient": "Bob"},
            "Almost: improve it. 68 of 200 characters. "
            "The note is for Bob, but it opens with a different name.",
        ),
    ],
)
def test_the_door_answers_with_the_same_and_a_summary(given_: dict, summary: str) -> None:
    answered = json.loads(answer("note-check", json.dumps(given_)))
    assert answered["ok"]
    result = asdict(check(**given_)) | {"summary": summary}
    assert answered["result"] == json.loads(json.dumps(result))


def test_a_text_is_needed() -> None:
    answered = json.loads(answer("note-check", "{}"))
    assert [problem["field"] for problem in answered["problems"]] == ["text"]


def test_all_rules_are_described_with_their_examples() -> None:
    described = json.loads(json.dumps(find("note-check").describe()))
    (section,) = described["sections"]
    assert [question["id"] for question in section["questions"]] == ["text", "recipient", "limit"]
    declared = [asdict(replace(rule, find=len)) for rule in RULES]
    for rule in declared:
        del rule["find"]
    assert described["rules"] == json.loads(json.dumps(declared))

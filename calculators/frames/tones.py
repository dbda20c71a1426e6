"""The tones of a note: how it greets and signs, and which of our words it says otherwise."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tone:
    """A tone; ``words`` are what it says in place of the plain words of ours, in this order.

    The reader's words are in no tone: they stay as they were given.
    """

    id: str
    label: str
    greeting: str
    sign_offs: tuple[str, ...]
    words: tuple[tuple[str, str], ...] = ()

    def said(self, ours: str) -> str:
        """Return words of ours in this tone."""
        for plain, other in self.words:
            ours = ours.replace(plain, other)
        return ours


WARM = Tone(
    "warm",
    "Warm",
    "Hi",
    ("All the best, ", ""),
    (
        ("Thanks for", "Thanks so much for"),
        ("I'd like to connect", "I'd love to connect"),
        ("I'd like to stay", "I'd love to stay"),
        ("I'd like to get back", "I'd love to get back"),
        ("I'm sorry", "I'm so sorry"),
    ),
)
PLAIN = Tone("plain", "Plain", "Hi", ("",))
FORMAL = Tone(
    "formal",
    "Formal",
    "Dear",
    ("Kind regards, ", ""),
    (
        ("What are you up to these days?", "May I ask what you are doing these days?"),
        ("How are things with you?", "May I ask how you are?"),
        ("I just want to say", "I only wish to say"),
        ("I'd like to connect", "I would be glad to connect"),
        ("I'd like to stay", "I would be glad to stay"),
        ("I'd like to get back", "I would be glad to get back"),
        ("Shall we", "May we"),
        ("shall we", "may we"),
        ("Thanks for", "Thank you for"),
        ("I'd", "I would"),
        ("I'm", "I am"),
        ("I've", "I have"),
        ("You've", "You have"),
        ("you've", "you have"),
        ("We're", "We are"),
        ("we're", "we are"),
        ("You're", "You are"),
        ("There's", "There is"),
        ("It's", "It is"),
        ("It is been", "It has been"),
        ("don't", "do not"),
        ("aren't", "are not"),
    ),
)
TONES = (WARM, PLAIN, FORMAL)

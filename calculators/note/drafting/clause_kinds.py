"""The kinds of clause that readers give as a reason or an offer, told by their first words.

The words are editorial. A clause that fits none of the kinds is set apart after a colon, where
any grammar reads well, and any language.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of clause: the first words that tell it, and the sentence around it in each tone.

    A start of two words counts before one of a single word. ``unless`` are second words with
    which a single one means something else; an empty one stands for none at all. The frames of a
    tone run from the fullest to the shortest; the clause stands at ``{}``, without the words of
    ``drop``. ``asks`` says that the sentence says what is wanted, so that the note need not;
    ``leads`` that what is wanted may follow it after "so".
    """

    starts: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    drop: str = ""
    warm: tuple[str, ...] = ("{}",)
    plain: tuple[str, ...] = ("{}",)
    formal: tuple[str, ...] = ("{}",)
    asks: bool = False
    leads: bool = False

    def frames(self, tone: str) -> tuple[str, ...]:
        """Return the sentences in a tone, each with a slot in braces."""
        return {"warm": self.warm, "plain": self.plain, "formal": self.formal}[tone]


_AFTER_A_NOUN = ("of", "for", "from", "between", "by")

_WISHES = Kind(
    starts=(
        *("i'd like", "i'd love", "i would", "i want", "i hope", "i wish", "i'm hoping", "let's"),
        *("i am hoping", "i am looking", "i'm looking", "i need", "we should", "we could"),
        *("it would", "it'd be", "maybe", "perhaps", "please", "may i", "would you"),
    ),
    asks=True,
)

_THANKS = Kind(starts=("thanks", "thank you", "sorry", "congratulations", "well done"))

STATEMENTS = Kind(
    starts=(
        *("i", "i'm", "i've", "i'd", "i'll", "we", "we're", "we've", "we'd", "we'll", "you"),
        *("you're", "you've", "he", "she", "they", "they're", "it", "it's", "there", "there's"),
        "both of",
    ),
    leads=True,
)

REASONS = (
    _WISHES,
    _THANKS,
    STATEMENTS,
    Kind(
        starts=("to",),
        unless=("",),
        warm=("I'd love {}",),
        plain=("I'd like {}",),
        formal=("I would like {}",),
        asks=True,
    ),
    Kind(
        starts=(
            *("learn", "hear", "compare", "keep", "stay", "ask", "understand", "swap", "follow"),
            *("see", "find", "discuss", "explore", "get", "know", "build", "join", "meet"),
            *("collaborate", "discover", "contribute", "improve", "grow", "share", "connect"),
            *("become", "invite", "speak", "talk", "tell", "catch", "pick", "reconnect", "gain"),
            *("develop", "expand", "say", "thank", "exchange", "continue", "make", "bring"),
            *("work with", "work together", "work alongside"),
        ),
        unless=("of", "between"),
        warm=("I'd love to {}",),
        plain=("I'd like to {}",),
        formal=("I would like to {}",),
        asks=True,
    ),
    Kind(
        starts=("how you", "how your", "how people", "how others", "why you"),
        warm=("I'd love to hear {}",),
        plain=("I'd like to hear {}",),
        formal=("I would like to hear {}",),
        asks=True,
    ),
    Kind(
        starts=(
            *("because", "so that", "so i", "so we", "in order", "just to", "with a", "out of"),
            *("as i", "as we", "as you", "as my", "as our", "as a", "as an", "as someone"),
            *("since i", "since we", "since you", "since my", "since our", "while i", "while we"),
            *("before i", "before you", "given your", "given our", "given my", "given that"),
            *("for a", "for the", "for your", "for some", "for advice", "for help", "for feedback"),
        ),
        unless=("",),
        warm=("I'd love to {bond} {}",),
        plain=("I'd like to {bond} {}",),
        formal=("I would be glad to {bond} {}",),
        asks=True,
    ),
    Kind(
        starts=("a shared", "our shared", "shared", "a common", "our common", "our mutual"),
        warm=("I'd love to {bond} over {}",),
        plain=("I'd like to {bond} over {}",),
        formal=("I would be glad to {bond} over {}",),
        asks=True,
    ),
    Kind(
        starts=(
            *("advice", "feedback", "guidance", "some advice", "your advice", "your view"),
            *("your views", "your thoughts", "your opinion", "your feedback", "a chance"),
        ),
        warm=("I'd be so glad of {}",),
        plain=("I'd be glad of {}",),
        formal=("I would be grateful for {}",),
        asks=True,
    ),
    Kind(
        starts=(
            *("about", "regarding", "concerning", "after reading", "after hearing", "after seeing"),
            *("after watching", "after our", "after your", "after we", "following your"),
            *("following our", "following up", "on behalf"),
        ),
        warm=("I'm writing {}",),
        plain=("I'm writing {}",),
        formal=("I am writing {}",),
    ),
    Kind(
        starts=(
            *("your work", "your post", "your posts", "your article", "your book", "your paper"),
            *("your talk", "your podcast", "your research", "your project"),
        ),
        warm=("I'm writing because of {}",),
        plain=("I'm writing because of {}",),
        formal=("I am writing because of {}",),
    ),
    Kind(
        starts=("looking for", "looking to", "looking forward", "hoping"),
        warm=("I'm {}",),
        plain=("I'm {}",),
        formal=("I am {}",),
        asks=True,
    ),
    Kind(
        starts=(
            *("curious", "interested", "keen", "eager", "looking", "trying", "moving", "new to"),
            *("switching", "preparing", "planning", "considering", "thinking", "returning"),
            *("relocating", "retraining", "researching", "currently", "about to"),
        ),
        warm=("I'm {}",),
        plain=("I'm {}",),
        formal=("I am {}",),
        leads=True,
    ),
    Kind(
        starts=("want", "would", "hope", "wish", "need"),
        unless=("for", "of", ""),
        warm=("I {}",),
        plain=("I {}",),
        formal=("I {}",),
        asks=True,
    ),
    Kind(
        starts=(
            *("wanted", "am", "was", "have", "had", "love", "loved", "enjoyed", "admire"),
            *("admired", "appreciate", "appreciated", "liked", "noticed", "saw", "think"),
            *("believe", "wonder", "heard", "moved", "joined", "started", "attended", "read"),
            *("work in", "work at", "work as", "work for", "work on"),
        ),
        unless=("for", "of", ""),
        warm=("I {}",),
        plain=("I {}",),
        formal=("I {}",),
        leads=True,
    ),
)
OTHER_REASON = Kind(
    warm=("What brings me here: {}",),
    plain=("My reason for writing: {}", "My reason: {}"),
    formal=("My reason for writing: {}", "My reason: {}"),
)
"""How the reason for a request is said; the last where none of the kinds fits."""

OFFERS = (
    Kind(starts=("if", "in return", "let me", "feel free")),
    _WISHES,
    _THANKS,
    STATEMENTS,
    Kind(
        starts=("to",),
        unless=("",),
        drop="to",
        warm=("I'd be happy to {}",),
        plain=("If it helps, I could {}", "I could {}"),
        formal=("If it is of use, I could {}", "I could {}"),
    ),
    Kind(
        starts=("happy to", "glad to", "pleased to", "delighted to"),
        warm=("I'd be {}",),
        plain=("I'd be {}",),
        formal=("I would be {}",),
    ),
    Kind(
        starts=("can", "could", "will", "would", "have", "know", "am", "run", "work"),
        unless=("",),
        warm=("I {}",),
        plain=("I {}",),
        formal=("I {}",),
    ),
    Kind(
        starts=(
            *("share", "send", "introduce", "show", "give", "lend", "host", "pass", "point"),
            *("put", "bring", "make", "recommend", "explain", "tell", "proofread", "connect"),
            *("invite", "help", "support", "review", "test", "translate", "write", "read"),
            *("answer", "swap", "teach", "walk", "look", "offer", "take", "forward", "add"),
        ),
        unless=(*_AFTER_A_NOUN, "to"),
        warm=("I'd be happy to {}",),
        plain=("If it helps, I could {}", "I could {}"),
        formal=("If it is of use, I could {}", "I could {}"),
    ),
    Kind(
        starts=(
            *("a", "an", "the", "my", "our", "some", "any", "two", "three", "advice", "feedback"),
            *("access", "tickets", "introductions", "help", "support", "tips", "notes", "data"),
            *("examples", "contacts", "experience", "ideas"),
        ),
        warm=("I'd be happy to offer {}",),
        plain=("If it helps, I can offer {}", "I can offer {}"),
        formal=("If it is of use, I can offer {}", "I can offer {}"),
    ),
)
OTHER_OFFER = Kind(
    warm=("What I can offer: {}",),
    plain=("What I can offer: {}",),
    formal=("What I can offer: {}",),
)
"""How an offer is said; the last where none of the kinds fits."""

"""Whether a note is in English: by its script, and by the small words that carry a sentence."""

import unicodedata

from calculators.note.language.common import COMMON
from calculators.note.language.reading import Note

ENOUGH_LETTERS = 12
"""Letters below which nothing can be said of words (editorial)."""

FOREIGN = (
    frozenset(
        """
    el la los las un una unos unas y o que de del en con por para su mi me gustaria estoy soy es
    muy hola gracias saludos le les des du et je tu il elle nous vous mon ma mes ton votre notre
    est suis avec pour sur dans au aux ce cette une merci bonjour der die das den dem ein eine
    einen und ich du sie wir ihr ist sind war mit fur von zu zum zur auf im nicht auch mich mir
    ihnen ihre ihren gerne danke het een van en ik jij je wij uw met voor op niet ook zijn graag
    bedankt il lo gli uno ed io sono mi ti con per di che non piacere grazie vorrei sua tuo
    och jag att det som med pa av ar ett inte har du vi og jeg er ikke til hei hej takk tack
    e o os as um uma eu voce com para nao sou obrigado gostaria minha seu sua em i w z na do sie
    jest nie to dla jak czesc dziekuje bir ve bu ben sen ile icin cok merhaba tesekkurler
    ja se on ei ole ja minun sinun kanssa kiitos si a la in cu pentru sunt va multumesc
    yang dan di untuk dengan saya anda ini itu terima kasih toi ban la va cua rat
        """.split()
    )
    - COMMON
)
"""Small words of other languages that English has not; folded."""

ENGLISH = frozenset(
    """
    the and of to is are was were you your that this these for with we our at by from have has had
    be been it its an what how when who which would could will can about not but my i they their
    there here more some any all as if or so up out just like would glad great good nice love
    hello hi hey connect thanks thank please work would us let see saw know get got new back after
    """.split()
)
"""Small words of English; folded."""


def english(note: Note) -> bool:
    """Whether a note is in English, or too short to tell."""
    letters = [letter for letter in note.text if letter.isalpha()]
    if sum(map(_latin, letters)) * 2 < len(letters):
        return False
    words = [word.folded for word in note.words]
    ours = sum(word in ENGLISH for word in words)
    theirs = sum(word in FOREIGN for word in words)
    return len(letters) < ENOUGH_LETTERS or theirs < 2 or theirs <= ours


def _latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")

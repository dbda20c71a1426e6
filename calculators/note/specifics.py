"""What a note says that fits this person only, and whether it says anything at all.

A word counts as specific if it is none of the common words, of the words of networking, of the
names of whole sectors, or of praise; names, numbers and days count as well. It counts in full in a
sentence that is about the two people (a "you" that is not just part of a formula, something lived
through together, somebody both know), and by half in the sentences next to it.
"""

from dataclasses import dataclass

from calculators.note.names import greeted, own_words
from calculators.note.phrases import Phrases
from calculators.note.reading import Note

MOST_IN_SENTENCE = 4
"""Specific words that count in one sentence: a list of things is not twice as personal."""

ENOUGH = 2.0
"""Specificity from which a note could not have been sent to just anybody (by measurement)."""

FORMULAS = Phrases("""
    WISH _3 to _2 connect|link|network|exchange|collaborate _ with? YOU
    WISH|would|will|could|let _3 CONNECT _2 YOU
    CONNECT with|to|from YOU
    hope|trust|hoping|hopefully|wishing _ YOU _3 well|good|great|fine|safe|day|week|spirits
    this|that _ finds|find|reaches YOU _2 well|good
    have|had a _2 day|week|weekend|one
    come|came|coming|stumbled|stumble|ran _ across|upon|on|into YOU _ profile|page
    found|find|saw|seen|see|visited|viewed|read|noticed|browsing|checked|liked|like YOU _ profile
    YOU _ profile
    learn|learning|hear|hearing|know|gain|absorb|benefit _4 from|about YOU
    hear|know|learn|see what|how|more about? YOU _2 do|think|know|are
    more about YOU _2 work|role|career|journey|company|business|experience
    thank|thanks YOU? _ for YOU? _3 time|advance|reading|consideration|connecting|accepting
    thank|thanks YOU
    in touch|contact with YOU
    such as|like YOU
    have|having|welcome YOU _ in|to
    added|add|adding|invite YOU
    invite YOU to
    reach|reaching|reached _ out to YOU
    if YOU _2 like|want|interested|mind|wish|fancy|need
    when YOU _2 time|minute|moment|chance
    with|to YOU $
    see|saw|notice|noticed|know that? YOU work|are in|at|as
    say|saying|said hello|hi to? YOU
    do not YOU think
    YOU viewed|view|looked
    serve|help|support|benefit YOU
    and YOU $
    how are YOU
    where|what YOU work
    YOU know
""")
"""What anybody could write to anybody: a "you" in it is about nobody."""

PLATFORM_MEETING = Phrases("""
    MET YOU _2 here|virtually|online|platform|linkedin|site|network
    e meet|meeting|meet YOU
    virtually meet|meeting YOU
    connect _3 here|online
""")
"""A first meeting that is none: seeing somebody's page."""

NOT_YET = Phrases("""
    would|could|can|may|might|will|hope|hoping|want|wish|let|shall|love|like|happy _4 MET
    to|for _ quick|short|brief _ chat|call|talk|meeting
""")
"""A talk that is asked for, not one that was had."""

TOGETHER = Phrases("""
    nice|good|great|lovely|fun|pleased|glad|enjoyed|pleasure|enjoying|fantastic|happy to _ MET
    nice|good|great|lovely|fun|enjoyed|enjoying|loved|appreciated|pleasure _ MET_ING
    nice|good|great|lovely|fun|enjoyed|pleasure|loved|delight|joy|appreciated _3 MET _ you|with|to|about|over|w|on
    so|really|very _ nice|good|great|lovely MET
    we met|spoke|talked|chatted|overlapped|sat|studied|danced|trained|played|shared|danced|laughed
    we both|last|share|keep|used|never
    we were|are both|in|at|on|together|all
    we have _2 in|common|both|been
    we worked|ran|lived|served|travelled|sang|rowed _4 together|at|in|on
    you and i|me
    you were|two|sat|stood|lent|taught|told|helped|gave|drove
    both of us
    of us both
    our chat|conversation|talk|lunch|discussion|walk|days|time|class|year|school|old
    met|meeting you
    working|worked|work with you on
    sat|sitting|stood|standing|seat _ behind|next|beside|opposite|near _ you
    you _ in front|behind|beside|opposite _2 me
    your _4 in front
    my|our _2 in common
    a|as fellow
    ^ fellow|another|ex|former
    another|fellow|ex
    like you
    same _2 as you
    as you did|do|have|are
    also|too _3 as|like you
    i also|too
    you owe
    still have|owe|remember|use|got|miss
    i _ took over _3 you
    i got|have|took _ your
    remember me
    it is|s
    years|ages|long since
    last|time _ saw you
    old friend|band|days|place|class|team
    thank|thanks _2 for _2 the|your|helping|lending|showing|taking|talking|sharing|coming
    as promised|agreed
    congrats|congratulations|congratulation|kudos on|to|for
    applied|applying|application|interview|starting|start|opening _2 for|to|at|with|in|my
    saw|read|noticed|see|hear|heard that? NAME
    what NAME _3 is|are|does|do|has|have
    thank|thanks _ for _ the|your
    we _4 together
    how are|is things|life
    promised|owe you
    told|suggested|mentioned|said|recommended _ me|i|that|you
    speaks|spoke|talks _3 of|about you
    knows|know|knew you
    in|from you|our team|class|group|forum|choir|course|office|school
    member|members|part of
    are|am both|also|too
""")
"""Something lived through together, somebody both know, something both are."""

THEIRS = Phrases("""
    your|you _3 OWN_THING
    OWN_THING _ of yours
    what|how|where|why you _2 said|wrote|do|did|say|write|showed|asked
    heard|watched|saw|read|attended|visited|bought|use|used|took|quote|quoted|follow you
""")
"""Something of theirs that can be pointed to."""


@dataclass(frozen=True)
class Specifics:
    """How far a note is about this person: the sum, and the words that are about anything."""

    score: float
    telling: int
    about_them: int


def specifics(note: Note) -> Specifics:
    """Return how specific a note is."""
    words = note.words
    formula = _covered(FORMULAS, note)
    unmet = _covered(PLATFORM_MEETING, note) | _covered(NOT_YET, note)
    together = {
        words[place.first].sentence
        for place in TOGETHER.places(note)
        if not unmet.intersection(range(place.first, place.after))
    }
    theirs = {words[place.first].sentence for place in THEIRS.places(note)}
    own = own_words(note)
    about = [
        place for place, word in enumerate(words) if "YOU" in word.classes and place not in formula
    ]
    related = {words[place].sentence for place in about} | together
    telling: dict[int, set[str]] = {}
    for place, word in enumerate(words):
        if place in own or not _telling(note, place):
            continue
        telling.setdefault(word.sentence, set()).add(word.folded)
    score = 0.0
    for sentence, told in telling.items():
        count = min(MOST_IN_SENTENCE, len(told))
        if sentence in related:
            score += count
        elif sentence - 1 in related or sentence + 1 in related:
            score += count / 2
    score += len(together & related) + 0.5 * len(theirs & related)
    return Specifics(score, sum(map(len, telling.values())), len(about))


_EMPTY = ("FUNCTION", "PLAIN", "NETWORKING", "SECTOR", "PRAISE")


def _telling(note: Note, place: int) -> bool:
    word = note.words[place]
    if "NUMBER" in word.classes or "DAY" in word.classes:
        return True
    if word.capital and not word.first and place not in greeted(note) and word.folded != "i":
        return word.classes.isdisjoint(_EMPTY) or not note.text.istitle()
    return len(word.folded) > 2 and word.classes.isdisjoint(_EMPTY)


def _covered(phrases: Phrases, note: Note) -> set[int]:
    return {number for place in phrases.places(note) for number in range(place.first, place.after)}

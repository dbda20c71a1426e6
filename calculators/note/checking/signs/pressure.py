"""What presses: a meeting before they have said yes, deadlines, scarcity, guilt."""

from calculators.note.language.phrases import Phrases

MEETING = Phrases("""
    NUMBER minutes|min|mins|minute
    ten|fifteen|twenty|thirty|five minutes|min
    half an hour
    quick|short|brief call|chat|zoom|coffee|meeting|conversation|word
    book|schedule|arrange|set|hop|jump|organise|organize _4 call|chat|meeting|zoom|time|slot
    on a call
    a call
    give me|us a ring|call
    are you free|available
    free for a|coffee|lunch
    ping me if|when
    time for a
    when|what time|is|suits|could|can suits|good|works|we
    can|could|may|shall|should we|i _2 meet|call|ring|phone|speak
    meet up|for
    let us|me meet|call|zoom|talk
    coffee|lunch|drink|drinks with|next|this
    spare|spend _3 minutes|hour|min|time
    i|we could _ call|visit|phone|ring
""")
"""Asking for their time before they have said yes."""

PRESSURE = Phrases("""
    one|two|few|last place|seat|spot|ticket|slot left|remaining|available
    only|just|last NUMBER|two|three|few|one _ left|seats|spots|places|places|remaining|votes|behind
    NUMBER|two|few|one seats|spots|places|slots|tickets left|remaining
    few|some|NUMBER|two places|spots|seats free|left|open
    close|closes|closing|shut|shuts|end|ends _2 SOON|DAY|weekend
    ending|expire|expires|over|doubles|deadline|due _2 SOON|DAY|weekend
    voting|offer|poll|sale|registration|trial|petition|window _ closes|shuts|ends
    before it is too late
    before it|they|we|too late|gone
    before _3 closes|ends|expires|shuts
    ^ do not miss|wait|delay|hesitate|ignore|disappoint
    and|please|so do not miss|wait|delay|hesitate|ignore|disappoint
    please do not
    miss out
    miss it|this
    act|hurry|respond|reply now|today|fast|quickly|immediately|up|tonight
    accept|sign|vote|join|decide now|today|fast|quickly|immediately|up|tonight
    ^ hurry
    hurry up
    please hurry
    last|only|final chance|hope|opportunity|warning|reminder
    third|second|fourth|fifth time|times _2 i|that|writing|asking|asked|am
    my third|second|fourth|fifth|last request|message|note|attempt|try|invitation
    appreciate|expect|need|await a|your|any _ response|reply|answer
    already _2 sent|written|wrote|asked|tried
    sent|written|asked _ you _3 already|twice|requests|times
    sent|sending you _ two|three|several|many|another
    why you|have|are|not ignore|ignoring|not|accepted|answered
    ignore|ignoring|ignored me|my|this|it
    still not|no _3 accepted|answered|answer|reply|replied|response
    at least accept|answer|reply|respond|have|say
    rude
    begging|beg you
    desperate|desperately
    counting|relying|depend|depending on you
    urgent|urgently|asap
    regret
    disappointed|disappoint if|me|us
    hate _4 miss|regret|lose|out
    so sad|sorry to miss
    be|is|would dead|ruined
    costs|takes|cost|take you? only|nothing|just
    only takes
    it only takes|needs a|one
    takes|take|cost|costs _ a|one|two second|minute|seconds|minutes|click
    every|each donation|vote|share|like|click|penny|signature counts|matters|helps
    you owe us
    you would be a star
    endorse|follow|like you _3 back|too
    i will do the same
    return the favour
    same for you
    need it _ before|by|today|now
    i need _4 by|before|today|signatures|votes
    by DAY|SOON or
    please|kindly do it|this
    do it|this today|now
    please|kindly|must _2 today|now|immediately
    accept _4 today|now|immediately
    be so kind to|and accept
    care to help
    unless i|we|you|someone|they
    could|can be the one
    lose|losing faith|hope|patience
    refused|rejected|ignored|declined|abandoned by
    nobody|no one _ else|will|would|helps|cares|answers|answered
    running|run out
    time is running
    within the|NUMBER hour|hours|minutes
    short of NUMBER
    be the one $
    you _2 be the one
    one click
    saw my last|message|request|invitation
    the algorithm
    help me out by
    for|to _2 guilt
    last hope
    let me|us|them down
    least you can|could
    you are|were the only|last
    the only one|person who _2 not
    everyone|everybody else _6 backed|signed|accepted|voted|joined|donated|already
    would|will look|seem odd|strange|bad|rude
    NUMBER hours|days|hrs|minutes to go
    NUMBER hours|days|hrs|minutes left|remaining
    god bless
    chip in
    you have to
    have to help|save me|us
""")
"""Deadlines, scarcity, guilt and reproach."""

"""What asks too much: favours, pressure, and a meeting before they have said yes."""

from calculators.note.phrases import Phrases

BIG_FAVOUR = Phrases("""
    introduce|introducing|recommend|recommending|refer|endorse|nominate|mentor|hire|sponsor|promote|vouch me|us|for
    introduction|introductions|referral|referrals to|for|from
    intro|intros to
    refer|recommend|nominate me|us
    be my mentor|sponsor
    good word
    put me forward|up|in
    pass|forward|send|hand|give|show _ my|it|them _3 on|to|along|cv|resume|manuscript|details
    get|getting me|us _4 interview|job|list|in|tickets|visa|work|meeting|contract|introduction
    help me _ get|find|land|out|with|reach|win
    help me to _ get|find|land|reach|win
    look|looking over|at|through my
    have|take _ look|read at|of|through my
    have a look
    check|checking out my|our
    check out _3 MY_WORK
    read|review|proofread|edit|promote my|our
    tell me what|honestly|how _3 you think
    what|honest you think
    your honest|feedback|thoughts|opinion|input on my|our
    feedback on my|our
    fill|filling in|out _4 survey|questionnaire|form
    complete|take|answer|do _4 survey|questionnaire|poll
    my|our _ NUMBER _2 survey|questionnaire
    pick|picking your|ur brain|brains
    an|NUMBER hour|hours _4 week|month|of|your
    send|give|share|lend me|us your|some|a|the|any _4 list|contacts|names|pieces|copies|tickets|money|numbers|emails|details|number|samples|contact|address
    send me|us your|a|some|the
    give me|us your|a _ number|phone|email|job|chance|recommendation|contacts|loan|reference
    guest list
    exposure
    vote|votes|voting for|now|here
    vote $
    please|kindly|to|must|could|can|would|will|and TASK _5 my|our|this|me|us|it|page|post|channel|article
    please|kindly|must|could|can|would|will you? TASK
    please|kindly|could|can|will you? like my|our|this|the|it|and
    ^ like my|our|and
    ^ TASK _4 my|our|us|me|page|channel|newsletter|stars
    leave|give|hit _3 like|stars|star|review|thumbs|comment
    like|share|comment|repost and|or share|repost|comment|subscribe|follow
    like|repost|share|subscribe _3 my|our _2 MY_WORK
    subscribe to|today|now
    sign|share my|our|the|this petition
    more signatures|votes|followers|subscribers|likes
    signatures|votes by
    donate|donation|donations|sponsorship
    raising|raise money|funds
    let me know if|of|about _ you _2 work|job|openings|vacancies|anything
    if you have|know of? work|job|jobs|vacancy|anything|any|someone _2 for me
    find me|us a|some|work
    hook me up
    any|a chance you could|can|would|might
    you would|could|can|will _3 only need|have to
    you would|only need to
    could|can|would|will you _2 get|give|send|lend|buy|pay|fund|sponsor|test|try|translate|vouch|persuade
    discount|freebie|freebies for me|us
    donations count|counts
    NUMBER today
    i _ could would? really? use your|some help|contacts|network
    get _2 friends to
    sign up
    accept my invite|invitation then
    connect me with|to
    put me in touch
    give|write me|us a _ reference|testimonial|recommendation|review
    your _2 contacts|connections
    three best contacts
    contacts at|in
    tag a|your|three|two|NUMBER friends|people
    register|download here|our|now|today|at
""")
"""Asking somebody who does not know you for work, money, their name, their contacts or an hour."""

NO_FAVOUR = Phrases("""
    you helped|told|showed|gave
    i|we will|can|could|would|am|gladly|happy|also _3 introduce|recommend|refer|forward|endorse
    happy to
    NAME introduced|recommended|referred
    introduced|recommended|referred us|me by
    you introduced|recommended|referred
    got|get your
""")
"""What looks like a favour asked and is one done or offered."""

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
    only|just|last NUMBER|two|three|few|one _ left|seats|spots|places|places|remaining|votes|behind
    NUMBER|two|few|one seats|spots|places|slots|tickets left|remaining
    few|some|NUMBER|two places|spots|seats free|left|open
    close|closes|closing|shut|shuts|end|ends|ending|expire|expires|over|doubles|deadline|due _2 SOON|DAY|weekend
    voting|offer|poll|sale|registration|trial|petition|window _ closes|shuts|ends
    before it is too late
    before it|they|we|too late|gone
    before _3 closes|ends|expires|shuts
    ^ do not miss|wait|delay|hesitate|ignore|let|disappoint|be
    and|please|so do not miss|wait|delay|hesitate|ignore|disappoint
    please do not
    miss out
    miss it|this
    act|hurry|respond|reply|accept|sign|vote|join|decide now|today|fast|quickly|immediately|up|tonight
    ^ hurry
    hurry up
    please hurry
    last|only|final chance|hope|opportunity|warning|reminder
    third|second|fourth|fifth|last time|times _2 i|that|writing|asking|asked|am
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
    help me out by
    for|to _2 guilt
    last hope
""")
"""Deadlines, scarcity, guilt and reproach."""

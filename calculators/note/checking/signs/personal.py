"""What is personal and what is a formula: phrases about two people, and phrases for anybody."""

from calculators.note.language.phrases import Phrases

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
    thank|thanks YOU $
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
    see|saw|notice|noticed|know that? YOU are the|a|an|head|in|at|with _5
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

ALL_OF_US = Phrases("""
    let us
    our _2 network|networks|circle|circles
""")
"""A "we" that joins nobody yet."""

PLATFORM_MEETING = Phrases("""
    MET YOU _2 here|virtually|online|platform|linkedin|site|network
    e meet|meeting|meet YOU
    meet|meeting _2 people|others|professionals|folks|friends|contacts|entrepreneurs|leaders
    virtually meet|meeting YOU
    connect _3 here|online
""")
"""A first meeting that is none: seeing somebody's page."""

ROLE = Phrases("""
    start|success|luck|appointed|promoted _2 as|to
    your _2 new role|position|post|job
""")
"""Their new role: the words behind it name it."""

EMPTY_PRAISE = Phrases("""
    PRAISE _3 PRAISED
    your|you _3 PRAISED _3 PRAISE
    your|you _3 is|are|were|truly _3 PRAISE
    you are|re a|an|one|such|true|truly|living
    you have _3 PRAISE
    people like you
    PRAISE by you|your
    admire|respect|adore|love you|your|everything
    such a _2 leader|person|expert|mind
    what a|an _2 PRAISED
    role model
    big|huge|biggest|greatest _ fan|admirer
    one of a kind
    so inspired
    learn from _2 the|someone best|like
    following you|your _6 PRAISE
    thank you for all|everything
    everything you
""")
"""Praise of somebody's whole person, profile or career."""

NOT_YET = Phrases("""
    would|could|can|may|might|will|hope|hoping|want|wish|let|shall _6 MET
    love|like|happy to _2 MET
    to|for _ quick|short|brief _ chat|call|talk|meeting
""")
"""A talk that is asked for, not one that was had."""

SHARED = Phrases("""
    know me|us from|through|as|by
    thinking|think|looking|remember back to|on|at
    where we left|stopped|parted
    we both
    we are|were|have both
    we have _2 in common
    both of us
    of us both
    like you
    you and i|me
    as a? fellow
    thank|thanks|you|your|glad _6 my _2 OWN_THING
    ^ fellow|another
    another|fellow NAME
    somebody|someone else who|from|in|who|at|with|works|plays|sings|runs
    nice|good|great|lovely|fun|pleased|glad|enjoyed|pleasure|enjoying|fantastic|happy to _ MET
    nice|good|great|lovely|fun|enjoyed|enjoying|loved|appreciated|pleasure _ MET_ING
    nice|good|great|lovely|fun _3 MET _ you|with|to|about|over|w|on
    enjoyed|pleasure|loved|delight|joy|appreciated _3 MET _ you|with|to|about|over|w|on
    so|really|very _ nice|good|great|lovely MET
    we met|spoke|talked|chatted|overlapped|sat|studied|danced|trained|played|shared|danced|laughed
    our chat|conversation|talk|lunch|discussion|walk
    sat|sitting|stood|standing|seat _ behind|next|beside|opposite|near _ you
    you _ in front|behind|beside|opposite _2 me
    we worked|ran|lived|served|travelled|sang|rowed _4 together|at|in|on
""")
"""What two people have lived through together, and what both of them are."""

TOGETHER = Phrases("""
    hear|talk|know more about
    for friends
    keep friends
    we last|share|keep|used|never
    we were|are in|at|on|together|all
    another|fellow|ex|former
    i _ also|too
    somebody|someone else|who from|in|who|at|with|works|plays|sings|runs
    saw|read|heard|seen|following _3 news|about
    thank|thanks _3 for _4 my|our
    my name|number from
    your name from
    introduction|introduced|introduction by|through|to
    read|reading|watched|heard|enjoyed|loved|writing|wrote|from|of|finished _ TITLE
    because we|you
    how|what others|other|you _ see|think
    wish|all _5 with|success
    all the best with|at|in|as
    good luck with|at|in|as
    good start as|at|in|with
    your name in|on|at
    talk about _3 friend
    curious|interested about|in your
    thank|thanks _2 for _2 my|me|us|answering|having|being|teaching
    MET_ING|building|making|doing|running|organising|organizing|planning _4 with you
    we worked|ran|lived|served|travelled|sang|rowed _4 together|at|in|on
    you were|two|sat|stood|lent|taught|told|helped|gave|drove
    our chat|conversation|talk|lunch|discussion|walk|days|time|class|year|school|old
    met|meeting you
    working|worked|work with you on
    sat|sitting|stood|standing|seat _ behind|next|beside|opposite|near _ you
    you _ in front|behind|beside|opposite _2 me
    your _4 in front
    my|our _2 in common
    as well
    too $
    thanks to you
    my brother|sister|friend|old
    where you went|ended|are|were|got
    still playing|singing|running|making|living|driving|teaching|dancing
    put|putting|to a|your _2 name|face|voice
    looking forward|ahead to the|your|next
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
    years|ages|long|forever|decades since
    last|time _ saw you
    old friend|band|days|place|class|team
    thank|thanks _2 for _2 the|your|helping|lending|showing|taking|talking|sharing|coming
    as promised|agreed
    we are|re
    read|saw|heard|noticed|spotted|hear|seen about|that|of
    we|our|us
    congrats|congratulations|congratulation|kudos on|to|for
    applied|applying|application|interview|starting|start|opening _2 for|to|at|with|in|my
    saw|read|noticed|see|hear|heard|spotted|caught that? NAME
    saw|noticed|read|heard _ your move|new|win|launch|team
    joining|joined|join your|the|NAME
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
    your work|experience|research|writing|thoughts|views on|about|with
    your|you _3 OWN_THING
    OWN_THING _ of yours
    what|how|where|why you _2 said|wrote|do|did|say|write|showed|asked
    you did|went|wrote|left|moved|made|built|ran|gave
    you spoke|taught|drove|found|raised|showed|brought|turned|changed|won
    your !PRAISED|NETWORKING on|about|for|with
    heard|watched|saw|read|attended|visited|bought|use|used|took|quote|quoted|follow you
""")
"""Something of theirs that can be pointed to."""

"""What a favour is: phrases that ask somebody to do, give or pass on something."""

from calculators.note.language.phrases import Phrases

BIG_FAVOUR = Phrases("""
    vouch for
    could|can|will|would you _ please? DEED
    could|can you !be|have|like|connect|accept|believe|imagine|also|really|see|consider|say
    any chance
    in return|exchange for
    one|single|quick call|word|email|letter|line from you
    would|could|can sort|fix|solve it|this|that
    you must be looking
    interview|feature|profile|publish|print|invite|hire|pay|help|host me|us
    mine is
    job|work|place|role|internship|something _4 for my|me
    for my cousin|brother|sister|son|daughter|nephew|niece
    for my friend|husband|wife|campaign|project|thesis|essay|cause
    leave me a|some
    accept|approve _4 and _ then|recommend|leave|write|introduce|endorse
    permit|visa has|is|was|application
    you have to|got to help
    help me $
    need|needs to _ find|get _ work|job
    free cake|ticket|tickets|copy|sample|meal|stay|room
    sure there is
    would you|u be so kind|able|willing
    would|could|can you do|make me|us|a|something
    please|kindly DEED
    may|can|could i _ use|borrow|have|get|quote your
    tell|let|ask|remind hr|them|him|her|your|boss|manager that|about|to _4 me|my
    mind asking|telling|passing|helping|putting|taking|speaking|introducing
    to|ask|asking|tell|telling|with your board|boss|editor|manager|publisher|supervisor
    to|ask|asking|tell|telling|with your director|hr|head|contacts|agent|investors
    need|needs|want|wants|seeks|seeking a|an|some _ placement|job|visa|loan
    need|needs|want|wants|seeks|seeking a|an|some _ internship|reference|position|sponsor|investor
    someone|somebody like you to
    you would|will|could|can arrange|organise|organize|manage|sort|find|get
    mean|means the world|so|a lot
    would mean _ much|lot
    i|we need|want|seek|require _2 someone|somebody|sponsor|investor|mentor|job|visa
    i|we need|want|seek|require _2 reference|people|person|your|you|help|money
    looking|searching for _5 in|at your
    could|can|might|may that|this|it|you be you|the|my
    i|we would make _3 guest|candidate|addition|speaker|fit|partner|employee|match
    have|get|put me|us on|in|onto
    when|could|can _2 you have|get|give|meet me|us
    guest on|spot
    speak|talk|word with|to your
    with _ your supervisor|boss|manager|director|hr
    would|do|will you mind reading|giving|sending|looking|writing|sharing
    would|do|will you mind checking|helping|passing|making|testing|answering|introducing
    quote|blurb|foreword|preface for
    invitation letter
    ^ comment yes|interested|below|under|on
    and|please|just comment yes|interested|below|under|on
    grateful|appreciate|appreciated if you
    do me|us a favour|favor
    need|want your help|contacts|support|signature|vote|name
    you have _ the? contacts
    whom|who _5 should|can|could|may i call|contact|write|ask|approach
    great|good publicity|exposure
    no budget|pay|fee
    for free
    introduce|introducing|recommend|recommending|refer|endorse me|us
    nominate|mentor|hire|sponsor|promote|vouch me|us
    introduction|introductions|referral|referrals to|for|from
    intro|intros to
    refer|recommend|nominate me|us
    be my mentor|sponsor
    good word
    put me forward|up|in
    pass|forward|send|hand _ my|it|them _3 on|to|along|cv|resume|manuscript|details
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
    send|give|share|lend me|us your|some|a|the|any _4 list|contacts|names
    send|give|share|lend me|us your|some|a|the|any _4 pieces|copies|tickets|money
    send|give|share|lend me|us your|some|a|the|any _4 numbers|emails|details
    send|give|share|lend me|us your|some|a|the|any _4 number|samples|contact|address
    send me|us your|a|some|the
    give me|us your|a _ number|phone|email|job|chance|recommendation|contacts|loan|reference
    guest list
    exposure
    vote|votes|voting for|now|here
    please|kindly|to|must|could|can|would|will|and TASK _5 my|our|this|me|us
    please|kindly|to|must|could|can|would|will|and TASK _5 it|page|post|channel|article
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
    could|can|would|will you _2 get|give|send|lend|buy|pay
    could|can|would|will you _2 fund|sponsor|test|try|translate|vouch|persuade
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
    TITLE
    i|we could|can|would|will|may|might _2 DEED|TASK|FAVOUR
    share|swap|compare|exchange|trade notes|ideas|stories|experiences|thoughts|tips
    you helped|told|showed|gave
    i|we will|can|could|would|am|gladly|happy|also _3 introduce|recommend|refer|forward|endorse
    happy to
    give|send|pass my|our _ love|regards|best|greetings
    NAME introduced|recommended|referred
    introduced _ us|me by|to
    you introduced|recommended|referred
    got|get your
""")
"""What looks like a favour asked and is one done or offered."""

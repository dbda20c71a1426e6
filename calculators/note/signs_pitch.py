"""What a pitch is: signs that somebody has something to sell, and to this person."""

from calculators.note.phrases import Phrases
from calculators.note.signs import Sign

PITCH = (
    Sign(
        "a gain promised to them",
        2,
        Phrases("""
            save|saving|saves|saved you|your
            save|saves|saving|saved _4 GAIN
            OUTCOME YOU _2 GAIN|MONEY|SALES_TALK|FIRM
            OUTCOME _3 GAIN
            OUTCOME _2 by _3 NUMBER|half|third|quarter
            help|helping|helps you _ OUTCOME
            get|getting|gets|give|gives|giving|find|bring|brings you _4 deal|GAIN|MONEY|energy|edge
            more|new|extra|qualified|steady|warm clients|customers|leads|sales|bookings|revenue|guests|patients
            extra|passive|second|residual|monthly|steady income|revenue|earnings
            replace|replaced|replacing _2 salary|wage|income|job
            six|seven figures|figure
            financial freedom|independence
            average|annual|guaranteed|monthly|high return|returns|yield
            retire _3 earlier|early|younger
            in|at half|third the _ time|price|cost
            would|could|can|will be saving|earning
            deserve|deserves something|better|more
            could|can convert|sell|earn|make|save better|more
            costs|cost|costing you _ nothing|thousands|money
            costs nothing
            gives|give you|your _3 back
            lose|losing|leave|waste _2 thousands|money
            paying _2 too|much
            without|no risk|obligation|lock
        """),
    ),
    Sign(
        "a product or service of ours",
        2,
        Phrases("""
            our|my WARES
            our|my _ WARES|service|services
            our|my _2 WARES helps|does|do|saves|cuts|solves|can|will|could|has|filters|lets|makes|gives|takes|fixes
            our|my _2 agency|consultancy|catalogue|brochure|prices|rates|programme|range|clients|customers|developers|packages|offer|services|advisers|consultants
            my|our _ team|firm|company|agency|practice|start|startup _ generates|makes|provides|offers|builds|helps|does|sells|delivers|specialises|specializes|can|will
            we SUPPLY
            we _2 specialise|specialize|offer|provide|supply|sell|deliver|manufacture|insure|serve
            i sell|offer|provide|supply|specialise|specialize|insure|represent|export
            i would? like|want|wanted|wish|love to _4 offer|introduce _3 our|my|you|agency|company|firm|WARES
            introduce|present you _2 our|my
            introduce|present our|my _2 agency|company|firm|business|product|services|WARES|offer
            we are|re _4 manufacturer|supplier|exporter|provider|agency|distributor|reseller|developer|wholesaler|company
            which|that is|s what|why _ our|we|i
            what our|my _2 WARES
            why we|i built|made|developed|created|started
            range of
            end to end|tailor
            we|i have|ve _2 coating|kit|tool|vetted|solution|buyers|investors|developers|candidates|method|system|team|WARES
            i|we have|ve put|built|developed|created _4 system|method|course|programme|plan|guide|solution
            i|we build|built|make|made _6 businesses|companies|firms|shops
            do business with
            we|i do|offer|have|give special|great|good|best
            we|i just? launched|launching
            NUMBER week|weeks|step|day plan|programme|program|course|system|challenge
        """),
    ),
    Sign(
        "selling words",
        1,
        Phrases("""
            free|complimentary SALES_TALK|WARES|visit|month|months|guide|copy|assessment|review|session|strategy|discovery|report|check
            free _ SALES_TALK|session|call
            best|lowest|competitive|special|good|great|better|fair _ price|prices|rates|rate|deal|deals|terms
            NUMBER percent|months|euros|pounds|dollars
            up to NUMBER
            from NUMBER a|per|only
            from NUMBER $
            cancel any|anytime
            guaranteed
            no obligation|commitment
            on us $
            at _ renewal
            only|just charge|pay
            money back
            years _2 experience
            award|prize winning
            NUMBER fee
            better|faster|smarter|cheaper|easier way
            roi|leads|crypto|forex|bitcoin|seo|crm
            a|for quote
            demo|brochure|catalogue|prospectus|mock|discount|voucher|case studies|free trial
            your _ requirement|requirements|needs|challenges|pain
            any requirement
            growing pains
            spots|places|seats|slots _2 left|free
            limited|exclusive|selected spots|places|group|few
            first NUMBER|visit|month is|are|days
            tax efficient
            biggest worry|headache|challenge
        """),
    ),
    Sign(
        "firms like theirs",
        2,
        Phrases("""
            FIRM _ like you|yours|your|this
            of|for|with your size
            with|for|to _3 FIRM like|just like|such as|similar _ you|yours
            others|owners|people|leaders in your position|situation
            most FIRM _2 your size
            most|many|other|some FIRM _3 tell|lose|waste|leave|struggle|are|i|we|pay|like
            FIRM of your
            your esteemed
            similar businesses|companies|firms
        """),
    ),
    Sign(
        "whom they serve",
        1,
        Phrases("""
            i|we _ help|helping|helped|coach|coaches|advise|support|assist|equip|teach _4 FIRM
            i|we _2 look|looked after|for _3 FIRM
            i|we work|working|partner _ with _3 FIRM
            i|we do|make|build|develop|create|provide|design|run|place _4 for _3 FIRM
            i|we SUPPLY _3 FIRM
            i|we do|make|build|develop|create|provide|sell|run _ seo|apps|websites|sites|marketing|ads|bookkeeping
            i|we do the books
            i|we|team|who|that SERVE _2 FIRM
            reaching|reach out to FIRM
            helped over|more NUMBER
            helping FIRM
            my clients
            our clients|customers
            have|ve helped|served|delivered|built|worked
            SELLER_TRADE for|to|in|who|with|working
            am|as _ SELLER_TRADE
            am|as a _2 SELLER_TRADE
            i|am _ in|with|at _2 agency|insurance|solar|WARES|sales
            i|we run|represent|own|founded|lead|am|with _5 agency|consultancy|firm|house|brokerage|business|company|group
            my firm|company|business|agency|startup|start
            i|we sell
        """),
    ),
    Sign(
        "an offer to show or send",
        2,
        Phrases("""
            ASKING|let|want|would|happy|love|like|gladly|glad|shall|going|invite|ready|need _3 SHOW you|your|yours
            ASKING|let|want|would|happy|love|like|gladly|shall|be|worth _4 SHOW _5 SALES_TALK|WARES|offer|samples|catalogue
            show|teach|tell|explain|reveal you how|what|the|more
            walk|talk|take you through
            tell|showing|telling|hear|know|learn|find you? more about|out _2 our|my|them|it
            i|we will|could|can|would _2 show|send|teach|tell|walk|explain|share|quote|introduce|get|put|pop
            i|we can|could|would|will _ SHOW you|your|by|over|round
            explain|go over it|how|that|this _ on|over a|the _ call
            samples|sample|brochure|details _2 over|to|of _ you
            would you like|be _3 details|demo|trial|sample|more|quick|see|look
            want|like me|us to
            want|like _2 free SALES_TALK
            like|want|care to know|hear|see|learn|find how|more
            if you would|want|are _2 like|interested|curious to? hear|see|know how|more|what
            hear|see|know|learn|find how $
            message|dm|text|email|write me for|to
            add me|us to|and|or _3 learn|walk|i|more
            interested|curious|intrigued $
            put _2 together for you
            pop|come|drop|stop by|round|over $
            have|ve|has|got _4 for you
            something|ideas|space|spot|room|place|places|buyers|investors|one in|for _ you|it
            fancy|want|like seeing|see|trying|try|testing|test
            let me|us know when|if|how _ you|suits|would|interested
            reply|answer|respond|write|text|message yes|with|back|now|for|me
            details $
            send|share you? _2 our|my brochure|catalogue|details|offer|deck|WARES
            worth _ chat|call|look|conversation|talk
            set you up
            once|when|after we _ connected|connect
            connected $
            you will|ll _2 need|needing
            as you grow
            ready|waiting to go|move|start|invest
            book|sign|signing you _ in|up|a
            quick|short|brief look|walkthrough|demo|overview|intro|pitch
            introduce you to our|the|my|some|this
        """),
    ),
    Sign(
        "a question that looks for a need",
        2,
        Phrases("""
            ^ do you need|want|use|offer|have|struggle|handle|sell|spend
            do you need
            are you happy|satisfied|looking|struggling|hiring|still|interested|tired|paying|losing|getting|using|the|aware|ready|thinking|open
            is NAME|your|it|O'Brien's still
            still doing|paying|using|struggling|losing|spending|relying
            ^ looking|searching|struggling|tired|want|wanting|need|hiring|interested for|with|of|more|to|a|help|in
            want|wants more|better|faster
            want to scale|grow|earn|retire|save|sell
            would you like|want|consider|be to? open|sell|know|more|interested|see
            would|could|can|may|might you _2 open|interested to|in
            be open to a|an|the
            if you _2 ever|are need|drowning|struggling|looking|want|sell|hiring
            may|might|must|could|will be a headache|pain|struggle
            who|whom in your company|team|organisation|firm
            happy with your
            how _ you _2 handle|handling|manage|dealing|deal
            noticed|saw|see|spotted your|that|NAME _4 has|have|could|lacks|does no|not|better
            could be|do|convert better
            your website|site|page|shop could|is|needs|has|does
        """),
    ),
    Sign(
        "a date for a sales talk",
        1,
        Phrases("""
            NUMBER minutes|min|mins|minute
            half an hour
            a|quick|short|brief _ call|demo|meeting|zoom
            book|schedule|arrange|set|hop|jump|get _4 call|meeting|demo|slot|chat|conversation|session
            are you free|available|around
            let us|me talk $
            let me know when|what|a|if _ suits|time|convenient|free
            when|what time|is|suits|could|can|would suits|good|works|we|i
            convenient|suitable moment|time
            would DAY|tomorrow|next work|suit|do
            on a call
            i|we could|can present|meet|call|visit|pop
        """),
    ),
    Sign(
        "a trade in money",
        1,
        Phrases("""
            MONEY
            income stream
            wealth
            best price
        """),
    ),
)
"""The signs of a pitch. The weights are editorial; what they add up to is measured."""

NO_PITCH = Phrases("""
    open to connecting|connect|connection|a|linking
    if you ever|are _4 york|town|area|near
    nothing to sell
    sample|samples|trial|talk|demo _ at|on|of|about
    no pressure
""")
"""What looks like a sign and is none."""

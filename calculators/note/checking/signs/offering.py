"""Signs of an offer made to this person: a gain, a need looked for, something to show them."""

from calculators.note.checking.signs.sign import Sign
from calculators.note.language.phrases import Phrases

OFFERING = (
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
            more|new|extra|qualified|steady|warm clients|customers|leads|sales
            more|new|extra|qualified|steady|warm bookings|revenue|guests|patients
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
            deserves|needs|wants|calls _4 match
            for a small|modest|flat|fixed sum|fee|price|charge
            as per your
            under budget
            never have|need|worry to|about
            nothing|zero to lose
            costs|cost|costing you _ nothing|thousands|money
            costs nothing
            gives|give you|your _3 back
            lose|losing|leave|waste _2 thousands|money
            paying _2 too|much
            without|no risk|obligation|lock
        """),
    ),
    Sign(
        "something offered",
        1,
        Phrases("""
            ASKING|let|want|would|happy|love|like _3 SHOW you|your|yours
            gladly|glad|shall|going|invite|ready|need _3 SHOW you|your|yours
            i|we will|could|can|would _2 show|send|teach|tell|walk|explain|quote
            i|we can|could|would|will _ SHOW you|your|by|over|round
            may|can|could|shall i|we _2 post|send|bring|show|ship you|over|round|by
            may|can|could|shall i|we _2 mail|offer|quote|book|drop you|over|round|by
            we|i would? _ be? happy|glad|delighted|pleased to store|supply|quote|print|build
            we|i would? _ be? happy|glad|delighted|pleased to make|clean|design|send|show
            we|i would? _ be? happy|glad|delighted|pleased to handle|take|manage|provide|offer
            we|i would? _ be? happy|glad|delighted|pleased to arrange|explain|prepare|give|set|put
        """),
    ),
    Sign(
        "an offer to show or send",
        2,
        Phrases("""
            ASKING|let|want|would|happy _4 SHOW _5 SALES_TALK|WARES|offer|samples|catalogue
            love|like|gladly|shall|be|worth _4 SHOW _5 SALES_TALK|WARES|offer|samples|catalogue
            show|teach|tell|explain|reveal you how|what|the|more
            walk|talk|take you through
            tell|showing|telling|hear|know|learn|find you? more about|out _2 our|my|them|it
            explain|go over it|how|that|this _ on|over a|the _ call
            samples|sample|brochure|details _2 over|to|of _ you
            would you like|be _3 details|demo|trial|sample|more|quick|see|look
            you want|like me|us to
            ^ want|like me|us to
            think of me|us
            want|like _2 free SALES_TALK
            you _ like|want|care to know|hear|see|learn|find how|more
            if you would|want|are _2 like|interested|curious to? hear|see|know how|more|what
            hear|see|know|learn|find how $
            message|dm|text|email|write me for|to
            add me|us to|and|or _3 learn|walk|i|more
            interested|curious|intrigued|in $
            ring|call|phone|text|message me|us whenever|anytime|any|if|back|now|today|on|at|and
            dm|email|write|whatsapp|contact|ping me|us whenever|anytime|any|if|back
            dm|email|write|whatsapp|contact|ping me|us now|today|on|at|and
            get back to me|us
            ask me|us how|about|for
            do shout|ring|call|ask|write
            shout|holler $
            want|fancy|like|need the|one|some|a same|at|of|too|yourself
            pencil you
            may|can|could|shall i|we _2 post|send|bring|show|ship a|some|prices|samples
            may|can|could|shall i|we _2 mail|offer|quote|book|drop a|some|prices|samples
            try a|it|one|them|us|our for|free|today
            for nothing
            let me know if i|we can|could
            glad|happy|delighted to look|glance at|over|into your
            mind if i|we send|share|show|ask|call|tell
            have|has|got _2 slot|opening|vacancy
            have|has|got _2 room|space|place|places free|left|open|for
            still has|have room|places|space|spots
            thought of you
            i|we immediately thought
            happy|glad to put|set _3 right|up
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
            are you happy|satisfied|looking|struggling|hiring|still|interested|tired
            are you paying|losing|getting|using|aware|ready|thinking|open
            is NAME|your|it|O'Brien's still
            still doing|paying|using|struggling|losing|spending|relying
            ^ looking|searching|struggling|tired for|with|of|more|to|a|help|in
            ^ want|wanting|need|hiring|interested for|with|of|more|to|a|help|in
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
            your website|site|page|shop could|needs|lacks
            is|are|does|do not _ showing|ranking|found|visible|online
            who|whom|which _ looks|look|handles|handle|manages _3 your
            who|whom|which _ manage|does|do|takes|runs|covers _3 your
            quick|short question $
            what|how you _2 pay|spend|charge|use
            thinking|thought|dreaming|considering of|about _2 selling|buying
            thinking|thought|dreaming|considering of|about _2 moving|retiring|switching
            thinking|thought|dreaming|considering of|about _2 investing|scaling|hiring
            thinking|thought|dreaming|considering of|about _2 outsourcing|selling|being
            are you|people|families _ paying|waiting
            i|we fix|solve|sort|do|handle|change that|this|it|those|these
            drop|send|write|text|give|shoot me|us _2 line|message|dm|email|ring|call|note|word
            tell|show|ask|email|message|call you|me|us about|more|for it|them|details
            as a new|busy|proud|fellow _ mum|mom|dad|parent|owner|homeowner|boss|founder|landlord
            life|health|dental|medical|car|home|travel|pet|funeral cover
            take|taking on _2 pilot|new|customers|clients|patients|partners|testers
            beat it|that|them|any|your
            bed|spot|seat|place|space|chair with your name
            percent off|discount|less|cheaper|return
            off until|till|for|your|the
        """),
    ),
    Sign(
        "a date for a sales talk",
        1,
        Phrases("""
            NUMBER minutes|min|mins|minute
            half an hour
            a|quick|short|brief _ call|demo|meeting|zoom
            book|schedule|arrange _4 call|meeting|demo|slot|chat|conversation|session
            set|hop|jump|get _4 call|meeting|demo|slot|chat|conversation|session
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
        "an offer that fits them",
        2,
        Phrases("""
            perfect|good|ideal|great|right|strong fit|candidate|match for
            you would|will pay|get|receive|save|earn|gain|shape
            you would|could|will|might|may _ be|make a|an|the _ perfect|good|ideal|great
            may|might|could|would|will|should _ interest|suit|benefit|appeal you|your
            your _2 would|will|could|might|may love|like|benefit|enjoy|need|want
            would|will|could|can make _3 easier|easy|breeze|faster|simple|simpler|cheaper|better
            our|my _2 would|could|can|will|does|do _ it|you|your|all|every
            our|my _2 would|could|can|will|does|do _ just|exactly|half|that|this
            our|my _2 makes|make|cuts|covers|turns|helps _ it|you|your|all|every
            our|my _2 makes|make|cuts|covers|turns|helps _ just|exactly|half|that|this
            exactly|precisely|just that|what|this|these _ our|we
            exactly|precisely that
            exactly|precisely|just what i do|offer|sell|teach|coach
            perfect|best|right|good time|moment to buy|sell|invest|switch|start|think
            be your own
            i am your man|woman|person
            come|comes|turn|turns to us|me
            you do not _ pay
            only pay
            ever thought|considered|wondered about|of|how|what
            have you ever|thought|considered|tried|heard
            looking|searching for NUMBER|reliable|more|better
            my|our clients|customers|programme|program|package|course
            my|our services|rates|prices|fees|agency|business
        """),
    ),
)
"""The weights are editorial; what they add up to is measured."""

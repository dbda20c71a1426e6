"""Signs of somebody with something to sell: their wares, their trade, whom they serve."""

from calculators.note.checking.signs.sign import Sign
from calculators.note.language.phrases import Phrases

SELLING = (
    Sign(
        "a product or service of ours",
        2,
        Phrases("""
            our|my WARES
            our|my _ WARES|service|services
            our|my _2 WARES helps|does|do|saves|cuts|solves|can|will
            our|my _2 WARES could|has|filters|lets|makes|gives|takes|fixes
            our|my _2 agency|consultancy|catalogue|brochure|prices|rates|programme|range
            our|my _2 clients|customers|developers|packages|offer|services|advisers|consultants
            my|our _ team|firm|company _ generates|makes|provides|offers|builds|helps
            my|our _ agency|practice|start|startup _ generates|makes|provides|offers|builds|helps
            my|our _ team|firm|company _ does|sells|delivers|specialises|specializes|can|will
            my|our _ agency|practice|start|startup _ does|sells|delivers
            my|our _ agency|practice|start|startup _ specialises|specializes|can|will
            we _2 specialise|specialize|manufacture|insure|underwrite|distribute
            i specialise|specialize|insure
            we offer|provide|deliver _4 GAIN|TRADE|services|WARES|quality
            i would? like|want|wanted|wish|love to _4 offer|introduce _3 our|my|you
            i would? like|want|wanted|wish|love to _4 offer|introduce _3 agency|company|firm|WARES
            introduce|present you _2 our|my
            introduce|present our|my _2 agency|company|firm|business|product|services|WARES|offer
            we are|re _4 manufacturer|supplier|exporter|provider|agency
            we are|re _4 distributor|reseller|developer|wholesaler|company
            which|that is|s what|why _ our|we|i
            what our|my _2 WARES
            why we|i built|made|developed|created|started
            range of
            end to end|tailor
            we|i have|ve _2 coating|kit|tool|vetted|solution|buyers
            we|i have|ve _2 investors|developers|candidates|method|system|team|WARES
            i|we have|ve put|built|developed|created _4 system|method|course
            i|we have|ve put|built|developed|created _4 programme|plan|guide|solution
            i|we build|built|make|made _6 businesses|companies|firms|shops
            do business with
            we|i do|offer|have|give special|great|good|best
            we|i am? are? have? just? launched|launching
            NUMBER week|weeks|step|day plan|programme|program|course|system|challenge
        """),
    ),
    Sign(
        "selling words",
        1,
        Phrases("""
            free|complimentary SALES_TALK|WARES|visit|month|months|guide|copy
            free|complimentary assessment|review|session|strategy|discovery|report|check
            free _ SALES_TALK|session|call
            best|lowest|competitive|special _ price|prices|rates|rate|deal|deals|terms
            good|great|better|fair _ price|prices|rates|rate|deal|deals|terms
            NUMBER percent|months|euros|pounds|dollars|grand|k
            money NUMBER
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
            crypto|forex|bitcoin
            a|for quote
            demo|brochure|catalogue|prospectus|mock|discount|voucher|case studies|free trial
            your _ requirement|requirements|needs|challenges|pain
            any requirement
            growing pains
            spots|places|seats|slots _2 left|free
            limited|exclusive|selected spots|places|group|few
            first NUMBER|visit|month is|are|days
            tax efficient
            fast and cheap|reliable|affordable
            high ticket
            raving about
            no chain|stock|experience|fuss|strings|catch|cold
            sum $
            NUMBER days|hours|weeks|months $
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
            i|we do|make|build|develop _ seo|apps|websites|sites|marketing|ads
            i|we create|provide|sell|run _ seo|apps|websites|sites|marketing|ads
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
            i|we run|represent|own|founded|lead|am|with _5 agency|consultancy|firm|house
            i|we run|represent|own|founded|lead|am|with _5 brokerage|business|company|group
            my firm|company|business|agency|startup|start
            i|we sell|run|do|make|manage|teach|train|help _4 FIRM
            have|ve helped|served|trained|coached|advised _4 FIRM|NUMBER
            i|we cover|covering|serve|look _2 your|this area|road|region|street|town
            estate|insurance|real|travel agent|broker|estate
            SELLER_TRADE
        """),
    ),
    Sign(
        "somebody who speaks for a firm",
        1,
        Phrases("""
            we SUPPLY
            we _2 offer|provide|supply|sell|deliver|serve|distribute|take|do|help|print|find
            i sell|offer|provide|supply|represent|export|distribute
            i am _3 rep|representative|salesman|saleswoman|dealer|supplier|partner
            for a living
            i am with NAME
            i represent
            the people|team|company|firm|makers behind
            my start|startup|company|firm|agency|product
        """),
    ),
    Sign(
        "an our that may be a firm's",
        1,
        Phrases("our"),
    ),
    Sign(
        "words of trade",
        1,
        Phrases("""
            TRADE
            MONEY
        """),
    ),
)
"""The weights are editorial; what they add up to is measured."""

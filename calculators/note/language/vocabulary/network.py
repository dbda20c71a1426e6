"""Words of the network itself: of asking to connect, of praise, of what two people share."""

from collections.abc import Mapping

CLASSES: Mapping[str, str] = {
    "NETWORKING": """
        connect connected connection connecting network networking link linked linkedin add
        invite invitation request accept profile contact contacts touch circle platform site page
        feed message inbox note reach stumble browse browsing search suggest expand expanding
        widen grow growing build mutual common professional professionals professionally business
        businesses career careers industry industries sector sectors field fields area areas space
        niche background backgrounds experience experiences expertise skill skills know-how
        knowledge insight insights role roles position positions job jobs title company companies
        firm firms organisation organization employer team teams colleague colleagues manager
        managers director directors executive leader leaders leadership founder founders owner
        owners entrepreneur entrepreneurs expert experts student students graduate opportunity
        opportunities collaborate collaboration collaborations synergy synergies value valuable
        benefit beneficial mutually goal goals interest interests interested interesting
        likeminded minded passion passionate topic topics project projects achievement
        achievements accomplishment accomplishments success successes successful journey path
        content post posts posting update updates activity conversation conversations chat
        discussion exchange exchanging thoughts idea ideas perspective perspectives advice
        guidance support growth future potential partner partners partnership relationship
        relationships community people person individual individuals work working works trend
        trends share sharing introduce introduction introducing forward hear hearing know learn
        learning regards sincerely best wishes greetings cheers yours cordially warmly follower
        followers following views viewed viewer recommendation personal brand world class
        country city region based accomplished bright comparable such london area
        meeting meet esteemed fellow diverse various numerous key current ambitious motivated
        acquaintance familiar bring together explore exploring discover discovering expanded
        pop popped app account member members membership presence online internet web email
        mail phone phoned call calls chance luck hopefully wishing pleased finds
        ping quick mutual synergies widen widening enlarge broaden strengthen
        challenge challenges responsibility responsibilities task tasks stage
        summary headline photo picture bio resume cv
        economy employment workplace office corporate enterprise startup start
        innovation innovative digital modern global international worldwide nationwide
        accept approval approve decline ignore consideration consider kind kindly humble
        awaiting await viewing discuss discussion reply awaited remain obliged obedient page sales
        match circle circles figure figured suggestion suggestions appear appeared moving similar
        active sooner later everyone connection request requests acceptance hi hr it
        aspire aspiring aspirations dreams join joined opening newcomer newbie platform
        related useful closely excited group groups
        head chief senior junior ceo cfo cto cmo vp scene domain extend trust
        asset standing sometime goals carry
        service services specialist specialists specialise specialising
    """,
    "SECTOR": """
        hospitality finance financial banking retail marketing sales healthcare health logistics
        technology tech it software education consulting insurance manufacturing engineering
        construction media advertising hr recruitment recruiting law legal accounting economics
        management pharma energy telecom telecoms tourism travel fashion automotive trade
        commerce e-commerce ecommerce ai data digital product design research science security
        strategy operations entrepreneurship investment investments estate property
    """,
    "PRAISE": """
        impressive impressed impress amazing amazed amaze incredible outstanding inspiring
        inspired inspiration inspirational inspire admire admired admiration brilliant excellent
        extraordinary exceptional remarkable fantastic wonderful awesome great stunning superb
        fascinating fascinated phenomenal unique talented genius visionary legend legendary
        respect respected role-model model icon guru rockstar honoured honored honour honor
        privilege humbled valuable rich wow truly killing shining star brilliant insane top
        dedication energy shine light real fan vibe dream dreams proof living
        reputation esteem esteemed honourable precede precedes smile attention charm footsteps
        professionalism excellence magnificent marvellous marvelous superb splendid terrific
        bow follower daily strength daily worship awe worshipped overwhelmed
        blown struck biggest highest greatest absolute powerful blessed pure grateful
        gem gold admirer admirers radiate hats queen king rock rocks perfect perfection beautiful
        lovely gifted wise wisdom charisma charismatic elegance elegant grace talent gift
        insightful inspirationally thought-provoking resonate resonated resonates exciting
        love loved loves enjoy enjoyed big huge massive deeply deep sincerely proud
    """,
    "PRAISED": """
        profile career journey background experience achievement accomplishment success work
        knowledge content post expertise skill energy vibe story path resume cv page leadership
        dedication passion personality everything presence credentials result smile reputation
        style looks talent intelligence wisdom spirit soul success posts contributions
    """,
    "OWN_THING": """
        post article talk piece essay paper book chapter column newsletter podcast episode video
        videos webinar session workshop lecture keynote presentation speech interview thread blog
        comment comments remark remarks reply answer answers question questions guide tutorial
        thesis dissertation study report write-up writeup write carousel slide slides story
        photo photos picture painting illustration illustrations poem poems recording recordings
        song album film exhibition translation translations recipe recipes design designs drawing
        project projects tool list checklist template plans tips notes handover desk class course
        column review letter map maps advert ad vacancy opening event stall stand workshop shop
        kitchen garden bakery clinic window label subtitles tour point idea ideas advice example
    """,
    "MET": """
        met meet meeting meets seen see talk talked talking chat chatted chatting speak spoke
        speaking sat sitting arguing discussing discussed work worked working studied studying
        study shared sharing catch catching dance danced sing sang walked laugh laughing
        conversation collaborate collaborating
    """,
    "MET_ING": """
        meeting seeing talking chatting speaking sitting arguing discussing working studying sharing
        catching dancing singing walking laughing collaborating bumping running playing cycling
        hiking swapping comparing hearing volunteering queueing queuing travelling traveling
    """,
    "SHARED": """
        both same fellow another mutual common together too likewise ex former also overlapped
        alumni alumna alumnus alum classmate neighbour neighbor
    """,
}

"""Words of selling: what is sold, to whom, what it is said to do; and of asking for favours."""

from collections.abc import Mapping

CLASSES: Mapping[str, str] = {
    "WARES": """
        product software platform tool app system solution service package programme
        program kit range coating device machine terminal technology widget equipment crm erp saas
        plugin formula method toolkit dashboard supplement cream panel kits supply
        supplies merchandise goods franchise fund portfolio scheme subscription membership offer
        offering bundle plan framework masterclass bootcamp coaching training consultancy agency
        automation bot software-as-a-service api marketplace accelerator
    """,
    "SALES_TALK": """
        quote quotation demo demonstration trial brochure catalogue catalog price prices pricing
        rate rates discount mock-up mockup mock sample samples audit walkthrough consultation
        consult offer offers deal voucher coupon obligation renewal prospectus proposal estimate
        bid case-study strategy-session deck presentation package packages
    """,
    "MONEY": """
        pension insurance mortgage investment investor investing invest crypto bitcoin forex
        trading funding loan credit tax saving savings dividend equity income revenue turnover
        profit roi leads pipeline conversion conversions bill bills cost costs expense
        overhead bookkeeping payroll invoice wage wages salary retirement cash
    """,
    "OUTCOME": """
        save cut reduce boost grow increase double triple scale maximise maximize convert generate
        improve streamline automate solve fix eliminate protect accelerate transform optimise
        optimize skyrocket outsource simplify unlock attract win
    """,
    "GAIN": """
        time money cost costs hour hours bill bills sale sales revenue income profit customer
        customers client clients lead leads traffic conversion conversions booking bookings
        turnover fee fees tax spend energy growth productivity efficiency paperwork admin roi
        visibility followers reach results
    """,
    "FIRM": """
        business businesses company companies firm firms organisation organisations organization
        organizations shop shops store stores practice practices agency agencies team teams brand
        brands founder founders owner owners client clients customer customers professional
        professionals people leader leaders director directors executive executives start-up
        startups startup entrepreneur entrepreneurs freelancer freelancers manager managers
        homeowner homeowners family families investor investors buyer buyers employer employers
        hotel hotels restaurant restaurants school schools farmer farmers builder builders
        doctor doctors dentist dentists lawyer lawyers engineer engineers nurse nurses teacher
        teachers woman women men man parent parents coach coaches trade tradespeople landlord
        landlords charity charities choir choirs church churches grower growers accountant
        accountants librarian librarians author authors musician artist artists student students
    """,
    "TRADE": """
        price prices pricing quotation discount fee fees package licence license subscription
        deal voucher commission obligation refund warranty brochure catalogue wholesale bargain
        cheap cheaper affordable competitive bespoke turnkey guaranteed guarantee leads client
        clients customer customers prospects prospect outsource outsourcing vendor supplier
        provider solution solutions services agency consultancy franchise income earn earns earning
        earnings revenue profit roi invest investor investors investment returns crypto forex
        funding valuation buyers masterclass bootcamp funnel seo ppc branding logo logos flyers
        website websites app apps software platform saas crm erp automation automate chatbot
        dashboard hosting cloud candidates vetted bookkeeping payroll tax insurance pension pensions
        mortgage mortgages loan loans solar supplier broadband catering merchandise
        warehousing freight coaching coach supplements profits savings adviser advisor
        broker reseller exporter manufacturer manufacturers demo walkthrough prospectus
        proposal package packages product products retirement wealth autopilot passive boss
        pay paid pays rates rate order delivery grand percent money info mls refinance
        seller dealer renewal premium coverage beat selling sell buying buy sale
        productivity efficiency growth scale scaling conversion conversions
    """,
    "SERVE": """
        help support coach advise assist consult equip teach train mentor serve represent insure
        look show guide empower enable
    """,
    "SUPPLY": """
        offer provide supply sell deliver manufacture export import distribute specialise
        specialize build make design develop create produce run place chase handle generate
        source install print arrange repair paint
    """,
    "SELLER_TRADE": """
        coach adviser advisor broker consultant planner agency reseller supplier manufacturer
        exporter distributor wholesaler vendor consultancy startup realtor agent consultants
        freelancer dealer
    """,
    "SHOW": """
        show walk send give offer provide book set sign tell explain share demonstrate introduce
        teach present get put pop bring drop quote arrange talk
    """,
    "CALL": """
        call chat meeting zoom coffee demo conversation talk session catch-up slot diary calendar
        appointment phone
    """,
    "FAVOUR": """
        introduce refer recommend endorse mentor hire sponsor nominate forward promote feature
        vouch
    """,
    "DEED": """
        introduce refer recommend endorse nominate mentor hire sponsor promote feature vouch forward
        pass send give share tell show help make get put look glance read review proofread edit
        translate test try check fill complete answer sign vote buy donate fund pay lend call ask
        talk persuade arrange organise organize find design draw write record teach coach advise
        come join visit speak post repost tag subscribe download register spare take bring
        explain consider support invest print provide confirm reply respond connect-me speed wear
    """,
    "TASK": """
        vote repost reshare subscribe follow share comment sign donate review rate retweet
        register download endorse nominate tag fund pledge contribute
    """,
    "MY_WORK": """
        cv resume manuscript book draft portfolio thesis application post article blog video page
        channel podcast petition survey questionnaire campaign fundraiser poll website album song
        novel ebook webinar profile business plan pitch deck survey study form shop link
    """,
}

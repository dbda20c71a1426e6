"""Words so common that they say nothing about anybody, and those that carry a sentence."""

from collections.abc import Mapping

CLASSES: Mapping[str, str] = {
    "ME": "i me my mine myself im ive id",
    "WE": "we us our ours ourselves",
    "SELLER": "i we my our us me id im ive",
    "YOU": "you your yours yourself yourselves u ur ya",
    "TO_BE": "be am is are was were been being",
    "WISH": "love like hope hoping want wish keen happy glad delighted pleased thrilled honoured "
    "honored grateful thankful appreciate enjoy excited interested eager nice great lovely good "
    "wonderful pleasure privilege joy honour honor",
    "ASKING": "could can would will might may please kindly",
    "CONNECT": "connect connected connecting connection link linked network add added adding join "
    "touch contact",
    "DAY": "monday tuesday wednesday thursday friday saturday sunday yesterday january february "
    "march april june july august september october november december",
    "SOON": "today tonight tomorrow midnight now soon asap immediately",
    "FUNCTION": """
        a an the this that these those there here it its itself he him his she her hers they them
        their theirs we us our ours i me my mine myself you your yours yourself who whom whose
        which what when where why how and or but nor so yet if then than as because since while
        although though unless until till after before during of in on at by for from to into onto
        over under with without within about across against between among around through via per
        up down out off again once twice be am is are was were been being do does did done doing
        have has had having can could may might must shall should will would not no yes nor none
        neither either both each every any some all most more much many few fewer less least lot
        lots several other others another such same own only just also too very quite rather
        really so even still already ever never always often sometimes usually now soon later
        today tomorrow yesterday tonight recently lately currently almost nearly maybe perhaps
        else etc ok okay oh ah well please thanks thank one ones two first second last next new
        old long short big small little high low whole half bit something anything nothing
        everything someone anyone somebody anybody everybody everyone thing stuff way back away
        along together apart ahead further far near ago w u ur ya dont im ive id hi hello hey dear
        mr mrs ms dr miss sir madam anyway however therefore thus indeed certainly surely
        definitely absolutely probably possibly actually basically simply particularly especially
        exactly precisely like unlike despite instead besides except toward towards upon whether
        whatever whenever wherever whoever nearby enough plenty
    """,
    "PLAIN": """
        go went gone come came get got gotten give gave given take took taken make made put set
        let say said tell told see saw seen look watch hear heard know knew known think thought
        feel felt find found keep kept leave left show shown need want like love hope wish try
        use used work working works worked help ask asked answer call talk talked talking speak
        spoke spoken chat chatted discuss meet met write wrote written read send sent receive
        start begin began started stop end finish turn move bring brought buy bought pay paid
        play run ran live stay sit sat stand stood wait wonder wondered remember forget forgot
        believe guess suppose seem appear become became happen change grow grew build built hold
        learn learnt learned teach taught study understand explain share mean meant follow lead
        led join add accept notice noticed mention mentioned suggest suggested reach hit miss
        care matter spend spent win won lose lost open close reply respond respect include
        consider decide plan expect offer allow enable provide create continue bear fancy mind
        time day week month year hour minute moment morning afternoon evening night weekend
        spring summer autumn winter season date age life world place home house way thing part
        side kind sort type number name word line list point case fact question answer idea
        reason example story problem issue matter result person people man woman men women
        friend family guy folk folks child kid others hand eye head heart mind body water money
        good great nice fine lovely best better bad worse worst big large huge small right wrong
        true real sure clear easy hard difficult simple free full able ready happy glad sorry sad
        fun funny busy important different similar special certain possible available early late
        quick quickly fast slow young old new recent local own main only past present future
        near close hundred thousand million dozen couple three four five six seven eight nine ten
        eleven twelve third fourth fifth ok yeah cheers bye cool awesome honest honestly
        interesting nothing somehow rarely happen anyone world party word words kindness hope
        wide wider wideworld glance figure fit check pick push pull cut bother trouble mean means
                blow biggest highest lowest single double full empty early safe total human living
        dead soul spirit
    """,
}

"""Words so common that a capital makes no name of them, nor an abbreviation."""

COMMON = frozenset(
    """
    a able about absolutely accept across act actually add after afternoon again against age ago
    ah ahead all allow almost along already also although always am amazing among an and another
    answer any anybody anyone anything anyway apart appear are around as ask asked at autumn
    available away awesome back bad basically be bear became because become been before began
    begin being believe besides best better between big biggest bit blow body both bother bought
    brilliant bring brought build built busy but buy by bye call came can care case certain
    certainly change chat chatted check cheers child clear close come congrats congratulations
    connect connection connections consider contact contacts continue cool could couple create
    currently cut date day dead dear decide definitely despite did different difficult discount
    discuss do does doing done dont double down dozen dr during each early easy eight either
    eleven else empty enable end enough especially etc even evening ever every everybody
    everyone everything exactly example excellent except expect explain eye fact family fancy
    fantastic far fast feel felt few fewer fifth figure find fine finish first fit five folk
    folks follow for forget forgot found four fourth free friend from full fun funny further
    future gave get give given glad glance go gone good got gotten great greetings grew grow
    guess guy had half hand happen happy hard has have having he head hear heard heart hello
    help her here hers hey hi high highest him his hit hold home honest honestly hope hoping
    hour house how however huge human hundred i id idea if im important impressive in include
    indeed inspiring instead interesting into is issue it its itself ive join just keep kept kid
    kind kindness knew know known large last late lately later lead learn learned learnt least
    leave led left less let life like limited line linkedin list little live living local long
    look looking lose lost lot lots love lovely low lowest madam made main make man many matter
    may maybe me mean means meant meet men mention mentioned met might million mind mine minute
    miss moment money month more morning most move mr mrs ms much must my myself name near
    nearby nearly need neither network never new next nice night nine no none nor not nothing
    notice noticed now number of off offer often oh ok okay old on once one ones only onto open
    or other others our ours out over own paid part particularly party past pay people per
    perhaps person pick place plan play please plenty point possible possibly precisely present
    probably problem profile provide pull push put question quick quickly quite ran rarely
    rather reach read reading ready real really reason receive recent recently remember reply
    respect respond result right run sad safe said sale same sat saw say season second see
    seeing seem seen send sent set seven several shall share she short should show shown side
    similar simple simply since single sir sit six slow small so some somebody somehow someone
    something sometimes soon sorry sort soul speak special spend spent spirit spoke spoken
    spring stand start started stay still stood stop story study stuff such suggest suggested
    summer suppose sure surely take taken talk talked talking taught teach tell ten than thank
    thanks that the their theirs them then there therefore these they thing think third this
    those though thought thousand three through thus till time to today together told tomorrow
    tonight too took total toward towards trouble true try turn twelve twice two type u under
    understand unless unlike until up upon ur urgent us use used usually very via w wait want
    was watch water way we week weekend well went were what whatever when whenever where
    wherever whether which while who whoever whole whom whose why wide wider wideworld will win
    winter wish with within without woman women won wonder wondered word words work worked
    working works world worse worst would write written wrong wrote ya yeah year yes yesterday
    yet you young your yours yourself
    """.split()
)
"""Common English words, folded."""

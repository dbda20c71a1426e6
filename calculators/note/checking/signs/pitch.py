"""What a pitch is: signs that somebody has something to sell, and offers it to this person."""

from calculators.note.checking.signs.offering import OFFERING
from calculators.note.checking.signs.selling import SELLING
from calculators.note.language.phrases import Phrases

PITCH = (*SELLING, *OFFERING)
"""Every sign of a pitch."""

NO_PITCH = Phrases("""
    make your acquaintance
    if _ it helps|is of|would|could _3 i|we could|can|would _3
    TITLE
    introduce|show you to? _2 our|my _3 team|colleagues|group|lab|workshop|school|class|club
    share|swap|compare|exchange|trade _ notes|ideas|stories|experiences|thoughts|tips
    happy|glad to share|tell|say|hear|compare _6
    saved|saves|save me|us|my|our _3
    introduce|introducing myself|himself|herself
    i would introduce
    sell|make|do|run|supply the same
    our mutual|common|old|own|shared|kids|children|town
    our talk|chat|conversation|lunch|walk|discussion
    made|make|makes|had|got me|us _2 our
    changed|change|changes|shaped|shapes how|what|the|where|when we _2 our
    i|we rebuilt|rewrote|redid|reset|moved|reorganised|rearranged|repaired|fixed|planned our _4
    swap|exchange|compare _ our|my _2 with|for|against your|yours
    our village|street|daughters|sons|class|teacher|school|choir
    our _ team|office|ward|class|classroom|wall|house|kitchen|garden
    OWN_THING|MET_ING _ on|about|of|for|to|in|from|at|with _4
    your|you _3 OWN_THING
    what|that you _2 wrote|said|say|write on|about|of _4
    wrote|writes|write|spoke|talked on|about|of _4
    debate|question|panel|event|workshop on|about|of|for _4
    fair|summit|conference|congress|exhibition|expo on|about|of|for _4
    my|our application|interview
    NAME _ fair|forum|summit|conference|expo|exhibition|festival
    applied|applying|application|interview|vacancy|opening|role|post for|to|as _5
    open to connecting|connect|connection|a|linking
    if you ever|are _4 york|town|area|near
    nothing to sell
    sample|samples|trial|talk|demo _ at|on|of|about
    no pressure
""")
"""What looks like a sign and is none."""

"""Words around names: salutations, titles, and the short forms of given names."""

from collections.abc import Mapping

SALUTATIONS = frozenset(
    """
    hi hello hey hiya heya dear good morning afternoon evening day greetings howdy yo bonjour
    bonsoir salut hola buenas buenos dias tardes ciao buongiorno buonasera salve hallo guten tag
    moin servus hej hei hejsan god dag ola bom dia czesc ahoj dobry den namaste namaskar salaam
    salam merhaba selam aloha jambo habari chao xin sawubona dumela molo kia ora gday shalom
    zdravo bok szia sveiki tere halo selamat pagi konnichiwa здравствуите привет добрыи день
    你好 您好 こんにちは 안녕하세요 مرحبا שלום
    """.split()
)
"""Words that greet, in English and in the languages that people add for courtesy; folded."""

TITLES = frozenset(
    """
    mr mrs ms mx miss dr doctor prof professor sir madam dame rev reverend father sister brother
    captain chef coach frau herr monsieur madame mme senor senora sra sr anh chi em ong ba san
    sensei bhai didi uncle auntie tio tia
    """.split()
)
"""Titles and terms of address that stand before a name; folded."""

PARTICLES = frozenset("van von der den de da di du la le al el bin binti ibn ter ten of".split())
"""Small words inside a name."""

SHORT_FOR: Mapping[str, tuple[str, ...]] = {
    "robert": ("bob", "bobby", "rob", "bert"),
    "william": ("bill", "billy", "liam"),
    "richard": ("dick", "rick", "rich"),
    "edward": ("ted", "ned", "eddie"),
    "margaret": ("peggy", "maggie", "meg", "greta", "daisy"),
    "elizabeth": ("liz", "lizzie", "beth", "betty", "libby", "lisa"),
    "katherine": ("kate", "katie", "kathy", "kit"),
    "catherine": ("kate", "katie", "cathy", "kit"),
    "john": ("jack", "johnny"),
    "james": ("jim", "jimmy", "jamie"),
    "henry": ("harry", "hank"),
    "charles": ("chuck", "charlie"),
    "anthony": ("tony",),
    "andrew": ("drew", "andy"),
    "michael": ("mike", "mick", "mikey"),
    "mary": ("polly", "molly"),
    "sarah": ("sally", "sadie"),
    "susan": ("sue", "suzie"),
    "dorothy": ("dot", "dolly"),
    "helen": ("nell", "nellie"),
    "eleanor": ("nell", "nora", "ellie"),
    "alexander": ("sasha", "sandy", "xander", "lex"),
    "alexandra": ("sasha", "sandra", "lexi"),
    "maria": ("masha", "mia"),
    "giuseppe": ("beppe", "pino"),
    "francisco": ("paco", "pancho"),
    "jose": ("pepe",),
    "johannes": ("hannes", "hans"),
    "theodore": ("ted", "teddy"),
    "christine": ("tina", "kirsty"),
    "christina": ("tina",),
    "victoria": ("vicky", "tori"),
    "rebecca": ("becky", "becca"),
    "patricia": ("trish", "tricia"),
    "stephen": ("steve",),
    "steven": ("steve",),
    "laurence": ("larry",),
    "lawrence": ("larry",),
    "nicholas": ("klaus",),
    "antoinette": ("toni", "nettie"),
}
"""Short forms that do not begin like the name they stand for; folded. Far from complete."""

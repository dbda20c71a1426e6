"""An export of 60 invented people, so that anyone can see what comes of one before getting theirs.

It is written as the network writes one, dates counted back from today, and then read as any other:
with hidden profiles, one person twice, a row that cannot be read, a group, an advert and a draft.
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from io import StringIO

from calculators.files import File, in_memory
from calculators.upkeep.export.addresses import encoded

PEOPLE = (
    "Oda Brekkevik,Tiago Sardinha,Lotte Vink,Zoë Brandstätter,Mei Quan,Kofi Adu,"
    "Nia Pugh,Ivo Petkov,Runa Aasen,Per Dahl,Uta Lenz,Sören Ølgaard,Lei Li,"
    "Yasmin Haddad,Jiwoo Kim,Łukasz Wójcik,Ngozi Okafor,Þórunn Einarsdóttir,"
    "Anaïs Lefèvre,Dmitri Sokolov,Anil Varma,Chrysa Pappa,Siobhán Brien,Ewa Kowal,"
    "Sho Tanaka,Farida Rahimi,Tomás Reis,Inés Moreau,Bo Ek,Ada Nwosu,Bent Kjær,"
    "Pia Holm,Jonas Prüfer,Mara Silva,Owen Rees,Hana Novák,Luca Ferri,Sara Lind,"
    "Femi Bello,Greta Roth,Ravi Menon,Lena Berg,Aino Laine,Marc Weber,Iris Costa,"
    "Noor Aziz,Viktor Toma,Elin Falk,Paulo Cruz,Signe Bach,Arun Das,Maja Horvat,"
    "Rhys Evans,Kaia Moe,Samir Aydin,Julia Brandt,Nils Hansen,Rosa Vidal,Petra Simic,"
    "Hugo Blanc"
).split(",")
_WORK = (
    ("Fjordlys Bakeri", "Head baker"),
    ("Maré Alta, Lda.", "Pilot"),
    ("Tanglab", "Researcher"),
    ("Contoura, Inc.", "Engineer, Platform"),
    ("Skovhus", "Forester"),
    ("Rila Tours", "Guide"),
    ("", ""),
)
_TALKS = (
    (0, (2, 3, 12, 13, 30, 31, 55, 56)),  # in touch all the time
    (3, (27, 28, 40, 41, 60, 61, 90, 91)),
    (6, (70, 71, 160, 161)),
    (9, (64, 65, 200)),
    (14, (95, 96, 240, 241, 400)),
    (17, (400, 401, 410, 420, 421)),  # much, and long ago
    (20, (1300, 1301, 1310, 1311, 1320)),
    (23, (210,)),
    (26, (45, 46)),
    (29, (500, 520, 560)),
    (33, (30,)),
    (38, (800, 801)),
    (44, (1500, 1501, 1502)),
    (50, (15, 16)),
)
"""People by their place, and the days, counted back, on which one of the two wrote."""

_ALONE = {29, 33}  # who never answered
_OWNER = ("Vera Lindqvist", "https://www.linkedin.com/in/vera-lindqvist-sample")


def export(today: date) -> list[File]:
    """Return the files of the sample, as they would be given on a day."""
    return [
        _file("Connections.csv", _connections(today)),
        _file("messages.csv", _messages(today)),
        _file("Profile.csv", [["First Name", "Last Name", "Headline"], [*_OWNER[0].split(), ""]]),
    ]


def _connections(today: date) -> Iterator[list[str]]:
    yield ["Notes:"]
    yield ["An invented export."]
    yield []
    yield "First Name,Last Name,URL,Email Address,Company,Position,Connected On".split(",")
    for place, name in enumerate(PEOPLE):
        day = _written(today - timedelta(9 + place * 7 + place * place))
        row = [*name.split(" ", 1), _address(place), "", *_WORK[place % len(_WORK)], day]
        yield row
        if place == 11:
            yield row
        if place % 20 == 19:
            yield ["", "", "", "", "", "", day]
    yield ["", "", "", "", "Nobody Ltd", "Owner", _written(today)]


def _messages(today: date) -> Iterator[list[str]]:
    yield (
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
        "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT"
    ).split(",")
    for place, days in _TALKS:
        them = (PEOPLE[place], _address(place))
        for number, ago in enumerate(days):
            mine = place in _ALONE or bool(number % 2) != bool(place % 2)
            yield _message(today, ago, *((_OWNER, them) if mine else (them, _OWNER)))
    one, other = (PEOPLE[1], _address(1)), (PEOPLE[2], _address(2))
    group = (f"{one[0]}, {other[0]}", f"{one[1]},{other[1]}")
    yield _message(today, 20, _OWNER, group)
    advert = '<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%!</p>'
    yield _message(today, 4, ("Casey Moor", ""), _OWNER, advert)
    yield _message(today, 1, _OWNER, other, draft="Yes")


def _message(
    today: date,
    ago: int,
    sender: tuple[str, str],
    to: tuple[str, str],
    content: str = "An invented message.",
    draft: str = "No",
) -> list[str]:
    at = f"{(today - timedelta(ago)).isoformat()} 09:00:00 UTC"
    return ["2-x", "", *sender, *to, at, "", content, "INBOX", "", draft]


def _address(place: int) -> str:
    return f"https://www.linkedin.com/in/{encoded(PEOPLE[place].lower().replace(' ', '-'))}-sample"


def _written(day: date) -> str:
    return f"{day.day:02} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def _file(name: str, rows: Iterable[list[str]]) -> File:
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return in_memory(name, text.getvalue().encode())

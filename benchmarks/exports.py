"""Exports of invented people, of any size: what the network hands out, in the shapes it has.

The same seed gives the same bytes. Names are of many scripts; how many rows are hidden, how few
have a mail address, how messages are spread over people and what else lies among them follows what
is known of real ones, without any of their words.

    python -m benchmarks.exports 30000 100000 export.zip
"""

import csv
import io
import random
import sys
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

FIRST = (
    "Oda Tiago Lotte Zoë Mei Kofi Nia Ivo Runa Per Uta Sören 蕾 أمل 지우 Łukasz Ngozi Þórunn "
    "Anaïs Dmitri अनिल Χρύσα Siobhán Ewa 翔 Farida Tomás Ines Juan-Carlos Bo"
).split()
LAST = (
    "Brekkevik Sardinha Vink Brandstätter Quan Adu Pugh Petkov Aasen Dahl Lenz Ølgaard 李 حداد 김 "
    "Wójcik Okafor Einarsdóttir Lefèvre Sokolov वर्मा Παππά Ó_Briain Kowal 田中 Haddad Reis Moreau "
    "van_der_Berg D'Arcy"
).split()
COMPANIES = (
    "Fjordlys Bakeri|Maré Alta, Lda.|Kade 9|Tanglab|Waldgrün GmbH|Contoura, Inc.|Palmline|Skovhus|"
    'Rila Tours|Llan Wool|Holm & Sønner|Nordhof|株式会社みなと|Dahl "the Dane" Smithy'
).split("|")
POSITIONS = (
    'Owner|Head Baker|Engineer, Platform|"Chief" of Staff|Guide|Dyer|Forester|Pilot|Researcher|'
    "VP Partnerships|Master Joiner|Tide planner|"
).split("|")
WORDS = (
    "thanks for the notes from Tuesday the tide tables are ready could you look at page four we "
    "moved the survey to spring and the harbour office agreed Grüße schöne Idee see you there 🙂"
).split()

_PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses '
    'are missing."\n\n'
)
_CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On".split(",")
_MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
).split(",")
_INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl".split(",")
_ADVERT = '<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%,</p><p>Our webinar &amp; you'
_OWNER = ("Vera Lindqvist", "https://www.linkedin.com/in/vera-lindqvist-4a1b")


@dataclass(frozen=True)
class Made:
    """The files of an export, and what has to be counted in them."""

    connections: bytes
    messages: bytes
    invitations: bytes
    profile: bytes
    people: int
    hidden: int

    def zipped(self) -> bytes:
        """Return them as the archive in which they come."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.files().items():
                archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
        return packed.getvalue()

    def files(self) -> dict[str, bytes]:
        """Return the four files by name."""
        return {
            "Connections.csv": self.connections,
            "messages.csv": self.messages,
            "Invitations.csv": self.invitations,
            "Profile.csv": self.profile,
        }


def made(people: int, messages: int, seed: int = 1, today: date = date(2026, 11, 29)) -> Made:
    """Return an export of so many people and messages."""
    chance = random.Random(f"{seed} {people} {messages}")
    hidden = min(181, people // 60)
    known = [_person(chance, number, today) for number in range(people)]
    rows = [*known, *([""] * 6 + [_day(chance, today, 900)] for _ in range(hidden))]
    invited = [
        [_OWNER[0], f"{one[0]} {one[1]}", "7/29/25, 6:15 PM", "", "OUTGOING", _OWNER[1], one[2]]
        for one in known[:20]
    ]
    profile = [["First Name", "Last Name", "Headline"], [*_OWNER[0].split(), "Tide planner"]]
    return Made(
        connections=_PREAMBLE.encode() + _csv([_CONNECTIONS, *rows])[:-1],
        messages=_csv([_MESSAGES, *_talks(chance, known, messages, today)], csv.QUOTE_ALL),
        invitations=_csv([_INVITATIONS, *invited]),
        profile=_csv(profile),
        people=people,
        hidden=hidden,
    )


def _person(chance: random.Random, number: int, today: date) -> list[str]:
    first, last = chance.choice(FIRST), chance.choice(LAST).replace("_", " ")
    slug = quote(f"{first}-{last}-{number:x}".lower().replace(" ", "-").replace("'", ""))
    mail = f"p{number}@example.org" if chance.random() < 0.015 else ""
    last += ", PhD" if chance.random() < 0.03 else ""
    company = chance.choice(COMPANIES) if chance.random() < 0.95 else ""
    address = f"https://www.linkedin.com/in/{slug}"
    return [first, last, address, mail, company, chance.choice(POSITIONS), _day(chance, today)]


def _day(chance: random.Random, today: date, most: int = 5_500) -> str:
    day = today - timedelta(int(most * chance.random() ** 1.6))
    return f"{day.day:02} {day:%b} {day.year}"


def _talks(
    chance: random.Random, known: list[list[str]], messages: int, today: date
) -> Iterable[list[str]]:
    """Yield messages: a few people write much, most once; among them what is no contact at all."""
    midnight = datetime(today.year, today.month, today.day)
    for number in range(messages):
        ago = chance.random() ** 2  # of seven years; who one writes to changes with the time
        one = known[int(len(known) * ((chance.random() ** 3 + ago) % 1))]
        name, address = f"{one[0]} {one[1]}", one[2]
        at = midnight - timedelta(seconds=int(86_400 * 2_500 * ago) + 60)
        out = chance.random() < 0.5
        sender, to = (_OWNER, (name, address)) if out else ((name, address), _OWNER)
        content = " ".join(chance.choices(WORDS, k=int(chance.lognormvariate(3.2, 0.9)) + 1))
        folder, draft, title = "INBOX", "No", ""
        kind = chance.random()
        if kind < 0.03:
            sender, to, content = ("Casey Moor", ""), _OWNER, _ADVERT
        elif kind < 0.04:
            folder = "SPAM"
        elif kind < 0.045:
            draft = "Yes"
        elif kind < 0.1:
            third = chance.choice(known)
            to = (f"{to[0]}, {third[0]} {third[1]}", f"{to[1]},{third[2]}")
            title = "Tide guild"
        elif kind < 0.3:
            content = content.replace(" ", "\n", 3)
        yield [
            *(f"2-{number % (messages // 6 + 1):x}=", title, *sender, *to),
            *(f"{at:%Y-%m-%d %H:%M:%S} UTC", "", content, folder, "", draft, "No"),
        ]


def _csv(rows: Iterable[list[str]], quoting: int = csv.QUOTE_MINIMAL) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n", quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    return written.getvalue().encode()


if __name__ == "__main__":
    count, talks, path = sys.argv[1:]
    Path(path).write_bytes(made(int(count), int(talks)).zipped())

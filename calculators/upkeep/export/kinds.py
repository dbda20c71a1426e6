"""The four files of the export that are opened, and how each is known."""

import re

from calculators.upkeep.export.table import Kind

CONNECTIONS = Kind(
    "Connections.csv",
    ("first", "connected"),
    {
        "first": ("first name", "vorname"),
        "last": ("last name", "nachname"),
        "url": ("url", "profile url"),
        "email": ("email address", "e-mail-adresse"),
        "company": ("company", "unternehmen"),
        "position": ("position",),
        "connected": ("connected on", "verbunden am"),
    },
    frozenset({"vorname", "nachname", "verbunden am"}),
)
MESSAGES = Kind(
    "messages.csv",
    ("sender", "to", "date"),
    {
        "conversation": ("conversation id",),
        "title": ("conversation title",),
        "sender": ("from",),
        "sender_url": ("sender profile url",),
        "to": ("to",),
        "to_urls": ("recipient profile urls",),
        "date": ("date",),
        "content": ("content",),
        "folder": ("folder",),
        "draft": ("is message draft",),
        "drafts": ("is conversation draft",),
    },
    most=500_000,
)
INVITATIONS = Kind(
    "Invitations.csv",
    ("sender", "to", "sent", "direction"),
    {
        "sender": ("from",),
        "to": ("to",),
        "sent": ("sent at",),
        "direction": ("direction",),
        "message": ("message",),
        "sender_url": ("inviterprofileurl",),
        "to_url": ("inviteeprofileurl",),
    },
)
PROFILE = Kind(
    "Profile.csv",
    ("first", "last", "headline"),
    {"first": ("first name",), "last": ("last name",), "headline": ("headline",)},
)
KINDS = (CONNECTIONS, MESSAGES, INVITATIONS, PROFILE)

KNOWN = {kind.name.casefold(): kind for kind in KINDS}
"""By the exact name that each has in an archive, in any letter case."""

_ASSISTANT = re.compile(r"(guide|coach|role|learning)", re.IGNORECASE)
_MESSAGES = re.compile(r"messages(?![^\W\d_])", re.IGNORECASE)


def is_messages(name: str) -> bool:
    """Whether a file that someone chose goes by the name of the messages, be it renamed.

    The chats with LinkedIn's own assistant have the same headings, and other names:
    ``guide_messages.csv``, ``LearningCoachMessages.csv``.
    """
    return bool(_MESSAGES.match(name)) and not _ASSISTANT.search(name)

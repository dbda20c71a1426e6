"""Keep in touch, asked through the door, with people and messages that a test invents."""

import json
from datetime import date, timedelta

from calculators.door import answer
from calculators.files import File, in_memory

TODAY = date(2026, 11, 29)
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
MESSAGES = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT,FOLDER"
PROFILE = in_memory("Profile.csv", b"First Name,Last Name,Headline\nVera,Lindqvist,Tide planner\n")
ME = ("Vera Lindqvist", "https://www.linkedin.com/in/vera")


def ago(days: int) -> date:
    """Return a day so long before today."""
    return TODAY - timedelta(days)


def connections(*people: tuple[str, date | None], name: str = "Connections.csv") -> File:
    """Return a file of people, by first name and day; each has a profile of that name."""
    rows = [
        f"{one},Test,{url(one)},,,,{day.strftime('%d %b %Y') if day else ''}" for one, day in people
    ]
    return in_memory(name, "\n".join([HEADER, *rows]).encode())


def messages(*sent: tuple[str, bool, date]) -> File:
    """Return a file of messages, by first name, whether I wrote, and the day."""
    rows = []
    for one, mine, day in sent:
        them = (f"{one} Test", url(one))
        sender, to = (ME, them) if mine else (them, ME)
        rows.append(",".join(["x", *sender, *to, f"{day} 12:00:00 UTC", "hello", "INBOX"]))
    return in_memory("messages.csv", "\n".join([MESSAGES, *rows]).encode())


def url(first: str) -> str:
    """Return the profile address of somebody that a test invents."""
    return f"https://www.linkedin.com/in/{first.lower()}"


def ask(*files: File, **settings: object) -> dict:
    """Return what the door says."""
    text = json.dumps({"today": TODAY.isoformat()} | settings)
    return json.loads(answer("upkeep", text, files))


def result(*files: File, **settings: object) -> dict:
    """Return the result for files and settings that must be in order."""
    said = ask(*files, **settings)
    assert said["ok"], said
    return said["result"]


def due(*files: File, **settings: object) -> dict[str, dict]:
    """Return who is due, by first name."""
    return {
        one["name"].partition(" ")[0]: one for one in result(*files, PROFILE, **settings)["due"]
    }

"""The spreadsheet that opens our tables: where it is, and how to get it where it is missing.

`python -m scripts.office` installs it if need be, and says so in one sentence if it cannot.
"""

import shutil
import sys

from scripts.browsers import install

PACKAGE = "libreoffice-calc-nogui"
COMMANDS = ("soffice", "libreoffice")


class OfficeMissingError(Exception):
    """There is no LibreOffice on this machine; its text says what to do."""


def office() -> str:
    """Return the path of LibreOffice. Raises `OfficeMissingError`."""
    found = next(filter(None, map(shutil.which, COMMANDS)), None)
    if not found:
        raise OfficeMissingError(
            f"LibreOffice is missing: install its Calc ({PACKAGE} on Debian), so that "
            f"{' or '.join(COMMANDS)} is a command."
        )
    return found


def main() -> None:
    """Install LibreOffice if it is missing, or exit with the sentence that says what to do."""
    try:
        office()
    except OfficeMissingError:
        install([PACKAGE])
    try:
        office()
    except OfficeMissingError as problem:
        sys.exit(str(problem))


if __name__ == "__main__":
    main()

"""The Java that runs the Nu checker: where it is, and how to get it where it is missing.

`python -m scripts.java` installs it if need be, and says so in one sentence if it cannot.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.browsers import install

OLDEST = 17
PACKAGE = "default-jre-headless"


class JavaMissingError(Exception):
    """There is no Java on this machine, or one that is too old; its text says what to do."""


def java() -> str:
    """Return the path of a Java that is new enough. Raises `JavaMissingError`."""
    home = os.environ.get("JAVA_HOME")
    found = shutil.which(str(Path(home, "bin", "java")) if home else "java")
    if not found:
        where = f"not in {home}, which JAVA_HOME names" if home else "missing"
        raise JavaMissingError(
            f"Java is {where}: install Java {OLDEST} or later ({PACKAGE} on Debian), "
            "or set JAVA_HOME to its folder."
        )
    told = subprocess.run([found, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', told)
    if not version or int(version[1]) < OLDEST:
        raise JavaMissingError(
            f"{found} is not Java {OLDEST} or later, which the Nu checker needs: "
            "install one, and set JAVA_HOME to its folder."
        )
    return found


def main() -> None:
    """Install Java if it is missing, or exit with the sentence that says what to do."""
    try:
        java()
    except JavaMissingError:
        install([PACKAGE])
    try:
        java()
    except JavaMissingError as problem:
        sys.exit(str(problem))


if __name__ == "__main__":
    main()
